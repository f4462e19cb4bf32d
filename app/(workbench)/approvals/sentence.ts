import type { Span } from "@/lib/domain/text/spans";

export interface Run {
  text: string;
  as: ReadonlySet<"claim" | "source" | "cue">;
}

/** How much copy is shown around a claim at most, on either side, in UTF-16 units. */
const AROUND = 700;

/**
 * The claim in its sentence: the passages that hold its words and its source, cut into runs by what each part is.
 * Goes in: the copy, its passages, the claim's spans and its attribution's; comes out: the runs in order.
 */
export function claimInCopy(
  text: string,
  passages: readonly { start: number; end: number }[],
  claim: {
    spans: readonly Span[];
    attribution: { sourceSpans: readonly Span[]; cueSpans: readonly Span[] };
  },
): Run[] {
  const { sourceSpans, cueSpans } = claim.attribution;
  const marks = [
    ...claim.spans.map((span) => ({ span, as: "claim" as const })),
    ...nearTo(claim.spans, sourceSpans).map((span) => ({ span, as: "source" as const })),
    ...nearTo(claim.spans, cueSpans).map((span) => ({ span, as: "cue" as const })),
  ];
  const [start, end] = windowOf(
    text,
    passages,
    marks.map(({ span }) => span),
  );
  const edges = new Set([start, end]);
  for (const { span } of marks) for (const edge of span) if (edge > start && edge < end) edges.add(edge);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const to = sorted[index + 1] as number;
    const here = marks.filter(({ span }) => span[0] <= from && to <= span[1]).map(({ as }) => as);
    return { text: text.slice(from, to), as: new Set(here) };
  });
}

/** A source may be named far away in the article; only what stands near is shown with the claim. */
function nearTo(claim: readonly Span[], spans: readonly Span[]): readonly Span[] {
  const [from, to] = hull(claim);
  return spans.filter(([start, end]) => end > from - AROUND && start < to + AROUND);
}

function hull(spans: readonly Span[]): Span {
  return [Math.min(...spans.map(([start]) => start)), Math.max(...spans.map(([, end]) => end))];
}

function windowOf(text: string, passages: readonly { start: number; end: number }[], spans: readonly Span[]): Span {
  const [first, last] = hull(spans);
  const touched = passages.filter(({ start, end }) => start < last && end > first);
  const start = Math.max(touched[0]?.start ?? first, first - AROUND, 0);
  const end = Math.min(touched.at(-1)?.end ?? last, last + AROUND, text.length);
  const shown = text.slice(start, end);
  return [start + (shown.length - shown.trimStart().length), end - (shown.length - shown.trimEnd().length)];
}

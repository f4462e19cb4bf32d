import type { Reading } from "@/lib/api/contract/articles";

export type Part = "source" | "cue" | "content" | null;

/** A run of an excerpt that is all of one part of the attribution, and all inside or outside the claim's words. */
export interface Run {
  readonly start: number;
  readonly text: string;
  readonly part: Part;
  readonly claimed: boolean;
}

type Spans = readonly (readonly [number, number])[];
const holds = (spans: Spans, at: number) => spans.some(([start, end]) => start <= at && at < end);

/** The excerpt cut where a part or the claim begins or ends. Where parts overlap, the source shows first, then the cue. */
export function excerptRuns(reading: Reading): Run[] {
  const { excerpt, spans, sourceSpans, cueSpans, contentSpans } = reading;
  const end = excerpt.start + excerpt.text.length;
  const bounds = new Set([excerpt.start, end]);
  for (const [from, to] of [...spans, ...sourceSpans, ...cueSpans, ...contentSpans]) {
    for (const at of [from, to]) if (at > excerpt.start && at < end) bounds.add(at);
  }
  const cuts = [...bounds].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    start,
    text: excerpt.text.slice(start - excerpt.start, (cuts[index + 1] as number) - excerpt.start),
    part: holds(sourceSpans, start)
      ? "source"
      : holds(cueSpans, start)
        ? "cue"
        : holds(contentSpans, start)
          ? "content"
          : null,
    claimed: holds(spans, start),
  }));
}

/** The exact words at spans within the excerpt, pieces parted by "…". */
export function wordsAt({ excerpt }: Reading, spans: Spans): string {
  return spans.map(([start, end]) => excerpt.text.slice(start - excerpt.start, end - excerpt.start)).join(" … ");
}

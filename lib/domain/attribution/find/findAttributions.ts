import type { Span } from "../../text/spans";
import type { ReadText } from "../../text/types";
import type { AttributionType, FoundAttribution } from "../types";
import { layOut, type Page, type WordRange } from "./page";
import { matchPatterns, type PatternMatch } from "./patterns";

function spanOf(page: Page, [from, to]: WordRange): Span {
  return [page.words[from]?.start ?? 0, page.words[to - 1]?.end ?? 0];
}

function typeOf(page: Page, ranges: readonly WordRange[]): AttributionType {
  let quoted = 0;
  let all = 0;
  for (const [from, to] of ranges) {
    for (let i = from; i < to; i++) {
      if ((page.pos[i] ?? 0) >= 25) continue;
      all++;
      if ((page.quoteOf[i] ?? -1) >= 0) quoted++;
    }
  }
  if (quoted === 0) return "indirect";
  return quoted === all ? "direct" : "mixed";
}

/** Quotations that no cue explains belong to whoever spoke last. */
function withFollowOns(page: Page, matches: readonly PatternMatch[]): PatternMatch[] {
  const covered = new Uint8Array(page.words.length);
  for (const { content } of matches) for (const [from, to] of content) covered.fill(1, from, to);
  const out = [...matches];
  for (const [from, to] of page.quotes) {
    if (covered[from] || to - from < 5) continue;
    const index = out.findLastIndex(({ cue }) => cue[0] < from);
    const last = out[index];
    if (!last) continue;
    out[index] = { ...last, content: [...last.content, [from, to]] };
  }
  return out;
}

/**
 * Finds who says what: for each attribution the spans of its source, cue and content, from patterns of news English.
 * Goes in: a text read by `readText`; comes out: attributions by where their content starts. Same text, same answer.
 */
export function findAttributions(read: ReadText): FoundAttribution[] {
  const page = layOut(read);
  const matches = page.sentences.flatMap((sentence) => matchPatterns(page, sentence));
  return withFollowOns(page, matches).map(({ source, cue, content, rule }) => {
    const ordered = [...content].sort((a, b) => a[0] - b[0]);
    return {
      source: source ? [spanOf(page, source)] : [],
      cue: [spanOf(page, cue)],
      content: ordered.map((range) => spanOf(page, range)),
      type: typeOf(page, ordered),
      confidence: 0.5,
      rule,
    };
  });
}

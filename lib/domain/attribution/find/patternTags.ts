import type { Page, WordRange } from "./page";
import type { PatternMatch } from "./patterns";

/** The tag that the plain patterns would give each word (numbers of `tags`): a hint for the tagger. */
export function patternTags(page: Page, patterns: readonly PatternMatch[]): Uint8Array {
  const out = new Uint8Array(page.words.length);
  const mark = ([from, to]: WordRange, begin: number) => {
    out.fill(begin + 1, from, to);
    out[from] = begin;
  };
  for (const { source, cue, content } of patterns) {
    for (const range of content) mark(range, 5);
    if (source) mark(source, 1);
    mark(cue, 3);
  }
  return out;
}

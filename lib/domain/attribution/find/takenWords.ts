import type { FoundAttribution } from "../types";
import type { Page } from "./page";

/** 1 for each word of a page that stands in a source, a cue or a content. */
export function takenWords(page: Page, found: readonly FoundAttribution[]): Uint8Array {
  const taken = new Uint8Array(page.words.length);
  const spans = found.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  spans.sort((a, b) => a[0] - b[0]);
  let word = 0;
  for (const [start, end] of spans) {
    while (word > 0 && (page.words.get(word - 1)?.end ?? 0) > start) word -= 1;
    while (word < page.words.length && (page.words.get(word)?.end ?? 0) <= start) word += 1;
    for (let at = word; at < page.words.length && (page.words.get(at)?.start ?? end) < end; at += 1) taken[at] = 1;
  }
  return taken;
}

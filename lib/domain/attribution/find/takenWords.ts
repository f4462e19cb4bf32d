import type { FoundAttribution } from "../types";
import type { Page } from "./page";

/** 1 for each word of a page that stands in a source, a cue or a content. */
export function takenWords(page: Page, found: readonly FoundAttribution[]): Uint8Array {
  const taken = new Uint8Array(page.words.length);
  const spans = found.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  spans.sort((a, b) => a[0] - b[0]);
  const { words } = page;
  let word = 0;
  for (const [start, end] of spans) {
    while (word > 0 && words.endAt(word - 1) > start) word -= 1;
    while (word < words.length && words.endAt(word) <= start) word += 1;
    for (let at = word; at < words.length && words.startAt(at) < end; at += 1) taken[at] = 1;
  }
  return taken;
}

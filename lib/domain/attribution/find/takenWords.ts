import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { type Page, wordAt } from "./page";

/** 1 for each word of a page that stands in a source, a cue or a content. */
export function takenWords(page: Page, found: readonly FoundAttribution[]): Uint8Array {
  const taken = new Uint8Array(page.words.length);
  for (const { source, cue, content } of found) {
    for (const spans of [source, cue, content]) for (const span of spans) take(page, span, taken);
  }
  return taken;
}

function take({ words }: Page, [start, end]: Span, taken: Uint8Array): void {
  for (let at = wordAt(words, start); at < words.length && words.startAt(at) < end; at += 1) taken[at] = 1;
}

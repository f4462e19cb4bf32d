import type { Page, WordRange } from "./page";

const directions = /^(?:towards?|into|onto|across|along|through)$/;

/**
 * True where a cue's words of their own go somewhere ("are pushing east towards"): who moves reports nothing. Of the corpus's 22,024
 * cues 28 end so, most of them nouns ("policy toward").
 */
export function leadsSomewhere({ words }: Page, [from, to]: WordRange): boolean {
  if (to - from <= 1) return false;
  return directions.test(words.lowerAt(to - 1)) || isAppearance(words, [from, to]);
}

/** "A man appeared in | court charged with theft": who stands before a court says nothing by it. */
const isAppearance = (words: Page["words"], [, to]: WordRange): boolean =>
  /^(?:in|at|before)$/.test(words.lowerAt(to - 1)) && /^appear(?:s|ed|ing)?$/.test(words.lowerAt(to - 2));

import type { Page, WordRange } from "./page";

const directions = /^(?:towards?|into|onto|across|along|through)$/;

/**
 * True where a cue's words of their own go somewhere ("are pushing east towards"): who moves reports nothing. Of the corpus's 22,024
 * cues 28 end so, most of them nouns ("policy toward").
 */
export function leadsSomewhere({ words }: Page, [from, to]: WordRange): boolean {
  return to - from > 1 && directions.test(words.lowerAt(to - 1));
}

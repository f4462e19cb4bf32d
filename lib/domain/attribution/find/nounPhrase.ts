import type { Page } from "./page";
import { type PosTag, posTags } from "./posTags";

const inner = new Set<PosTag>(["NN", "NNS", "NNP", "JJ", "DT", "PRP$", "CD", "POS", "VBN", "VBG", "X", "SYM"]);
const heads = new Set<PosTag>(["NN", "NNS", "NNP", "PRP", "DT", "CD", "X"]);
const binding = /^(?:of|for|in|at|from|with|on)$/i;

export const tagAt = (page: Page, i: number): PosTag | "" => posTags[page.pos[i] ?? -1] ?? "";
/** True where a word begins with a capital. */
export const isCapitalized = (page: Page, i: number): boolean => /^\p{Lu}/u.test(page.words.get(i)?.text ?? "");
export const lowerAt = (page: Page, i: number): string => page.words.lowerAt(i);

/** The noun phrase whose last word is just before `end`, not reaching before `least`; null where there is none. */
export function nounPhraseBefore(page: Page, end: number, least: number): readonly [number, number] | null {
  let last = end - 1;
  if (last < least) return null;
  // An apposition or a relative clause between commas belongs to the phrase before it.
  if (tagAt(page, last) === ",") {
    for (let i = last - 1; i > least && last - i < 30; i--) {
      // Only a noun before the comma is followed up, so this goes one level deep and no further.
      if (tagAt(page, i) !== "," || !/^(?:NNP|NN|NNS)$/.test(tagAt(page, i - 1))) continue;
      const holder = nounPhraseBefore(page, i, least);
      if (holder) return [holder[0], end];
    }
    last--;
  }
  if (!heads.has(tagAt(page, last) as PosTag) && tagAt(page, last) !== "WP") return null;
  let start = last;
  if (tagAt(page, last) === "PRP" || tagAt(page, last) === "WP") return [start, end];
  while (start > least) {
    const tag = tagAt(page, start - 1) as PosTag;
    const word = lowerAt(page, start - 1);
    if (inner.has(tag) && word !== '"') start--;
    else if (tag === "CC" && heads.has(tagAt(page, start - 2) as PosTag) && start - 2 >= least) start -= 2;
    else if (tag === "IN" && binding.test(word) && start - 2 >= least && heads.has(tagAt(page, start - 2) as PosTag))
      start -= 2;
    else break;
  }
  return [start, end];
}

/** The noun phrase that begins at `start`, with an apposition after a comma; null where there is none. */
export function nounPhraseFrom(page: Page, start: number, limit: number): readonly [number, number] | null {
  if (tagAt(page, start) === "PRP") return [start, start + 1];
  let i = start;
  while (i < limit) {
    const tag = tagAt(page, i) as PosTag;
    const linksOn = (tag === "IN" && binding.test(lowerAt(page, i))) || tag === "CC";
    if (inner.has(tag)) i++;
    else if (linksOn && i > start && i + 1 < limit && inner.has(tagAt(page, i + 1) as PosTag)) i += 2;
    else if (tag === "," && i > start && /^(?:DT|CD|NN|JJ)$/.test(tagAt(page, i + 1)) && i + 1 < limit) i += 2;
    else break;
  }
  return i > start ? [start, i] : null;
}

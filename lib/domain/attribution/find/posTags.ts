/** Penn Treebank tags, the ones that attribution does not need apart folded together. */
export const posTags = [
  "NN", "NNS", "NNP", "JJ", "RB", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "MD", "IN", "DT",
  "PRP", "PRP$", "CC", "CD", "TO", "WP", "WRB", "POS", "RP", "EX", "X", "SYM",
  ",", ".", ":", "QUOTE", "(", ")",
] as const; // biome-ignore format: a table
export type PosTag = (typeof posTags)[number];
export const posIndex = Object.fromEntries(posTags.map((tag, i) => [tag, i])) as Record<PosTag, number>;

/** Tags of words of which a language makes no new ones: an unknown name is never a preposition. */
export const closedTags: readonly PosTag[] = ["MD", "IN", "DT", "PRP", "PRP$", "CC", "TO", "WP", "WRB", "RP", "EX"];

/** The tag of a token that is a punctuation mark or a symbol, or -1 for a word. */
export function markTag(token: string): number {
  const c = token.charCodeAt(0);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 64 || c === 35) return -1;
  if (c === 44 || c === 0x60c || c === 0x3001) return posIndex[","];
  if (c === 46 || c === 33 || c === 63 || c === 0x3002 || c === 0x2026) return posIndex["."];
  if (c === 58 || c === 59 || c === 45 || (c >= 0x2010 && c <= 0x2015)) return posIndex[":"];
  if (c === 34 || c === 0xab || c === 0xbb || (c >= 0x2018 && c <= 0x201f) || (c >= 0x2039 && c <= 0x203a)) {
    return token.length > 1 ? -1 : posIndex.QUOTE;
  }
  if (c === 39 || c === 96) return token.length > 1 && c === 39 ? -1 : posIndex.QUOTE;
  if (c === 40 || c === 91 || c === 123) return posIndex["("];
  if (c === 41 || c === 93 || c === 125) return posIndex[")"];
  return c < 128 || (c >= 0xa1 && c < 0xc0) || (c >= 0x2000 && c < 0x2c00) ? posIndex.SYM : -1;
}

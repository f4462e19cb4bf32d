const mostWords = 60;
/** Stems are beginnings: long enough to tell words apart, short enough that endings do not. */
const stemLength = 6;
const shortestWord = 4;

/**
 * The words of a claim that tell it from others, each once, in reading order and in a form in which inflected words meet:
 * lower case, beginnings of six letters. Numbers stay whole; scripts without blanks between words give pairs of signs.
 * No list of stop words: how rare each word is among the fact-checks decides what it weighs.
 */
export function tellingWords(text: string): string[] {
  const words = new Set<string>();
  for (const [word] of text
    .normalize("NFKC")
    .toLowerCase()
    .matchAll(/\p{N}[\p{N}.,]*\p{N}|\p{N}|[\p{L}\p{M}]+/gu)) {
    for (const one of formsOf(word)) words.add(one);
    if (words.size >= mostWords) break;
  }
  return [...words].slice(0, mostWords);
}

function formsOf(word: string): string[] {
  if (/^\p{N}/u.test(word)) return [word.replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, "")];
  const signs = [...word];
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word)) {
    return signs.length === 1 ? signs : signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  }
  const isLatin = /\p{Script=Latin}/u.test(word);
  return signs.length >= (isLatin ? shortestWord : shortestWord - 1) ? [signs.slice(0, stemLength).join("")] : [];
}

/** How like two claims are by their telling words, 0 to 1 (Dice's coefficient); two words at least must be shared. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word)).length;
  if (shared < Math.min(2, a.length, b.length) || shared === 0) return 0;
  return (2 * shared) / (a.length + b.length);
}

/** Below this, two claims are about other things, or about the same in no way that helps a checker. */
export const leastLikeness = 0.34;

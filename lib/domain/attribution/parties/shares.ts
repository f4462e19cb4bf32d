import { type Article, lowerAt, type Range } from "./article";
import { isPronoun } from "./functionWords";

const numeral =
  /^(?:\d+(?:[.,]\d+)?|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|half|third|quarter)$/u;

/**
 * "four in ten adults", "a further 19 per cent", "38 per cent of those under 27": a share of people. Goes in: a source from its
 * first word that counts; comes out: its words up to a mark or a relative clause, or null where it is no share.
 */
export function shareRange(article: Article, [from, to]: Range): Range | null {
  let at = from;
  if (/^an?$/u.test(lowerAt(article, at))) at += 1;
  if (/^(?:further|additional)$/u.test(lowerAt(article, at))) at += 1;
  if (!numeral.test(lowerAt(article, at))) return null;
  const part = /^(?:half|third|quarter|two-thirds|three-quarters)$/u.test(lowerAt(article, at));
  const ofThose = part && lowerAt(article, at + 1) === "of" && lowerAt(article, at + 2) === "those";
  const after = ofThose ? at + 3 : pastMeasure(article, at + 1);
  if (after === -1 || after > to) return null;
  const begin = lowerAt(article, from) === "a" ? from + 1 : from;
  return [begin, endOfShare(article, after, to)];
}

/** Past "per cent", "%" or "in ten"; -1 where nothing makes the number a share. */
function pastMeasure(article: Article, at: number): number {
  const lower = lowerAt(article, at);
  if (lower === "%" || lower === "percent") return at + 1;
  if (lower === "per" && lowerAt(article, at + 1) === "cent") return at + 2;
  return lower === "in" && numeral.test(lowerAt(article, at + 1)) ? at + 2 : -1;
}

/** The words of people told by their number, up to a mark or a relative clause. */
export const shareWithin = (article: Article, [from, to]: Range): Range => [from, endOfShare(article, from + 2, to)];

function endOfShare(article: Article, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const word = article.words.get(at);
    if (
      !word?.isWord ||
      word.breaks ||
      (isPronoun(word.lower) && word.lower !== "them" && word.lower !== "you" && word.lower !== "us")
    )
      return at;
    if (word.lower === "that" && at > from + 1) return at;
  }
  return Math.max(from, to);
}

/** "several of them", "Some in the congregation": a number of people who are told by where they belong. */
export function isPartOfMany(article: Article, at: number, to: number): boolean {
  if (!/^(?:two|three|several|some|many|most|none|both|few)$/u.test(lowerAt(article, at)) || at + 2 >= to) return false;
  const link = lowerAt(article, at + 1);
  if (link === "of") return /^(?:them|those|you|us)$/u.test(lowerAt(article, at + 2));
  return /^(?:in|at|on|within|inside|across|from|around)$/u.test(link);
}

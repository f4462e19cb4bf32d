import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import type { Page, WordRange } from "./page";
import { takenWords } from "./takenWords";

/** A quotation right behind a short sentence about somebody, and who that is: "She shrugs. “Because you asked nicely.”" */
export interface BeatQuotation {
  readonly source: WordRange;
  readonly content: WordRange;
}

const longestBeat = 14;
const leastWords = 3;

/**
 * Goes in: a page and what was found on it; comes out: quotations that nobody was found to say, each with the subject of
 * the short sentence before it in its paragraph, in the order of the text. Features let people do something and speak.
 */
export function beatQuotations(page: Page, found: readonly FoundAttribution[]): BeatQuotation[] {
  const beats = page.quotes.flatMap((quote) => {
    const beat = beatBefore(page, quote);
    return beat ? [{ source: beat, content: quote }] : [];
  });
  if (beats.length === 0) return beats;
  const taken = takenWords(page, found);
  return beats.filter(({ source, content }) => !taken.subarray(source[0], content[1]).includes(1));
}

/** The subject of the sentence before a quotation that stands by itself, or null. */
function beatBefore(page: Page, quote: WordRange): WordRange | null {
  const [opens, closes] = quote;
  if (closes - opens < leastWords + 2 || !standsAlone(page, quote)) return null;
  const [from, to] = page.sentences[(page.sentenceOf[opens] ?? 0) - 1] ?? [0, 0];
  if (page.paragraphOf[from] !== page.paragraphOf[opens] || to > opens || to - from > longestBeat) return null;
  for (let word = from; word < to; word += 1) if ((page.quoteOf[word] ?? -1) >= 0) return null;
  const subject = subjectOf(page, [from, to]);
  return subject && /^VB[DZP]$/.test(tagAt(page, subject[1])) ? subject : null;
}

/** A whole utterance: it opens its sentence with a capital and ends with a stop inside the marks. */
const standsAlone = (page: Page, [opens, closes]: WordRange): boolean =>
  page.sentences[page.sentenceOf[opens] ?? -1]?.[0] === opens &&
  /^\p{Lu}/u.test(page.words.get(opens + 1)?.text ?? "") &&
  /^[.!?…]/u.test(page.words.get(closes - 2)?.text ?? "");

/** "She", "Iwan", "Odile Marchbanks": who a sentence opens with. */
function subjectOf(page: Page, [from, to]: WordRange): WordRange | null {
  if (/^(?:he|she|they)$/.test(lowerAt(page, from))) return [from, from + 1];
  let end = from;
  while (end < to && tagAt(page, end) === "NNP") end += 1;
  return end > from ? [from, end] : null;
}

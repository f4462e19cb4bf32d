import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";
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
  const alone = page.quotes.filter((quote) => quote[1] - quote[0] >= leastWords + 2 && standsAlone(page, quote));
  if (alone.length === 0) return [];
  const taken = takenWords(page, found);
  const speakers = speakersBySentence(page, found);
  return alone.flatMap((content) => {
    if (taken.subarray(...content).includes(1)) return [];
    const beat = beatBefore(page, content);
    if (beat && !taken.subarray(beat[0], content[1]).includes(1)) return [{ source: beat, content }];
    const source = speakerBefore(page, content, speakers);
    return source ? [{ source, content }] : [];
  });
}

/** For each sentence the source of the last who says something in it. */
function speakersBySentence(page: Page, found: readonly FoundAttribution[]): ReadonlyMap<number, WordRange> {
  const speakers = new Map<number, WordRange>();
  for (const {
    source: [source, another],
    cue: [cue],
  } of found) {
    if (!source || another || !cue) continue;
    const range: WordRange = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1) + 1];
    speakers.set(page.sentenceOf[wordAt(page.words, cue[0])] ?? -1, range);
  }
  return speakers;
}

/** "Its owner, Lee Carr, said he was glad. “I was this close.”": who speaks in the sentence before, in the same paragraph and without a quotation that ends it. */
function speakerBefore(page: Page, [opens]: WordRange, speakers: ReadonlyMap<number, WordRange>): WordRange | null {
  const before = (page.sentenceOf[opens] ?? 0) - 1;
  const [from, to] = page.sentences[before] ?? [0, 0];
  const source = speakers.get(before);
  if (!source || page.paragraphOf[from] !== page.paragraphOf[opens] || to > opens) return null;
  const isOwn = source[0] >= from && source[1] <= to && (page.quoteOf[source[0]] ?? -1) < 0;
  const isSomebody = /^(?:NNP|PRP|NN|\))$/.test(tagAt(page, source[1] - 1)) || tagAt(page, source[1] - 1) === ",";
  return isOwn && isSomebody && !/^(?:it|they|which|that)$/.test(lowerAt(page, source[0])) ? source : null;
}

/** The subject of the sentence before a quotation that stands by itself, or null. */
function beatBefore(page: Page, quote: WordRange): WordRange | null {
  const [opens] = quote;
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

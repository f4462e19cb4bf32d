import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseFrom, tagAt } from "./nounPhrase";
import type { Page, WordRange } from "./page";

/** Somebody's words inside somebody else's: "Reuters reported that **the minister said** the fleet would be sold." */
export interface NestedSpeech {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: WordRange;
}

const least = 4;

/**
 * Goes in: a page and what was found on it (the corpora that the finder learnt from nest nothing); comes out: for each
 * content in other words that begins with somebody who says something, that somebody, in the order of the contents.
 */
export function nestedSpeech(page: Page, found: readonly FoundAttribution[]): NestedSpeech[] {
  const nested: NestedSpeech[] = [];
  let word = 0;
  const cues = new Set(found.flatMap(({ cue }) => cue.map(([start]) => start)));
  const isFound = ({ cue: [from, to] }: NestedSpeech) =>
    page.words.slice(from, to).some(({ start }) => cues.has(start));
  const contents = found.filter(({ type }) => type !== "direct").flatMap(({ content }) => content);
  for (const [start, end] of contents.toSorted((a, b) => a[0] - b[0])) {
    while (word < page.words.length && (page.words.get(word)?.start ?? end) < start) word += 1;
    let to = word;
    while (to < page.words.length && (page.words.get(to)?.end ?? end) <= end) to += 1;
    // A turn of an interview has several sentences; who speaks inside it does so in the first of them.
    const sentence = page.sentences[page.sentenceOf[word] ?? -1]?.[1] ?? to;
    const range: WordRange = [word, Math.min(to, sentence)];
    for (const speech of [speechIn(page, range), relativeIn(page, range)])
      if (speech && !isFound(speech)) nested.push(speech);
  }
  return nested;
}

function speechIn(page: Page, [from, to]: WordRange): NestedSpeech | null {
  const start = lowerAt(page, from) === "that" ? from + 1 : from;
  if (to - start < least || (page.quoteOf[start] ?? -1) >= 0) return null;
  const source = nounPhraseFrom(page, start, Math.min(to, start + 12));
  // "That being said, “people …,”": nobody of that name.
  if (!source || lowerAt(page, source[1] - 1) === "being") return null;
  let cue = pastName(page, source[1], to);
  while (cue < to && /^(?:has|have|had|also|later|then|once|repeatedly)$/.test(lowerAt(page, cue))) cue += 1;
  const told = lowerAt(page, cue) === "told" || lowerAt(page, cue) === "tells";
  if (!told && !reports.test(lowerAt(page, cue))) return null;
  const content = contentBehind(page, [cue + 1, to], told);
  const speaker: WordRange = [source[0], pastName(page, source[1], to)];
  return content && { source: speaker, cue: [speaker[1], cue + 1], content };
}

/** "a shortage that | the firm's head | said | was “worse than ever”": who speaks of the noun before. */
function relativeIn(page: Page, [from, to]: WordRange): NestedSpeech | null {
  for (let at = from + 1; at < to - least; at += 1) {
    if (!/^(?:that|which|who)$/.test(lowerAt(page, at)) || !/^(?:NN|NNS|,)$/.test(tagAt(page, at - 1))) continue;
    if ((page.quoteOf[at] ?? -1) >= 0) continue;
    const source = nounPhraseFrom(page, at + 1, Math.min(to, at + 10));
    const cue = source?.[1] ?? to;
    const says = /^(?:said|says|say)$/.test(lowerAt(page, cue)) && /^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(page, cue + 1));
    if (source && says && cue + 2 < to) return { source, cue: [cue, cue + 1], content: [cue + 1, to] };
  }
  return null;
}

/** "The envoy|, Tal Hessen,| said": where the name between commas ends behind a description; else where the search began. */
function pastName(page: Page, from: number, to: number): number {
  if (tagAt(page, from) !== "," || tagAt(page, from + 1) !== "NNP") return from;
  let at = from + 1;
  while (at < Math.min(to, from + longestName) && tagAt(page, at) === "NNP") at += 1;
  return tagAt(page, at) === "," ? at + 1 : from;
}

const longestName = 6;

/** The cues that take a clause as what was said, in the tenses of a report. */
const reports =
  /^(?:said|says|claimed|claims|warned|warns|insisted|insists|argued|argues|alleged|alleges|announced|stated|confirmed)$/;

/** A clause with a tensed verb; behind "told" only after "that". */
function contentBehind(page: Page, [from, to]: WordRange, told: boolean): WordRange | null {
  // "had warned | her | the wells were turning salty": who is warned is none of it.
  let start = /^(?:her|him|them|us|me)$/.test(lowerAt(page, from)) && tagAt(page, from + 1) === "DT" ? from + 1 : from;
  if (told) {
    while (start < Math.min(to, from + 8) && lowerAt(page, start) !== "that") start += 1;
    if (lowerAt(page, start) !== "that") return null;
  }
  for (let word = start + 1; word < to; word += 1) {
    if (/^(?:VBD|VBZ|VBP|MD)$/.test(tagAt(page, word))) return [start, to];
  }
  return null;
}

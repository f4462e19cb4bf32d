import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { spokenSentences } from "./clearReports";
import { cueStrength } from "./cues";
import { isCapitalized, lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

/** A sentence that somebody's claim is set into: "The hinge, Orba claims, will survive 400,000 folds." */
export interface Interposed {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: readonly WordRange[];
}

const longestSpeaker = 6;
const ofSpeaker = /^(?:DT|JJ|NNS?|NNPS?|PRP\$?|POS|CD)$/;
const finite = /^(?:will|would|is|are|was|were|has|have|had|can|could|may|might|must|should|does|did)$/;

/** Goes in: a page and what was found on it; comes out: such sentences in which nothing was found, in the order of the text. */
export function interposed(page: Page, found: readonly FoundAttribution[]): Interposed[] {
  const spoken = spokenSentences(page, found);
  return page.sentences.flatMap((sentence, index) => (spoken[index] === 1 ? [] : (interposedIn(page, sentence) ?? [])));
}

function interposedIn(page: Page, [from, to]: WordRange): Interposed | null {
  const perfect = behindOpening(page, [from, to]);
  if (perfect) return perfect;
  if (!/^(?:DT|NNP?S?|PRP\$?|CD|JJ)$/.test(tagAt(page, from))) return null;
  for (let comma = from + 1; comma < to - 4; comma += 1) {
    if (tagAt(page, comma) !== "," || (page.quoteOf[comma] ?? -1) >= 0) continue;
    const cue = cueBehind(page, comma, to);
    if (cue === -1 || !finite.test(lowerAt(page, cue + 2))) continue;
    const end = tagAt(page, to - 1) === "." ? to - 1 : to;
    return {
      source: [comma + 1, cue],
      cue: [cue, cue + 1],
      content: [
        [from, comma],
        [cue + 2, end],
      ],
    };
  }
  return null;
}

/** "On average, | she has found, | fewer than one in five return": behind a few words of when or how. */
function behindOpening(page: Page, [from, to]: WordRange): Interposed | null {
  if (tagAt(page, from) !== "IN") return null;
  let comma = from + 1;
  while (comma < Math.min(to, from + longestSpeaker) && tagAt(page, comma) !== ",") comma += 1;
  const [speaker, has, verb, close] = [comma + 1, comma + 2, comma + 3, comma + 4];
  const says = /^(?:has|have|had)$/.test(lowerAt(page, has)) && cueStrength(lowerAt(page, verb)) !== "none";
  if (tagAt(page, comma) !== "," || tagAt(page, speaker) !== "PRP" || !says || tagAt(page, close) !== ",") return null;
  if (close > to - 4 || (page.quoteOf[comma] ?? -1) >= 0) return null;
  const end = tagAt(page, to - 1) === "." ? to - 1 : to;
  return {
    source: [speaker, has],
    cue: [has, close],
    content: [
      [from, comma],
      [close + 1, end],
    ],
  };
}

/** The strong cue before the second comma, with nothing but a speaker behind the first; by spelling, since "claims" is taken for a noun. -1 for none. */
function cueBehind(page: Page, comma: number, to: number): number {
  for (let at = comma + 1; at < Math.min(to - 2, comma + 1 + longestSpeaker); at += 1) {
    const ends = tagAt(page, at + 1) === ",";
    if (ends && at > comma + 1 && !isCapitalized(page, at) && cueStrength(lowerAt(page, at)) === "strong") return at;
    if (!ofSpeaker.test(tagAt(page, at))) return -1;
  }
  return -1;
}

/** "Foley's offer, | a letter seen by the Chronicle | shows, | was £212,000": what stands before the comma is of what is said. Comes out: the same, so parted. */
export function withSubjectInSource(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || more || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [first, verb] = [wordAt(page.words, source[0]), wordAt(page.words, content[0])];
  const [opens] = page.sentences[page.sentenceOf[first] ?? -1] ?? [-1];
  const closes = tagAt(page, verb - 1) === "," && /^(?:VB[DZP]|MD)$/.test(tagAt(page, verb));
  if (opens !== first || !closes || lowerAt(page, wordAt(page.words, cue[0]) - 1) === ",") return found;
  const comma = page.text.slice(...source).indexOf(",");
  const at = comma === -1 ? -1 : wordAt(page.words, source[0] + comma);
  if (at === -1 || !/^(?:an?|the|one)$/.test(lowerAt(page, at + 1)) || tagAt(page, at) !== ",") return found;
  const speaker: Span = [page.words.get(at + 1)?.start ?? source[0], source[1]];
  const subject: Span = [source[0], page.words.get(at - 1)?.end ?? source[1]];
  return { ...found, source: [speaker], content: [subject, content] };
}

/** "…, and much of the difference, | they complain, | disappears at the port": the subject before the speaker is of what is said. Comes out: the same with it. */
export function withSubjectBefore(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || more || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [first, verb] = [wordAt(page.words, source[0]), wordAt(page.words, content[0])];
  const closes = tagAt(page, verb - 1) === "," && wordAt(page.words, cue[1] - 1) + 2 === verb;
  if (!closes || tagAt(page, first - 1) !== "," || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, verb))) return found;
  const [least] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [verb];
  const subject = nounPhraseBefore(page, first - 1, least);
  const opens = subject && (subject[0] === least || /^(?:,|CC|:)$/.test(tagAt(page, subject[0] - 1)));
  if (!subject || !opens || (page.quoteOf[first] ?? -1) >= 0) return found;
  return { ...found, content: [spanOf(page, subject), content] };
}

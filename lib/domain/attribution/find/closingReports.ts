import type { Span } from "../../text/spans";
import { isDocument } from "../parties/bodies";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";
import { onlyTellsWhen } from "./tellsWhen";

/** More words than these name nobody who speaks. */
export const longestSpeaker = 24;

/**
 * "Rice reached a record on Monday, data from the Food Board (FB) show.": goes in: a page and a sentence of it; comes out: where the
 * sentence ends in a comma, a speaker and a strong cue before its stop (or before when it was said), these; else null.
 */
export function closingReport(
  page: Page,
  [from, to]: WordRange,
): { source: WordRange; cue: WordRange; content: WordRange } | null {
  const cue = closingCue(page, from, to);
  if (cue === -1) return null;
  const verb = verbFrom(page, cue);
  const at = commaBefore(page, from, verb);
  if (at === -1 || at - from < leastSaid || !opensSpeaker(page, at + 1, verb)) return null;
  if (hasFinite(page, [at + 1, verb]) || !hasFinite(page, [from, at])) return null;
  for (let word = from; word < to; word += 1) if ((page.quoteOf[word] ?? -1) >= 0) return null;
  return { source: [at + 1, verb], cue: [verb, cue + 1], content: [from, at] };
}

/**
 * "The suspect told detectives he “blacked out”, | the affidavit states.": who signs the sentence says all of it, and what somebody is told to have said in
 * it ends before. Goes in: a page and what was found on it; comes out: the same, such reports parted.
 */
export function withOuterReports(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const signed = new Set(found.map(({ cue }) => cue[0]?.[0]));
  return found.flatMap((one) => {
    const last = one.content.at(-1);
    const [source] = one.source;
    const behindCue = last !== undefined && (one.cue[0]?.[1] ?? last[1]) <= last[0];
    if (!source || !behindCue || one.type === "direct") return [one];
    const report = signingReport(page, last);
    if (!report || source[0] >= report.said[1]) return [one];
    const inner = { ...one, content: [...one.content.slice(0, -1), [last[0], report.said[1]] as Span] };
    if (signed.has(report.cue[0]) || report.said[0] > source[0]) return [inner];
    signed.add(report.cue[0]);
    return [inner, { ...one, source: [report.source], cue: [report.cue], content: [report.said] }];
  });
}

/** Who signs the sentence in whose last words a content ends, where all of that stands in the content. */
function signingReport(page: Page, [start, end]: Span): { source: Span; cue: Span; said: Span } | null {
  const [from, to] = page.sentences[page.sentenceOf[wordAt(page.words, start)] ?? -1] ?? [0, 0];
  const cue = closingCue(page, from, to);
  const first = verbFrom(page, cue);
  const comma = cue === -1 ? -1 : commaBefore(page, from, first);
  if (comma === -1 || hasFinite(page, [comma + 1, first]) || !opensSpeaker(page, comma + 1, first)) return null;
  const [source, verb, said] = [
    spanOf(page, [comma + 1, first]),
    spanOf(page, [first, cue + 1]),
    spanOf(page, [from, comma]),
  ];
  return said[1] > start && verb[1] <= end ? { source, cue: verb, said } : null;
}

function closingCue(page: Page, from: number, to: number): number {
  if (tagAt(page, to - 1) !== ".") return -1;
  for (let cue = to - 2; cue > Math.max(from, to - longestTail); cue -= 1)
    if (closes.has(lowerAt(page, cue)) && !isNoun(page, cue))
      return cue + 1 === to - 1 || onlyTellsWhen(page, [cue + 1, to - 1]) ? cue : -1;
  return -1;
}

/** "his adopted country, the United States": only of a writing ("the affidavit | states") it is a verb, whatever it was taken for. */
const isNoun = (page: Page, cue: number): boolean =>
  lowerAt(page, cue) === "states" && !isDocument(lowerAt(page, cue - 1));

/** "a report | has found": where the cue begins. */
const verbFrom = (page: Page, cue: number): number =>
  /^(?:has|have|had)$/.test(lowerAt(page, cue - 1)) ? cue - 1 : cue;

/** The comma before the speaker of a closing cue, or -1. */
function commaBefore(page: Page, from: number, cue: number): number {
  let at = cue - 1;
  while (at > Math.max(from, cue - longestSpeaker) && tagAt(page, at) !== ",") at -= 1;
  return tagAt(page, at) === "," && cue - at > 1 ? at : -1;
}

const closes = new Set(
  "discovered|concluded|revealed|predict|predicted|confirmed|conceded|testified|believe|argue|states|stated|alleges|alleged|said|say|says|claims|claim|claimed|reports|show|shows|showed|found|finds|suggest|suggests|suggested|reported|announced|added|warned|estimate|estimates".split(
    "|",
  ),
);
const longestTail = 9;
const leastSaid = 5;

/** An article, a name or a noun at its start, and a noun or a bracket at its end. */
const opensSpeaker = (page: Page, at: number, cue: number): boolean =>
  /^(?:DT|NNP?S?|PRP\$|CD|JJ)$/.test(tagAt(page, at)) && /^(?:NNP?S?|\)|CD|X)$/.test(tagAt(page, cue - 1));

/** True where words have a verb of a clause: "carried out by", "published in" only tell of the noun before them. */
export function hasFinite(page: Page, [from, to]: WordRange): boolean {
  for (let word = from; word < to; word += 1) {
    if (!/^(?:VB[DZP]|MD)$/.test(tagAt(page, word))) continue;
    const participle = /ed$|^(?:held|made|given|sent|seen|shown|taken)$/.test(lowerAt(page, word));
    if (!participle || !/^(?:by|in|on|out|for|from|at|to|last|this|earlier)$/.test(lowerAt(page, word + 1)))
      return true;
  }
  return false;
}

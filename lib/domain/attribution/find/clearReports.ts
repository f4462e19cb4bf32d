import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { closingReport, hasFinite, longestSpeaker } from "./closingReports";
import { cueStrength } from "./cues";
import { lowerAt, nounPhraseBefore, nounPhraseFrom, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";
import { posIndex } from "./posTags";
import { onlyTellsWhen } from "./tellsWhen";

/** A sentence that plainly says who said what, and that the linker passed over: "Sources insist that no offer was made." */
export interface ClearReport {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: WordRange;
}

/**
 * Goes in: a page and what was found on it; comes out: of sentences in which nothing was found, those with a subject, a
 * strong cue in a tense and "that" right behind it, in the order of the text.
 */
export function clearReports(page: Page, found: readonly FoundAttribution[]): ClearReport[] {
  const spoken = spokenSentences(page, found);
  return page.sentences.flatMap((sentence, index) => {
    if (spoken[index] === 1) return [];
    const report = reportIn(page, sentence) ?? plainReport(page, sentence) ?? closingReport(page, sentence);
    return report ? [report] : [];
  });
}

function reportIn(page: Page, [from, to]: WordRange): ClearReport | null {
  for (let cue = from + 1; cue < to - leastWords; cue += 1) {
    if (lowerAt(page, cue + 1) !== "that" || (page.quoteOf[cue] ?? -1) >= 0) continue;
    const verb = verbBefore(page, cue, from);
    if (verb === -1) continue;
    const source = nounPhraseBefore(page, verb, from);
    if (!source || source[0] > from + leadReach || /^(?:DT|JJ|PRP\$|CD)$/.test(tagAt(page, verb - 1))) return null;
    const speaker = opensWithNoun(page, [from, source[0]]) ? from : source[0];
    return { source: [speaker, verb], cue: [verb, verb + 1], content: [cue + 1, withoutStop(page, to)] };
  }
  return null;
}

/** The strong cue right before "that", or the verb before "in a fresh statement that"; -1 where there is none. */
function verbBefore(page: Page, last: number, from: number): number {
  // By spelling: where the linker finds nothing, the tags are often wrong ("insist" as a noun).
  if (cueStrength(lowerAt(page, last)) === "strong" && !/ing$/.test(lowerAt(page, last))) return last;
  if (!/^(?:statement|letter|e-?mail|memo|post|report|interview|briefing|filing|note)$/.test(lowerAt(page, last)))
    return -1;
  for (let at = last - 1; at > Math.max(from, last - leadReach); at -= 1) {
    if (!/^(?:in|on|at|to)$/.test(lowerAt(page, at))) continue;
    return tagAt(page, at - 1) === "VBD" ? at - 1 : -1;
  }
  return -1;
}

/** "Parents in a school division south of Winnipeg say they are angry.": a subject without a verb of its own, and a clause without "that". */
function plainReport(page: Page, [from, to]: WordRange): ClearReport | null {
  if (!/^(?:DT|NNP?S?|CD|JJ|PRP\$?)$/.test(tagAt(page, from))) return null;
  const start = behindApposition(page, [from, to]);
  for (let cue = start; cue < Math.min(to - leastWords, from + longestSpeaker); cue += 1) {
    if (page.pos[cue] === posIndex[","] || (page.quoteOf[cue] ?? -1) >= 0) return null;
    const lower = lowerAt(page, cue);
    const says = lower === "said" || lower === "say" || lower === "says";
    if (!says && !(insists.has(lower) && opensClause(page, [cue + 1, to]))) continue;
    const subject =
      /^(?:PRP|DT|NNP?S?|EX)$/.test(tagAt(page, cue + 1)) && !/^(?:what|so|in)$/.test(lowerAt(page, cue + 1));
    if (!subject || hasFinite(page, [start, cue]) || !hasFinite(page, [cue + 1, to])) return null;
    if (onlyTellsWhen(page, [cue + 1, to])) return null;
    return { source: [from, cue], cue: [cue, cue + 1], content: [cue + 1, withoutStop(page, to)] };
  }
  return null;
}

const insists = new Set(
  "insisted|insists|insist|warned|warns|warn|argued|argues|argue|stressed|maintained|maintains|believes|believe|claims|claimed".split(
    "|",
  ),
);

/** "stocks | were sufficient": a short subject, and right behind it a verb in a tense. */
function opensClause(page: Page, [from, to]: WordRange): boolean {
  const subject = nounPhraseFrom(page, from, Math.min(to, from + leadReach));
  return subject !== null && /^(?:VB[DZP]|MD)$/.test(tagAt(page, subject[1]));
}

/** Where a verb may stand: behind "Its director, Col. Faly Rabe, |", or behind the sentence's first word. */
function behindApposition(page: Page, [from, to]: WordRange): number {
  let opens = from + 1;
  while (opens < Math.min(to, from + leadReach) && /^(?:NNP?S?|JJ|IN|DT|POS)$/.test(tagAt(page, opens))) opens += 1;
  if (tagAt(page, opens) !== "," || tagAt(page, opens + 1) !== "NNP") return from + 1;
  let closes = opens + 1;
  while (closes < opens + leadReach && /^(?:NNP|X|SYM)$/.test(tagAt(page, closes))) closes += 1;
  return tagAt(page, closes) === "," && !hasFinite(page, [from, opens]) ? closes + 1 : from + 1;
}

/** "Sources close to | the club": all from the sentence's first noun on is the speaker's, where no verb stands between. */
function opensWithNoun(page: Page, [from, to]: WordRange): boolean {
  if (!/^(?:DT|NNP?S?|CD|JJ|PRP\$)$/.test(tagAt(page, from))) return false;
  for (let word = from; word < to; word += 1) if (/^(?:VB[DZP]?|MD)$/.test(tagAt(page, word))) return false;
  return true;
}

/** "that" and a clause. */
const leastWords = 3;
/** How far into its sentence a speaker begins: behind "On Monday," or "But". */
const leadReach = 6;

const withoutStop = (page: Page, to: number): number => (tagAt(page, to - 1) === "." ? to - 1 : to);

/** 1 for each sentence in which somebody speaks. */
export function spokenSentences(page: Page, found: readonly FoundAttribution[]): Uint8Array {
  const spoken = new Uint8Array(page.sentences.length);
  for (const { source, cue, content } of found) {
    if (isExpectedByNobody(page, source, cue)) continue;
    for (const [start, end] of [...source, ...cue, ...content]) {
      const first = page.sentenceOf[wordAt(page.words, start)] ?? 0;
      const last = page.sentenceOf[wordAt(page.words, Math.max(start, end - 1))] ?? first;
      spoken.fill(1, first, last + 1);
    }
  }
  return spoken;
}

/** "Bills are expected to rise, the consumer body estimates": where the end of a sentence signs it, somebody does expect. */
export const isExpectedByNobody = (page: Page, source: readonly Span[], [cue]: readonly Span[]): boolean =>
  source.length === 0 && cue !== undefined && lowerAt(page, wordAt(page.words, cue[1] - 1)) === "expected";

import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";

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
  const spoken = sentencesOf(page, found);
  return page.sentences.flatMap((sentence, index) => {
    if (spoken[index] === 1) return [];
    const report = reportIn(page, sentence);
    return report ? [report] : [];
  });
}

function reportIn(page: Page, [from, to]: WordRange): ClearReport | null {
  for (let cue = from + 1; cue < to - leastWords; cue += 1) {
    if (lowerAt(page, cue + 1) !== "that" || (page.quoteOf[cue] ?? -1) >= 0) continue;
    // By spelling: where the linker finds nothing, the tags are often wrong ("insist" as a noun).
    if (cueStrength(lowerAt(page, cue)) !== "strong" || /ing$/.test(lowerAt(page, cue))) continue;
    const source = nounPhraseBefore(page, cue, from);
    if (!source || source[0] > from + leadReach || /^(?:DT|JJ|PRP\$|CD)$/.test(tagAt(page, cue - 1))) return null;
    const speaker = opensWithNoun(page, [from, source[0]]) ? from : source[0];
    return { source: [speaker, cue], cue: [cue, cue + 1], content: [cue + 1, withoutStop(page, to)] };
  }
  return null;
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
function sentencesOf(page: Page, found: readonly FoundAttribution[]): Uint8Array {
  const spoken = new Uint8Array(page.sentences.length);
  for (const { source, cue, content } of found)
    for (const [start, end] of [...source, ...cue, ...content]) {
      const first = page.sentenceOf[wordAt(page.words, start)] ?? 0;
      const last = page.sentenceOf[wordAt(page.words, Math.max(start, end - 1))] ?? first;
      spoken.fill(1, first, last + 1);
    }
  return spoken;
}

import { lowerAt, tagAt } from "./nounPhrase";
import type { Page, WordRange } from "./page";
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
  let at = cue - 1;
  while (at > Math.max(from, cue - longestSpeaker) && tagAt(page, at) !== ",") at -= 1;
  if (tagAt(page, at) !== "," || at - from < leastSaid || cue - at < 2 || !opensSpeaker(page, at + 1, cue)) return null;
  if (hasFinite(page, [at + 1, cue]) || !hasFinite(page, [from, at])) return null;
  for (let word = from; word < to; word += 1) if ((page.quoteOf[word] ?? -1) >= 0) return null;
  return { source: [at + 1, cue], cue: [cue, cue + 1], content: [from, at] };
}

function closingCue(page: Page, from: number, to: number): number {
  if (tagAt(page, to - 1) !== ".") return -1;
  for (let cue = to - 2; cue > Math.max(from, to - longestTail); cue -= 1)
    if (closes.has(lowerAt(page, cue))) return cue + 1 === to - 1 || onlyTellsWhen(page, [cue + 1, to - 1]) ? cue : -1;
  return -1;
}

const closes = new Set(
  "said|say|says|claims|claim|claimed|reports|show|shows|showed|found|finds|suggest|suggests|suggested|reported|announced|added|warned|estimate|estimates".split(
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

import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";
import { onlyTellsWhen } from "./tellsWhen";

/**
 * "Millions were lost, the centre | said in a statement on | the same day": goes in: a page and an attribution; comes out: the
 * same, without pieces of its content that only tell when it was said, and without the preposition that led to them.
 */
export function withoutTimePieces(page: Page, found: FoundAttribution): FoundAttribution {
  if (found.content.length < 2) return found;
  const ranges = found.content.map(
    ([start, end]): WordRange => [wordAt(page.words, start), wordAt(page.words, end - 1) + 1],
  );
  const clause = ranges.some((range) => hasFinite(page, range));
  const content = found.content.filter((_, at) => {
    const range = ranges[at] as WordRange;
    return !onlyTellsWhen(page, range) && !(clause && isGoverned(page, range));
  });
  if (content.length === found.content.length || content.length === 0) return found;
  const cue = found.cue.map(([start, end]) => {
    const last = wordAt(page.words, end - 1);
    const leads = /^(?:on|in|at|by|to|from|via)$/.test(lowerAt(page, last)) && last > wordAt(page.words, start);
    return [start, leads ? (page.words.get(last - 1)?.end ?? end) : end] as const;
  });
  return { ...found, cue, content };
}

/** "he said in a statement sent by | his lawyer": a few words without a verb behind a preposition. */
const isGoverned = (page: Page, [from, to]: WordRange): boolean =>
  to - from <= 4 && /^(?:by|to|from|through|via)$/.test(lowerAt(page, from - 1)) && !hasFinite(page, [from, to]);

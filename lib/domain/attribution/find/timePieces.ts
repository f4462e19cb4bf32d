import type { FoundAttribution } from "../types";
import { lowerAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";
import { onlyTellsWhen } from "./tellsWhen";

/**
 * "Millions were lost, the centre | said in a statement on | the same day": goes in: a page and an attribution; comes out: the
 * same, without pieces of its content that only tell when it was said, and without the preposition that led to them.
 */
export function withoutTimePieces(page: Page, found: FoundAttribution): FoundAttribution {
  if (found.content.length < 2) return found;
  const content = found.content.filter(
    ([start, end]) => !onlyTellsWhen(page, [wordAt(page.words, start), wordAt(page.words, end - 1) + 1]),
  );
  if (content.length === found.content.length || content.length === 0) return found;
  const cue = found.cue.map(([start, end]) => {
    const last = wordAt(page.words, end - 1);
    const leads = /^(?:on|in|at)$/.test(lowerAt(page, last)) && last > wordAt(page.words, start);
    return [start, leads ? (page.words.get(last - 1)?.end ?? end) : end] as const;
  });
  return { ...found, cue, content };
}

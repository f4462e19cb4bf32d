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

/** "the ministry | said on | Tuesday that", "he | said last | week": no cue ends in what only leads to a day. Comes out: the same without it. */
export function withoutTimesLead(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  if (!cue || another) return found;
  const last = wordAt(page.words, cue[1] - 1);
  const leads = /^(?:on|last|this|late|early|earlier)$/.test(lowerAt(page, last)) && last > wordAt(page.words, cue[0]);
  if (!leads || !ofTime.test(lowerAt(page, last + 1)) || /^['’]s$/.test(lowerAt(page, last + 2))) return found;
  return { ...found, cue: [[cue[0], page.words.get(last - 1)?.end ?? cue[1]]] };
}

const ofTime =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|weekend|month|year|night|summer|winter|spring|autumn|fall|morning|today|yesterday|(?:january|february|march|april|may|june|july|august|september|october|november|december))$/;

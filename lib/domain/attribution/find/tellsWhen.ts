import type { Page, WordRange } from "./page";

const when =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:jan|febr)uary|march|april|may|june|july|august|(?:septem|octo|novem|decem)ber|(?:jan|feb|mar|apr|aug|sept?|oct|nov|dec)\.?|to(?:day|night)|yesterday|tomorrow|mornings?|afternoon|evening|night|noon|midday|midnight|day|week|weekend|month|year|earlier|later|\d{1,4})$/;

/** How and where people speak to the press: as little a statement as the day. */
const where = /^(?:statement|interview|e-?mail|press|news|conference|briefing|release|telephone|phone)$/;

const leads = /^(?:on|in|at|by|during|late|early|last|this|that|next|the|a|an|same|following|previous|of)$/;

/**
 * True where words only say when or how something was said ("on Thursday", "late last week", "in a statement"): after a
 * cue they are not what was said.
 */
export function onlyTellsWhen({ words }: Page, [from, to]: WordRange): boolean {
  let tells = false;
  for (let i = from; i < to; i++) {
    const word = words.get(i)?.lower ?? "";
    if (when.test(word) || where.test(word)) tells = true;
    else if (!leads.test(word)) return false;
  }
  return tells;
}

import { type Article, lowerAt, runHolding } from "./article";
import { isBody } from "./bodies";
import type { Description } from "./descriptions";
import type { Organization } from "./organizations";
import { isHeldByFirms } from "./personSigns";
import { isPortfolioWord } from "./postWords";

/** "the Clinton campaign"; "the Almaty-based think tank" and "the Port Elm-based firm" say only where it sits. */
export function isNamedWithin(article: Article, { modifiers, head }: Description): boolean {
  for (let at = modifiers[0]; at < head; at += 1) {
    const run = runHolding(article, at);
    if (run && !/-(?:based|listed|owned)$/u.test(lowerAt(article, run.to - 1))) return true;
  }
  return false;
}

/** "the weather service | in neighbouring Réunel": not the office that was just named. */
export const isElsewhere = ({ complements, modifiers, head }: Description): boolean =>
  modifiers[0] < head && complements.some(({ preposition }) => preposition === "in");

/** "the national weather service" behind "the Bureau for Risk": of what it is a service tells it from others of its family. */
export function isOfOtherField(
  article: Article,
  { modifiers, head }: Description,
  { name, nouns }: Organization,
): boolean {
  const field = lowerAt(article, head - 1);
  if (modifiers[0] >= head) return false;
  // "The meteorological institute" is not the Disasters Institute.
  if (/(?:logical|graphical|physical)$/u.test(field) && !name.toLowerCase().includes(field.slice(0, stemLength)))
    return true;
  if (nouns.has(lowerAt(article, head))) return false;
  return isPortfolioWord(field) && !name.toLowerCase().includes(field);
}

const stemLength = 6;

/** "for the union, | the Warehouse Workers Alliance |,": the body's name between commas behind its noun; null where none is. */
export function calledInApposition(article: Article, to: number): readonly [from: number, to: number] | null {
  const noun = lowerAt(article, to - 1);
  if (lowerAt(article, to) !== "," || !(isBody(noun) || isHeldByFirms(noun))) return null;
  const from = lowerAt(article, to + 1) === "the" ? to + 2 : to + 1;
  const run = runHolding(article, from);
  const ends = run?.from === from && lowerAt(article, run.to) === ",";
  return ends && run.kind !== "person" ? [run.from, run.to] : null;
}

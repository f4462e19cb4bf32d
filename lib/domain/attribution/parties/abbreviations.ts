import { type Article, lowerAt } from "./article";
import { isOutletName, isOutletWord } from "./bodies";
import type { NameRun } from "./names";

/** The letters in brackets behind a name, where they stand for it: "the Flood Agency (FA)". */
export function abbreviationAfter(article: Article, at: number): string | null {
  const inside = article.words.get(at + 1);
  if (lowerAt(article, at) !== "(" || lowerAt(article, at + 2) !== ")" || !inside) return null;
  const lettered = /^[\p{Lu}][\p{L}\p{N}&.-]{1,9}$/u.test(inside.text);
  // "(AFP)" after a town is a dateline, "(D-Ohio)" a party.
  return lettered && !isOutletName(inside.lower) && !isOutletWord(inside.lower) && !/^[DRI]-/u.test(inside.text)
    ? inside.text
    : null;
}

/** "Rail Asset Wales (RAW)": nobody puts a person's initials in brackets. */
export function isAbbreviatedAfter(article: Article, run: NameRun): boolean {
  const short = run.to - run.from > 1 ? abbreviationAfter(article, run.to) : null;
  const initials = article.words.slice(run.from, run.to).map(({ text }) => text.charAt(0));
  return short !== null && short.length > 1 && initials.join("").toLowerCase() === short.toLowerCase();
}

import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isBody, isVenture } from "./bodies";
import type { NameRun } from "./names";
import { isGroupNoun } from "./roleNouns";

/** "the Charlotte, North Carolina-based | company": past where it sits. */
export function pastSeat(article: Article, from: number, to: number): number {
  const town = lowerAt(article, from) === "the" ? runHolding(article, from + 1) : null;
  if (!town || lowerAt(article, town.to) !== ",") return from;
  const state = runHolding(article, town.to + 1);
  const based = state ? state.to - 1 : -1;
  return based !== -1 && based + 1 < to && /-based$/u.test(lowerAt(article, based)) ? based + 1 : from;
}

/** "the Front for Renewal and Justice": a body's name, whatever its last word is else. */
export function isForCause(article: Article, run: NameRun): boolean {
  for (let at = run.from + 1; at < run.to - 1; at += 1)
    if (/^(?:for|of)$/u.test(lowerAt(article, at)) && isBody(lowerAt(article, at - 1)))
      return lowerAt(article, run.to - 2) === "and" && !isGroupNoun(lowerAt(article, run.to - 1));
  return false;
}

/** Where a name begins that ends the range, behind plain words of which the last is a body's noun. */
export function nameBehindNoun(article: Article, [from, to]: Range): number | null {
  for (let at = from; at < to; at += 1) {
    const run = runHolding(article, at);
    if (!run) continue;
    return at > from && run.from === at && run.to === to && isBodyOrVenture(article, at - 1) ? at : null;
  }
  return null;
}

/** "charity", and "tank" behind "think". */
const isBodyOrVenture = (article: Article, at: number): boolean =>
  isBody(lowerAt(article, at)) || isVenture(lowerAt(article, at), lowerAt(article, at - 1));

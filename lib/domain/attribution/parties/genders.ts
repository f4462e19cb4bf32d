import { type Article, lowerAt } from "./article";
import { genderOfGivenName } from "./givenNames";
import type { NameRun } from "./names";
import { genderOfRole } from "./roleNouns";
import { type Gender, genderOfTitle, isCourtesy } from "./titles";

/** What the words of a name tell: its titles and posts first, then the given name. */
export function genderOf(article: Article, run: NameRun): Gender | null {
  for (let at = run.from; at < run.nameFrom; at += 1) {
    const told = genderOfTitle(lowerAt(article, at)) ?? genderOfRole(lowerAt(article, at));
    if (told) return told;
  }
  const first = lowerAt(article, run.nameFrom);
  return genderOfGivenName(first) ?? genderOfGivenName(first.split("-")[0] ?? "");
}

export function titleGender(article: Article, run: NameRun): Gender | null {
  for (let at = run.from; at < run.nameFrom; at += 1) {
    if (isCourtesy(lowerAt(article, at))) return genderOfTitle(lowerAt(article, at));
  }
  return null;
}

import { type Article, lowerAt } from "./article";
import { isBody } from "./bodies";
import type { NameRun } from "./names";
import { isGroupNoun, isRoleModifier } from "./roleNouns";

/** Names of bodies that end in what their members are, as descriptions of people do. */

/** "Uganda Relief Volunteers": three words with capitals, the last a plural, in running copy. */
export function isNameOfMany(article: Article, run: NameRun): boolean {
  const first = article.words.get(run.from);
  return (
    run.to - run.from > 2 &&
    isGroupNoun(lowerAt(article, run.to - 1)) &&
    first?.passage !== "headline" &&
    !isRoleModifier(first?.lower ?? "") &&
    article.words.get(run.to - 1)?.capital === true
  );
}

/** "the National Federation of Mine Workers", "the Association of Kazakh Flight Crews": whose body it is, inside its name. */
export function isUnionOf(article: Article, run: NameRun): boolean {
  for (let at = run.from + 1; at < run.to - 1; at += 1)
    if (lowerAt(article, at) === "of" && isBody(lowerAt(article, at - 1))) return true;
  return false;
}

/** "the Philippine Coast Guard", "the National Guard": with capitals a force, and nobody who stands guard. */
export const isGuard = (article: Article, last: number): boolean =>
  lowerAt(article, last) === "guard" &&
  article.words.get(last)?.capital === true &&
  /^(?:national|coast|civil|republican|home|revolutionary|presidential)$/u.test(lowerAt(article, last - 1));

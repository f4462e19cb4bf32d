import type { Statement } from "./afterName";
import { type Article, lowerAt } from "./article";
import type { NameRun } from "./names";
import { isRelation, isRoleNoun, singular } from "./roleNouns";

/** What around a name tells that it is a person's. */

/** "Justina Mamani, whose two sons are underground,". */
export function isWhoseKin(article: Article, at: number): boolean {
  if (lowerAt(article, at) !== "whose") return false;
  for (let next = at + 1; next < at + 4; next += 1) if (isKin(lowerAt(article, next))) return true;
  return false;
}

const isKin = (lower: string): boolean => isRelation(lower) || isRelation(singular(lower));

/** "Giles Hanbury, representing the school,": somebody before a court. */
export const pleads = (article: Article, at: number): boolean =>
  /^(?:prosecuting|defending|presiding|mitigating|sentencing)$/u.test(lowerAt(article, at)) ||
  (/^(?:representing|appearing)$/u.test(lowerAt(article, at)) &&
    /^(?:the|an?|him|her|for)$/u.test(lowerAt(article, at + 1)));

/** "Abdirahman, a 19-year-old from Hargeisa". */
export const isAgedApposition = (article: Article, at: number): boolean =>
  /^an?$/u.test(lowerAt(article, at)) && /^\d{1,3}-year-old$/u.test(lowerAt(article, at + 1));

/** "Owen Tranter had been in the chamber for a minute when he rose": two words that open a sentence, and a pronoun in it. */
export function opensWithPronounBehind(article: Article, run: NameRun): boolean {
  if (run.to - run.from !== 2 || !article.words.get(run.from)?.opens || run.nameFrom !== run.from) return false;
  for (let at = run.to; at < run.to + 30; at += 1) {
    const word = article.words.get(at);
    if (!word || word.sentence !== article.words.get(run.from)?.sentence) return false;
    if (article.runAt[at] !== -1 || word.quoted || isRoleNoun(word.lower)) return false;
    if (/^(?:he|she|himself|herself)$/u.test(word.lower)) return true;
  }
  return false;
}

const onlyBodies =
  /^(?:producers?|makers?|manufacturers?|retailers?|suppliers?|lenders?|insurers?|exporters?|importers?|publishers?)$/u;

/** "Kgosi Platinum, the country's largest producer of the metal,": what bodies are too makes nobody a person. */
export const tellsOfPerson = (article: Article, { described }: Statement): boolean =>
  described !== null &&
  !onlyBodies.test(lowerAt(article, described.head)) &&
  !(described.owner !== null && /^(?:operators?|owners?|developers?)$/u.test(lowerAt(article, described.head)));

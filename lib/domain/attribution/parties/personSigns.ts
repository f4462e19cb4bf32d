import { placeAfter, type Statement } from "./afterName";
import { type Article, lowerAt } from "./article";
import { isBody } from "./bodies";
import { worksMachine } from "./companies";
import { isGivenName } from "./givenNames";
import type { NameRun } from "./names";
import { isCountry } from "./places";
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

/**
 * "Owen Tranter had been in the chamber for a minute when he rose", "Odile Marchbanks grew up in a flat. Her father left": two
 * words that open a sentence, and behind them a pronoun, in it or at the next sentence's start.
 */
export function opensWithPronounBehind(article: Article, run: NameRun): boolean {
  if (run.to - run.from !== 2 || !article.words.get(run.from)?.opens || run.nameFrom !== run.from) return false;
  const sentence = article.words.get(run.from)?.sentence ?? 0;
  for (let at = run.to; at < run.to + 40; at += 1) {
    const word = article.words.get(at);
    if (!word || word.quoted) return false;
    if (word.sentence !== sentence)
      return word.sentence === sentence + 1 && word.opens && /^(?:he|she|his|her)$/u.test(word.lower);
    if (article.runAt[at] !== -1 || isRoleNoun(word.lower)) return false;
    if (/^(?:he|she|himself|herself)$/u.test(word.lower)) return true;
  }
  return false;
}

/** "Frey, now 82, watched from a box". */
export const isNowAged = (article: Article, at: number): boolean =>
  lowerAt(article, at) === "," && lowerAt(article, at + 1) === "now" && /^[1-9]\d$/u.test(lowerAt(article, at + 2));

/** "Odile Marchbanks is 71 and has sold …": a number of years, and nothing that is counted behind it. */
export const isSaidToBeAged = (article: Article, at: number): boolean =>
  /^(?:is|was|turned|turns|died)$/u.test(lowerAt(article, at)) &&
  /^[1-9]\d$/u.test(lowerAt(article, at + 1)) &&
  /^(?:and|but|,|\.|now|when|years?)$/u.test(lowerAt(article, at + 2));

const onlyBodies =
  /^(?:producers?|makers?|manufacturers?|retailers?|suppliers?|lenders?|insurers?|exporters?|importers?|publishers?)$/u;

/** "Kgosi Platinum, the country's largest producer of the metal,": what bodies are too makes nobody a person. */
export const tellsOfPerson = (article: Article, { described }: Statement): boolean =>
  described !== null &&
  !onlyBodies.test(lowerAt(article, described.head)) &&
  !(described.owner !== null && /^(?:operators?|owners?|developers?)$/u.test(lowerAt(article, described.head)));

/** What firms are as often as people. */
export const isHeldByFirms = (lower: string): boolean => heldByFirms.test(lower);
const heldByFirms =
  /^(?:developers?|operators?|manufacturers?|makers?|suppliers?|contractors?|insurers?|publishers?|promoters?)$/u;

/** "A civil society group, OpenWells Nigeria, said": an indefinite body before the comma, and nobody who serves it. */
export function isLedByBody(article: Article, head: number): boolean {
  // "its developer, Helio Compute, says", "a lawyer for the developer, Corvid Infrastructure,"
  const ofFirm =
    /^(?:its|their)$/u.test(lowerAt(article, head - 1)) ||
    (lowerAt(article, head - 1) === "the" && /^(?:for|of|with)$/u.test(lowerAt(article, head - 2)));
  if (ofFirm && isHeldByFirms(lowerAt(article, head))) return true;
  if (isFirmsTrade(article, head)) return true;
  if (!isBody(lowerAt(article, head)) || article.runAt[head] !== -1) return false;
  for (let at = head - 1; at > head - 6; at -= 1) {
    if (/^an?$/u.test(lowerAt(article, at)))
      return !/^(?:at|for|of|in|from|with|by|to|as|on)$/u.test(lowerAt(article, at - 1));
    if (
      !article.words.get(at)?.isWord ||
      isRoleNoun(lowerAt(article, at)) ||
      /^(?:for|of|at|with)$/u.test(lowerAt(article, at))
    )
      return false;
  }
  return false;
}

/** "the dredging contractor, Baywell Marine,": a trade that is told by what is done, where no given name is known behind it. */
function isFirmsTrade(article: Article, head: number): boolean {
  if (!/^(?:operator|manufacturer|maker|supplier|contractor|insurer)$/u.test(lowerAt(article, head))) return false;
  if (worksMachine(article, head) || isGivenName(lowerAt(article, head + 2))) return false;
  return (
    lowerAt(article, head - 2) === "the" && /^(?:main|principal|lead|\p{Ll}+ing)$/u.test(lowerAt(article, head - 1))
  );
}

/** "Fiifi Quarshie of the think-tank IMANI agrees.": two words that open a sentence, and where they are held. */
export const isOfHouse = (article: Article, run: NameRun): boolean =>
  run.to - run.from === 2 &&
  run.nameFrom === run.from &&
  article.words.get(run.from)?.opens === true &&
  lowerAt(article, run.to) === "of" &&
  /^(?:the|an?)$/u.test(lowerAt(article, run.to + 1)) &&
  isBody(lowerAt(article, run.to + 2)) &&
  placeAfter(article, run.to) !== null;

/** Countries that are also somebody's surname. */
const surnames =
  /^(?:israel|jordan|chad|ireland|georgia|england|france|holland|germany|brazil|ghana|congo|mali|kenya)$/u;

/** "Petrolink Nigeria": a firm and the country that it works in; nobody is called so whose given name is not known. */
export const isFirmOfLand = (article: Article, run: NameRun): boolean =>
  run.nameTo - run.nameFrom > 1 &&
  isCountry(lowerAt(article, run.nameTo - 1)) &&
  !surnames.test(lowerAt(article, run.nameTo - 1)) &&
  !isGivenName(lowerAt(article, run.nameFrom));

import { isBody, isDocument } from "./bodies";
import { isGivenName } from "./givenNames";
import { isHonorific } from "./honorifics";
import { isHouse } from "./places";
import { isPortfolioWord } from "./postWords";
import { isGroupNoun, isPost, isRoleNoun } from "./roleNouns";
import { isSecondOfTitle, isTitle } from "./titles";
import type { Words } from "./words";

const calledTitles = new Set(
  "moderator|coach|analyst|professor|engineer|actor|author|lawyer|economist|journalist|nurse|detective|investigator|student|activist|veteran|pilot".split(
    "|",
  ),
);
const basedThere = /\p{L}-(?:based|born|led|backed|owned|listed)$/u;

/** "Hong Kong-listed | Star Basin": only a firm is. */
export const isListed = (lower: string): boolean => /-(?:listed|owned)$/u.test(lower);

/** Where the name itself begins after titles and posts ("Prime Minister | Jan de Wit"). */
export function nameStart(words: Words, from: number, to: number): number {
  const last = words.lowerAt(to - 1);
  if (to - from < 2 || (isBody(last) && !isGivenName(words.lowerAt(from + 1))) || isHouse(last)) return from;
  // "Universidad Mayor de San Andrés": no mayor.
  if (/^(?:universidad|universidade)$/u.test(words.lowerAt(from)) || isBodyOf(words, from, to)) return from;
  if (isOfficeAlone(words, from, to)) return from;
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    const lower = words.lowerAt(at);
    // "Coach Don Haskins": nearly always a given name where English is written.
    if (lower === "don") continue;
    const partisan =
      /^(?:republican|democrat|libertarian|conservative|labour|tory|liberal)$/u.test(lower) && to - at > 2;
    const calling =
      at === from &&
      isRoleNoun(lower) &&
      !isGroupNoun(lower) &&
      !isGivenName(lower) &&
      to - at > 2 &&
      !isDocument(last);
    // "Groundsman Jayatissa", "Co-star Quill": words that nobody bears as a name.
    const onlyCalling = at === from && to - at === 2 && words.get(at)?.opens === true && nobodysName.test(lower);
    // "Milwaukee County Clerk Joe Czarnezki"
    const ofHouse =
      at > from && isRoleNoun(lower) && isBody(words.lowerAt(at - 1)) && isGivenName(words.lowerAt(at + 1));
    const post = (isPost(lower) && !isGroupNoun(lower)) || ofHouse || onlyCalling;
    // "Tan Sri Zulkifli", "Captain (retired) Nadeem"
    if (at === from && to - at > 2 && /^A?DA$/u.test(words.get(at)?.text ?? "")) {
      start = at + 1;
      continue;
    }
    // "San Diego-based | Calyra"
    if (basedThere.test(lower)) {
      start = at + 1;
      continue;
    }
    const ends =
      isSecondOfTitle(words.lowerAt(at - 1), lower) || (lower === ")" && standsInBrackets(words.lowerAt(at - 1)));
    if (!(ends || isHonorific(lower) || post || calling || calledTitles.has(lower) || partisan)) continue;
    if (at === from && to - from === 2 && (isGivenName(lower) || isFamiliar(lower))) continue;
    if (at > from && isGivenName(words.lowerAt(at - 1)) && !isTitle(lower)) continue;
    start = /^(?:of|for)$/u.test(words.lowerAt(at + 1)) ? afterPortfolio(words, at, to) : at + 1;
  }
  if (words.get(start)?.lower === "for" || words.get(start)?.lower === "of") return from;
  return start < to ? start : from;
}

/** "the Chief Justice", "the Attorney General": an office, and nobody's name. */
function isOfficeAlone(words: Words, from: number, to: number): boolean {
  if (words.lowerAt(from - 1) !== "the" || !isPost(words.lowerAt(to - 1))) return false;
  for (let at = from; at < to - 1; at += 1)
    if (!isRoleNoun(words.lowerAt(at)) && !isTitle(words.lowerAt(at))) return false;
  return true;
}

/** "Academic Staff Union of Universities": a body's noun before the "of", so that what stands first is no title. */
export function isBodyOf(words: Words, from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1) {
    const lower = words.lowerAt(at);
    if (isGivenName(lower) || /^(?:of|for)$/u.test(lower)) return false;
    if (at > from && isBody(lower) && /^(?:of|for)$/u.test(words.lowerAt(at + 1))) return true;
    if (isTitle(lower) && !/^(?:staff|general)$/u.test(lower)) return false;
  }
  return false;
}

/** "Mama Ngozi", "Uncle Ben": how everybody calls them, where no other name follows. */
const isFamiliar = (lower: string): boolean => /^(?:mama|papa|baba|aunty|uncle|mzee)$/u.test(lower);

const nobodysName =
  /^(?:groundsman|co-star|costar|creator|showrunner|spokesman|spokeswoman|goalkeeper|midfielder|defender|striker|winger|referee|umpire|commentator|playwright|novelist|physicist|biologist|epidemiologist|economist|campaigner|councillor|neighbour|neighbor)$/u;

/** "Captain (retired) Nadeem Khosa", "Brig. Gen. (ret.) Amos Gil". */
export const isRetired = (lower: string): boolean => /^(?:retired|retd?|rtd|res)\.?$/u.test(lower);

/** The same, and "Chief (Mrs.) Folasade Adebayo". */
export const standsInBrackets = (lower: string): boolean =>
  isRetired(lower) || /^(?:mrs|mr|dr|engr|barr|prof|hon|miss|ms|alh|pharm)\.?$/u.test(lower);

/** "Secretary of State | John Hale", "Minister of Foreign Affairs | Ana Ruiz", "Secretary of State for Health | Ana Ruiz". */
function afterPortfolio(words: Words, at: number, to: number): number {
  let next = at + 2;
  const joins = () =>
    (words.lowerAt(next) === "and" && next > at + 2) ||
    (words.lowerAt(next) === "for" && words.lowerAt(next - 1) === "state");
  while (next < to && (isPortfolioWord(words.lowerAt(next)) || joins())) next += 1;
  // "Minister of State for Livestock | Ana Ruiz": what nobody knows as a field, before two names at least.
  if (words.lowerAt(next - 1) === "for" && next > at + 2 && to - next >= 3) next += 1;
  // "Commissioner of Police (Crime) | Raghav Menon": the branch in brackets belongs to the post.
  if (next > at + 2 && words.get(next)?.text === "(" && words.get(next + 2)?.text === ")") next += 3;
  if (next > at + 2) return next;
  for (let seek = at + 3; seek < to; seek += 1) {
    if (isGivenName(words.lowerAt(seek)) || isTitle(words.lowerAt(seek))) return seek;
  }
  return to - at - 2 >= 3 ? to - 2 : to;
}

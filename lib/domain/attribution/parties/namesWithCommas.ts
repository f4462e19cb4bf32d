import { isBody, isOutletWord } from "./bodies";
import { isGivenName } from "./givenNames";
import { isBodyOf } from "./nameStart";
import { isPartisan, isPlace } from "./places";
import { isTitle } from "./titles";
import { isWellKnown } from "./wellKnown";
import type { Words } from "./words";

/**
 * "the Medical Practitioners|, Pharmacists and Dentists Union|", "the Union of Rail|, Maritime and Transport Workers|": whom a body is for is told in a list.
 * Goes in: the words, where a name begins and the comma behind its first part; comes out: where the body's name ends, or null where no such list stands.
 */
export function overList(words: Words, from: number, comma: number): number | null {
  if (words.get(comma)?.text !== "," || words.lowerAt(from - 1) !== "the") return null;
  const ofBody = isBodyOf(words, from, comma);
  if (!ofBody && !isPlural(words.lowerAt(comma - 1))) return null;
  let at = comma;
  while (words.get(at)?.text === "," && at < comma + longestList) {
    const end = partEnd(words, at + 1);
    if (end === at + 1) break;
    at = end;
  }
  if (at === comma || words.lowerAt(at) !== "and") return null;
  const end = partEnd(words, at + 1);
  const last = words.lowerAt(end - 1);
  const closes = end > at + 1 && (ofBody ? isPlural(last) : isBody(last));
  return closes && isPlain(words, from, end) ? end : null;
}

/** "the Tavian Sectors of | Educators Trade Union|": the body's noun stands at the end. Comes out: where the name ends, or null where it is none. */
export function bodyAfterOf(words: Words, from: number, of: number): number | null {
  const end = partEnd(words, of + 1);
  const few = end - of - 1;
  if (words.lowerAt(from - 1) !== "the" || few < 2 || !isPlural(words.lowerAt(of - 1))) return null;
  return isBody(words.lowerAt(end - 1)) && isPlain(words, from, end) ? end : null;
}

/** Words of a list at most. */
const longestList = 12;

const isPlural = (lower: string): boolean => /[^su]s$/u.test(lower) && !isPlace(lower) && !isGivenName(lower);

/** The end of up to four words with capitals. */
function partEnd(words: Words, from: number): number {
  let at = from;
  while (at < from + 4 && words.get(at)?.capital && !words.get(at)?.breaks) at += 1;
  return at;
}

/** Nothing in it is a name of its own: "the Treasury, Home Office and Board of Trade" are three. */
function isPlain(words: Words, from: number, end: number): boolean {
  for (let at = from; at < end; at += 1) {
    const { text = "", lower = "" } = words.get(at) ?? {};
    const ofItsOwn =
      isTitle(lower) || isOutletWord(lower) || isPartisan(lower) || isWellKnown(text) || /^\p{Lu}{2,}$/u.test(text);
    const inner = isBody(lower) && at < end - 1 && !/^(?:of|for)$/u.test(words.lowerAt(at + 1));
    if (ofItsOwn || inner || (at > from && isGivenName(lower))) return false;
  }
  return true;
}

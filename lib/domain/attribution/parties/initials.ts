import { isOutletName, isOutletWord } from "./bodies";
import type { Words } from "./words";

/** "Jana Rajyam Samithi (JRS)": nobody puts a person's initials in brackets, so that a body is called so. */
export function hasInitialsBehind(words: Words, from: number, to: number): boolean {
  const short = words.get(to + 1)?.text ?? "";
  if (to - from < 2 || words.get(to)?.text !== "(" || words.get(to + 2)?.text !== ")") return false;
  if (!/^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u.test(short)) return false;
  const lower = short.toLowerCase();
  if (isOutletName(lower) || isOutletWord(lower)) return false;
  let initials = "";
  for (let at = from; at < to; at += 1) if (words.get(at)?.capital) initials += words.lowerAt(at).charAt(0);
  return initials === lower;
}

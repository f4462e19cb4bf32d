import { isOutletName, isOutletWord } from "./bodies";
import type { Words } from "./words";

const longest = 9;

/**
 * "Citizens Not Subjects (CNS)", "Jana Rajyam Samithi (JRS)": the word behind a name whose initials follow it in brackets, which nobody
 * does with a person's; -1 where none begins at that word.
 */
export function endOfLettered(words: Words, from: number): number {
  if (!hasBracket(words, from)) return -1;
  let initials = "";
  for (let at = from; at < from + longest; at += 1) {
    const word = words.get(at);
    if (!word || (at > from && word.breaks)) return -1;
    if (word.text === "(") return initials.length > 1 && isShort(words, at, initials) ? at : -1;
    if (word.capital) initials += word.lower.charAt(0);
    else if (word.isWord && !/^(?:of|for|and|the|on|in|to|de|la|du|des|'s)$/u.test(word.lower)) return -1;
    else if (!word.isWord && !/^(?:['’&-]|['’]s)$/u.test(word.text)) return -1;
  }
  return -1;
}

/** A cheap look first: few names have a bracket near by. */
function hasBracket(words: Words, from: number): boolean {
  for (let at = from + 1; at < from + longest; at += 1) {
    const lower = words.lowerAt(at);
    if (lower === "(") return true;
    if (lower === "," || lower === "." || lower === "") return false;
  }
  return false;
}

function isShort(words: Words, bracket: number, initials: string): boolean {
  const short = words.get(bracket + 1)?.text ?? "";
  if (words.get(bracket + 2)?.text !== ")" || !/^\p{Lu}[\p{Lu}\p{Ll}]{1,7}$/u.test(short)) return false;
  const lower = short.toLowerCase();
  return initials === lower && !isOutletName(lower) && !isOutletWord(lower);
}

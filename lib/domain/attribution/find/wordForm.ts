import { isClosedWord } from "./closedWords";
import { hashText } from "./hash";
import { stemOf } from "./stems";

/** Shape of a word: capital, all capitals, digits, hyphen; one small number. */
function shapeOf(word: string): number {
  let shape = 0;
  const limit = Math.min(word.length, 24);
  for (let i = 0; i < limit; i++) {
    const c = word.charCodeAt(i);
    const upper = (c >= 65 && c <= 90) || (c >= 0xc0 && c <= 0xde);
    if (upper) shape |= i === 0 ? 1 : 2;
    else if (c >= 48 && c <= 57) shape |= 4;
    else if (c === 45) shape |= 8;
    else if (c === 46) shape |= 16;
    else if (c >= 97 || c === 39) shape |= 32;
  }
  return shape;
}

/** What the taggers look at in a word: hashes of its lower case, its ends and its stem, its shape, and whether its class is closed. */
export interface WordForm {
  readonly lower: number;
  readonly suffix: number;
  readonly suffix2: number;
  readonly shape: number;
  readonly stem: number;
  readonly closed: number;
}

export function formOf(text: string): WordForm {
  const lower = text.toLowerCase().replaceAll("’", "'");
  const digits = lower.charCodeAt(0) >= 48 && lower.charCodeAt(0) <= 57;
  const word = digits ? lower.replace(/[0-9]/g, "0") : lower;
  return {
    lower: hashText(word),
    suffix: hashText(word.slice(-3)),
    suffix2: hashText(word.slice(-2)),
    shape: shapeOf(text),
    stem: hashText(stemOf(lower)),
    closed: isClosedWord(lower) ? 1 : 0,
  };
}

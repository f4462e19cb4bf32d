import type { Span } from "./spans";
import type { Token } from "./types";

// One alternative a line: dotted acronyms, numbers, words with inner marks, runs of one punctuation mark.
const tokenShape =
  /(?:\p{L}\.){2,}|\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’.\-‐‑][\p{L}\p{M}\p{N}]+)*|([^\s\p{L}\p{N}])\1*/gu;

/** The words, numbers and punctuation marks of a text within a span (the whole text where none is given), in order. */
export function tokens(text: string, [start, end]: Span = [0, text.length]): Token[] {
  const found: Token[] = [];
  for (const match of text.slice(start, end).matchAll(tokenShape)) {
    const at = start + match.index;
    found.push({ text: match[0], start: at, end: at + match[0].length });
  }
  return found;
}

const wordShape = /[\p{L}\p{N}]/u;

/** True where the text holds a letter or a digit. */
export function hasWord(text: string): boolean {
  return wordShape.test(text);
}

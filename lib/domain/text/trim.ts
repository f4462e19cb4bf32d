import type { Span } from "./spans";

/** White space, told of what copy has by its number alone: asked of both ends of every piece of a text. */
function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return /\s/.test(text[at] as string);
}

/** The span without the white space at its edges; an all-white span becomes empty at its start. */
export function trimmed(text: string, [start, end]: Span): Span {
  let first = start;
  let last = end;
  while (last > first && isSpace(text, last - 1)) last -= 1;
  while (first < last && isSpace(text, first)) first += 1;
  return [first, last];
}

import type { Span } from "./spans";

const space = /\s/;

/** The span without the white space at its edges; an all-white span becomes empty at its start. */
export function trimmed(text: string, [start, end]: Span): Span {
  let first = start;
  let last = end;
  while (last > first && space.test(text[last - 1] as string)) last -= 1;
  while (first < last && space.test(text[first] as string)) first += 1;
  return [first, last];
}

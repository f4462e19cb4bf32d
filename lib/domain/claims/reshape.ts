import { fitsText, type Span } from "../text/spans";

const whiteSpace = /\s/;
const wordCharacter = /[\p{L}\p{N}]/u;

/**
 * Cuts a claim's spans in two at an offset of the copy. Goes in: the text, the spans, the offset (UTF-16 units); comes
 * out: the spans of both parts without white space at their ends, or null where one part would hold no word.
 */
export function cutSpans(text: string, spans: readonly Span[], at: number): [Span[], Span[]] | null {
  const before = spans.flatMap(([start, end]) => trimmed(text, [start, Math.min(end, at)]));
  const after = spans.flatMap(([start, end]) => trimmed(text, [Math.max(start, at), end]));
  if (!holdsWord(text, before) || !holdsWord(text, after)) return null;
  return [before, after];
}

/**
 * Joins the spans of several claims into those of one. Runs with no word between them become one span, so that two
 * neighbouring sentences read as they stand in the copy; others stay apart.
 */
export function joinSpans(text: string, claims: readonly (readonly Span[])[]): Span[] {
  const all = claims.flat().sort((a, b) => a[0] - b[0]);
  const joined: Span[] = [];
  for (const span of all) {
    const last = joined.at(-1);
    const close = last && span[0] - last[1] < 200 && !wordCharacter.test(text.slice(last[1], span[0]));
    if (last && close) joined[joined.length - 1] = [last[0], Math.max(last[1], span[1])];
    else joined.push(span);
  }
  return fitsText(text, joined) ? joined : [];
}

function trimmed(text: string, [from, to]: Span): Span[] {
  let start = from;
  let end = to;
  while (start < end && whiteSpace.test(text[start] ?? "")) start++;
  while (end > start && whiteSpace.test(text[end - 1] ?? "")) end--;
  return start < end ? [[start, end]] : [];
}

function holdsWord(text: string, spans: readonly Span[]): boolean {
  return spans.some(([start, end]) => wordCharacter.test(text.slice(start, end)));
}

/**
 * A half-open run `[start, end)` of a text, in UTF-16 code units (JavaScript string offsets).
 * Inside the program all offsets are these; what leaves as W3C Web Annotation is in code points.
 */
export type Span = readonly [start: number, end: number];

/** The words of `text` at one span. */
export function wordsAt(text: string, [start, end]: Span): string {
  return text.slice(start, end);
}

/**
 * A claim's exact words: the text at its spans, in order, joined by one space where the claim is discontinuous.
 * Goes in: a text and its spans; comes out: the words. No problem is possible: see `fitsText` for the check.
 */
export function exactWords(text: string, spans: readonly Span[]): string {
  const [only] = spans;
  return only && spans.length === 1 ? wordsAt(text, only) : spans.map((span) => wordsAt(text, span)).join(" ");
}

/** True where every span is non-empty, inside the text, in order and apart from the one before. */
export function fitsText(text: string, spans: readonly Span[]): boolean {
  let reached = 0;
  for (const [start, end] of spans) {
    if (!Number.isInteger(start) || !Number.isInteger(end)) return false;
    if (start < reached || end <= start || end > text.length) return false;
    reached = end;
  }
  return spans.length > 0;
}

/** True where two spans share at least one code unit. */
export function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

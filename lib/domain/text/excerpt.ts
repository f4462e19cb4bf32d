import type { Span } from "./spans";

/** How far an excerpt reaches beyond its spans to the ends of their lines, and how long it may grow, in UTF-16 units. */
const reach = 240;
const longest = 4_000;

/**
 * The stretch of a text that holds all the spans, widened to whole lines where those are near, so that a reader sees the
 * spans where they stand. Goes in: a text and spans of it; comes out: the stretch, empty where there are no spans. Cut at
 * its end where the spans lie far apart.
 */
export function excerptAround(text: string, spans: readonly Span[]): Span {
  if (spans.length === 0) return [0, 0];
  const from = Math.min(...spans.map(([start]) => start));
  const to = Math.min(Math.max(...spans.map(([, end]) => end)), from + longest);
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  const lineEnd = text.indexOf("\n", to);
  const start = from - lineStart <= reach ? lineStart : afterSpace(text, from - reach, from);
  const end =
    lineEnd >= 0 && lineEnd - to <= reach ? lineEnd : beforeSpace(text, Math.min(to + reach, text.length), to);
  return [start, end];
}

/** The first beginning of a word from `at` on, so that no word is shown cut. */
function afterSpace(text: string, at: number, limit: number): number {
  const space = text.indexOf(" ", at);
  return space < 0 || space >= limit ? limit : space + 1;
}

function beforeSpace(text: string, at: number, limit: number): number {
  if (at >= text.length) return text.length;
  return Math.max(text.lastIndexOf(" ", at), limit);
}

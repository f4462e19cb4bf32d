import type { Span } from "./spans";

/** Shares of the copy's words, each in exactly one: they sum to 1, or are all 0 where the text has no word. */
export interface Coverage {
  readonly claims: number;
  readonly notClaims: number;
  readonly unread: number;
}

const word = /[\p{L}\p{N}]+/gu;

/**
 * How much of the copy has been read. Goes in: the text, the spans that are claims, and those that are marked as not a
 * claim or say who speaks (UTF-16 units, any order, overlaps allowed); comes out: shares of its words. A word counts
 * where it begins; a claim goes before a mark.
 */
export function coverage(text: string, spans: { claims: readonly Span[]; notClaims: readonly Span[] }): Coverage {
  // 0 unread, 1 not a claim, 2 claim, for each code unit.
  const kinds = new Uint8Array(text.length);
  for (const [start, end] of spans.notClaims) kinds.fill(1, start, end);
  for (const [start, end] of spans.claims) kinds.fill(2, start, end);
  const counts: [number, number, number] = [0, 0, 0];
  for (const match of text.matchAll(word)) counts[(kinds[match.index] ?? 0) as 0 | 1 | 2]++;
  const total = counts[0] + counts[1] + counts[2];
  if (total === 0) return { claims: 0, notClaims: 0, unread: 0 };
  return { claims: counts[2] / total, notClaims: counts[1] / total, unread: counts[0] / total };
}

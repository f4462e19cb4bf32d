import { withoutLaterCharacters } from "./laterCharacters";
import type { Span } from "./spans";

/** Shares of the copy's words, each in exactly one: they sum to 1, or are all 0 where the text has no word. */
export interface Coverage {
  readonly claims: number;
  readonly notClaims: number;
  readonly unread: number;
}

const word = /[\p{L}\p{N}]+/gu;

/** What is read already: spans that are claims, and those that are marked as not a claim or say who speaks. */
export interface ReadSpans {
  readonly claims: readonly Span[];
  readonly notClaims: readonly Span[];
}

// For each code unit of the text.
const unread = 0;
const notClaim = 1;
const claim = 2;

function kindsOf(text: string, spans: ReadSpans): Uint8Array {
  const kinds = new Uint8Array(text.length);
  for (const [start, end] of spans.notClaims) kinds.fill(notClaim, start, end);
  for (const [start, end] of spans.claims) kinds.fill(claim, start, end);
  return kinds;
}

/**
 * How much of the copy has been read. Goes in: the text and the spans that are read (UTF-16 units, any order, overlaps
 * allowed); comes out: shares of its words. A word counts where it begins; a claim goes before a mark.
 */
export function coverage(text: string, spans: ReadSpans): Coverage {
  const kinds = kindsOf(text, spans);
  const counts = [0, 0, 0];
  for (const match of withoutLaterCharacters(text).matchAll(word)) {
    const kind = kinds[match.index] ?? unread;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const [left = 0, marked = 0, claimed = 0] = counts;
  const total = left + marked + claimed;
  if (total === 0) return { claims: 0, notClaims: 0, unread: 0 };
  return { claims: claimed / total, notClaims: marked / total, unread: left / total };
}

/** The runs of copy that nobody and nothing has read: words in a row with none between them that is read. */
export function unreadSpans(text: string, spans: ReadSpans): Span[] {
  const kinds = kindsOf(text, spans);
  const runs: [start: number, end: number][] = [];
  let goesOn = false;
  for (const match of withoutLaterCharacters(text).matchAll(word)) {
    const isUnread = kinds[match.index] === unread;
    const end = match.index + match[0].length;
    const last = runs.at(-1);
    if (isUnread && goesOn && last) last[1] = end;
    else if (isUnread) runs.push([match.index, end]);
    goesOn = isUnread;
  }
  return runs;
}

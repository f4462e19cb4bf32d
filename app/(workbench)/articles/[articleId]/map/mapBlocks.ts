import type { ClaimRow } from "@/lib/api/contract/shapes";
import { unreadSpans } from "@/lib/domain/text/coverage";
import type { Span } from "@/lib/domain/text/spans";
import type { Passage } from "@/lib/domain/text/types";
import type { Marked } from "../copy/marks";

/** A block of the map, in pixels from its top. */
export interface MapBlock {
  readonly top: number;
  readonly height: number;
  readonly kind: "claim" | "boilerplate" | "unread";
  readonly claim: ClaimRow | null;
}

interface MapInput {
  readonly claims: readonly ClaimRow[];
  readonly passages: readonly Passage[];
  /** From `unreadStretches`: it reads the whole text, and changes far less often than a claim's status. */
  readonly unread: readonly Span[];
  /** Of the text, in UTF-16 units. */
  readonly length: number;
  /** Height of the map in pixels. */
  readonly height: number;
}

const leastHeight = 2;
const gap = 1.5;

/**
 * The whole article as blocks, each where its words stand in the copy: claims, boilerplate, and what nobody has read.
 * Goes in: the marks of the copy, and the map's height; comes out: blocks in the order in which to draw them.
 */
export function mapBlocks(input: MapInput): MapBlock[] {
  const { length, passages, height } = input;
  if (length === 0 || height <= 0) return [];
  const scale = height / length;
  const block = ([start, end]: Span, kind: MapBlock["kind"], claim: ClaimRow | null): MapBlock => {
    const full = (end - start) * scale;
    return { top: start * scale, height: Math.max(leastHeight, full > 6 ? full - gap : full), kind, claim };
  };
  const boilerplate = passages.filter((passage) => passage.kind === "boilerplate");
  return [
    ...boilerplate.map(({ start, end }) => block([start, end], "boilerplate", null)),
    ...input.unread.map((span) => block(span, "unread", null)),
    ...input.claims
      .filter((claim) => !claim.flags.includes("orphan"))
      .flatMap((claim) => claim.spans.map((span) => block(span, "claim", claim))),
  ];
}

const fewestWords = 3;

/**
 * What is in no claim and bears no mark: stretches of at least three words (shorter ones are who says it and how).
 * Passages that are no prose of the article (boilerplate, headline, byline, dateline) count as read.
 */
export function unreadStretches(text: string, passages: readonly Passage[], marked: Marked): Span[] {
  const claims = marked.claims.flatMap((claim) => claim.spans);
  const apart = passages.filter(isApart).map(({ start, end }): Span => [start, end]);
  const notClaims: Span[] = [...marked.notClaims, ...marked.noComments].map((mark) => mark.span);
  const unread = unreadSpans(text, { claims, notClaims: [...notClaims, ...apart] });
  return unread.filter(([start, end]) => (text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0) >= fewestWords);
}

/** True where two lists of claims stand on the same words, whatever has become of the claims. */
export function onSameWords(a: readonly ClaimRow[], b: readonly ClaimRow[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((row, index) => {
    const spans = b[index]?.spans;
    return row.spans === spans || (row.spans.length === spans?.length && row.spans.every(isAt(spans)));
  });
}

function isAt(spans: readonly Span[]) {
  return ([start, end]: Span, index: number) => spans[index]?.[0] === start && spans[index]?.[1] === end;
}

function isApart({ kind }: Passage): boolean {
  return kind === "boilerplate" || kind === "headline" || kind === "byline" || kind === "dateline";
}

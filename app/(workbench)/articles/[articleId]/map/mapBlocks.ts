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

interface MapInput extends Marked {
  readonly text: string;
  readonly passages: readonly Passage[];
  /** Height of the map in pixels. */
  readonly height: number;
}

const leastHeight = 2;
const gap = 1.5;

/**
 * The whole article as blocks, each where its words stand in the copy: claims, boilerplate, and what nobody has read.
 * Goes in: the copy, its marks, and the map's height; comes out: blocks in the order in which to draw them.
 */
export function mapBlocks(input: MapInput): MapBlock[] {
  const { text, passages, height } = input;
  if (text.length === 0 || height <= 0) return [];
  const scale = height / text.length;
  const block = ([start, end]: Span, kind: MapBlock["kind"], claim: ClaimRow | null): MapBlock => {
    const full = (end - start) * scale;
    return { top: start * scale, height: Math.max(leastHeight, full > 6 ? full - gap : full), kind, claim };
  };
  const boilerplate = passages.filter((passage) => passage.kind === "boilerplate");
  return [
    ...boilerplate.map(({ start, end }) => block([start, end], "boilerplate", null)),
    ...unreadStretches(text, passages, input).map((span) => block(span, "unread", null)),
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

function isApart({ kind }: Passage): boolean {
  return kind === "boilerplate" || kind === "headline" || kind === "byline" || kind === "dateline";
}

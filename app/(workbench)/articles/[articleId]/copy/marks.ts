import type { ClaimRow, Workbench } from "@/lib/api/contract/shapes";
import type { Span } from "@/lib/domain/text/spans";
import type { Passage } from "@/lib/domain/text/types";

export type NotClaimMark = Workbench["notClaims"][number];
export type NoCommentMark = Workbench["noComments"][number];

/** Where the chosen claim's words, source and cue stand in the copy. */
export interface ChosenSpans {
  readonly claimId: string;
  readonly content: readonly Span[];
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
}

/** One marked stretch of the copy, as it concerns one passage. */
export interface Mark {
  readonly span: Span;
  readonly claim: ClaimRow | null;
  /** True on the last span of a claim: its number and flags stand at this end. */
  readonly last: boolean;
  readonly notClaim: NotClaimMark | null;
  readonly noComment: NoCommentMark | null;
}

export interface Marked {
  readonly claims: readonly ClaimRow[];
  readonly notClaims: readonly NotClaimMark[];
  readonly noComments: readonly NoCommentMark[];
}

/**
 * The marks of every passage, in the passages' order, each sorted by where it starts. Goes in: passages that join to
 * the text, and what is marked in it; a claim whose spans do not fit (an orphan) is left out, since it is never moved
 * by a guess.
 */
export function marksByPassage(passages: readonly Passage[], marked: Marked): Mark[][] {
  const byPassage: Mark[][] = passages.map(() => []);
  const textLength = passages.at(-1)?.end ?? 0;
  const put = (mark: Mark) => {
    for (let at = passageAt(passages, mark.span[0]); at < passages.length; at++) {
      if ((passages[at] as Passage).start >= mark.span[1]) break;
      byPassage[at]?.push(mark);
    }
  };
  for (const claim of marked.claims) {
    if (claim.flags.includes("orphan") || !fits(claim.spans, textLength)) continue;
    claim.spans.forEach((span, index) => {
      put({ span, claim, last: index === claim.spans.length - 1, notClaim: null, noComment: null });
    });
  }
  for (const notClaim of marked.notClaims) {
    if (fits([notClaim.span], textLength))
      put({ span: notClaim.span, claim: null, last: false, notClaim, noComment: null });
  }
  for (const noComment of marked.noComments) {
    if (fits([noComment.span], textLength))
      put({ span: noComment.span, claim: null, last: false, notClaim: null, noComment });
  }
  for (const marks of byPassage) marks.sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
  return byPassage;
}

function fits(spans: readonly Span[], textLength: number): boolean {
  return spans.length > 0 && spans.every(([start, end]) => start >= 0 && start < end && end <= textLength);
}

/** The index of the passage that holds an offset; the last one for the text's end, 0 where there are none. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  let low = 0;
  let high = Math.max(0, passages.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle] as Passage).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

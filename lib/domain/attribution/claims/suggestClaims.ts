import { exactWords } from "../../text/spans";
import type { ReadText } from "../../text/types";
import { layOut } from "../find/page";
import type { NoComment, NotClaim, SplitAttribution, SplitClaim } from "../types";
import { markAttributedClaims } from "./attributedClaims";
import { checkWorthiness } from "./checkWorthiness";
import { markNarratedClaims } from "./narratedClaims";
import { Sheet } from "./sheet";
import { spanOfWords } from "./words";

/** What the copy claims, and what of it claims nothing and why; both in the order of the text. */
export interface SuggestedClaims {
  readonly claims: readonly SplitClaim[];
  readonly notClaims: readonly NotClaim[];
}

/**
 * Suggests the claims of a text: each content that somebody says and each statement in the article's own voice, as one
 * or more claims. No two claims share a character; every word is in a claim or is marked with a reason.
 */
export function suggestClaims(
  read: ReadText,
  attributions: readonly SplitAttribution[],
  noComments: readonly NoComment[],
): SuggestedClaims {
  const page = layOut(read);
  const sheet = new Sheet(read, page, attributions, noComments, partnersIn(read));
  markAttributedClaims(sheet);
  markNarratedClaims(sheet);
  const claims = sheet.drafts.map(({ ranges, attribution, form }): SplitClaim => {
    const spans = ranges.map((range) => spanOfWords(page, range));
    const text = exactWords(read.text, spans);
    const { score, factors } = checkWorthiness(text);
    return { spans, text, form, checkWorthiness: score, factors, attribution };
  });
  return {
    claims: claims.sort((a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0)),
    notClaims: [...sheet.notClaims].sort((a, b) => a.span[0] - b.span[0]),
  };
}

function partnersIn(read: ReadText): Map<number, number> {
  const partners = new Map<number, number>();
  for (const { span, open } of read.quotations) {
    if (open) continue;
    partners.set(span[0], span[1] - 1);
    partners.set(span[1] - 1, span[0]);
  }
  return partners;
}

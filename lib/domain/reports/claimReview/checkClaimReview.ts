import { type Finding, finding } from "./findings";
import { findReviews } from "./findReviews";
import type { LooseObject } from "./looseValues";
import { type ReadReview, readReview } from "./readReview";

export interface CheckedReview {
  readonly review: ReadReview;
  readonly findings: readonly Finding[];
  /** The object as it stood in the data. */
  readonly raw: LooseObject;
}

export interface CheckedReviews {
  readonly reviews: readonly CheckedReview[];
  readonly cut: boolean;
}

/**
 * Checks every ClaimReview in any JSON-LD, each by itself and against the others: two on one page and anchor cannot be
 * told apart. The rules are schema.org's and Google's for fact checks; see `findingKinds` for each.
 */
export function checkClaimReview(documents: readonly unknown[]): CheckedReviews {
  const { reviews, cut } = findReviews(documents);
  const read = reviews.map((raw) => ({ raw, ...readReview(raw) }));
  const uses = new Map<string, number>();
  for (const { review } of read) if (review.url) uses.set(review.url, (uses.get(review.url) ?? 0) + 1);
  const isShared = (url: string | null) => url !== null && (uses.get(url) ?? 0) > 1;
  const checked = read.map((one) =>
    isShared(one.review.url) ? { ...one, findings: [...one.findings, finding("url-shared")] } : one,
  );
  return { reviews: checked, cut };
}

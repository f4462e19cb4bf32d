import type { ReviewedClaim } from "./reviewedClaim";
import { claimReview, schemaContext } from "./writeClaimReview";

/**
 * Published claims as a schema.org DataFeed of ClaimReview, in the order given (latest first). The same claims give the
 * same bytes; `dateModified` is the latest thing that the feed tells of.
 */
export function factCheckFeed(workspaceName: string, claims: readonly ReviewedClaim[]): string {
  const changes = claims.map(changedAt).sort();
  const feed = {
    "@context": schemaContext,
    "@type": "DataFeed",
    name: `Fact-checks by ${workspaceName}`,
    ...(changes.length > 0 ? { dateModified: changes.at(-1) } : {}),
    dataFeedElement: claims.map((claim) => ({
      "@type": "DataFeedItem",
      dateCreated: claim.reviewedAt,
      dateModified: changedAt(claim),
      item: claimReview(claim),
    })),
  };
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function changedAt(claim: ReviewedClaim): string {
  return [claim.reviewedAt, ...claim.corrections.map((one) => one.madeAt)].sort().at(-1) ?? claim.reviewedAt;
}

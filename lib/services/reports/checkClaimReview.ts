import { saveReviewUrl } from "@/lib/data/articles";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { checkClaimReview as check } from "@/lib/domain/reports/claimReview/checkClaimReview";
import type { FindingKind } from "@/lib/domain/reports/claimReview/findings";
import { reviewedClaims } from "@/lib/domain/reports/claimReview/reviewedClaim";
import { claimReview } from "@/lib/domain/reports/claimReview/writeClaimReview";
import { now } from "@/lib/gateways/clock";
import { recordEvent } from "../recording";
import { composeReport } from "./composeReport";

/** What readers of the article's ClaimReview would say against it, before it is exported. */
export async function checkClaimReview(actor: Actor, { articleId }: { articleId: string }) {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, (tx) => checkedFrom(tx, actor, articleId));
}

/** Names the page where the desk publishes its check of the article: each claim's review gets its address there. */
export async function setReviewPage(actor: Actor, { articleId, url }: { articleId: string; url: string | null }) {
  if (!may(actor.role, "article.correct")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    if (!(await saveReviewUrl(tx, articleId, url))) return problem("not-found");
    await recordEvent(tx, { actor, at: now(), articleId }, "article.corrected", { fields: ["reviewUrl"] });
    return checkedFrom(tx, actor, articleId);
  });
}

/** A claim without a speaker outside the article has none to name: nothing to say against. */
async function checkedFrom(tx: Transaction, actor: Actor, articleId: string) {
  const report = await composeReport(tx, actor, { articleId, moment: "last-change" });
  if (!report) return problem("not-found");
  const claims = reviewedClaims(report);
  const { reviews } = check(claims.map(claimReview));
  const numbers = new Map<FindingKind, number[]>();
  reviews.forEach(({ findings }, index) => {
    const claim = claims[index];
    for (const { kind } of findings) {
      if (!claim || (kind === "claimant-missing" && claim.claimant === null)) continue;
      numbers.set(kind, [...(numbers.get(kind) ?? []), claim.number]);
    }
  });
  const findings = [...numbers].map(([kind, of]) => ({ kind, numbers: of }));
  return done({ claims: claims.length, reviewUrl: report.article.reviewUrl, findings });
}

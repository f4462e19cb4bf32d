import { listPublished, type PublishedClaim } from "@/lib/data/claims/published";
import { inWorkspace } from "@/lib/data/connection";
import { loadWorkspace } from "@/lib/data/workspaces";
import type { PartyKind } from "@/lib/domain/attribution/types";
import type { CorrectionKind } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { claimAddress } from "@/lib/domain/reports/addresses";
import { factCheckFeed } from "@/lib/domain/reports/claimReview/feed";
import { claimantOf, numericScale, type ReviewedClaim } from "@/lib/domain/reports/claimReview/reviewedClaim";
import { fileNameFrom } from "@/lib/domain/reports/fileName";
import { now } from "@/lib/gateways/clock";
import { recordEvent } from "../recording";

/** As many as a feed reader takes at once; the next part is asked for by the last one's date. */
const mostInFeed = 500;

/** The workspace's latest published claims as a feed of ClaimReview, to be put where the desk publishes. */
export async function exportFeed(actor: Actor, { before }: { before?: string }): Promise<Outcome<File>> {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { name } = await loadWorkspace(tx, actor.workspaceId);
    const rows = await listPublished(tx, { before: before ? new Date(before) : null, limit: mostInFeed });
    const claims = rows.flatMap((row) => reviewedFrom(row, name) ?? []);
    await recordEvent(tx, { actor, at: now() }, "feed.exported", { claims: claims.length });
    const fileName = `${fileNameFrom(name)}-fact-checks.jsonld`;
    return done(new File([factCheckFeed(name, claims)], fileName, { type: "application/ld+json" }));
  });
}

/** Null where it has been withdrawn since it was approved. */
function reviewedFrom(row: PublishedClaim, reviewer: string): ReviewedClaim | null {
  const { article, attribution, rating } = row;
  const [approval] = row.approvals;
  if (!rating || !approval) return null;
  if (row.corrections.some((one) => one.kind === "withdrawal" && one.madeAt >= approval.approvedAt)) return null;
  const via = (attribution?.via ?? []) as unknown as readonly { name: string; kind: PartyKind }[];
  const party = row.party && { ...row.party, kind: row.party.kind as PartyKind };
  const { role = null, affiliation = null, terms = null } = attribution ?? {};
  const corrections = row.corrections.filter((one) => !one.newRatingId || one.confirmedAt);
  return {
    number: row.number,
    text: row.text,
    address: claimAddress(article.reviewUrl, row.number),
    reviewer,
    ratingLabel: rating.label,
    scale: numericScale(rating.scale.ratings, rating.id),
    rationale: approval.verdict.rationale,
    claimant: claimantOf({ party, role, affiliation, terms }),
    firstOutlet: via.find((link) => link.kind === "outlet")?.name ?? null,
    appearance: { ...article, publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null },
    reviewedAt: row.statusSince.toISOString(),
    corrections: corrections.map(({ kind, note, madeAt }) => ({
      kind: kind as CorrectionKind,
      note,
      madeAt: madeAt.toISOString(),
    })),
  };
}

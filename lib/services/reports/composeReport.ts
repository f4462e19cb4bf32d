import { loadArticle, loadVersion } from "@/lib/data/articles";
import { listEventsOfArticle } from "@/lib/data/audit";
import { loadClaimsOfArticle } from "@/lib/data/claims/load";
import type { StoredClaim } from "@/lib/data/claims/record";
import type { Transaction } from "@/lib/data/connection";
import { listPlacesOfArticle } from "@/lib/data/log/places";
import { listNoComments, listNotClaims } from "@/lib/data/notClaims";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import type { EventDetails } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import type { Report, ReportClaim, ReportDismissal } from "@/lib/domain/reports/report";
import { coverage, unreadSpans } from "@/lib/domain/text/coverage";
import { spansRead } from "../articles/openArticle";
import { type OpenedEvent, openEvents } from "../audit/openEvents";
import { presentEvent } from "../audit/presentEvent";
import { detailOf, type Viewer } from "../claims/present";
import { scaleOf } from "../workspace/changePolicy";

/** The report of an article as it stands, as one person may see it; null where there is no such article. */
export async function composeReport(
  tx: Transaction,
  actor: Actor,
  articleId: string,
  generatedAt: Date,
): Promise<Report | null> {
  const article = await loadArticle(tx, articleId);
  const version = article && (await loadVersion(tx, articleId));
  if (!article || !version) return null;
  const workspace = await loadWorkspace(tx, actor.workspaceId);
  const scale = await loadScale(tx);
  const marks = { notClaims: await listNotClaims(tx, version.id), noComments: await listNoComments(tx, version.id) };
  const read = await spansRead(tx, articleId, marks);
  const events = await openEvents(tx, await listEventsOfArticle(tx, articleId));
  const places = new Map((await listPlacesOfArticle(tx, articleId)).map(({ id, index }) => [id, index]));
  const dismissals = latestDismissals(events);
  const viewer: Viewer = { actor, policy: workspace.policy, scaleId: scale.id };
  const claims = await loadClaimsOfArticle(tx, articleId);
  const { text, passages } = version;
  return {
    generatedAt: generatedAt.toISOString(),
    generatedBy: actor.name,
    hides: [],
    workspace: { name: workspace.name },
    article: {
      ...article,
      publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null,
    },
    version: { ...version, importedAt: version.importedAt.toISOString() },
    coverage: coverage(text, read),
    passages,
    claims: claims.map((claim) => reportClaim(claim, viewer, dismissals)),
    notClaims: marks.notClaims.map((one) => ({ ...one, span: [one.startOffset, one.endOffset] as const })),
    unread: unreadSpans(text, read),
    noComments: marks.noComments.map((one) => ({ ...one, span: [one.startOffset, one.endOffset] as const })),
    events: events.map((event) => ({ ...presentEvent(event), index: places.get(event.id) ?? null })),
    scale: scaleOf(scale, scale.id),
    policy: workspace.policy,
  };
}

function reportClaim(
  claim: StoredClaim,
  viewer: Viewer,
  dismissals: ReadonlyMap<string, ReportDismissal>,
): ReportClaim {
  const detail = detailOf(claim, viewer, []);
  return {
    ...detail,
    dismissal: claim.status === "dismissed" ? (dismissals.get(claim.id) ?? dismissalFrom(claim)) : null,
    approvals: detail.approvals.map((one) => ({ ...one, ratingLabel: one.rating.label, holds: one.sealHolds })),
    returns: detail.thread.filter((one) => one.kind === "return"),
    corrections: detail.corrections.map((one) => ({ ...one, newRatingLabel: one.newRating?.label ?? null })),
  };
}

/** The last dismissal of each claim: its note and who did it stand in the record alone. */
function latestDismissals(events: readonly OpenedEvent[]): Map<string, ReportDismissal> {
  const found = new Map<string, ReportDismissal>();
  for (const event of events) {
    if (event.type !== "claim.dismissed" || !event.claimId) continue;
    const details = event.record.details as EventDetails["claim.dismissed"];
    found.set(event.claimId, { ...details, by: event.record.actor?.name ?? null, at: event.at.toISOString() });
  }
  return found;
}

function dismissalFrom(claim: StoredClaim): ReportDismissal {
  const reason = claim.dismissReason ?? "not-checkable";
  const duplicateOf = claim.duplicateOf?.number ?? null;
  return { reason, note: null, duplicateOf, by: null, at: claim.statusSince.toISOString() };
}

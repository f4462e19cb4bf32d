import { loadArticle, loadVersion } from "@/lib/data/articles";
import { eventsOfArticle, type StoredEvent } from "@/lib/data/audit";
import { claimsOfArticle, countClaims, loadRetiredClaims } from "@/lib/data/claims/load";
import type { StoredClaim } from "@/lib/data/claims/record";
import type { Transaction } from "@/lib/data/connection";
import { listPlacesOfArticle, type PlacedEvent } from "@/lib/data/log/places";
import { listNoComments, listNotClaims } from "@/lib/data/notClaims";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import type { EventDetails } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import type { ReportHead } from "@/lib/domain/reports/pdf/part";
import type { Report, ReportClaim, ReportDismissal, ReportEvent } from "@/lib/domain/reports/report";
import { coverage, unreadSpans } from "@/lib/domain/text/coverage";
import { spansRead } from "../articles/openArticle";
import { type OpenedEvent, openEvents } from "../audit/openEvents";
import { presentEvent } from "../audit/presentEvent";
import { rowOf, stateOf, type Viewer, workOf } from "../claims/present";
import { scaleOf } from "../workspace/changePolicy";
import { originOf } from "./originOf";
import { OtherRatings } from "./otherRatings";

/**
 * When the report was made: a moment that the caller gives, or that of the article's last change. The latter leaves out
 * who exported it before, which changes nothing in the article: so the same state gives the same report, whenever it is
 * asked for.
 */
export type Moment = Date | "last-change";

/**
 * Sees a report while it is composed, in this order: its head and how many claims it has, its claims, of which those set
 * aside do not say why as yet, its events.
 */
export interface Onlooker {
  begin(head: ReportHead, claims: number): void;
  events(page: readonly ReportEvent[]): void;
  /** Gives what is to be kept of the claims in the report. */
  claims(page: readonly ReportClaim[]): readonly ReportClaim[];
}

export interface Composing {
  readonly articleId: string;
  readonly moment: Moment;
  /** Where the article's events stand in the log, by whoever has read that already. */
  readonly places?: readonly PlacedEvent[];
  /** Sees the article's events go by as they are stored: there are too many to read them twice. */
  heed?(events: readonly StoredEvent[]): void;
  readonly onlooker?: Onlooker | undefined;
}

/** The report of an article as it stands, as one person may see it; null where there is no such article. */
export async function composeReport(tx: Transaction, actor: Actor, asked: Composing): Promise<Report | null> {
  const { articleId, moment, onlooker } = asked;
  const article = await loadArticle(tx, articleId);
  const version = article && (await loadVersion(tx, articleId));
  if (!article || !version) return null;
  const workspace = await loadWorkspace(tx, actor.workspaceId);
  const scale = await loadScale(tx);
  const marks = { notClaims: await listNotClaims(tx, version.id), noComments: await listNoComments(tx, version.id) };
  const read = await spansRead(tx, articleId, marks);
  const { origin, record } = await originOf(tx, article);
  const facts = { ...article, publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null };
  onlooker?.begin({ workspace: { name: workspace.name }, article: facts, version }, await countClaims(tx, articleId));
  const claims: ReportClaim[] = [];
  const others = new OtherRatings(scale.id);
  const viewer: Viewer = { actor, policy: workspace.policy, scaleId: scale.id };
  for await (const page of claimsOfArticle(tx, articleId)) {
    others.note(page);
    const told = page.map((claim) => reportClaim(claim, viewer));
    claims.push(...(onlooker?.claims(told) ?? told));
  }
  // Claims come first: whoever looks on has most to do with them.
  const { events, dismissals } = await reportEvents(tx, asked, record);
  const { text, passages } = version;
  const importedAt = version.importedAt.toISOString();
  return {
    generatedAt: moment === "last-change" ? (events.at(-1)?.at ?? importedAt) : moment.toISOString(),
    generatedBy: actor.name,
    hides: [],
    workspace: { name: workspace.name },
    origin,
    article: facts,
    version: { ...version, importedAt },
    coverage: coverage(text, read),
    passages,
    claims: claims.map((claim) => withDismissal(claim, dismissals)),
    retired: await retiredClaims(tx, articleId),
    notClaims: marks.notClaims.map((one) => ({ ...one, span: [one.startOffset, one.endOffset] as const })),
    unread: unreadSpans(text, read),
    noComments: marks.noComments.map((one) => ({ ...one, span: [one.startOffset, one.endOffset] as const })),
    events,
    scale: scaleOf(scale, scale.id),
    otherRatings: others.all(),
    policy: workspace.policy,
  };
}

interface ArticleRecord {
  readonly events: Report["events"];
  /** The last dismissal of each claim: its note and who did it stand in the record alone. */
  readonly dismissals: ReadonlyMap<string, ReportDismissal>;
}

async function retiredClaims(tx: Transaction, articleId: string): Promise<Report["retired"]> {
  const rows = await loadRetiredClaims(tx, articleId);
  return rows.map(({ parents, retiredAt, ...one }) => ({
    ...one,
    retiredAt: retiredAt.toISOString(),
    derivedFrom: parents.map(({ kind, parent }) => ({ ...parent, kind })),
  }));
}

/** `record`: what another newsroom recorded before the article came in. */
async function reportEvents(
  tx: Transaction,
  { articleId, moment, heed, places, onlooker }: Composing,
  record: readonly OpenedEvent[],
): Promise<ArticleRecord> {
  const placed = places ?? (await listPlacesOfArticle(tx, articleId));
  const indices = new Map(placed.map(({ id, index }) => [id, index]));
  const events: Report["events"][number][] = [];
  const dismissals = new Map<string, ReportDismissal>();
  const note = (event: OpenedEvent) => {
    if (event.type === "claim.dismissed" && event.claimId) dismissals.set(event.claimId, dismissalIn(event));
  };
  record.forEach(note);
  for await (const page of eventsOfArticle(tx, articleId)) {
    heed?.(page);
    const told: ReportEvent[] = [];
    for (const event of await openEvents(tx, page)) {
      if (moment === "last-change" && event.type === "report.exported") continue;
      told.push(reportEvent(event, indices.get(event.id) ?? null));
      note(event);
    }
    onlooker?.events(told);
    events.push(...told);
  }
  return { events, dismissals };
}

/** Nothing more than reports tell: a long article has fifty thousand of them. */
function reportEvent(event: OpenedEvent, index: number | null): ReportEvent {
  const { id, at, actor, type, sentence, hash } = presentEvent(event);
  return { id, index, at, actor, type, sentence, hash };
}

function dismissalIn({ record, at }: OpenedEvent): ReportDismissal {
  const details = record.details as EventDetails["claim.dismissed"];
  return { ...details, by: record.actor?.name ?? null, at: at.toISOString() };
}

/** What the report tells of a claim, and no more: a long article has thousands. */
function reportClaim(claim: StoredClaim, viewer: Viewer): ReportClaim {
  const { id, number, text, spans, status, statusSince, rating, assignee } = rowOf(claim);
  const { approvals, thread, corrections, ...work } = workOf(claim, stateOf(claim), viewer);
  const { confidence, checkWorthiness, factors } = claim;
  return {
    ...{ id, number, text, spans, status, statusSince, rating, assignee },
    ...work,
    roundStartedAt: claim.roundStartedAt.toISOString(),
    reading: { confidence, rule: claim.attribution.rule, checkWorthiness, factors },
    dismissal: claim.status === "dismissed" ? dismissalFrom(claim) : null,
    approvals: approvals.map((one) => ({ ...one, ratingLabel: one.rating.label, holds: one.sealHolds })),
    returns: thread.filter((one) => one.kind === "return"),
    comments: thread.filter((one) => one.kind === "comment"),
    corrections: corrections.map((one) => ({
      ...one,
      newRatingId: one.newRating?.id ?? null,
      newRatingLabel: one.newRating?.label ?? null,
    })),
  };
}

/** Who set a claim aside, and with what note, stands in the record alone. */
function withDismissal(claim: ReportClaim, dismissals: ReadonlyMap<string, ReportDismissal>): ReportClaim {
  const told = claim.status === "dismissed" ? dismissals.get(claim.id) : undefined;
  return told ? { ...claim, dismissal: told } : claim;
}

function dismissalFrom(claim: StoredClaim): ReportDismissal {
  const reason = claim.dismissReason ?? "not-checkable";
  const duplicateOf = claim.duplicateOf?.number ?? null;
  return { reason, note: null, duplicateOf, by: null, at: claim.statusSince.toISOString() };
}

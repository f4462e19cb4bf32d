import type { Form, Terms } from "@/lib/domain/attribution/types";
import type { ClaimStatus, DismissReason } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";
import { insertMany, type Row } from "../insertMany";
import type { ViaLink } from "./record";

/** The columns of a claim that a change may set. */
export interface ClaimColumns {
  text?: string;
  spans?: readonly Span[];
  startOffset?: number;
  status?: ClaimStatus;
  statusSince?: Date;
  form?: Form;
  partyId?: string | null;
  /** All of them, those of before included: the trigger `guarded` refuses to lose one. */
  authorIds?: readonly string[];
  assigneeId?: string | null;
  ratingId?: string | null;
  confidence?: number | null;
  dismissReason?: DismissReason | null;
  duplicateOfId?: string | null;
  returnedAt?: Date | null;
  roundStartedAt?: Date;
  sealBrokenAt?: Date | null;
  retiredAt?: Date | null;
}

export interface AttributionColumns {
  sourceSpans: readonly Span[];
  cueSpans: readonly Span[];
  contentSpans: readonly Span[];
  partyId: string | null;
  role: string | null;
  affiliation: string | null;
  via: readonly ViaLink[];
  terms: Terms | null;
  unnamedReason: string | null;
  rule: string | null;
  settledById: string | null;
}

export interface NewClaim {
  id: string;
  workspaceId: string;
  articleId: string;
  versionId: string;
  number: number;
  text: string;
  spans: readonly Span[];
  status: ClaimStatus;
  at: Date;
  form: Form;
  partyId: string | null;
  authorIds: readonly string[];
  assigneeId: string | null;
  checkWorthiness: number;
  factors: readonly string[];
  confidence: number | null;
  attribution: AttributionColumns;
}

const json = (value: unknown) => value as Prisma.InputJsonValue;

/**
 * Writes a claim's row if it still has the version that was read; false means that somebody was faster. The version
 * rises with every write, also where only rows beside the claim changed, so that one number guards them all.
 */
export async function saveClaim(
  tx: Transaction,
  claim: { id: string; version: number },
  { spans, authorIds, ...columns }: ClaimColumns,
): Promise<boolean> {
  const { count } = await tx.claim.updateMany({
    where: { id: claim.id, version: claim.version },
    data: {
      ...columns,
      ...(spans ? { spans: json(spans) } : {}),
      ...(authorIds ? { authorIds: [...authorIds] } : {}),
      version: { increment: 1 },
    },
  });
  return count === 1;
}

/** Inserts claims with their attributions, however many, in the order given. */
export async function insertClaims(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  await insertMany(tx, "claim", claims.map(claimRow));
  await insertMany(tx, "attribution", claims.map(attributionRow));
}

function claimRow(claim: NewClaim): Row {
  return {
    id: claim.id,
    workspace_id: claim.workspaceId,
    article_id: claim.articleId,
    version_id: claim.versionId,
    number: claim.number,
    text: claim.text,
    spans: claim.spans,
    start_offset: claim.spans[0]?.[0] ?? 0,
    status: claim.status,
    status_since: claim.at,
    form: claim.form,
    party_id: claim.partyId,
    author_ids: claim.authorIds,
    assignee_id: claim.assigneeId,
    check_worthiness: claim.checkWorthiness,
    factors: claim.factors,
    confidence: claim.confidence,
    round_started_at: claim.at,
    created_at: claim.at,
  };
}

function attributionRow({ id, workspaceId, attribution }: NewClaim): Row {
  return {
    claim_id: id,
    workspace_id: workspaceId,
    source_spans: attribution.sourceSpans,
    cue_spans: attribution.cueSpans,
    content_spans: attribution.contentSpans,
    party_id: attribution.partyId,
    role: attribution.role,
    affiliation: attribution.affiliation,
    via: attribution.via,
    terms: attribution.terms,
    unnamed_reason: attribution.unnamedReason,
    rule: attribution.rule,
    settled_by_id: attribution.settledById,
  };
}

export async function saveAttribution(tx: Transaction, claimId: string, columns: AttributionColumns): Promise<void> {
  await tx.attribution.update({ where: { claimId }, data: attributionData(columns), select: { claimId: true } });
}

function attributionData({ sourceSpans, cueSpans, contentSpans, via, ...columns }: AttributionColumns) {
  return {
    ...columns,
    sourceSpans: json(sourceSpans),
    cueSpans: json(cueSpans),
    contentSpans: json(contentSpans),
    via: json(via),
  };
}

/** Takes `count` numbers for new claims of an article; locks the article's row, so that no number is given twice. */
export async function takeClaimNumbers(tx: Transaction, articleId: string, count: number): Promise<number | null> {
  const rows = await tx.$queryRaw<{ first: number }[]>`
    UPDATE article SET next_claim_number = next_claim_number + ${count}
    WHERE id = ${articleId}::uuid RETURNING next_claim_number - ${count} AS first`;
  return rows[0]?.first ?? null;
}

export async function insertLineage(
  tx: Transaction,
  rows: readonly { workspaceId: string; childId: string; parentId: string; kind: "split" | "merge" }[],
): Promise<void> {
  await tx.claimLineage.createMany({ data: [...rows] });
}

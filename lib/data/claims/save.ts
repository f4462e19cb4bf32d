import type { Form, Terms } from "@/lib/domain/attribution/types";
import type { ClaimStatus, DismissReason } from "@/lib/domain/claims/status";
import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";
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

// A statement of ten thousand rows is many seconds in the making, and the database ends transactions that idle so long.
const batchSize = 500;

/** Inserts claims with their attributions, however many, in the order given. */
export async function insertClaims(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  for (let first = 0; first < claims.length; first += batchSize) {
    await insertBatch(tx, claims.slice(first, first + batchSize));
  }
}

async function insertBatch(tx: Transaction, claims: readonly NewClaim[]): Promise<void> {
  await tx.claim.createMany({
    data: claims.map(({ attribution, at, spans, factors, authorIds, ...claim }) => ({
      ...claim,
      authorIds: [...authorIds],
      spans: json(spans),
      factors: json(factors),
      startOffset: spans[0]?.[0] ?? 0,
      statusSince: at,
      roundStartedAt: at,
      createdAt: at,
    })),
  });
  await tx.attribution.createMany({
    data: claims.map(({ id, workspaceId, attribution }) => ({
      claimId: id,
      workspaceId,
      ...attributionData(attribution),
    })),
  });
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

import type { Form } from "@/lib/domain/attribution/types";
import type { ClaimStatus } from "@/lib/domain/claims/status";
import { type MeasureFilter, periodOf } from "@/lib/domain/selfAssessment";
import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";
import { literally } from "../literally";
import { measureCondition } from "./checked";
import { asStoredRow, rowSelect, type StoredClaimRow } from "./record";

/** Claims by id, as lists show them, in the order of the copy. */
export async function loadRows(tx: Transaction, ids: readonly string[]): Promise<StoredClaimRow[]> {
  const rows = await tx.claim.findMany({
    where: { id: { in: [...ids] } },
    orderBy: [{ startOffset: "asc" }, { id: "asc" }],
    select: rowSelect,
    relationLoadStrategy: "join",
  });
  return rows.map(asStoredRow);
}

/** A page of an article's standing claims in the order of the copy, from behind `after`. */
export async function listArticleClaims(
  tx: Transaction,
  articleId: string,
  page: { after: { startOffset: number; id: string } | null; limit: number },
): Promise<StoredClaimRow[]> {
  const { after } = page;
  const rows = await tx.claim.findMany({
    where: {
      articleId,
      retiredAt: null,
      ...(after
        ? {
            startOffset: { gte: after.startOffset },
            OR: [{ startOffset: { gt: after.startOffset } }, { id: { gt: after.id } }],
          }
        : {}),
    },
    orderBy: [{ startOffset: "asc" }, { id: "asc" }],
    take: page.limit,
    select: rowSelect,
    relationLoadStrategy: "join",
  });
  return rows.map(asStoredRow);
}

export interface ClaimQuery {
  readonly articleId?: string;
  readonly status?: readonly ClaimStatus[];
  readonly ratingId?: string;
  readonly partyId?: string;
  readonly form?: Form;
  /** An id, or null for claims that nobody has. */
  readonly assigneeId?: string | null;
  readonly unsureBelow?: number;
  readonly text?: string;
  /** Claims that wait for this person to check: hers in check, and second checks of claims that she never wrote part of. */
  readonly waitingFor?: string;
  /** Claims that wait for this editor's decision: she never wrote words, evidence or a verdict of them. */
  readonly decidableBy?: string;
  /** Claims that a number of the self-assessment counts, or leaves out. */
  readonly measure?: MeasureFilter;
}

const queueSelect = { ...rowSelect, article: { select: { title: true, deadline: true } } } as const;
export type StoredQueueRow = StoredClaimRow & { article: { title: string; deadline: Date | null } };

const sampleSize = 1_000;
// More ids than this make a slower query than walking the queue.
const mostHits = 2_000;

/**
 * A page of the workspace's standing claims, longest waiting first, from behind `after`. The comparison with `after` is
 * spelled out column by column: a row comparison is not leakproof, and its index would be unused under row-level
 * security.
 */
export async function listQueue(
  tx: Transaction,
  query: ClaimQuery,
  page: { after: { statusSince: Date; id: string } | null; limit: number },
): Promise<StoredQueueRow[]> {
  const { after } = page;
  const where: Prisma.ClaimWhereInput[] = [...conditions(query), ...(await wordCondition(tx, query.text))];
  if (after) {
    where.push({ statusSince: { gte: after.statusSince } });
    where.push({ OR: [{ statusSince: { gt: after.statusSince } }, { id: { gt: after.id } }] });
  }
  const rows = await tx.claim.findMany({
    where: { retiredAt: null, AND: where },
    orderBy: [{ statusSince: "asc" }, { id: "asc" }],
    take: page.limit,
    select: queueSelect,
    relationLoadStrategy: "join",
  });
  return rows.map((row) => ({ ...asStoredRow(row), article: row.article }));
}

// Nobody reads a longer queue by its number.
export const mostCounted = 1_000;

/** How many claims a query finds, up to `mostCounted`. */
export async function countQueue(tx: Transaction, query: ClaimQuery): Promise<number> {
  return tx.claim.count({ where: { retiredAt: null, AND: conditions(query) }, take: mostCounted });
}

function conditions(query: ClaimQuery): Prisma.ClaimWhereInput[] {
  const where: Prisma.ClaimWhereInput[] = [];
  const { articleId, ratingId, partyId, form, assigneeId } = query;
  if (articleId !== undefined) where.push({ articleId });
  if (ratingId !== undefined) where.push({ ratingId });
  if (partyId !== undefined) where.push({ partyId });
  if (form !== undefined) where.push({ form });
  if (assigneeId !== undefined) where.push({ assigneeId });
  if (query.status) where.push({ status: { in: [...query.status] } });
  if (query.unsureBelow !== undefined) where.push({ confidence: { lt: query.unsureBelow } });
  if (query.waitingFor !== undefined) where.push(waitingFor(query.waitingFor));
  if (query.decidableBy !== undefined) where.push(decidableBy(query.decidableBy));
  if (query.measure) where.push(measureCondition(query.measure, periodOf(query.measure)));
  return where;
}

function wroteNone(personId: string): Prisma.ClaimWhereInput {
  return { NOT: { authorIds: { has: personId } } };
}

function waitingFor(personId: string): Prisma.ClaimWhereInput {
  return {
    OR: [
      { status: "in_check", assigneeId: personId },
      { status: "in_second_check", ...wroteNone(personId) },
    ],
  };
}

function decidableBy(personId: string): Prisma.ClaimWhereInput {
  return { status: { in: ["in_review", "contested"] }, ...wroteNone(personId) };
}

/**
 * Two ways to find words, by how common they are. Common ones (a sample of the head of the queue tells) are met soon by
 * walking the queue in its order; rare ones are asked of the index of trigrams, which needs three letters.
 */
async function wordCondition(tx: Transaction, text: string | undefined): Promise<Prisma.ClaimWhereInput[]> {
  if (!text) return [];
  const inOrder: Prisma.ClaimWhereInput = { text: { contains: literally(text), mode: "insensitive" } };
  const pattern = `%${literally(text)}%`;
  if ([...text].length >= 3 && !(await isCommon(tx, pattern))) {
    const hits = await tx.$queryRaw<{ id: string }[]>`SELECT claims_with_words(${pattern}, ${mostHits + 1}) AS id`;
    if (hits.length <= mostHits) return [{ id: { in: hits.map((hit) => hit.id) } }];
  }
  // The planner takes every word for a rare one and would read and sort all claims to find a page of them.
  await tx.$executeRaw`SELECT set_config('enable_sort', 'off', true)`;
  return [inOrder];
}

async function isCommon(tx: Transaction, pattern: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ hits: number }[]>`
    SELECT count(*)::int AS hits FROM (
      SELECT text FROM claim WHERE workspace_id = current_workspace() AND retired_at IS NULL
      ORDER BY status_since, id LIMIT ${sampleSize}
    ) AS head WHERE text ILIKE ${pattern}`;
  return (rows[0]?.hits ?? 0) >= sampleSize / 50;
}

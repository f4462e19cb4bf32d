import type { Span } from "@/lib/domain/text/spans";
import type { Transaction } from "../connection";
import { Prisma } from "../generated/client";
import { pagesAhead } from "../pagesAhead";
import { asStoredClaim, recordSelect, type StoredClaim } from "./record";
import { WholeClaims } from "./wholeClaims";

/** One claim with everything that belongs to it, or null where the workspace has none of that id. */
export async function loadClaim(tx: Transaction, claimId: string): Promise<StoredClaim | null> {
  const row = await tx.claim.findUnique({ where: { id: claimId }, select: recordSelect, relationLoadStrategy: "join" });
  return row && asStoredClaim(row);
}

/**
 * The same, with the claim's row locked until the transaction ends. Every change of a claim, its attribution, evidence,
 * thread or replies takes this lock first: so a decision and the rows it was taken on cannot drift apart.
 */
export async function loadClaimForChange(tx: Transaction, claimId: string): Promise<StoredClaim | null> {
  await tx.$queryRaw`SELECT id FROM claim WHERE id = ${claimId}::uuid FOR UPDATE`;
  return loadClaim(tx, claimId);
}

/** Several claims, locked in the order of their ids (so that two such changes cannot wait for each other in a ring). */
export async function loadClaimsForChange(tx: Transaction, claimIds: readonly string[]): Promise<StoredClaim[]> {
  const ids = Prisma.join(claimIds.map((id) => Prisma.sql`${id}::uuid`));
  await tx.$queryRaw`SELECT id FROM claim WHERE id IN (${ids}) ORDER BY id FOR UPDATE`;
  const rows = await tx.claim.findMany({
    where: { id: { in: [...claimIds] } },
    select: recordSelect,
    relationLoadStrategy: "join",
  });
  return rows.map(asStoredClaim);
}

/** A claim that was split or merged away, with what it was itself made from. */
export interface RetiredClaim {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  readonly spans: readonly Span[];
  readonly retiredAt: Date;
  readonly parents: readonly { kind: "split" | "merge"; parent: { id: string; number: number } }[];
}

/** The claims of an article that no longer stand, by their numbers: for the report. */
export async function loadRetiredClaims(tx: Transaction, articleId: string): Promise<RetiredClaim[]> {
  const rows = await tx.claim.findMany({
    where: { articleId, retiredAt: { not: null } },
    orderBy: { number: "asc" },
    select: {
      ...{ id: true, number: true, text: true, spans: true, retiredAt: true },
      parents: recordSelect.parents,
    },
  });
  return rows as unknown as RetiredClaim[];
}

/** How many claims of an article stand. */
export function countClaims(tx: Transaction, articleId: string): Promise<number> {
  return tx.claim.count({ where: { articleId, retiredAt: null } });
}

const claimsAPage = 500;

/**
 * Every claim of an article that still stands, in the order of the copy, with all its work, page by page: what is made of
 * a page takes less room than its rows.
 */
export function claimsOfArticle(tx: Transaction, articleId: string): AsyncGenerator<StoredClaim[]> {
  const claims = new WholeClaims(tx, articleId);
  return pagesAhead<StoredClaim>((last) => claims.page(last, claimsAPage), claimsAPage);
}

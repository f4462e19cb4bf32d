import type { Transaction } from "../connection";
import type { Prisma } from "../generated/client";
import type { AttributionColumns, ClaimColumns } from "./save";

/** One claim as it was before a change. */
export interface ClaimBefore {
  readonly id: string;
  /** Without the authors: who once wrote part of a claim has written it, also where that was undone. */
  readonly columns: Omit<
    ClaimColumns,
    "authorIds" | "statusSince" | "returnedAt" | "roundStartedAt" | "sealBrokenAt" | "retiredAt"
  >;
  readonly attribution: AttributionColumns;
}

/** What an undo puts back, and what it may replace. */
export interface StoredChange {
  readonly id: string;
  readonly articleId: string;
  readonly actorId: string;
  readonly kind: string;
  readonly before: readonly ClaimBefore[];
  /** The versions that the claims had right after the change; `created` claims are retired by the undo. */
  readonly after: {
    readonly versions: readonly { id: string; version: number }[];
    readonly created: readonly string[];
    readonly retired: readonly string[];
  };
  readonly at: Date;
  readonly undoneAt: Date | null;
}

export async function insertChange(
  tx: Transaction,
  { before, after, ...row }: Omit<StoredChange, "undoneAt"> & { workspaceId: string },
): Promise<void> {
  const json = (value: unknown) => value as Prisma.InputJsonValue;
  await tx.claimChange.create({ data: { ...row, before: json(before), after: json(after) }, select: { id: true } });
}

/** A change with its row locked, so that two undos of it wait for each other. */
export async function loadChangeForUndo(tx: Transaction, id: string): Promise<StoredChange | null> {
  await tx.$queryRaw`SELECT id FROM claim_change WHERE id = ${id}::uuid FOR UPDATE`;
  const row = await tx.claimChange.findUnique({
    where: { id },
    select: {
      id: true,
      articleId: true,
      actorId: true,
      kind: true,
      before: true,
      after: true,
      at: true,
      undoneAt: true,
    },
  });
  return row as unknown as StoredChange | null;
}

/** What a person's own changes of an article, since and undone by now, wrote: the versions that they had left. */
export async function listUndoneSince(
  tx: Transaction,
  { actorId, articleId, at }: Pick<StoredChange, "actorId" | "articleId" | "at">,
): Promise<StoredChange["after"]["versions"][]> {
  const rows = await tx.claimChange.findMany({
    where: { actorId, articleId, at: { gte: at }, undoneAt: { not: null } },
    select: { after: true },
  });
  return rows.map((row) => (row.after as unknown as StoredChange["after"]).versions);
}

export async function markUndone(tx: Transaction, id: string, undoneAt: Date): Promise<void> {
  await tx.claimChange.update({ where: { id }, data: { undoneAt }, select: { id: true } });
}

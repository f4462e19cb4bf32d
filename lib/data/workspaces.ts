import type { Policy } from "@/lib/domain/claims/state";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";

export interface StoredScale {
  readonly id: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly ratings: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: number | null;
    readonly definition: string;
    readonly tone: string;
  }[];
}

const scaleSelect = {
  id: true,
  version: true,
  publishedAt: true,
  ratings: {
    orderBy: { ordinal: "asc" },
    select: { id: true, label: true, value: true, definition: true, tone: true },
  },
} as const satisfies Prisma.RatingScaleSelect;

/** A workspace's own row: its name and what it asks for. */
export interface StoredWorkspace {
  readonly id: string;
  readonly name: string;
  readonly policy: Policy;
  readonly policyVersion: number;
}

/** The workspace of the transaction. */
export async function loadWorkspace(tx: Transaction, id: string): Promise<StoredWorkspace> {
  const row = await tx.workspace.findUniqueOrThrow({
    where: { id },
    select: { id: true, name: true, policy: true, policyVersion: true },
  });
  return { ...row, policy: row.policy as unknown as Policy };
}

/** The scale in force: the newest version of our own. */
export async function loadScale(tx: Transaction): Promise<StoredScale> {
  return tx.ratingScale.findFirstOrThrow({
    where: { importedFrom: null },
    orderBy: { version: "desc" },
    select: scaleSelect,
    relationLoadStrategy: "join",
  });
}

/** All versions of our own, newest first. */
export async function listScales(tx: Transaction): Promise<StoredScale[]> {
  return tx.ratingScale.findMany({ where: { importedFrom: null }, orderBy: { version: "desc" }, select: scaleSelect });
}

/** False where the policy was changed by somebody else meanwhile. */
export async function savePolicy(
  tx: Transaction,
  workspace: { id: string; policyVersion: number },
  policy: Policy,
): Promise<boolean> {
  const { count } = await tx.workspace.updateMany({
    where: workspace,
    data: { policy: policy as unknown as Prisma.InputJsonValue, policyVersion: { increment: 1 } },
  });
  return count === 1;
}

export interface NewScale {
  readonly id: string;
  readonly workspaceId: string;
  readonly version: number;
  readonly publishedAt: Date;
  readonly ratings: readonly { id: string; label: string; value: number | null; definition: string; tone: string }[];
}

/** The unique index on (workspace, version) lets one of two people publish a version. */
export async function insertScale(tx: Transaction, { ratings, ...scale }: NewScale): Promise<void> {
  await tx.ratingScale.create({ data: scale, select: { id: true } });
  await tx.rating.createMany({
    data: ratings.map((rating, ordinal) => ({
      ...rating,
      ordinal,
      workspaceId: scale.workspaceId,
      scaleId: scale.id,
    })),
  });
}

export async function insertWorkspace(
  tx: Transaction,
  workspace: { id: string; name: string; policy: Policy; createdAt: Date },
): Promise<void> {
  await tx.workspace.create({
    data: { ...workspace, policy: workspace.policy as unknown as Prisma.InputJsonValue },
    select: { id: true },
  });
}

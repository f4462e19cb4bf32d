import type { NoCommentKind, NotClaimReason } from "@/lib/domain/attribution/types";
import { personSelect } from "./claims/record";
import type { Transaction } from "./connection";
import { insertMany } from "./insertMany";

export interface StoredNotClaim {
  readonly id: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly reason: NotClaimReason;
  readonly markedBy: { readonly id: string; readonly name: string } | null;
}

const notClaimSelect = { id: true, startOffset: true, endOffset: true, reason: true, markedBy: personSelect } as const;

/** The runs of a version that are marked as not a claim, in the order of the copy. */
export async function listNotClaims(tx: Transaction, versionId: string): Promise<StoredNotClaim[]> {
  const rows = await tx.notClaim.findMany({
    where: { versionId, removedAt: null },
    orderBy: [{ startOffset: "asc" }, { id: "asc" }],
    select: notClaimSelect,
  });
  return rows as StoredNotClaim[];
}

export async function insertNotClaims(
  tx: Transaction,
  rows: readonly {
    id: string;
    workspaceId: string;
    versionId: string;
    startOffset: number;
    endOffset: number;
    reason: NotClaimReason;
    markedById: string | null;
  }[],
): Promise<void> {
  await insertMany(
    tx,
    "not_claim",
    rows.map(({ id, workspaceId, versionId, startOffset, endOffset, reason, markedById }) => ({
      id,
      workspace_id: workspaceId,
      version_id: versionId,
      start_offset: startOffset,
      end_offset: endOffset,
      reason,
      marked_by_id: markedById,
    })),
  );
}

/** The article of a mark that still stands, or null. */
export async function findNotClaim(tx: Transaction, id: string): Promise<{ articleId: string } | null> {
  const row = await tx.notClaim.findFirst({
    where: { id, removedAt: null },
    select: { articleVersion: { select: { articleId: true } } },
  });
  return row && { articleId: row.articleVersion.articleId };
}

/** False where the mark was already taken away. */
export async function removeNotClaim(tx: Transaction, id: string, removedAt: Date): Promise<boolean> {
  const { count } = await tx.notClaim.updateMany({ where: { id, removedAt: null }, data: { removedAt } });
  return count === 1;
}

export interface StoredNoComment {
  readonly id: string;
  readonly partyId: string | null;
  readonly partyName: string;
  readonly startOffset: number;
  readonly endOffset: number;
  readonly kind: NoCommentKind;
}

export async function listNoComments(tx: Transaction, versionId: string): Promise<StoredNoComment[]> {
  const rows = await tx.noComment.findMany({
    where: { versionId },
    orderBy: [{ startOffset: "asc" }, { id: "asc" }],
    select: { id: true, partyId: true, partyName: true, startOffset: true, endOffset: true, kind: true },
  });
  return rows as StoredNoComment[];
}

export async function insertNoComments(
  tx: Transaction,
  rows: readonly (StoredNoComment & { workspaceId: string; versionId: string })[],
): Promise<void> {
  await tx.noComment.createMany({ data: [...rows] });
}

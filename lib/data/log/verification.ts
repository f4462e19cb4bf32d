import type { Transaction } from "../connection";
import type { StoredCheckpoint } from "./log";

/** An entry with what a verification needs to recompute it. */
export interface EntryToCheck {
  readonly index: number;
  readonly eventId: string;
  /** Null where the record itself is gone. */
  readonly text: string | null;
  readonly leafHash: Uint8Array;
  /** Whether the columns by which the record is listed and filtered say what its text says. */
  readonly columnsFit: boolean;
}

interface EntryRow extends Omit<EntryToCheck, "columnsFit"> {
  readonly workspaceId: string | null;
  readonly type: string | null;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly actorId: string | null;
  readonly at: Date | null;
}

/** Entries in their order, from `start` on; each event looked up by itself, as in places.ts. */
export async function listEntries(tx: Transaction, start: number, limit: number): Promise<EntryToCheck[]> {
  const rows = await tx.$queryRaw<EntryRow[]>`
    SELECT l.index::float8 AS index, l.event_id::text AS "eventId", l.leaf_hash AS "leafHash", e.text, e.type, e.at,
      e.workspace_id::text AS "workspaceId", e.article_id::text AS "articleId", e.claim_id::text AS "claimId",
      e.actor_id::text AS "actorId"
    FROM log_leaf l LEFT JOIN LATERAL (
      SELECT * FROM audit_event WHERE workspace_id = l.workspace_id AND id = l.event_id LIMIT 1) e ON true
    WHERE l.workspace_id = current_workspace() AND l.index >= ${BigInt(start)} ORDER BY l.index LIMIT ${limit}`;
  return rows.map((row) => {
    const { index, eventId, leafHash, text } = row;
    return { index, eventId, leafHash, text, columnsFit: text !== null && columnsFit(text, row) };
  });
}

function columnsFit(text: string, { workspaceId, type, articleId, claimId, actorId, at }: EntryRow): boolean {
  try {
    const record = JSON.parse(text);
    const said = [
      record.workspaceId,
      record.type,
      record.articleId,
      record.claimId,
      record.actor?.id ?? null,
      record.at,
    ];
    const listed = [workspaceId, type, articleId, claimId, actorId, at?.toISOString()];
    return said.every((one, place) => one === listed[place]);
  } catch {
    return false; // no JSON: what stands there was never recorded
  }
}

/** The checkpoints over more than `above` and at most `upTo` entries, smallest first. */
export async function listCheckpointsOver(
  tx: Transaction,
  { above, upTo }: { above: number; upTo: number },
): Promise<StoredCheckpoint[]> {
  const rows = await tx.logCheckpoint.findMany({
    where: { treeSize: { gt: BigInt(above), lte: BigInt(upTo) } },
    orderBy: { treeSize: "asc" },
    select: { treeSize: true, rootHash: true, note: true, sealedAt: true },
  });
  return rows.map((row) => ({
    size: Number(row.treeSize),
    root: row.rootHash,
    note: row.note,
    sealedAt: row.sealedAt,
  }));
}

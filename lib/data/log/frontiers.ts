import { sameBytes } from "@/lib/domain/audit/bytes";
import { parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import { rootOf } from "@/lib/domain/audit/merkle";
import { openNote } from "@/lib/domain/audit/noteText";
import { completeSubtrees } from "@/lib/domain/audit/treeRanges";
import { emptyFrontier, type Frontier } from "@/lib/domain/audit/treeWalks";
import type { SealerSession } from "./sealerSession";

/** Where a workspace's log ends: its tree, and the checkpoint that was signed over it; null before the first. */
export interface LogEnd {
  readonly frontier: Frontier;
  readonly note: string | null;
}

/** A log that cannot be gone on with: what stands in the database is not the tree that was signed. */
export interface BrokenLog {
  readonly broken: string;
}

/** The ends of several logs, read inside the sealing transaction. */
export async function loadEnds(
  session: SealerSession,
  workspaceIds: readonly string[],
): Promise<Map<string, LogEnd | BrokenLog>> {
  const heads = await loadHeads(session, workspaceIds);
  const hashes = await loadPeaks(session, heads);
  const ends = new Map<string, LogEnd | BrokenLog>();
  for (const workspaceId of workspaceIds) ends.set(workspaceId, { frontier: emptyFrontier, note: null });
  for (const head of heads) ends.set(head.workspaceId, endOf(head, hashes));
  return ends;
}

interface Head {
  readonly workspaceId: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
}

async function loadHeads(session: SealerSession, workspaceIds: readonly string[]): Promise<Head[]> {
  const { rows } = await session.query(
    `SELECT c.* FROM unnest($1::uuid[]) AS w (id) CROSS JOIN LATERAL (
       SELECT workspace_id AS "workspaceId", tree_size::float8 AS size, root_hash AS root, note FROM log_checkpoint
       WHERE workspace_id = w.id ORDER BY tree_size DESC LIMIT 1) AS c`,
    [workspaceIds],
  );
  return rows;
}

const placeOf = (workspaceId: string, level: number, index: number) => `${workspaceId} ${level} ${index}`;

/** The hashes of the complete subtrees that the trees are made of, by place. */
async function loadPeaks(session: SealerSession, heads: readonly Head[]): Promise<Map<string, Uint8Array>> {
  const wanted = heads.flatMap(({ workspaceId, size }) =>
    completeSubtrees({ start: 0, end: size }).map((subtree) => ({ workspaceId, ...subtree })),
  );
  const { rows } = await session.query(
    `SELECT u.workspace AS "workspaceId", u.level, u.index::float8 AS index, coalesce(n.hash, l.leaf_hash) AS hash
     FROM unnest($1::uuid[], $2::int[], $3::bigint[]) AS u (workspace, level, index)
     LEFT JOIN log_node n ON n.workspace_id = u.workspace AND n.level = u.level AND n.index = u.index
     LEFT JOIN log_leaf l ON u.level = 0 AND l.workspace_id = u.workspace AND l.index = u.index`,
    [wanted.map((one) => one.workspaceId), wanted.map((one) => one.level), wanted.map((one) => String(one.index))],
  );
  const found = rows.filter((row) => row.hash !== null);
  return new Map(found.map((row) => [placeOf(row.workspaceId, row.level, row.index), row.hash]));
}

/** The tree's own hashes must give the root that was signed, or nothing is laid on top of it. */
function endOf({ workspaceId, size, root, note }: Head, hashes: ReadonlyMap<string, Uint8Array>): LogEnd | BrokenLog {
  const peaks = completeSubtrees({ start: 0, end: size }).map(({ level, index }) =>
    hashes.get(placeOf(workspaceId, level, index)),
  );
  const there = peaks.filter((peak) => peak !== undefined);
  if (there.length < peaks.length) return { broken: `Parts of the tree of ${size} entries are missing.` };
  const frontier = { size, peaks: there };
  if (!sameBytes(rootOf(frontier), root)) {
    return { broken: `The tree of ${size} entries is not the one that the checkpoint states.` };
  }
  const signed = parseCheckpoint(openNote(note)?.text ?? "");
  if (signed?.size !== size || !sameBytes(signed.root, root)) {
    return { broken: `The note of the checkpoint over ${size} entries states another tree.` };
  }
  return { frontier, note };
}

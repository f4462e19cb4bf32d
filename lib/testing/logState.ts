import type pg from "pg";
import { parseCheckpoint } from "@/lib/domain/audit/checkpoint";
import { leafHash } from "@/lib/domain/audit/hash";
import { append, rootOf } from "@/lib/domain/audit/merkle";
import { verifyNote } from "@/lib/domain/audit/note";
import { emptyFrontier } from "@/lib/domain/audit/treeWalks";
import { logKey } from "@/lib/gateways/logKey";

/**
 * What is wrong with a workspace's log when everything is recomputed from the records alone: empty where nothing is.
 * `unsealed` counts the events that are not in it.
 */
export async function examineLog(
  owner: pg.Pool,
  workspaceId: string,
): Promise<{ faults: string[]; size: number; unsealed: number }> {
  const faults: string[] = [];
  const { rows: leaves } = await owner.query<{ index: number; text: string; leaf: Buffer }>(
    `SELECT l.index::float8 AS index, e.text, l.leaf_hash AS leaf FROM log_leaf l
     LEFT JOIN audit_event e ON e.id = l.event_id WHERE l.workspace_id = $1 ORDER BY l.index`,
    [workspaceId],
  );
  const { rows: checkpoints } = await owner.query<{ size: number; note: string }>(
    "SELECT tree_size::float8 AS size, note FROM log_checkpoint WHERE workspace_id = $1 ORDER BY tree_size",
    [workspaceId],
  );
  const notes = new Map(checkpoints.map(({ size, note }) => [size, note]));
  const vkey = logKey()?.vkey ?? "";
  let frontier = emptyFrontier;
  for (const [place, { index, text, leaf }] of leaves.entries()) {
    if (index !== place) faults.push(`entry ${place} is missing`);
    if (leafHash(text) !== leaf.toString("hex")) faults.push(`entry ${place} was altered`);
    frontier = append(frontier, leaf).frontier;
    const note = notes.get(frontier.size);
    const stated = note ? parseCheckpoint(verifyNote(note, [vkey])?.text ?? "") : undefined;
    if (stated === null) faults.push(`the checkpoint over ${frontier.size} is not ours`);
    else if (stated && !Buffer.from(rootOf(frontier)).equals(stated.root)) faults.push(`root over ${frontier.size}`);
  }
  if ((checkpoints.at(-1)?.size ?? 0) !== leaves.length) faults.push("the last checkpoint does not cover the log");
  const { rows } = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM audit_event e WHERE workspace_id = $1
     AND NOT EXISTS (SELECT FROM log_leaf l WHERE l.event_id = e.id)`,
    [workspaceId],
  );
  return { faults, size: leaves.length, unsealed: rows[0]?.n ?? 0 };
}

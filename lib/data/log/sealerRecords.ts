import type { Delivery } from "./log";
import type { SealerSession } from "./sealerSession";

/** What the sealer notes beside the log. Each of these is one statement of its own. */

export interface RaisedAlarm {
  readonly workspaceId: string;
  readonly kind: "checkpoint-missing" | "checkpoint-differs" | "tree-differs" | "key-changed";
  readonly detail: string;
}

/** Raises an alarm for a workspace, once: the first time stays. Gives back whether it is new. */
export async function raiseAlarm(session: SealerSession, alarm: RaisedAlarm, at: Date): Promise<boolean> {
  const { rowCount } = await session.query(
    "INSERT INTO log_alarm (workspace_id, kind, detail, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING",
    [alarm.workspaceId, alarm.kind, alarm.detail, at],
  );
  return rowCount === 1;
}

/** Why nothing is sealed, for the audit screen; null once it is. */
export async function noteFault(session: SealerSession, fault: string | null): Promise<void> {
  await session.query("UPDATE seal_state SET fault = $1 WHERE fault IS DISTINCT FROM $1", [fault]);
}

export async function noteDelivery(session: SealerSession, destination: string, delivery: Delivery): Promise<void> {
  await session.query("UPDATE seal_state SET deliveries = deliveries || jsonb_build_object($1::text, $2::jsonb)", [
    destination,
    JSON.stringify(delivery),
  ]);
}

/** When each destination last took checkpoints, as noted by whoever was the sealer then. */
export async function loadDeliveries(session: SealerSession): Promise<Record<string, Delivery>> {
  const { rows } = await session.query<{ deliveries: Record<string, Delivery> }>("SELECT deliveries FROM seal_state");
  return rows[0]?.deliveries ?? {};
}

/** Since when the oldest event of all workspaces waits; null where none does. */
export async function unsealedSince(session: SealerSession): Promise<Date | null> {
  const { rows } = await session.query<{ since: Date | null }>("SELECT unsealed_since() AS since");
  return rows[0]?.since ?? null;
}

export interface CheckpointRow {
  readonly workspaceId: string;
  readonly size: number;
  readonly note: string;
}

/** The newest checkpoint of every log. */
export async function listHeads(session: SealerSession): Promise<CheckpointRow[]> {
  const { rows } = await session.query<CheckpointRow>(
    `SELECT DISTINCT ON (workspace_id) workspace_id AS "workspaceId", tree_size::float8 AS size, note
     FROM log_checkpoint ORDER BY workspace_id, tree_size DESC`,
  );
  return rows;
}

/** The roots that the database states for these sizes of logs, in their order; null where it has no such checkpoint. */
export async function loadRoots(
  session: SealerSession,
  wanted: readonly { workspaceId: string; size: number }[],
): Promise<(Uint8Array | null)[]> {
  const { rows } = await session.query<{ root: Uint8Array | null }>(
    `SELECT c.root_hash AS root FROM unnest($1::uuid[], $2::bigint[]) WITH ORDINALITY AS u (workspace, size, place)
     LEFT JOIN log_checkpoint c ON c.workspace_id = u.workspace AND c.tree_size = u.size ORDER BY u.place`,
    [wanted.map((one) => one.workspaceId), wanted.map((one) => String(one.size))],
  );
  return rows.map((row) => row.root);
}

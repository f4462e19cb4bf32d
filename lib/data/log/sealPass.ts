import { checkpointText } from "@/lib/domain/audit/checkpoint";
import { append, rootOf } from "@/lib/domain/audit/merkle";
import type { CompletedSubtree, Frontier } from "@/lib/domain/audit/treeWalks";
import { type BrokenLog, type LogEnd, loadEnds } from "./frontiers";
import type { SealerSession } from "./sealerSession";

export interface Sealing {
  readonly origin: string;
  /** Signs a checkpoint's text as a note. */
  sign(text: string): string;
  /** Null where the last checkpoint may be gone on from; else why not. */
  doubt(checkpoint: { workspaceId: string; note: string }): string | null;
  readonly at: Date;
  /** At most so many events at once, so that no pass takes long, whatever waits. */
  readonly most: number;
  /** Logs that are left alone until a person has looked. */
  readonly except: readonly string[];
}

export interface SealedCheckpoint {
  readonly workspaceId: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly at: Date;
}

export interface SealPass {
  readonly sealed: number;
  /** Whether more may wait. */
  readonly full: boolean;
  readonly checkpoints: readonly SealedCheckpoint[];
  readonly broken: readonly { workspaceId: string; detail: string }[];
}

interface State {
  readonly watermark: string;
  readonly foreign: boolean;
  readonly cluster: string;
  readonly below: string;
  readonly beyond: string;
}

interface WaitingEvent {
  readonly id: string;
  readonly workspaceId: string;
  readonly xid: string;
  readonly hash: Uint8Array;
}

/**
 * That an event is in no log yet. A look-up for each event, which the planner makes no join of: while it still takes the
 * tables for small, after a large import, a join would go through all leaves for each event.
 */
const isUnsealed =
  "(SELECT l.index FROM log_leaf l WHERE l.workspace_id = e.workspace_id AND l.event_id = e.id LIMIT 1) IS NULL";

/**
 * Whether a pass would find anything: asked often, so it writes nothing. Events that a running transaction holds back
 * are counted in only once it has ended.
 */
export async function somethingWaits(session: SealerSession, except: readonly string[]): Promise<boolean> {
  const { rows } = await session.query<{ waits: boolean }>(
    `SELECT watermark_is_foreign(s) OR EXISTS (
       SELECT FROM audit_event e WHERE e.xid >= s.watermark AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
         AND e.workspace_id <> ALL ($1::uuid[])
         AND ${isUnsealed}) AS waits
     FROM seal_state s`,
    [except],
  );
  return rows[0]?.waits === true;
}

/**
 * Appends what waits to the logs and signs their new heads, in one transaction.
 *
 * An event is taken once no transaction that is older than its own can still commit (`xid` below the snapshot's xmin),
 * so none that commits late is passed over. That no two sealers fork a log is held three times: by the advisory lock
 * that elects one, by the lock on the row of seal_state (REPEATABLE READ: who comes second fails), and by the primary
 * keys of leaves, nodes and checkpoints.
 */
export async function sealPass(session: SealerSession, sealing: Sealing): Promise<SealPass> {
  await session.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    const pass = await sealInTransaction(session, sealing);
    await session.query("COMMIT");
    return pass;
  } catch (error) {
    await session.query("ROLLBACK").catch(() => undefined); // the connection itself may be what failed
    throw error;
  }
}

async function sealInTransaction(session: SealerSession, sealing: Sealing): Promise<SealPass> {
  const state = await lockState(session);
  const waiting = await takeWaiting(session, state, sealing);
  const full = waiting.length === sealing.most;
  const byLog = inLogs(waiting);
  const ends = await loadEnds(session, [...byLog.keys()]);
  const grown: Grown[] = [];
  const broken: { workspaceId: string; detail: string }[] = [];
  for (const [workspaceId, events] of byLog) {
    const end = doubted(ends.get(workspaceId), workspaceId, sealing);
    if ("broken" in end) broken.push({ workspaceId, detail: end.broken });
    else grown.push(grow(workspaceId, end.frontier, events));
  }
  const checkpoints = grown.map((one) => signHead(one, sealing));
  if (grown.length > 0) await save(session, grown, checkpoints, sealing.at);
  const holds = broken.length > 0 || sealing.except.length > 0;
  if (!holds && (waiting.length > 0 || state.foreign)) await moveWatermark(session, state, full ? waiting : []);
  return { sealed: grown.reduce((sum, one) => sum + one.leaves.length, 0), full, checkpoints, broken };
}

function inLogs(waiting: readonly WaitingEvent[]): Map<string, WaitingEvent[]> {
  const byLog = new Map<string, WaitingEvent[]>();
  for (const event of waiting) {
    const own = byLog.get(event.workspaceId);
    if (own) own.push(event);
    else byLog.set(event.workspaceId, [event]);
  }
  return byLog;
}

async function lockState(session: SealerSession): Promise<State> {
  const { rows } = await session.query<State>(
    `SELECT watermark::text, watermark_is_foreign(s) AS foreign, this_cluster() AS cluster,
       pg_snapshot_xmin(pg_current_snapshot())::text AS below, pg_snapshot_xmax(pg_current_snapshot())::text AS beyond
     FROM seal_state s FOR UPDATE`,
  );
  const [state] = rows;
  // A dump that is only half restored has no such row yet: nothing may be sealed before it is whole.
  if (!state) throw new Error("the database holds no seal_state: it is not restored completely");
  return state;
}

/**
 * What waits, in the order of sealing. Where the rows came from another cluster (a restored dump), the watermark says
 * nothing: everything without a leaf is looked at, and ids of this cluster's future are the other's past.
 */
async function takeWaiting(session: SealerSession, state: State, { most, except }: Sealing): Promise<WaitingEvent[]> {
  const range = state.foreign
    ? "(e.xid < $2::xid8 OR e.xid >= $4::xid8) AND $1::xid8 IS NOT NULL"
    : "e.xid >= $1::xid8 AND e.xid < $2::xid8 AND $4::xid8 IS NOT NULL";
  const { rows } = await session.query<WaitingEvent>(
    `SELECT e.id::text, e.workspace_id AS "workspaceId", e.xid::text, e.hash FROM audit_event e
     WHERE ${range} AND e.workspace_id <> ALL ($5::uuid[])
       AND ${isUnsealed}
     ORDER BY e.xid, e.id LIMIT $3`,
    [state.watermark, state.below, most, state.beyond, except],
  );
  return rows;
}

function doubted(end: LogEnd | BrokenLog | undefined, workspaceId: string, sealing: Sealing): LogEnd | BrokenLog {
  if (!end) throw new Error(`no end of the log of ${workspaceId} was loaded`);
  if ("broken" in end || end.note === null) return end;
  const doubt = sealing.doubt({ workspaceId, note: end.note });
  return doubt === null ? end : { broken: doubt };
}

interface Grown {
  readonly workspaceId: string;
  readonly frontier: Frontier;
  readonly leaves: readonly { index: number; event: WaitingEvent }[];
  readonly nodes: readonly CompletedSubtree[];
}

function grow(workspaceId: string, begin: Frontier, events: readonly WaitingEvent[]): Grown {
  let frontier = begin;
  const leaves: { index: number; event: WaitingEvent }[] = [];
  const nodes: CompletedSubtree[] = [];
  for (const event of events) {
    leaves.push({ index: frontier.size, event });
    const appended = append(frontier, event.hash);
    nodes.push(...appended.completed);
    frontier = appended.frontier;
  }
  return { workspaceId, frontier, leaves, nodes };
}

function signHead({ workspaceId, frontier }: Grown, { origin, sign, at }: Sealing): SealedCheckpoint {
  const head = { origin: `${origin}/${workspaceId}`, size: frontier.size, root: rootOf(frontier) };
  return { ...head, workspaceId, at, note: sign(checkpointText({ ...head, time: at.toISOString() })) };
}

async function save(
  session: SealerSession,
  grown: readonly Grown[],
  checkpoints: readonly SealedCheckpoint[],
  at: Date,
): Promise<void> {
  const leaves = grown.flatMap(({ workspaceId, leaves: own }) => own.map((leaf) => ({ workspaceId, ...leaf })));
  await session.query(
    `INSERT INTO log_leaf (workspace_id, index, event_id, leaf_hash, sealed_at)
     SELECT u.*, $5 FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bytea[]) AS u`,
    [
      leaves.map((one) => one.workspaceId),
      leaves.map((one) => String(one.index)),
      leaves.map((one) => one.event.id),
      leaves.map((one) => one.event.hash),
      at,
    ],
  );
  const nodes = grown.flatMap(({ workspaceId, nodes: own }) => own.map((node) => ({ workspaceId, ...node })));
  await session.query(
    `INSERT INTO log_node (workspace_id, level, index, hash)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::bigint[], $4::bytea[])`,
    [
      nodes.map((one) => one.workspaceId),
      nodes.map((one) => one.level),
      nodes.map((one) => String(one.index)),
      nodes.map((one) => one.hash),
    ],
  );
  await session.query(
    `INSERT INTO log_checkpoint (workspace_id, tree_size, root_hash, note, sealed_at)
     SELECT u.*, $5 FROM unnest($1::uuid[], $2::bigint[], $3::bytea[], $4::text[]) AS u`,
    [
      checkpoints.map((one) => one.workspaceId),
      checkpoints.map((one) => String(one.size)),
      checkpoints.map((one) => one.root),
      checkpoints.map((one) => one.note),
      at,
    ],
  );
}

/** Up to where everything is sealed: with a full pass the last event's transaction, some of which may still wait. */
async function moveWatermark(session: SealerSession, state: State, stoppedIn: readonly WaitingEvent[]): Promise<void> {
  const last = stoppedIn.at(-1);
  if (last && state.foreign) return; // the other cluster's ids are no watermark here: look at everything again
  await session.query("UPDATE seal_state SET watermark = $1::xid8, cluster = $2", [
    last ? last.xid : state.below,
    state.cluster,
  ]);
}

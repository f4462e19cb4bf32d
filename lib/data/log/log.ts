import type { Transaction } from "../connection";

/** Where an event stands in its workspace's log, and the first checkpoint that covers it. */
export interface EventPlace {
  readonly eventId: string;
  readonly index: number;
  readonly sealedAt: Date;
}

/** The places of events, by id; those that wait to be sealed are left out. */
export async function loadPlaces(tx: Transaction, eventIds: readonly bigint[]): Promise<Map<string, EventPlace>> {
  const rows = await tx.logLeaf.findMany({
    where: { eventId: { in: [...eventIds] } },
    select: { eventId: true, index: true, sealedAt: true },
  });
  return new Map(
    rows.map(({ eventId, index, sealedAt }) => {
      const id = eventId.toString();
      return [id, { eventId: id, index: Number(index), sealedAt }];
    }),
  );
}

/** The hash of the entry `index`, or null where there is none yet. */
export async function loadLeaf(tx: Transaction, index: number): Promise<Uint8Array | null> {
  const row = await tx.logLeaf.findFirst({ where: { index: BigInt(index) }, select: { leafHash: true } });
  return row?.leafHash ?? null;
}

export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Uint8Array;
  readonly note: string;
  readonly sealedAt: Date;
}

const checkpointSelect = { treeSize: true, rootHash: true, note: true, sealedAt: true } as const;

function asCheckpoint(row: { treeSize: bigint; rootHash: Uint8Array; note: string; sealedAt: Date }): StoredCheckpoint {
  return { size: Number(row.treeSize), root: row.rootHash, note: row.note, sealedAt: row.sealedAt };
}

/** Checkpoints, the newest first, from below the size `below` where given. */
export async function listCheckpoints(
  tx: Transaction,
  { below, limit }: { below: number | null; limit: number },
): Promise<StoredCheckpoint[]> {
  const rows = await tx.logCheckpoint.findMany({
    where: below === null ? {} : { treeSize: { lt: BigInt(below) } },
    orderBy: { treeSize: "desc" },
    take: limit,
    select: checkpointSelect,
  });
  return rows.map(asCheckpoint);
}

/** The newest checkpoint; null while nothing is sealed. */
export async function loadHead(tx: Transaction): Promise<StoredCheckpoint | null> {
  return (await listCheckpoints(tx, { below: null, limit: 1 }))[0] ?? null;
}

/** The checkpoint over exactly so many entries, or null. */
export async function loadCheckpoint(tx: Transaction, size: number): Promise<StoredCheckpoint | null> {
  const row = await tx.logCheckpoint.findFirst({ where: { treeSize: BigInt(size) }, select: checkpointSelect });
  return row ? asCheckpoint(row) : null;
}

/** The smallest checkpoint that covers the entry `index`, or null while it waits. */
export async function loadFirstCheckpointOver(tx: Transaction, index: number): Promise<StoredCheckpoint | null> {
  const row = await tx.logCheckpoint.findFirst({
    where: { treeSize: { gt: BigInt(index) } },
    orderBy: { treeSize: "asc" },
    select: checkpointSelect,
  });
  return row ? asCheckpoint(row) : null;
}

/** The hashes of complete subtrees (level 0: a leaf), in the order asked for; one that is missing is a broken log. */
export async function loadSubtrees(
  tx: Transaction,
  subtrees: readonly { level: number; index: number }[],
): Promise<Uint8Array[]> {
  if (subtrees.length === 0) return [];
  const levels = subtrees.map((one) => one.level);
  const indices = subtrees.map((one) => BigInt(one.index));
  const rows = await tx.$queryRaw<{ hash: Uint8Array | null }[]>`
    SELECT coalesce(n.hash, l.leaf_hash) AS hash
    FROM unnest(${levels}::int[], ${indices}::bigint[]) WITH ORDINALITY AS u (level, index, place)
    LEFT JOIN LATERAL (SELECT hash FROM log_node
      WHERE workspace_id = current_workspace() AND level = u.level AND index = u.index LIMIT 1) n ON true
    LEFT JOIN LATERAL (SELECT index, leaf_hash FROM log_leaf
      WHERE u.level = 0 AND workspace_id = current_workspace() AND index >= u.index ORDER BY index LIMIT 1) l
      ON l.index = u.index
    ORDER BY u.place`;
  return rows.map(({ hash }, place) => {
    if (hash === null) throw new Error(`the log lacks subtree ${JSON.stringify(subtrees[place])}`);
    return hash;
  });
}

/** When the oldest event of the workspace that waits to be sealed was recorded; null where none does. */
export async function loadUnsealedSince(tx: Transaction): Promise<Date | null> {
  const rows = await tx.$queryRaw<{ since: Date | null }[]>`SELECT unsealed_since() AS since`;
  return rows[0]?.since ?? null;
}

/** How long the last hundred entries waited, in milliseconds at the median; null where there is none. */
export async function loadSealingLag(tx: Transaction): Promise<number | null> {
  const rows = await tx.$queryRaw<{ lag: number | null }[]>`
    SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM last.sealed_at - e.at) * 1000) AS lag
    FROM (SELECT event_id, sealed_at FROM log_leaf WHERE workspace_id = current_workspace()
          ORDER BY index DESC LIMIT 100) AS last
    JOIN audit_event e ON e.workspace_id = current_workspace() AND e.id = last.event_id`;
  const lag = rows[0]?.lag ?? null;
  return lag === null ? null : Math.max(0, Math.round(lag));
}

export interface Delivery {
  readonly lastAt: string | null;
  readonly failingSince: string | null;
  /** What the last try met, in plain words and without a secret. */
  readonly fault: string | null;
}

export interface SealingState {
  readonly deliveries: Readonly<Record<string, Delivery>>;
  readonly fault: string | null;
}

export async function loadSealingState(tx: Transaction): Promise<SealingState> {
  const row = await tx.sealState.findFirstOrThrow({ select: { deliveries: true, fault: true } });
  return { deliveries: row.deliveries as unknown as SealingState["deliveries"], fault: row.fault };
}

export interface Alarm {
  readonly kind: string;
  readonly detail: string;
  readonly since: Date;
}

export async function listAlarms(tx: Transaction): Promise<Alarm[]> {
  return tx.logAlarm.findMany({ orderBy: { since: "asc" }, select: { kind: true, detail: true, since: true } });
}

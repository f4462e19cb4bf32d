import { inWorkspace, type Transaction } from "@/lib/data/connection";
import {
  listAlarms,
  loadFirstCheckpointOver,
  loadHead,
  loadLeaf,
  loadSealingLag,
  loadSealingState,
  loadSubtrees,
  loadUnsealedSince,
  listCheckpoints as readCheckpoints,
  type StoredCheckpoint,
} from "@/lib/data/log/log";
import { hexOf } from "@/lib/domain/audit/bytes";
import { longestLag } from "@/lib/domain/audit/lag";
import { rootOfSubtrees, verifyInclusion } from "@/lib/domain/audit/merkle";
import { completeSubtrees, inclusionRanges, type LeafRange } from "@/lib/domain/audit/treeRanges";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { logKey } from "@/lib/gateways/logKey";
import { readLogSettings } from "@/lib/gateways/logSettings";

function presentCheckpoint({ size, root, note, sealedAt }: StoredCheckpoint) {
  return { size, root: hexOf(root), note, sealedAt: sealedAt.toISOString() };
}

/** The state of the workspace's log: its key and head, what waits, what is wrong, where its checkpoints went. */
export async function openLog(actor: Actor) {
  if (!may(actor.role, "audit.read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const head = await loadHead(tx);
    const unsealedSince = await loadUnsealedSince(tx);
    const { deliveries, fault } = await loadSealingState(tx);
    const lag = unsealedSince ? Math.max(0, now().getTime() - unsealedSince.getTime()) : 0;
    const alarms = (await listAlarms(tx)).map((alarm) => ({ ...alarm, since: alarm.since.toISOString() }));
    return done({
      origin: `${readLogSettings().origin}/${actor.workspaceId}`,
      vkey: logKey()?.vkey ?? null,
      head: head && presentCheckpoint(head),
      unsealedSince: unsealedSince?.toISOString() ?? null,
      usualLag: await loadSealingLag(tx),
      lags: lag > longestLag,
      fault,
      alarms,
      deliveries: Object.entries(deliveries).map(([destination, one]) => ({ destination, ...one })),
    });
  });
}

/** The signed heads of the log, newest first; `below` is the size of the last one seen. */
export async function listCheckpoints(actor: Actor, { below, limit = 20 }: { below?: number; limit?: number }) {
  if (!may(actor.role, "audit.read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const rows = await readCheckpoints(tx, { below: below ?? null, limit: limit + 1 });
    const items = rows.slice(0, limit).map(presentCheckpoint);
    return done({ items, next: rows.length > limit ? String(items.at(-1)?.size) : null });
  });
}

/** The proof that an entry is in the log: the path from its hash to the root that the first checkpoint over it signs. */
export async function proveEntry(actor: Actor, { index }: { index: number }) {
  if (!may(actor.role, "audit.read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const leaf = await loadLeaf(tx, index);
    const checkpoint = leaf && (await loadFirstCheckpointOver(tx, index));
    if (!leaf || !checkpoint) return problem("not-found");
    const proof = await hashesOf(tx, inclusionRanges(index, checkpoint.size));
    const holds = verifyInclusion(leaf, index, checkpoint.size, proof, checkpoint.root);
    const path = proof.map(hexOf);
    return done({ index, leafHash: hexOf(leaf), proof: path, holds, checkpoint: presentCheckpoint(checkpoint) });
  });
}

/** The hashes of ranges of leaves, in their order: what proofs are made of. */
export async function hashesOf(tx: Transaction, ranges: readonly LeafRange[]): Promise<Uint8Array[]> {
  const parts = ranges.map(completeSubtrees);
  const hashes = await loadSubtrees(tx, parts.flat());
  let next = 0;
  return parts.map((subtrees) => {
    const own = hashes.slice(next, next + subtrees.length);
    next += subtrees.length;
    return rootOfSubtrees(own);
  });
}

import { appendEvents } from "@/lib/data/audit";
import {
  type ClaimBefore,
  listUndoneSince,
  loadChangeForUndo,
  markUndone,
  type StoredChange,
} from "@/lib/data/claims/changes";
import { loadClaimsForChange } from "@/lib/data/claims/load";
import { spansTaken } from "@/lib/data/claims/lookUp";
import type { StoredClaim } from "@/lib/data/claims/record";
import { loadRows } from "@/lib/data/claims/rows";
import { saveAttribution, saveClaim, takeClaimNumbers } from "@/lib/data/claims/save";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { announce } from "@/lib/data/live";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { overlap } from "@/lib/domain/text/spans";
import { now } from "@/lib/gateways/clock";
import type { ChangedMany } from "./changingMany";
import { rowOf } from "./present";

/**
 * A person undoes a change of her own, as long as nothing has happened to its claims since but changes of hers that she
 * has undone: so several are taken back one after another, from the last to the first.
 */
export async function undoChange(actor: Actor, input: { changeId: string }): Promise<Outcome<ChangedMany>> {
  if (!may(actor.role, "claim.undo")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const change = await loadChangeForUndo(tx, input.changeId);
    if (!change || change.actorId !== actor.id) return problem("not-found");
    if (change.undoneAt) return problem("already-undone");
    const claims = await loadClaimsForChange(
      tx,
      change.after.versions.map((one) => one.id),
    );
    if (!(await isAsItWasLeft(tx, change, claims)) || (await wordsTakenMeanwhile(tx, change))) {
      return problem("cannot-undo");
    }
    const at = now();
    for (const before of change.before) await putBack(tx, find(claims, before.id), before, at);
    for (const id of change.after.created) await take(tx, find(claims, id), at);
    await markUndone(tx, change.id, at);
    await recordUndo(tx, actor, change, { at, number: claims[0]?.number ?? null });
    const rows = await loadRows(
      tx,
      change.before.map((one) => one.id),
    );
    return done({ claims: rows.map(rowOf), removed: [...change.after.created], changeId: null });
  });
}

/**
 * Whether the claims are as the change left them. Every write raises a claim's version by one, so a later change that
 * was undone raised it by two and left nothing else behind.
 */
async function isAsItWasLeft(tx: Transaction, change: StoredChange, claims: readonly StoredClaim[]): Promise<boolean> {
  const undone = await listUndoneSince(tx, change);
  return change.after.versions.every(({ id, version }) => {
    const later = undone.filter((versions) => versions.some((one) => one.id === id && one.version > version));
    return claims.find((claim) => claim.id === id)?.version === version + 2 * later.length;
  });
}

/** Whether the words that the undo gives back went to another claim. Locks the article's row, like all who take words. */
async function wordsTakenMeanwhile(tx: Transaction, change: StoredChange): Promise<boolean> {
  await takeClaimNumbers(tx, change.articleId, 0);
  const own = new Set(change.after.versions.map((one) => one.id));
  const taken = (await spansTaken(tx, change.articleId)).filter((one) => !own.has(one.id)).flatMap((one) => one.spans);
  const wanted = change.before.flatMap((one) => one.columns.spans ?? []);
  return wanted.some((span) => taken.some((other) => overlap(span, other)));
}

function find(claims: readonly StoredClaim[], id: string): StoredClaim {
  const claim = claims.find((one) => one.id === id);
  if (!claim) throw new Error(`claim ${id} is not among the locked ones`);
  return claim;
}

async function putBack(tx: Transaction, claim: StoredClaim, before: ClaimBefore, at: Date): Promise<void> {
  const moved = before.columns.status === claim.status ? {} : { statusSince: at };
  await saveClaim(tx, claim, { ...before.columns, ...moved, retiredAt: null });
  await saveAttribution(tx, claim.id, before.attribution);
}

async function take(tx: Transaction, claim: StoredClaim, at: Date): Promise<void> {
  await saveClaim(tx, claim, { retiredAt: at });
}

async function recordUndo(
  tx: Transaction,
  actor: Actor,
  change: StoredChange,
  { at, number }: { at: Date; number: number | null },
): Promise<void> {
  const touched = change.after.versions.map((one) => one.id);
  const single = touched.length === 1 ? (touched[0] ?? null) : null;
  const about = { articleId: change.articleId, claimId: single, claimNumber: single ? number : null };
  const details = { what: wordsFor(change.kind) };
  const event = { type: "claim.undone" as const, at: at.toISOString(), details, actor };
  await appendEvents(tx, [{ workspaceId: actor.workspaceId, ...event, ...about }]);
  await announce(tx, {
    workspaceId: actor.workspaceId,
    articleId: change.articleId,
    claimIds: touched,
    actorId: actor.id,
    actor: actor.name,
    event: "claim.undone",
  });
}

const undoneWords: Record<string, string> = {
  "claim.added": "adding a claim",
  "claim.accepted": "accepting",
  "claim.dismissed": "dismissing",
  "claim.taken": "taking",
  "claim.assigned": "assigning",
  "claim.respanned": "changing the words",
  "claim.split": "splitting",
  "claim.merged": "merging",
  "claim.attributionSettled": "settling the attribution",
};

function wordsFor(kind: string): string {
  return undoneWords[kind] ?? "the last change";
}

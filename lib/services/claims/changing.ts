import { appendEvents, listEvents } from "@/lib/data/audit";
import { loadClaim, loadClaimForChange } from "@/lib/data/claims/load";
import type { StoredClaim } from "@/lib/data/claims/record";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { announce } from "@/lib/data/live";
import { loadScale, loadWorkspace, type StoredScale } from "@/lib/data/workspaces";
import type { AuditEventType, EventDetails } from "@/lib/domain/audit/events";
import type { Actor, ClaimState, Policy } from "@/lib/domain/claims/state";
import { done, type Outcome, type Problem, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { openEvents } from "../audit/openEvents";
import { presentEvent } from "../audit/presentEvent";
import { detailOf, stateOf } from "./present";

/** What a change of one claim works with: the locked claim, what the workspace asks, who acts and when. */
export interface Changing {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly claim: StoredClaim;
  readonly state: ClaimState;
  readonly policy: Policy;
  readonly scale: StoredScale;
}

export type ClaimDetail = ReturnType<typeof detailOf<ReturnType<typeof presentEvent>>>;
export interface Changed {
  readonly claim: ClaimDetail;
  readonly changeId: string | null;
}

const historyLength = 50;

/** The claim's panel as one person sees it now; reads what the transaction itself has just written, too. */
export async function detailNow(
  tx: Transaction,
  claimId: string,
  viewer: { actor: Actor; policy: Policy; scale: StoredScale },
): Promise<ClaimDetail | null> {
  const claim = await loadClaim(tx, claimId);
  if (!claim) return null;
  return detailFrom(tx, claim, viewer);
}

async function detailFrom(
  tx: Transaction,
  claim: StoredClaim,
  { actor, policy, scale }: { actor: Actor; policy: Policy; scale: StoredScale },
): Promise<ClaimDetail> {
  const events = await listEvents(tx, { claimId: claim.id }, { before: null, limit: historyLength });
  return detailOf(claim, { actor, policy, scaleId: scale.id }, (await openEvents(tx, events)).map(presentEvent));
}

/**
 * One change of one claim, from lock to announcement: load and lock, refuse what is stale, let `work` decide and write,
 * answer with the claim as it is then. `version` is null where the change does not depend on what the caller saw (a
 * comment). A problem that `work` gives back must come before its first write.
 */
export async function changeClaim(
  actor: Actor,
  wanted: { claimId: string; version: number | null },
  work: (changing: Changing) => Promise<Outcome<{ changeId: string | null }>>,
): Promise<Outcome<Changed>> {
  return inWorkspace(actor.workspaceId, async (tx) => {
    const claim = await loadClaimForChange(tx, wanted.claimId);
    if (!claim) return problem("not-found");
    const { policy } = await loadWorkspace(tx, actor.workspaceId);
    const scale = await loadScale(tx);
    const viewer = { actor, policy, scale };
    if (wanted.version !== null && claim.version !== wanted.version) {
      return problem("changed-meanwhile", { current: await detailFrom(tx, claim, viewer) });
    }
    const outcome = await work({ tx, at: now(), claim, state: stateOf(claim), ...viewer });
    if (!outcome.ok) return withPresentState(outcome, () => detailFrom(tx, claim, viewer));
    const detail = await detailNow(tx, wanted.claimId, viewer);
    if (!detail) throw new Error(`claim ${wanted.claimId} vanished inside its own transaction`);
    return done({ claim: detail, changeId: outcome.value.changeId });
  });
}

/** On a conflict people see both: what they wanted and what is there now. */
async function withPresentState(refusal: Problem, present: () => Promise<ClaimDetail>): Promise<Problem> {
  const conflicts = refusal.problem === "changed-meanwhile" || refusal.problem === "wrong-status";
  return conflicts ? { ...refusal, current: await present() } : refusal;
}

/** Writes the audit event of a change of one claim and announces it to the open screens. */
export async function recordClaimEvent<T extends AuditEventType>(
  { tx, actor, at, claim }: Changing,
  type: T,
  details: EventDetails[T],
): Promise<void> {
  const about = { articleId: claim.articleId, claimId: claim.id, claimNumber: claim.number };
  await appendEvents(tx, [{ workspaceId: actor.workspaceId, at: at.toISOString(), actor, type, details, ...about }]);
  await announce(tx, {
    workspaceId: actor.workspaceId,
    articleId: claim.articleId,
    claimIds: [claim.id],
    actorId: actor.id,
    actor: actor.name,
    event: type,
  });
}

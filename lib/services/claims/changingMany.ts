import { appendEvents } from "@/lib/data/audit";
import { loadClaimsForChange } from "@/lib/data/claims/load";
import type { StoredClaim } from "@/lib/data/claims/record";
import { loadRows } from "@/lib/data/claims/rows";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { announce } from "@/lib/data/live";
import { loadWorkspace } from "@/lib/data/workspaces";
import type { AuditEventType, EventDetails } from "@/lib/domain/audit/events";
import type { Actor, Policy } from "@/lib/domain/claims/state";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { rowOf } from "./present";

/** A change of several claims of one article: they are locked, in the order of their ids. */
export interface ChangingMany {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly policy: Policy;
  readonly claims: readonly StoredClaim[];
  readonly articleId: string;
}

export interface ChangedMany {
  readonly claims: ReturnType<typeof rowOf>[];
  readonly removed: string[];
  readonly changeId: string | null;
}

/** What a change of several claims did: which to show anew, which are no more, and what undoes it. */
export interface ManyDone {
  readonly shown: readonly string[];
  readonly removed: readonly string[];
  readonly changeId: string | null;
}

/** One change of several claims, from lock to answer. All are of one article; others are refused as not found. */
export async function changeClaims(
  actor: Actor,
  claimIds: readonly string[],
  work: (changing: ChangingMany) => Promise<Outcome<ManyDone>>,
): Promise<Outcome<ChangedMany>> {
  return inWorkspace(actor.workspaceId, async (tx) => {
    const claims = await loadClaimsForChange(tx, [...new Set(claimIds)]);
    const articleId = claims[0]?.articleId;
    if (!articleId || claims.some((claim) => claim.articleId !== articleId)) return problem("not-found");
    const { policy } = await loadWorkspace(tx, actor.workspaceId);
    const outcome = await work({ tx, actor, at: now(), policy, claims, articleId });
    if (!outcome.ok) return outcome;
    const { shown, removed, changeId } = outcome.value;
    return done({ claims: (await loadRows(tx, shown)).map(rowOf), removed: [...removed], changeId });
  });
}

/** Writes the events of a change of several claims and announces it once. */
export async function recordClaimEvents<T extends AuditEventType>(
  { tx, actor, at, articleId }: Omit<ChangingMany, "policy" | "claims">,
  type: T,
  events: readonly { claimId: string; claimNumber: number; details: EventDetails[T] }[],
  touched: readonly string[],
): Promise<void> {
  const common = { workspaceId: actor.workspaceId, at: at.toISOString(), actor, type, articleId };
  await appendEvents(
    tx,
    events.map((event) => ({ ...common, ...event })),
  );
  await announce(tx, {
    workspaceId: actor.workspaceId,
    articleId,
    claimIds: touched,
    actorId: actor.id,
    actor: actor.name,
    event: type,
  });
}

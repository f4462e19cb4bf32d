import { loadClaimsForChange } from "@/lib/data/claims/load";
import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { isTaken } from "@/lib/data/members";
import {
  findNamedParties,
  insertParties,
  loadParty,
  lockClaimsSealedWith,
  partyKey,
  type StoredParty,
  saveParty,
} from "@/lib/data/parties";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import type { PartyKind } from "@/lib/domain/attribution/types";
import { decideChange } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { newId } from "@/lib/gateways/ids";
import { recordClaimEvent } from "../claims/changing";
import { stateOf } from "../claims/present";
import { writeDecision } from "../claims/writeDecision";
import { recordEvent } from "../recording";

interface PartyFields {
  name: string;
  kind: PartyKind;
  unnamed: boolean;
  note: string | null;
}

/** Adds a party, or answers the one that has this name and kind already. */
export async function addParty(actor: Actor, fields: PartyFields) {
  if (!may(actor.role, "party.edit")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const known = await findSame(tx, fields);
    if (known) return done(known);
    const id = newId();
    await insertParties(tx, [{ ...fields, id, workspaceId: actor.workspaceId }]);
    const added = await loadParty(tx, id);
    // Where somebody else added this name a moment ago, the unique index kept hers: it is answered.
    if (!added) return orNotFound(await findSame(tx, fields));
    await recordEvent(tx, { actor, at: now() }, "party.added", { name: fields.name, partyId: id });
    return done(added);
  });
}

async function findSame(tx: Transaction, fields: PartyFields): Promise<StoredParty | null> {
  if (fields.unnamed) return null;
  const id = (await findNamedParties(tx, [fields])).get(partyKey(fields));
  return id ? loadParty(tx, id) : null;
}

function orNotFound(party: StoredParty | null) {
  return party ? done(party) : problem("not-found");
}

/**
 * Changes a party. Its name and kind are part of what seals bind: claims with a verdict that name it go back to check,
 * and their approvals are voided, visibly.
 */
export async function changeParty(
  actor: Actor,
  input: { partyId: string; version: number; fields: Partial<PartyFields> },
) {
  if (!may(actor.role, "party.edit")) return problem("not-allowed");
  try {
    return await inWorkspace(actor.workspaceId, async (tx) => {
      const before = await loadParty(tx, input.partyId);
      if (!before) return problem("not-found");
      if (before.version !== input.version) return problem("changed-meanwhile", { current: before });
      const { name, kind, unnamed } = { ...before, ...input.fields };
      const sealed = name !== before.name || kind !== before.kind || unnamed !== before.unnamed;
      if (sealed) await reopenClaimsOf(tx, actor, before.id, "The party's name or kind was changed.");
      if (!(await saveParty(tx, { id: before.id, version: before.version }, input.fields))) {
        return problem("changed-meanwhile");
      }
      await recordEvent(tx, { actor, at: now() }, "party.changed", { name, partyId: before.id });
      const after = await loadParty(tx, before.id);
      return after ? done(after) : problem("not-found");
    });
  } catch (error) {
    if (isTaken(error)) return problem("name-taken");
    throw error;
  }
}

/** Sends back to check every claim with a verdict that names this party: what was sealed holds its name. */
export async function reopenClaimsOf(tx: Transaction, actor: Actor, partyId: string, cause: string): Promise<void> {
  const ids = await lockClaimsSealedWith(tx, partyId);
  if (ids.length === 0) return;
  const { policy } = await loadWorkspace(tx, actor.workspaceId);
  const scale = await loadScale(tx);
  for (const claim of await loadClaimsForChange(tx, ids)) {
    const changing = { tx, actor, at: now(), claim, state: stateOf(claim), policy, scale };
    // The caller was authorised: who may change a party's name, or have it erased, sends these claims back by it.
    const decision = decideChange(changing.state, { ...actor, role: "editor" }, cause);
    if (!decision.ok) continue; // dismissed or retired since: nothing of it is sealed
    await writeDecision(changing, decision);
    await recordClaimEvent(changing, "claim.reopened", { cause });
  }
}

import { inWorkspace, type Transaction } from "@/lib/data/connection";
import { anonymiseMember, anonymiseParty, eraseOpenings, loadErasable } from "@/lib/data/erasures";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { keepErasure } from "@/lib/gateways/erasures";
import { reopenClaimsOf } from "../parties/changeParty";
import { recordEvent } from "../recording";

export interface ErasedPerson {
  readonly id: string;
  /** How many values in the record can no longer be opened. */
  readonly values: number;
}

interface Asked {
  kind: "member" | "party";
  id: string;
  version: number;
}

/**
 * Erases what is personal of a member (who has to be disabled before) or of a party that is a person: name and address
 * in their rows, and the openings of their names in the record, whose entries and proofs stay as they are. Final. It is
 * kept outside the database too, so that a restored backup does not bring the person back.
 */
export async function erasePerson(actor: Actor, { kind, id, version }: Asked): Promise<Outcome<ErasedPerson>> {
  if (!may(actor.role, "person.erase")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const person = await loadErasable(tx, kind, id);
    if (!person || person.erased) return problem("not-found");
    if (person.version !== version) return problem("changed-meanwhile");
    if (person.refused) return problem(kind === "member" ? "member-active" : "not-a-person");
    const at = now();
    const commitments = await erase(tx, actor, { kind, id, name: person.name, commitments: [] }, at);
    await recordEvent(tx, { actor, at }, "person.erased", { kind, id, commitments, again: false });
    // On the disk before the commit: a crash between the two is made good by the next start.
    await keepErasure({ at: at.toISOString(), workspaceId: actor.workspaceId, kind, id, byId: actor.id, commitments });
    return done({ id, values: commitments.length });
  });
}

/** What an erasure does to the rows, the first time and again after a restore. */
export async function erase(
  tx: Transaction,
  actor: Actor,
  { kind, id, ...values }: { kind: "member" | "party"; id: string; name: string; commitments: readonly string[] },
  at: Date,
): Promise<string[]> {
  if (kind === "member") await anonymiseMember(tx, id, at);
  else {
    await reopenClaimsOf(tx, actor, id, "The speaker's name was erased.");
    await anonymiseParty(tx, id, at);
  }
  return eraseOpenings(tx, { subjectId: id, ...values }, at);
}

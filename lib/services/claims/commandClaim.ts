import type { AuditEventType, EventDetails } from "@/lib/domain/audit/events";
import type { Command } from "@/lib/domain/claims/commands";
import { type Decision, decide } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { done, type Outcome } from "@/lib/domain/problems";
import { type Changed, type Changing, changeClaim, recordClaimEvent } from "./changing";
import { undoable } from "./undoRecord";
import { type Written, writeDecision } from "./writeDecision";

/** What the event tells beside who, when and on which claim. */
export type DetailsOf = (written: Written, changing: Changing) => EventDetails[AuditEventType];

/**
 * One command on one claim: the domain decides on the locked state, and decision and audit event are written together.
 * `prepare` looks up what the command needs to know (is the assignee active?) inside the same transaction.
 */
export async function commandClaim(
  actor: Actor,
  wanted: { claimId: string; version: number },
  prepare: (changing: Changing) => Promise<{ command: Command; details: DetailsOf }>,
): Promise<Outcome<Changed>> {
  return changeClaim(actor, wanted, async (changing) => {
    const { command, details } = await prepare(changing);
    const decision = decide(changing.state, command, { actor, policy: changing.policy });
    if (!decision.ok) return decision;
    const written = await writeDecision(changing, decision);
    await recordClaimEvent(changing, decision.event, details(written, changing));
    return done({ changeId: await keepForUndo(changing, command, decision) });
  });
}

/** Steps of the desk's own work can be undone; verdicts, approvals and what follows have moves of their own. */
async function keepForUndo(changing: Changing, command: Command, decision: Decision): Promise<string | null> {
  const own = command.name === "accept" || command.name === "dismiss" || command.name === "take";
  return own ? undoable(changing, decision.event) : null;
}

/** The label of a rating on the scale in force; empty where it is not on it (the domain has refused it then). */
export function ratingLabel({ scale }: Changing, ratingId: string): string {
  return scale.ratings.find((one) => one.id === ratingId)?.label ?? "";
}

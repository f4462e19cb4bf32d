import { saveEvidence } from "@/lib/data/claims/entries";
import { type Change, decideChange, decideWriting } from "@/lib/domain/claims/decide";
import type { Actor, ClaimState } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Problem, problem } from "@/lib/domain/problems";
import { type Changing, changeClaim, recordClaimEvent } from "../claims/changing";
import { writeDecision } from "../claims/writeDecision";
import type { EvidenceFields } from "./attachEvidence";

interface OfClaim {
  claimId: string;
  version: number;
  evidenceId: string;
}

/** A person changes a piece of evidence: she becomes an author of the claim, and who attached it remains one. */
export function changeEvidence(actor: Actor, input: OfClaim & { evidence: EvidenceFields }) {
  const decide = (state: ClaimState) => decideWriting(state, actor, "Evidence was changed.");
  return alterEvidence(actor, input, { removed: false, decide }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, input.evidence);
    await recordClaimEvent(changing, "evidence.changed", { title });
  });
}

/** Takes evidence off a claim; it stays in the record and can be put back. Who takes it off wrote none of it. */
export function removeEvidence(actor: Actor, input: OfClaim) {
  const decide = (state: ClaimState) => decideChange(state, actor, "Evidence was removed.");
  return alterEvidence(actor, input, { removed: false, decide }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, { removedAt: changing.at });
    await recordClaimEvent(changing, "evidence.removed", { title });
  });
}

/** Puts removed evidence back: whoever does is an author, since it is there by her. */
export function putBackEvidence(actor: Actor, input: OfClaim) {
  const decide = (state: ClaimState) => decideWriting(state, actor, "Evidence was put back.");
  return alterEvidence(actor, input, { removed: true, decide }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, { removedAt: null });
    await recordClaimEvent(changing, "evidence.putBack", { title });
  });
}

async function alterEvidence(
  actor: Actor,
  input: OfClaim,
  { removed, decide }: { removed: boolean; decide: (state: ClaimState) => Change | Problem },
  write: (changing: Changing, title: string) => Promise<void>,
) {
  if (!may(actor.role, "evidence.edit")) return problem("not-allowed");
  return changeClaim(actor, input, async (changing) => {
    const evidence = changing.claim.evidence.find((one) => one.id === input.evidenceId);
    if (!evidence || (evidence.removedAt !== null) !== removed) return problem("not-found");
    const decision = decide(changing.state);
    if (!decision.ok) return decision;
    await writeDecision(changing, decision);
    await write(changing, evidence.title);
    return done({ changeId: null });
  });
}

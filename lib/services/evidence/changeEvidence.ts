import { saveEvidence } from "@/lib/data/claims/entries";
import { decideChange } from "@/lib/domain/claims/decide";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { type Changing, changeClaim, recordClaimEvent } from "../claims/changing";
import { writeDecision } from "../claims/writeDecision";
import type { EvidenceFields } from "./attachEvidence";

interface OfClaim {
  claimId: string;
  version: number;
  evidenceId: string;
}

/** A person changes a piece of evidence; it then counts as hers. */
export function changeEvidence(actor: Actor, input: OfClaim & { evidence: EvidenceFields }) {
  return alterEvidence(actor, input, { removed: false, cause: "Evidence was changed." }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, { ...input.evidence, addedById: actor.id });
    await recordClaimEvent(changing, "evidence.changed", { title });
  });
}

/** Takes evidence off a claim; it stays in the record and can be put back. */
export function removeEvidence(actor: Actor, input: OfClaim) {
  return alterEvidence(actor, input, { removed: false, cause: "Evidence was removed." }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, { removedAt: changing.at });
    await recordClaimEvent(changing, "evidence.removed", { title });
  });
}

/** Puts removed evidence back. */
export function putBackEvidence(actor: Actor, input: OfClaim) {
  return alterEvidence(actor, input, { removed: true, cause: "Evidence was put back." }, async (changing, title) => {
    await saveEvidence(changing.tx, input.evidenceId, { removedAt: null });
    await recordClaimEvent(changing, "evidence.putBack", { title });
  });
}

async function alterEvidence(
  actor: Actor,
  input: OfClaim,
  { removed, cause }: { removed: boolean; cause: string },
  write: (changing: Changing, title: string) => Promise<void>,
) {
  if (!may(actor.role, "evidence.edit")) return problem("not-allowed");
  return changeClaim(actor, input, async (changing) => {
    const evidence = changing.claim.evidence.find((one) => one.id === input.evidenceId);
    if (!evidence || (evidence.removedAt !== null) !== removed) return problem("not-found");
    const decision = decideChange(changing.state, actor, cause);
    if (!decision.ok) return decision;
    await writeDecision(changing, decision);
    await write(changing, evidence.title);
    return done({ changeId: null });
  });
}

import { insertEvidence } from "@/lib/data/claims/entries";
import { decideWriting } from "@/lib/domain/claims/decide";
import type { Directness, EvidenceKind, Stance } from "@/lib/domain/claims/evidence";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { newId } from "@/lib/gateways/ids";
import { changeClaim, recordClaimEvent } from "../claims/changing";
import { writeDecision } from "../claims/writeDecision";

export interface EvidenceFields {
  kind: EvidenceKind;
  title: string;
  locator: string;
  quotation: string | null;
  stance: Stance;
  directness: Directness;
  independenceGroup: string | null;
  interests: string | null;
  note: string | null;
}

/** A person attaches a piece of evidence. A claim with a verdict goes back to check by it. */
export async function attachEvidence(
  actor: Actor,
  input: { claimId: string; version: number; evidence: EvidenceFields },
) {
  if (!may(actor.role, "evidence.edit")) return problem("not-allowed");
  return changeClaim(actor, input, async (changing) => {
    const { tx, claim, at } = changing;
    const decision = decideWriting(changing.state, actor, "Evidence was added.");
    if (!decision.ok) return decision;
    const ids = { id: newId(), workspaceId: actor.workspaceId, claimId: claim.id, addedById: actor.id, addedAt: at };
    await insertEvidence(tx, { ...input.evidence, ...ids });
    await writeDecision(changing, decision);
    const { title, stance } = input.evidence;
    await recordClaimEvent(changing, "evidence.added", { title, stance });
    return done({ changeId: null });
  });
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

interface Approval {
  claimId: string;
  version: number;
  /** The verdict and the state that the editor saw. */
  verdictId: string;
  stateHash: string;
}

/** An editor approves a verdict that is not hers; the approval binds the hash of claim, attribution, evidence, verdict. */
export function approveVerdict(actor: Actor, input: Approval) {
  const { verdictId, stateHash } = input;
  return commandClaim(actor, input, async ({ claim }) => ({
    command: { name: "approve", verdictId, stateHash },
    details: ({ sealHash }) => ({
      rating: claim.verdicts.find((one) => one.id === verdictId)?.rating.label ?? "",
      sealHash: sealHash ?? "",
    }),
  }));
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** A second editor confirms a corrected rating: a new approval seals it, the old one is voided. */
export function confirmCorrection(actor: Actor, input: { claimId: string; version: number; correctionId: string }) {
  const { correctionId } = input;
  return commandClaim(actor, input, async ({ claim }) => ({
    command: { name: "confirmCorrection", correctionId },
    details: () => ({
      rating: claim.corrections.find((one) => one.id === correctionId)?.newRating?.label ?? "",
    }),
  }));
}

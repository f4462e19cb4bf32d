import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** A second checker files a verdict of her own; where it differs the claim is contested. */
export function fileSecondVerdict(
  actor: Actor,
  input: { claimId: string; version: number; ratingId: string; rationale: string },
) {
  const { ratingId, rationale } = input;
  return commandClaim(actor, input, async ({ scale }) => ({
    command: {
      name: "secondVerdict",
      ratingId,
      ratingKnown: scale.ratings.some((one) => one.id === ratingId),
      rationale,
    },
    details: ({ verdictId }) => ({ verdictId: verdictId ?? "" }),
  }));
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim, ratingLabel } from "./commandClaim";

/** An editor who wrote none of a contested claim settles it with a verdict that names both views. */
export function adjudicateClaim(
  actor: Actor,
  input: { claimId: string; version: number; ratingId: string; rationale: string },
) {
  const { ratingId, rationale } = input;
  return commandClaim(actor, input, async (changing) => ({
    command: {
      name: "adjudicate",
      ratingId,
      ratingKnown: changing.scale.ratings.some((one) => one.id === ratingId),
      rationale,
    },
    details: () => ({ rating: ratingLabel(changing, ratingId) }),
  }));
}

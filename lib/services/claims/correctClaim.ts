import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

interface PublishedCorrection {
  claimId: string;
  version: number;
  kind: "correction" | "clarification" | "update";
  before: string;
  after: string;
  note: string;
  newRatingId?: string | null;
}

/** An editor corrects what was published; a new rating waits for a second editor. */
export function correctClaim(actor: Actor, input: PublishedCorrection) {
  const { claimId, version, newRatingId = null, ...correction } = input;
  return commandClaim(actor, { claimId, version }, async ({ scale }) => ({
    command: {
      name: "correct",
      ...correction,
      newRatingId,
      newRatingKnown: scale.ratings.some((one) => one.id === newRatingId),
    },
    details: () => ({ kind: correction.kind }),
  }));
}

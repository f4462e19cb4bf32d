import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim, ratingLabel } from "./commandClaim";

interface Submission {
  claimId: string;
  version: number;
  ratingId: string;
  rationale: string;
  sourcingException?: string | null;
}

/** The assignee files a verdict. While a second check is outstanding the record names the verdict, not its rating. */
export function submitVerdict(actor: Actor, input: Submission) {
  const { ratingId, rationale } = input;
  return commandClaim(actor, input, async (changing) => {
    const ratingKnown = changing.scale.ratings.some((one) => one.id === ratingId);
    const hidden = changing.policy.secondCheck === "always";
    return {
      command: { name: "submit", ratingId, ratingKnown, rationale, sourcingException: input.sourcingException || null },
      details: ({ verdictId }) => ({
        verdictId: verdictId ?? "",
        rating: hidden ? null : ratingLabel(changing, ratingId),
      }),
    };
  });
}

import type { DismissReason } from "./status";

/** What a person asks of one claim. Everything it needs beside the claim itself is in the command. */
export type Command =
  | { readonly name: "accept" }
  | {
      readonly name: "dismiss";
      readonly reason: DismissReason;
      readonly duplicateOfId: string | null;
      /** Whether that other claim exists in the same article and is not retired; looked up by the caller. */
      readonly duplicateFits: boolean;
      readonly note: string | null;
    }
  | { readonly name: "restore"; readonly reason: string }
  | { readonly name: "assign"; readonly assigneeId: string; readonly assigneeActive: boolean }
  | { readonly name: "take" }
  | {
      readonly name: "submit";
      readonly ratingId: string;
      readonly ratingKnown: boolean;
      readonly rationale: string;
      readonly sourcingException: string | null;
    }
  | {
      readonly name: "secondVerdict";
      readonly ratingId: string;
      readonly ratingKnown: boolean;
      readonly rationale: string;
    }
  | {
      readonly name: "adjudicate";
      readonly ratingId: string;
      readonly ratingKnown: boolean;
      readonly rationale: string;
    }
  | { readonly name: "approve"; readonly verdictId: string; readonly stateHash: string }
  | { readonly name: "return"; readonly reason: string }
  | { readonly name: "publish" }
  | { readonly name: "reopen"; readonly reason: string }
  | {
      readonly name: "correct";
      readonly kind: "correction" | "clarification" | "update";
      readonly before: string;
      readonly after: string;
      readonly note: string;
      readonly newRatingId: string | null;
      readonly newRatingKnown: boolean;
    }
  | { readonly name: "confirmCorrection"; readonly correctionId: string }
  | { readonly name: "withdraw"; readonly note: string };

export type CommandOf<Name extends Command["name"]> = Extract<Command, { name: Name }>;

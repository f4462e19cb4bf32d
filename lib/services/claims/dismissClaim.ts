import { findStandingClaim } from "@/lib/data/claims/lookUp";
import type { Actor } from "@/lib/domain/claims/state";
import type { DismissReason } from "@/lib/domain/claims/status";
import { commandClaim } from "./commandClaim";

interface Dismissal {
  claimId: string;
  version: number;
  reason: DismissReason;
  duplicateOfId?: string | null;
  note?: string | null;
}

/** A claim is set aside with a reason; a duplicate names the other claim of the same article. */
export function dismissClaim(actor: Actor, input: Dismissal) {
  const { reason, duplicateOfId = null, note = null } = input;
  return commandClaim(actor, input, async ({ tx, claim }) => {
    const other =
      duplicateOfId && duplicateOfId !== claim.id ? await findStandingClaim(tx, claim.articleId, duplicateOfId) : null;
    return {
      command: { name: "dismiss", reason, duplicateOfId, duplicateFits: other !== null, note },
      details: () => ({ reason, note, duplicateOf: reason === "duplicate" ? (other?.number ?? null) : null }),
    };
  });
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** An editor opens a sealed claim again; its approval is voided, visibly. */
export function reopenClaim(actor: Actor, input: { claimId: string; version: number; reason: string }) {
  return commandClaim(actor, input, async () => ({
    command: { name: "reopen", reason: input.reason },
    details: () => ({ cause: input.reason }),
  }));
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** An editor sends a claim back to its checker, with reasons. */
export function returnClaim(actor: Actor, input: { claimId: string; version: number; reason: string }) {
  return commandClaim(actor, input, async () => ({
    command: { name: "return", reason: input.reason },
    details: () => ({ reason: input.reason }),
  }));
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** A dismissed claim comes back as open work. */
export function restoreClaim(actor: Actor, input: { claimId: string; version: number; reason: string }) {
  return commandClaim(actor, input, async () => ({
    command: { name: "restore", reason: input.reason },
    details: () => ({ reason: input.reason }),
  }));
}

import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** An editor publishes an approved claim; refused where the seal no longer holds. */
export function publishClaim(actor: Actor, input: { claimId: string; version: number }) {
  return commandClaim(actor, input, async ({ claim }) => ({
    command: { name: "publish" },
    details: () => ({ rating: claim.rating?.label ?? "" }),
  }));
}

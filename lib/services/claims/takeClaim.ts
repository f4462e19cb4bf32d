import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** The caller takes an open claim to check it. */
export function takeClaim(actor: Actor, input: { claimId: string; version: number }) {
  return commandClaim(actor, input, async () => ({ command: { name: "take" }, details: () => ({}) }));
}

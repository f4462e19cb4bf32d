import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** An extracted claim becomes open work. */
export function acceptClaim(actor: Actor, input: { claimId: string; version: number }) {
  return commandClaim(actor, input, async () => ({ command: { name: "accept" }, details: () => ({}) }));
}

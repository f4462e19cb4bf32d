import type { Actor } from "@/lib/domain/claims/state";
import { commandClaim } from "./commandClaim";

/** An editor withdraws what was published, with a note; the published version stays readable. */
export function withdrawClaim(actor: Actor, input: { claimId: string; version: number; note: string }) {
  return commandClaim(actor, input, async () => ({
    command: { name: "withdraw", note: input.note },
    details: () => ({ note: input.note }),
  }));
}

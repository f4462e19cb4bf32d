import { loadMember } from "@/lib/data/members";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { commandClaim } from "./commandClaim";

/** An editor gives a claim to an active member who may check. */
export function assignClaim(actor: Actor, input: { claimId: string; version: number; assigneeId: string }) {
  const { assigneeId } = input;
  return commandClaim(actor, input, async ({ tx }) => {
    const member = await loadMember(tx, assigneeId);
    const assigneeActive = member !== null && member.disabledAt === null && may(member.role, "claim.submit");
    return {
      command: { name: "assign", assigneeId, assigneeActive },
      details: () => ({ to: member?.name ?? "" }),
    };
  });
}

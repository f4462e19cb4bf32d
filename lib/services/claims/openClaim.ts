import { inWorkspace } from "@/lib/data/connection";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, problem } from "@/lib/domain/problems";
import { detailNow } from "./changing";

/** One claim with all its work, as the caller may see it. */
export async function openClaim(actor: Actor, input: { claimId: string }) {
  if (!may(actor.role, "read")) return problem("not-allowed");
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { policy } = await loadWorkspace(tx, actor.workspaceId);
    const detail = await detailNow(tx, input.claimId, { actor, policy, scale: await loadScale(tx) });
    return detail ? done(detail) : problem("not-found");
  });
}

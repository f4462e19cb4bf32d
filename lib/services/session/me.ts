import { inWorkspace } from "@/lib/data/connection";
import { loadMemberForChange, loadPasswordHash, saveMember } from "@/lib/data/members";
import { loadScale, loadWorkspace } from "@/lib/data/workspaces";
import { passwordIsStrong } from "@/lib/domain/members/passwordRule";
import { done, problem } from "@/lib/domain/problems";
import { now } from "@/lib/gateways/clock";
import { hashPassword, passwordFits } from "@/lib/gateways/passwords";
import { recordEvent } from "../recording";
import { scaleOf } from "../workspace/changePolicy";
import type { SignedInActor } from "./sessions";

/** Who is signed in, with what her workspace asks for and rates by. */
export async function aboutMe(actor: SignedInActor) {
  return inWorkspace(actor.workspaceId, async (tx) => {
    const { id, name, policy, policyVersion } = await loadWorkspace(tx, actor.workspaceId);
    const scale = await loadScale(tx);
    return done({
      member: { id: actor.id, name: actor.name, email: actor.email, role: actor.role },
      workspace: { id, name, policyVersion },
      policy,
      scale: scaleOf(scale, scale.id),
    });
  });
}

/** Changes one's own password; every session of the person ends, this one too. */
export async function changeOwnPassword(actor: SignedInActor, input: { present: string; next: string }) {
  const present = await inWorkspace(actor.workspaceId, (tx) => loadPasswordHash(tx, actor.id));
  if (!(await passwordFits(present, input.present))) {
    return problem("not-allowed", { detail: "The present password does not fit." });
  }
  if (!passwordIsStrong(input.next, actor)) return problem("password-weak");
  const passwordHash = await hashPassword(input.next);
  return inWorkspace(actor.workspaceId, async (tx) => {
    const member = await loadMemberForChange(tx, actor.id);
    if (!member) return problem("not-found");
    await saveMember(tx, member, { passwordHash, endsSessions: true });
    await recordEvent(tx, { actor, at: now() }, "member.passwordSet", { name: member.name, memberId: member.id });
    return done({ changed: true as const });
  });
}

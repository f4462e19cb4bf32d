import { may } from "../permissions";
import { type CommandName, lifecycle, startsFrom } from "./lifecycle";
import { type Actor, type ClaimState, wrotePartOf } from "./state";

/**
 * The commands that a person may give on a claim as it is now: what a screen offers. Content that a command needs
 * (a rationale, a reason) is not judged here, only status, role and who the person is to the claim.
 */
export function commandsNow(state: ClaimState, actor: Actor): CommandName[] {
  if (state.retired) return [];
  const names = Object.keys(lifecycle) as (keyof typeof lifecycle)[];
  return names.filter((name): name is CommandName => name !== "change" && offers(state, actor, name));
}

function offers(state: ClaimState, actor: Actor, name: CommandName): boolean {
  const move = lifecycle[name];
  if (!may(actor.role, move.action)) return false;
  if (name === "edit") return state.status !== "dismissed";
  if (!startsFrom(name, state.status)) return false;
  if (name === "confirmCorrection") {
    return state.openCorrections.some((one) => one.madeById !== actor.id) && !wrotePartOf(state, actor.id);
  }
  if (move.relation === "assignee") return state.assigneeId === actor.id;
  if (move.relation === "anybody") return true;
  return !wrotePartOf(state, actor.id);
}

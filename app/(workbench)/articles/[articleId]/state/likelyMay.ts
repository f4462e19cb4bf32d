import type { ClaimDetail, ClaimRow, Me } from "@/lib/api/contract/shapes";
import { type CommandName, lifecycle, startsFrom } from "@/lib/domain/claims/lifecycle";
import { may } from "@/lib/domain/permissions";

export type ClaimCommand = ClaimDetail["may"][number];

/**
 * The commands that the caller probably has on a claim, for the moment between a key press and the service's answer
 * (whose `may` is the truth: it also knows who wrote what). Goes in: the claim's row and who is signed in.
 */
export function likelyMay(row: ClaimRow, me: Me): ClaimCommand[] {
  const names = Object.keys(lifecycle).filter((name): name is CommandName => name !== "change");
  return names.filter((name) => {
    const move = lifecycle[name];
    if (!may(me.member.role, move.action) || name === "confirmCorrection") return false;
    if (name === "edit") return row.status !== "dismissed";
    if (!startsFrom(name, row.status)) return false;
    return move.relation !== "assignee" || row.assignee?.id === me.member.id;
  });
}

import type { ClaimDetail, ClaimRow, Me } from "@/lib/api/contract/shapes";
import { type Action, may } from "@/lib/domain/permissions";

export type ClaimCommand = ClaimDetail["may"][number];

const inStatus = {
  extracted: ["accept", "dismiss", "edit"],
  open: ["take", "assign", "dismiss", "edit"],
  in_check: ["submit", "assign", "edit"],
  in_second_check: ["secondVerdict", "edit"],
  contested: ["adjudicate", "edit"],
  in_review: ["approve", "return", "edit"],
  approved: ["publish", "reopen", "edit"],
  published: ["correct", "withdraw", "reopen"],
  dismissed: ["restore"],
} as const satisfies Record<ClaimRow["status"], readonly ClaimCommand[]>;

const actionOf = {
  accept: "claim.accept",
  dismiss: "claim.dismiss",
  restore: "claim.restore",
  assign: "claim.assign",
  take: "claim.take",
  edit: "claim.edit",
  submit: "claim.submit",
  secondVerdict: "claim.secondVerdict",
  adjudicate: "claim.adjudicate",
  approve: "claim.approve",
  return: "claim.return",
  publish: "claim.publish",
  reopen: "claim.reopen",
  correct: "claim.correct",
  confirmCorrection: "claim.correct",
  withdraw: "claim.correct",
} as const satisfies Record<ClaimCommand, Action>;

/**
 * The commands that the caller probably has on a claim, for the moment between a key press and the service's answer
 * (whose `may` is the truth). Goes in: the claim's row and who is signed in; comes out: commands, in the table's order.
 */
export function likelyMay(row: ClaimRow, me: Me): ClaimCommand[] {
  const mine = row.assignee?.id === me.member.id;
  return inStatus[row.status].filter((command: ClaimCommand) => {
    if (command === "submit" && !mine) return false;
    return may(me.member.role, actionOf[command]);
  });
}

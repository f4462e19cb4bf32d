import type { ClaimRow, Me } from "@/lib/api/contract/shapes";

/** What a command will probably make of a claim: shown at once, and taken back if the service says otherwise. */
export type Prediction =
  | { command: "accept" | "restore" | "publish" | "return" }
  | { command: "take"; me: Me }
  | { command: "assign"; assignee: NonNullable<ClaimRow["assignee"]> }
  | { command: "dismiss"; reason: NonNullable<ClaimRow["dismissReason"]> }
  | { command: "submit"; me: Me }
  | { command: "approve"; rating: ClaimRow["rating"] };

const nextStatus = {
  accept: "open",
  restore: "open",
  publish: "published",
  return: "in_check",
  take: "in_check",
  assign: "in_check",
  dismiss: "dismissed",
  submit: "in_review",
  approve: "approved",
} as const satisfies Record<Prediction["command"], ClaimRow["status"]>;

/** The claim as it will stand after a command. Goes in: the row and the command; comes out: a new row, same version. */
export function predicted(row: ClaimRow, prediction: Prediction): ClaimRow {
  const next: ClaimRow = { ...row, status: nextStatus[prediction.command] };
  switch (prediction.command) {
    case "take":
      return { ...next, assignee: { id: prediction.me.member.id, name: prediction.me.member.name } };
    case "assign":
      return { ...next, assignee: prediction.assignee };
    case "dismiss":
      return { ...next, dismissReason: prediction.reason };
    case "submit":
      return prediction.me.policy.secondCheck === "always" ? { ...next, status: "in_second_check" } : next;
    case "approve":
      return { ...next, rating: prediction.rating };
    case "restore":
      return { ...next, dismissReason: null };
    default:
      return next;
  }
}

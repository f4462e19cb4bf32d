import type { Action } from "../permissions";
import type { ClaimStatus } from "./status";

/** Who beside the role must be asked: the claim's own people. */
export type Relation =
  | "anybody" // the role alone decides
  | "assignee" // the person who has the claim
  | "not-first-author" // wrote none of the claim's evidence, words or verdict
  | "wrote-none"; // wrote neither claim text, evidence nor any verdict of this round

export interface Move {
  readonly from: readonly ClaimStatus[];
  /** Where it leads; `decide` picks where there are two. */
  readonly to: readonly ClaimStatus[];
  readonly action: Action;
  readonly relation: Relation;
}

/**
 * A claim's life: every move there is, who may make it and from where. Clients send commands, never statuses.
 * `change` is no command of a person: it is what happens to a claim with a verdict when its words, attribution or
 * evidence change.
 */
export const lifecycle = {
  accept: { from: ["extracted"], to: ["open"], action: "claim.accept", relation: "anybody" },
  dismiss: { from: ["extracted", "open"], to: ["dismissed"], action: "claim.dismiss", relation: "anybody" },
  restore: { from: ["dismissed"], to: ["open"], action: "claim.restore", relation: "anybody" },
  assign: { from: ["open", "in_check"], to: ["in_check"], action: "claim.assign", relation: "anybody" },
  take: { from: ["open"], to: ["in_check"], action: "claim.take", relation: "anybody" },
  submit: { from: ["in_check"], to: ["in_review", "in_second_check"], action: "claim.submit", relation: "assignee" },
  secondVerdict: {
    from: ["in_second_check"],
    to: ["in_review", "contested"],
    action: "claim.secondVerdict",
    relation: "not-first-author",
  },
  adjudicate: { from: ["contested"], to: ["in_review"], action: "claim.adjudicate", relation: "wrote-none" },
  approve: { from: ["in_review"], to: ["approved"], action: "claim.approve", relation: "wrote-none" },
  return: { from: ["in_review"], to: ["in_check"], action: "claim.return", relation: "anybody" },
  publish: { from: ["approved"], to: ["published"], action: "claim.publish", relation: "anybody" },
  reopen: { from: ["approved", "published"], to: ["in_check"], action: "claim.reopen", relation: "anybody" },
  correct: { from: ["published"], to: ["published"], action: "claim.correct", relation: "anybody" },
  confirmCorrection: { from: ["published"], to: ["published"], action: "claim.correct", relation: "anybody" },
  withdraw: { from: ["published"], to: ["published"], action: "claim.correct", relation: "anybody" },
  edit: {
    from: ["extracted", "open", "in_check"],
    to: ["extracted", "open", "in_check"],
    action: "claim.edit",
    relation: "anybody",
  },
  change: {
    from: ["in_second_check", "contested", "in_review", "approved", "published"],
    to: ["in_check"],
    action: "claim.edit",
    relation: "anybody",
  },
} as const satisfies Record<string, Move>;

export type MoveName = keyof typeof lifecycle;
export const moveNames = Object.keys(lifecycle) as MoveName[];

/** The moves that a person gives as a command. */
export type CommandName = Exclude<MoveName, "change">;

/** Whether a move may start from a status. */
export function startsFrom(name: MoveName, status: ClaimStatus): boolean {
  return (lifecycle[name].from as readonly ClaimStatus[]).includes(status);
}

import type { AuditEventType } from "../audit/events";
import { may } from "../permissions";
import { type Problem, type ProblemCode, problem } from "../problems";
import type { Command, CommandOf } from "./commands";
import { type Sourcing, weighSourcing } from "./evidence";
import { lifecycle, startsFrom } from "./lifecycle";
import { type Actor, authorsWith, type ClaimState, type Policy, standingVerdict, wrotePartOf } from "./state";
import { type ClaimStatus, type DismissReason, hasVerdict, isSealed } from "./status";

/** What changes in the claim's own row. A field that is absent stays as it is. */
export interface ClaimPatch {
  readonly status?: ClaimStatus;
  readonly assigneeId?: string | null;
  readonly dismissReason?: DismissReason | null;
  readonly duplicateOfId?: string | null;
  readonly ratingId?: string | null;
  readonly returned?: boolean;
  readonly sealBroken?: boolean;
  /** Verdicts filed so far no longer count. */
  readonly newRound?: boolean;
  readonly authorIds?: readonly string[];
}

/** What is written beside the claim's row. */
export type Entry =
  | {
      readonly entry: "verdict";
      readonly kind: "first" | "second" | "adjudication";
      readonly ratingId: string;
      readonly rationale: string;
      readonly sourcingException: string | null;
    }
  | { readonly entry: "approval"; readonly verdict: { readonly id: string } | "the one filed here" }
  | { readonly entry: "void"; readonly approvalId: string; readonly cause: string }
  | { readonly entry: "comment"; readonly kind: "comment" | "return"; readonly body: string }
  | {
      readonly entry: "correction";
      readonly kind: "correction" | "clarification" | "update" | "withdrawal";
      readonly before: string;
      readonly after: string;
      readonly note: string;
      readonly newRatingId: string | null;
    }
  | { readonly entry: "confirmation"; readonly correctionId: string };

export interface Decision {
  readonly ok: true;
  readonly patch: ClaimPatch;
  readonly entries: readonly Entry[];
  readonly event: AuditEventType;
}

interface Asking {
  readonly actor: Actor;
  readonly policy: Policy;
}

/**
 * Decides a command on a claim: the changes, the entries beside it and the audit event, or the problem that stands in
 * the way. Pure: the same state, command, actor and policy give the same decision. The order of refusals is fixed:
 * role, then the claim's state, then who the person is to the claim, then what the command needs.
 */
export function decide(state: ClaimState, command: Command, asking: Asking): Decision | Problem {
  const move = lifecycle[command.name];
  if (!may(asking.actor.role, move.action)) return problem("not-allowed");
  if (state.retired) return problem("already-retired");
  if (!startsFrom(command.name, state.status)) return problem("wrong-status");
  const stranger = refuseByRelation(state, command, asking.actor);
  if (stranger) return problem(stranger);
  if (restsOnApproval.has(command.name) && state.approval?.givenElsewhere) return problem("approved-elsewhere");
  return decideCommand(state, command, asking);
}

/** What a newsroom does on the strength of its own approval. */
const restsOnApproval: ReadonlySet<Command["name"]> = new Set(["publish", "correct", "confirmCorrection", "withdraw"]);

function refuseByRelation(state: ClaimState, command: Command, actor: Actor): ProblemCode | null {
  switch (lifecycle[command.name].relation) {
    case "anybody":
      return null;
    case "assignee":
      return state.assigneeId === actor.id ? null : "not-assignee";
    case "not-first-author":
    case "wrote-none":
      return wrotePartOf(state, actor.id) ? "own-work" : null;
  }
}

function decideCommand(state: ClaimState, command: Command, asking: Asking): Decision | Problem {
  const { actor } = asking;
  switch (command.name) {
    case "accept":
      return moved("claim.accepted", { status: "open" });
    case "dismiss":
      return decideDismiss(command);
    case "restore":
      if (!command.reason) return problem("reason-required");
      return moved("claim.restored", { status: "open", dismissReason: null, duplicateOfId: null });
    case "assign":
      if (!command.assigneeActive) return problem("assignee-not-active");
      return moved("claim.assigned", { status: "in_check", assigneeId: command.assigneeId });
    case "take":
      return moved("claim.taken", { status: "in_check", assigneeId: actor.id });
    case "submit":
      return decideSubmit(state, command, asking);
    case "secondVerdict":
      return decideSecondVerdict(state, command, actor);
    case "adjudicate":
      return decideAdjudication(state, command, actor);
    case "approve":
      return decideApproval(state, command);
    case "return":
      if (!command.reason) return problem("reason-required");
      return moved("claim.returned", { status: "in_check", returned: true, newRound: true }, [
        { entry: "comment", kind: "return", body: command.reason },
      ]);
    case "publish":
      if (!state.approval?.sealHolds) return problem("seal-broken");
      return moved("claim.published", { status: "published" });
    case "reopen":
      if (!command.reason) return problem("reason-required");
      return decideReopening(state, command.reason);
    case "correct":
      return decideCorrection(command);
    case "confirmCorrection":
      return decideConfirmation(state, command, actor);
    case "withdraw":
      if (!command.note) return problem("reason-required");
      return moved("claim.withdrawn", {}, [
        { entry: "correction", kind: "withdrawal", before: "", after: "", note: command.note, newRatingId: null },
      ]);
  }
}

function moved(event: AuditEventType, patch: ClaimPatch, entries: readonly Entry[] = []): Decision {
  return { ok: true, patch, entries, event };
}

function decideDismiss(command: CommandOf<"dismiss">): Decision | Problem {
  const duplicate = command.reason === "duplicate";
  if (duplicate && !(command.duplicateOfId && command.duplicateFits)) return problem("duplicate-target");
  return moved("claim.dismissed", {
    status: "dismissed",
    dismissReason: command.reason,
    duplicateOfId: duplicate ? command.duplicateOfId : null,
    assigneeId: null,
  });
}

/** Whether who says it is settled: the article's own voice needs nobody, every other form a party. */
export function attributionResolved(state: Pick<ClaimState, "form" | "partyId">): boolean {
  return state.form === "narration" || state.partyId !== null;
}

/** The sourcing rule of the workspace, weighed on this claim. */
export function sourcingOf(state: Pick<ClaimState, "evidence">, policy: Policy): Sourcing {
  return weighSourcing(policy.sourcingRule, state.evidence);
}

function refuseVerdict(command: { ratingKnown: boolean; rationale: string }): ProblemCode | null {
  if (!command.ratingKnown) return "rating-unknown";
  if (!command.rationale) return "rationale-required";
  return null;
}

function decideSubmit(state: ClaimState, command: CommandOf<"submit">, { actor, policy }: Asking): Decision | Problem {
  const lacking = refuseVerdict(command);
  if (lacking) return problem(lacking);
  if (!attributionResolved(state)) return problem("attribution-unresolved");
  const sourcing = sourcingOf(state, policy);
  if (!sourcing.met && !command.sourcingException) return problem("sourcing-unmet", { detail: sourcing.says });
  const status = policy.secondCheck === "always" ? "in_second_check" : "in_review";
  return moved("claim.submitted", { status, returned: false, authorIds: authorsWith([state], actor.id) }, [
    {
      entry: "verdict",
      kind: "first",
      ratingId: command.ratingId,
      rationale: command.rationale,
      sourcingException: sourcing.met ? null : command.sourcingException,
    },
  ]);
}

function decideSecondVerdict(state: ClaimState, command: CommandOf<"secondVerdict">, actor: Actor): Decision | Problem {
  const lacking = refuseVerdict(command);
  if (lacking) return problem(lacking);
  const first = standingVerdict(state);
  if (!first) return problem("verdict-missing");
  const agrees = first.ratingId === command.ratingId;
  const patch = { status: agrees ? "in_review" : "contested", authorIds: authorsWith([state], actor.id) } as const;
  return moved(agrees ? "claim.secondVerdict" : "claim.contested", patch, [
    {
      entry: "verdict",
      kind: "second",
      ratingId: command.ratingId,
      rationale: command.rationale,
      sourcingException: null,
    },
  ]);
}

function decideAdjudication(state: ClaimState, command: CommandOf<"adjudicate">, actor: Actor): Decision | Problem {
  const lacking = refuseVerdict(command);
  if (lacking) return problem(lacking);
  return moved("claim.adjudicated", { status: "in_review", authorIds: authorsWith([state], actor.id) }, [
    {
      entry: "verdict",
      kind: "adjudication",
      ratingId: command.ratingId,
      rationale: command.rationale,
      sourcingException: null,
    },
  ]);
}

function decideApproval(state: ClaimState, command: CommandOf<"approve">): Decision | Problem {
  const verdict = standingVerdict(state);
  if (!verdict) return problem("verdict-missing");
  // The editor approves what she saw: another verdict or another state is somebody's later change.
  if (verdict.id !== command.verdictId || state.stateHash !== command.stateHash) return problem("changed-meanwhile");
  if (state.openBlockingThreads > 0) return problem("blocking-thread");
  if (state.openReplyRequests > 0) return problem("reply-awaited");
  return moved("claim.approved", { status: "approved", ratingId: verdict.ratingId, sealBroken: false }, [
    { entry: "approval", verdict: { id: verdict.id } },
  ]);
}

function decideReopening(state: ClaimState, cause: string): Decision {
  const entries: Entry[] = state.approval ? [{ entry: "void", approvalId: state.approval.id, cause }] : [];
  return moved("claim.reopened", { status: "in_check", ratingId: null, newRound: true }, entries);
}

function decideCorrection(command: CommandOf<"correct">): Decision | Problem {
  if (!command.note) return problem("reason-required");
  if (command.newRatingId && !command.newRatingKnown) return problem("rating-unknown");
  const { kind, before, after, note, newRatingId } = command;
  return moved("claim.corrected", {}, [{ entry: "correction", kind, before, after, note, newRatingId }]);
}

/**
 * A second editor confirms a change of rating: the first editor's correction becomes a verdict, the second's
 * confirmation its approval, and the old approval is voided. So no rating is ever shown without a seal over it.
 */
function decideConfirmation(
  state: ClaimState,
  command: CommandOf<"confirmCorrection">,
  actor: Actor,
): Decision | Problem {
  const correction = state.openCorrections.find((one) => one.id === command.correctionId);
  if (!correction?.newRatingId) return problem("not-found");
  if (correction.madeById === actor.id) return problem("second-editor-required");
  if (wrotePartOf(state, actor.id)) return problem("own-work");
  if (!state.approval?.sealHolds) return problem("seal-broken");
  const authorIds = authorsWith([state], correction.madeById);
  return moved("claim.correctionConfirmed", { ratingId: correction.newRatingId, authorIds }, [
    { entry: "void", approvalId: state.approval.id, cause: "The rating was corrected after publication." },
    { entry: "confirmation", correctionId: correction.id },
    { entry: "approval", verdict: "the one filed here" },
  ]);
}

/** What a change beside the commands writes with it. */
export type Change = Pick<Decision, "ok" | "patch" | "entries">;

/**
 * What a change of words, attribution or evidence does to a claim: nothing while it is being worked on; a claim with a
 * verdict goes back to its checker, a standing approval is voided, visibly. Goes in: the state before the change and
 * who changes what; comes out: the patch and entries to write with the change, or the problem.
 */
export function decideChange(state: ClaimState, actor: Actor, cause: string): Change | Problem {
  if (!may(actor.role, lifecycle.edit.action)) return problem("not-allowed");
  if (state.retired) return problem("already-retired");
  if (state.status === "dismissed") return problem("wrong-status");
  if (!hasVerdict(state.status)) return { ok: true, patch: {}, entries: [] };
  const reopened: ClaimPatch = { status: "in_check", ratingId: null, newRound: true };
  if (!isSealed(state.status) || !state.approval) return { ok: true, patch: reopened, entries: [] };
  return {
    ok: true,
    patch: { ...reopened, sealBroken: true },
    entries: [{ entry: "void", approvalId: state.approval.id, cause }],
  };
}

/** The same for words or evidence that somebody writes: she is an author of the claim from then on. */
export function decideWriting(state: ClaimState, actor: Actor, cause: string): Change | Problem {
  const change = decideChange(state, actor, cause);
  if (!change.ok) return change;
  return { ...change, patch: { ...change.patch, authorIds: authorsWith([state], actor.id) } };
}

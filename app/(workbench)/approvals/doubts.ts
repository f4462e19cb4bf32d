import type { ClaimDetail, Verdict } from "@/lib/api/contract/shapes";

/** The verdict that an approval would name: the latest that was filed on the claim as it stands now. */
export function verdictToDecide(claim: Pick<ClaimDetail, "verdicts">): Verdict | null {
  const current = claim.verdicts.filter((verdict) => verdict.current);
  return current.reduce<Verdict | null>(
    (latest, verdict) => (latest === null || verdict.submittedAt >= latest.submittedAt ? verdict : latest),
    null,
  );
}

export interface Doubt {
  /** A broken rule stands before what is merely worth a look. */
  kind: "rule" | "look";
  says: string;
  detail?: string | null;
}

/** What an editor must look at first: what broke a rule, then what the engine or the checker doubts. */
export function doubtsOf(claim: ClaimDetail): Doubt[] {
  return [...brokenRules(claim), ...worthALook(claim)];
}

function brokenRules(claim: ClaimDetail): Doubt[] {
  const exception = verdictToDecide(claim)?.sourcingException;
  const blocking = claim.thread.filter((comment) => comment.blocking && !comment.resolvedAt);
  const awaited = claim.replies.filter((reply) => reply.outcome === null);
  return [
    ...(claim.status === "contested"
      ? [{ kind: "rule" as const, says: "Two checkers differ. Settle it with a verdict that names both views." }]
      : []),
    ...(claim.sourcing.met ? [] : [{ kind: "rule" as const, says: claim.sourcing.says, detail: exception ?? null }]),
    ...blocking.map(({ author, body }) => ({
      kind: "rule" as const,
      says: `${author.name} objects, and the objection is open.`,
      detail: body,
    })),
    ...awaited.map(({ askedOf }) => ({ kind: "rule" as const, says: `The reply of ${askedOf} is still awaited.` })),
  ];
}

function worthALook(claim: ClaimDetail): Doubt[] {
  const { attribution, approvals, verdicts } = claim;
  const voided = approvals.findLast((approval) => approval.voidedAt);
  const look = (says: string, detail: string | null = null): Doubt => ({ kind: "look", says, detail });
  const stances = new Set(claim.evidence.filter(({ removedAt }) => !removedAt).map(({ stance }) => stance));
  return [
    ...(voided ? [look("An earlier approval was voided.", voided.voidCause)] : []),
    ...(verdicts.some(({ kind, current }) => current && kind === "adjudication")
      ? [look("Two checkers differed; an editor decided between them.")]
      : []),
    ...(claim.flags.includes("orphan") ? [look("The claim’s words were not found again in the copy.")] : []),
    ...(claim.flags.includes("unsure") ? [look("The engine was unsure who says this, and nobody settled it.")] : []),
    ...(attribution.party?.unnamed ? [look("The source is not named.", attribution.unnamedReason)] : []),
    ...(attribution.terms && attribution.terms !== "on-the-record"
      ? [look(`The words were given ${attribution.terms.replaceAll("-", " ")}.`)]
      : []),
    ...(stances.has("supports") && stances.has("refutes") ? [look("The evidence points both ways.")] : []),
  ];
}

import type { Approval, ClaimDetail, Verdict } from "@/lib/api/contract/shapes";

/** The verdict that an approval would seal: the last one filed on the claim as it stands. */
export function verdictToDecide(claim: ClaimDetail): Verdict | null {
  return latestFirst(claim.verdicts.filter((verdict) => verdict.current))[0] ?? null;
}

export function currentVerdicts(claim: ClaimDetail): Verdict[] {
  return latestFirst(claim.verdicts.filter((verdict) => verdict.current)).reverse();
}

/** Verdicts on earlier states of the claim, newest first. */
export function earlierVerdicts(claim: ClaimDetail): Verdict[] {
  return latestFirst(claim.verdicts.filter((verdict) => !verdict.current));
}

/** The approval that stands, if any. */
export function standingApproval(claim: ClaimDetail): Approval | null {
  return claim.approvals.find((approval) => approval.voidedAt === null) ?? null;
}

/** The approval that was voided last: why a claim that was done is open again. */
export function lastVoided(claim: ClaimDetail): Approval | null {
  const voided = claim.approvals.filter((approval) => approval.voidedAt !== null);
  return voided.toSorted((a, b) => (b.voidedAt ?? "").localeCompare(a.voidedAt ?? ""))[0] ?? null;
}

/** What one filed before, to start from when a claim came back. */
export function ownLastVerdict(claim: ClaimDetail, memberId: string): Verdict | null {
  return latestFirst(claim.verdicts.filter((verdict) => verdict.author.id === memberId))[0] ?? null;
}

function latestFirst(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt));
}

/** A long hash for people: its beginning and its end. */
export function shortHash(hash: string): string {
  return hash.length > 12 ? `${hash.slice(0, 4)}…${hash.slice(-4)}` : hash;
}

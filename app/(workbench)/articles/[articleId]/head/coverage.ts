import type { Workbench } from "@/lib/api/contract/shapes";
import { type ClaimStatus, isSealed } from "@/lib/domain/claims/status";

/** How much of the copy is read: "96 %". Never 100 while a word is unread. */
export function readShare(coverage: Workbench["coverage"]): string {
  return wholePercent(1 - coverage.unread);
}

function wholePercent(share: number): string {
  const percent = share * 100;
  const rounded = share < 1 && percent > 99 ? 99 : Math.round(percent);
  return `${rounded} %`;
}

/** Approved and published claims against all that are to be checked; dismissed ones are not part of the work. */
export function approvedOf(counts: Partial<Record<ClaimStatus, number>>): { approved: number; all: number } {
  let approved = 0;
  let all = 0;
  for (const [status, count] of Object.entries(counts) as [ClaimStatus, number][]) {
    if (status === "dismissed") continue;
    all += count;
    if (isSealed(status)) approved += count;
  }
  return { approved, all };
}

/** The meter for those who listen: what shares of the copy's words are in claims, marked, and unread. */
export function coverageSentence({ claims, notClaims, unread }: Workbench["coverage"]): string {
  const share = (part: number) => wholePercent(part);
  return `Of the copy’s words, ${share(claims)} are in claims, ${share(notClaims)} are marked as not a claim, ${share(unread)} are unread.`;
}

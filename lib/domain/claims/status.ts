/** Where a claim is in the work; never mixed with its rating. */
export const claimStatuses = [
  "extracted",
  "open",
  "in_check",
  "in_second_check",
  "contested",
  "in_review",
  "approved",
  "published",
  "dismissed",
] as const;
export type ClaimStatus = (typeof claimStatuses)[number];

export const dismissReasons = ["not-checkable", "opinion", "duplicate"] as const;
export type DismissReason = (typeof dismissReasons)[number];

/** Statuses in which an approval stands and a rating is shown to people. */
export function isSealed(status: ClaimStatus): boolean {
  return status === "approved" || status === "published";
}

/** Statuses in which nothing waits for anybody. */
export function isSettled(status: ClaimStatus): boolean {
  return isSealed(status) || status === "dismissed";
}

/** Statuses in which a verdict has been filed on the claim as it stands: a change of content sends it back to check. */
export function hasVerdict(status: ClaimStatus): boolean {
  return status === "in_second_check" || status === "contested" || status === "in_review" || isSealed(status);
}

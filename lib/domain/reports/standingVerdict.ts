import type { ReportClaim, ReportVerdict } from "./report";

/** The verdict whose rating the approval took: the last one of the present round that says so. */
export function standingVerdict({ verdicts, rating }: ReportClaim): ReportVerdict | null {
  const agreeing = verdicts.filter((one) => one.current && one.rating?.id === rating?.id);
  return agreeing.reduce<ReportVerdict | null>(
    (latest, one) => (latest && latest.submittedAt > one.submittedAt ? latest : one),
    null,
  );
}

import type { ClaimStatus } from "../../../claims/status";
import type { Report, ReportClaim } from "../../../reports/report";
import type { VerifiedBundle } from "./verifiedBundle";

/** What of a report can come in, and a plain sentence for each kind of thing that cannot. */
export interface Brought {
  readonly report: Report;
  readonly leftOut: readonly string[];
}

type Tally = Map<string, number[]>;

/**
 * The report as it can be kept: what is hidden in it cannot be invented. A claim whose present verdict is hidden comes in
 * as in check; an approval whose verdict is hidden, and copies of sources that are not there, stay behind.
 */
export function bring({ report, original }: Pick<VerifiedBundle, "report" | "original">, copies: ReadonlySet<string>) {
  const tally: Tally = new Map();
  const claims = report.claims.map((claim) => broughtClaim(claim, copies, tally));
  const leftOut = [...tally].map(([what, numbers]) => `${what}: ${claimsNamed(numbers)}.`);
  if (original === null) leftOut.push("The imported file is hidden: the text that was checked stands in its place.");
  return { report: { ...report, claims }, leftOut } satisfies Brought;
}

/** Work goes on from a verdict in these; without one there is nothing to go on from. */
const judged: ReadonlySet<ClaimStatus> = new Set(["in_second_check", "contested", "in_review"]);

function broughtClaim(claim: ReportClaim, copies: ReadonlySet<string>, tally: Tally): ReportClaim {
  const note = (what: string) => tally.set(what, [...(tally.get(what) ?? []), claim.number]);
  const verdicts = claim.verdicts.filter(({ rating }) => rating !== null);
  if (verdicts.length < claim.verdicts.length) note("Verdicts that were hidden did not come in");
  const known = new Set(verdicts.map(({ id }) => id));
  const approvals = claim.approvals.filter(({ verdictId }) => known.has(verdictId));
  if (approvals.length < claim.approvals.length) note("Approvals of hidden verdicts did not come in");
  const stays = !judged.has(claim.status) || claim.verdicts.some(({ rating, current }) => current && rating !== null);
  if (!stays) note("In check here, since the verdict that it waits on is hidden");
  const evidence = claim.evidence.map((one) => ({
    ...one,
    snapshots: one.snapshots.filter(({ sha256 }) => copies.has(sha256)),
  }));
  const kept = (all: ReportClaim["evidence"]) => all.flatMap(({ snapshots }) => snapshots).length;
  if (kept(evidence) < kept(claim.evidence)) note("Copies of sources that were hidden did not come in");
  return { ...claim, verdicts, approvals, evidence, status: stays ? claim.status : "in_check" };
}

/** More than this is a number, not a list. */
const mostNamed = 12;

function claimsNamed(numbers: readonly number[]): string {
  if (numbers.length === 1) return `claim ${numbers[0]}`;
  if (numbers.length > mostNamed) return `${numbers.length} claims`;
  return `claims ${numbers.slice(0, -1).join(", ")} and ${numbers.at(-1)}`;
}

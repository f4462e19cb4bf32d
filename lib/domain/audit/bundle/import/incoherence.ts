import { isSealed } from "../../../claims/status";
import type { Report, ReportClaim, ReportSnapshot } from "../../../reports/report";
import { endingOf, isSnapshotType, mayEndIn } from "../../../snapshots/snapshotTypes";
import { fitsText, type Span } from "../../../text/spans";

/**
 * The first thing in which a report contradicts itself, as a plain sentence; null where it holds together. What our own
 * workbench writes always does; the database would refuse the rest with less to say.
 */
export function incoherence(report: Report): string | null {
  const fault = doubled(report) ?? wrongCopy(report);
  if (fault) return fault;
  const known = knownOf(report);
  return firstOf(report.claims, (claim) => wrongClaim(claim, known));
}

/** What a claim may name. */
interface Known {
  readonly length: number;
  readonly ratings: ReadonlySet<string>;
  readonly claims: ReadonlySet<string>;
  /** By a claim's number the one that it is a duplicate of, or null. */
  readonly duplicates: ReadonlyMap<number, number | null>;
}

function knownOf({ version, claims, retired, scale, otherRatings }: Report): Known {
  const standing = claims.map((claim) => [claim.number, claim.dismissal?.duplicateOf ?? null] as const);
  return {
    length: version.text.length,
    ratings: new Set([...scale.ratings, ...otherRatings].map(({ id }) => id)),
    claims: new Set([...claims, ...retired].map(({ id }) => id)),
    duplicates: new Map([...retired.map((one) => [one.number, null] as const), ...standing]),
  };
}

function firstOf<T>(values: readonly T[], fault: (value: T) => string | null): string | null {
  for (const value of values) {
    const found = fault(value);
    if (found) return found;
  }
  return null;
}

function doubled(report: Report): string | null {
  const { claims } = report;
  const all = <T>(of: (claim: ReportClaim) => readonly T[]) => claims.flatMap(of);
  const kinds: readonly (readonly [string, readonly { readonly id: string }[]])[] = [
    ["claims", [...claims, ...report.retired]],
    ["pieces of evidence", all(({ evidence }) => evidence)],
    ["copies of sources", all(({ evidence }) => evidence.flatMap(({ snapshots }) => snapshots))],
    ["verdicts", all(({ verdicts }) => verdicts)],
    ["approvals", all(({ approvals }) => approvals)],
    ["questions", all(({ replies }) => replies)],
    ["comments", all(({ returns, comments }) => [...returns, ...comments])],
    ["corrections", all(({ corrections }) => corrections)],
    ["ratings", [...report.scale.ratings, ...report.otherRatings]],
  ];
  const twice = kinds.find(([, rows]) => new Set(rows.map(({ id }) => id)).size < rows.length);
  if (twice) return `Two ${twice[0]} have the same id.`;
  const numbers = [...claims, ...report.retired].map(({ number }) => number);
  if (new Set(numbers).size < numbers.length || numbers.includes(0)) return "Two claims have the same number.";
  const ratings = new Set([...report.scale.ratings, ...report.otherRatings].map(({ id }) => id));
  const others = kinds.slice(0, -1).flatMap(([, rows]) => rows);
  return others.some(({ id }) => ratings.has(id)) ? "A rating has the id of something else." : null;
}

function wrongCopy({ version, passages, claims, retired, notClaims, noComments }: Report): string | null {
  const { text } = version;
  const isIn = ([start, end]: Span) => start < end && end <= text.length;
  if (version.number < 1) return "The copy has no version number.";
  if (passages.some(({ start, end }) => start > end || end > text.length)) return "A passage lies outside of the copy.";
  if ([...notClaims, ...noComments].some(({ span }) => !isIn(span))) return "A mark lies outside of the copy.";
  return firstOf([...claims, ...retired], ({ number, spans }) =>
    fitsText(text, spans) ? null : `The spans of claim ${number} do not fit the copy.`,
  );
}

function wrongClaim(claim: ReportClaim, known: Known): string | null {
  const said = wrongReferences(claim, known) ?? wrongState(claim, known) ?? wrongApprovals(claim) ?? wrongRows(claim);
  return said && `Claim ${claim.number}: ${said}`;
}

function wrongReferences({ attribution, derivedFrom, ...claim }: ReportClaim, known: Known): string | null {
  const named = [
    claim.rating?.id,
    ...claim.verdicts.map(({ rating }) => rating?.id),
    ...claim.corrections.map(({ newRatingId }) => newRatingId),
  ];
  if (named.some((id) => id && !known.ratings.has(id))) return "it names a rating that is on no scale.";
  const { sourceSpans, cueSpans, contentSpans } = attribution;
  const outside = [...sourceSpans, ...cueSpans, ...contentSpans].some(
    ([start, end]) => start >= end || end > known.length,
  );
  if (outside) return "its attribution lies outside of the copy.";
  const ids = derivedFrom.map(({ id }) => id);
  if (ids.some((id) => !known.claims.has(id) || id === claim.id)) return "it was made from a claim that is not here.";
  return new Set(ids).size < ids.length ? "it was made from one claim twice." : null;
}

const checked = new Set(["in_check", "in_second_check", "contested", "in_review"]);

function wrongState({ status, assignee, dismissal, number }: ReportClaim, known: Known): string | null {
  if (checked.has(status) && !assignee) return "it is being checked by nobody.";
  if ((status === "dismissed") !== (dismissal !== null)) return "its dismissal does not fit its status.";
  if (!dismissal) return null;
  const { reason, duplicateOf } = dismissal;
  if ((reason === "duplicate") !== (duplicateOf !== null))
    return "its dismissal does not say of which claim it is a duplicate.";
  return duplicateOf !== null && !leadsOut(number, known) ? "it is a duplicate of a claim that is not here." : null;
}

/** Duplicates of duplicates of duplicates: more than this is no work of people. */
const longestChain = 100;

/** Whether following duplicates from a claim ends at one that is none. */
function leadsOut(number: number, { duplicates }: Known): boolean {
  const seen = new Set<number>();
  let at: number | null | undefined = number;
  while (at !== null) {
    if (at === undefined || seen.has(at) || seen.size > longestChain) return false;
    seen.add(at);
    at = duplicates.get(at);
  }
  return true;
}

function wrongApprovals({ status, rating, verdicts, approvals }: ReportClaim): string | null {
  const standing = approvals.filter(({ voidedAt }) => voidedAt === null);
  if (isSealed(status) !== (standing.length === 1) || standing.length > 1 || isSealed(status) !== (rating !== null)) {
    return "its approval does not fit its status.";
  }
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  for (const { verdictId, approver, voidedAt, voidCause } of approvals) {
    const verdict = byId.get(verdictId);
    if (!verdict) return "an approval of it names another claim's verdict.";
    if (verdict.author.id === approver.id) return "somebody approved a verdict of her own.";
    if ((voidedAt === null) !== (voidCause === null)) return "an approval of it was voided without a cause.";
    if (voidedAt === null && verdict.rating?.id !== rating?.id) return "its rating is not the one that was approved.";
  }
  return null;
}

/** Copies are kept as our own are: no program comes in under the name of a document. */
function isKeepable({ mediaType, name }: ReportSnapshot): boolean {
  return isSnapshotType(mediaType) && mayEndIn(mediaType, endingOf(name)) && !/[\\/:\p{Cc}]/u.test(name);
}

function wrongRows({ verdicts, replies, corrections, evidence }: ReportClaim): string | null {
  if (verdicts.some(({ rationale }) => rationale === null || rationale.trim() === ""))
    return "a verdict has no rationale.";
  if (replies.some(({ outcome, closedAt }) => (outcome === null) !== (closedAt === null))) {
    return "a question is neither open nor closed.";
  }
  const unconfirmed = corrections.some(
    (one) => (one.confirmedBy === null) !== (one.confirmedAt === null) || one.confirmedBy?.id === one.madeBy.id,
  );
  if (unconfirmed) return "a correction is confirmed by nobody, or by who made it.";
  if (evidence.some(({ snapshots }) => snapshots.some((copy) => !isKeepable(copy)))) {
    return "a copy of a source is of a kind, or has a name, that is not kept.";
  }
  const doubledCopy = evidence.some(
    ({ snapshots }) => new Set(snapshots.map(({ sha256 }) => sha256)).size < snapshots.length,
  );
  return doubledCopy ? "one copy of a source stands twice." : null;
}

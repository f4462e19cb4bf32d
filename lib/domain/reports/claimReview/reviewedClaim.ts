import type { PartyKind } from "../../attribution/types";
import type { CorrectionKind } from "../../audit/events";
import { claimAddress } from "../addresses";
import type { Report, ReportClaim } from "../report";
import { standingVerdict } from "../standingVerdict";

/** What a ClaimReview says of one sealed claim, from wherever it was loaded. Days are `2026-03-04`, times UTC. */
export interface ReviewedClaim {
  readonly number: number;
  readonly text: string;
  /** The address of the desk's own page about this claim; null while nobody has named it. */
  readonly address: string | null;
  readonly reviewer: string;
  readonly ratingLabel: string;
  /** Null where the rating has no number, or its scale is none that search engines understand. */
  readonly scale: NumericScale | null;
  readonly rationale: string | null;
  readonly claimant: Claimant | null;
  /** The outlet that had it first, where the article says so. */
  readonly firstOutlet: string | null;
  readonly appearance: Appearance;
  readonly reviewedAt: string;
  readonly corrections: readonly { readonly kind: CorrectionKind; readonly note: string; readonly madeAt: string }[];
}

export interface NumericScale {
  readonly value: number;
  readonly best: number;
  readonly worst: number;
}

export interface Claimant {
  readonly name: string;
  readonly kind: PartyKind;
  readonly role: string | null;
  readonly affiliation: string | null;
}

export interface Appearance {
  readonly url: string | null;
  readonly title: string;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
  readonly language: string | null;
}

/** The claims of a report that may leave it as ClaimReview: sealed, and not withdrawn since. */
export function reviewedClaims(report: Report): ReviewedClaim[] {
  return report.claims.flatMap((claim) => reviewed(claim, report) ?? []);
}

function reviewed(claim: ReportClaim, report: Report): ReviewedClaim | null {
  const approval = claim.approvals.find((one) => one.voidedAt === null);
  // What another newsroom approved is not this one's review.
  if (approval?.givenAt) return null;
  const sealed = claim.status === "approved" || claim.status === "published";
  if (!sealed || !claim.rating || !approval || withdrawn(claim, approval.approvedAt)) return null;
  const { article } = report;
  return {
    number: claim.number,
    text: claim.text,
    address: claimAddress(article.reviewUrl, claim.number),
    reviewer: report.workspace.name,
    ratingLabel: claim.rating.label,
    scale: numericScale(report.scale.ratings, claim.rating.id),
    rationale: standingVerdict(claim)?.rationale ?? null,
    claimant: claimantOf(claim.attribution),
    firstOutlet: claim.attribution.via.find((link) => link.kind === "outlet")?.name ?? null,
    appearance: article,
    reviewedAt: claim.status === "published" ? claim.statusSince : approval.approvedAt,
    corrections: claim.corrections.filter((one) => !one.awaitsSecondEditor),
  };
}

function withdrawn({ corrections }: ReportClaim, approvedAt: string): boolean {
  return corrections.some((one) => one.kind === "withdrawal" && one.madeAt >= approvedAt);
}

/**
 * The rating's number on its scale, or null: where it has none, is not on this version of the scale, or where the scale
 * is none in Google's sense (worst below best, best at least 1).
 */
export function numericScale(
  ratings: readonly { readonly id: string; readonly value: number | null }[],
  ratingId: string,
): NumericScale | null {
  const value = ratings.find((one) => one.id === ratingId)?.value ?? null;
  const values = ratings.flatMap((one) => one.value ?? []);
  const best = Math.max(...values);
  const worst = Math.min(...values);
  return value !== null && worst < best && best >= 1 ? { value, best, worst } : null;
}

/**
 * Who said it, or null where nobody outside the article is to be named: its own voice, a speaker whom the article does
 * not name, or one who spoke on other terms than on the record.
 */
export function claimantOf(attribution: {
  readonly party: { readonly name: string; readonly kind: PartyKind; readonly unnamed: boolean } | null;
  readonly role: string | null;
  readonly affiliation: string | null;
  readonly terms: string | null;
}): Claimant | null {
  const { party, role, affiliation, terms } = attribution;
  if (!party || party.unnamed || party.kind === "unnamed") return null;
  if (terms !== null && terms !== "on-the-record") return null;
  return { name: party.name, kind: party.kind, role, affiliation };
}

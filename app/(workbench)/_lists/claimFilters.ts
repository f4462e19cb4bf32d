import { createLoader, parseAsArrayOf, parseAsBoolean, parseAsString, parseAsStringLiteral } from "nuqs/server";
import type { ClaimFilter } from "@/lib/api/contract/claims";
import { forms } from "@/lib/domain/attribution/types";
import { claimStatuses } from "@/lib/domain/claims/status";
import { measureNames } from "@/lib/domain/selfAssessment";
import { periodFrom } from "../self-assessment/periods";

/** The filters of the list of claims as they stand in the URL. */
export const claimFilterParsers = {
  text: parseAsString,
  status: parseAsArrayOf(parseAsStringLiteral(claimStatuses)),
  article: parseAsString,
  rating: parseAsString,
  party: parseAsString,
  form: parseAsStringLiteral(forms),
  assignee: parseAsString,
  unsure: parseAsBoolean,
  /** A number of the self-assessment: the claims that it counts, or with `met=no` those that it leaves out. */
  measure: parseAsStringLiteral(measureNames),
  met: parseAsStringLiteral(["yes", "no"]),
  from: parseAsString,
  to: parseAsString,
};

export const loadClaimFilters = createLoader(claimFilterParsers);

export type ClaimFilters = Awaited<ReturnType<typeof loadClaimFilters>>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

function idOrNothing(value: string | null): string | undefined {
  return value && uuid.test(value) ? value : undefined;
}

/** The contract's filter for what stands in the URL. What somebody typed there wrongly filters nothing. */
export function claimFilterOf(filters: ClaimFilters): ClaimFilter {
  const { text, status, article, rating, party, form, assignee, unsure, measure } = filters;
  const period = measure ? periodFrom(filters) : {};
  const byWord = assignee === "me" || assignee === "nobody" ? assignee : undefined;
  return {
    text: text?.trim().slice(0, 200) || undefined,
    status: status?.length ? status : undefined,
    articleId: idOrNothing(article),
    ratingId: idOrNothing(rating),
    partyId: idOrNothing(party),
    form: form ?? undefined,
    assignee: byWord ?? idOrNothing(assignee),
    flag: unsure ? "unsure" : undefined,
    measure: measure ?? undefined,
    met: measure && filters.met === "no" ? "no" : undefined,
    approvedFrom: period.from,
    approvedTo: period.to,
  };
}

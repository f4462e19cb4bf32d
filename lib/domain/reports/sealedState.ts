import type { SealedState } from "../audit/sealText";
import type { Report, ReportClaim } from "./report";

/** What an approval of the claim binds, from what the report shows of it: the seal can be computed from the report alone. */
export function sealedState({ version }: Pick<Report, "version">, claim: ReportClaim): SealedState {
  const { id, number, spans, text, attribution, evidence, verdicts } = claim;
  return {
    claim: { id, number, articleVersionTextSha256: version.textSha256, spans, text },
    attribution,
    evidence: evidence.filter((one) => one.removedAt === null).map((one) => ({ ...one, addedById: one.addedBy.id })),
    verdicts: verdicts
      .filter(({ current }) => current)
      .map((one) => ({
        ...one,
        authorId: one.author.id,
        ratingId: one.rating?.id ?? "",
        ratingLabel: one.rating?.label ?? "",
        rationale: one.rationale ?? "",
      })),
  };
}

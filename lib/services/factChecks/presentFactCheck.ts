import type { StoredFactCheck } from "@/lib/data/factChecks";

/** A fact-check as lists and the claim's panel show it. */
export function factCheckOf({ reviewedOn, listedOn: _, importedAt, ...rest }: StoredFactCheck) {
  return {
    ...rest,
    findings: [...rest.findings],
    reviewedOn: reviewedOn?.toISOString().slice(0, 10) ?? null,
    importedAt: importedAt.toISOString(),
  };
}

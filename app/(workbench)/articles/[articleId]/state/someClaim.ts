import type { ClaimRow } from "@/lib/api/contract/shapes";

/** A claim for tests: an ordinary one, but for the fields given. Never shipped (only tests import it). */
export function someClaim(fields: Partial<ClaimRow> = {}): ClaimRow {
  const number = fields.number ?? 1;
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    articleId: "00000000-0000-4000-9000-000000000000",
    number,
    text: "The pier is shut",
    spans: [[0, 16]],
    status: "open",
    statusSince: "2026-11-03T09:00:00.000Z",
    form: "narration",
    speaker: null,
    role: null,
    affiliation: null,
    via: null,
    rating: null,
    assignee: null,
    checkWorthiness: 0.5,
    confidence: null,
    flags: [],
    dismissReason: null,
    version: 1,
    ...fields,
  };
}

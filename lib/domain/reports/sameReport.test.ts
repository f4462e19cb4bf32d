import { expect, test } from "vitest";
import { sampleReport } from "./fixtures/sampleReport";
import type { Report } from "./report";
import { differencesBetween, sameReport } from "./sameReport";

/** The same report with every id another one. */
function renamed(report: Report): Report {
  const text = JSON.stringify(report).replace(/"(id|verdictId|newRatingId)":"([^"]+)"/g, '"$1":"here-$2"');
  return JSON.parse(text) as Report;
}

const claimsWith = (change: (claim: Report["claims"][number]) => Report["claims"][number]) => ({
  claims: sampleReport.claims.map((claim, place) => (place === 1 ? change(claim) : claim)),
});

test("ids, the workspace's own and the moment do not tell reports apart", () => {
  const other = {
    ...{ generatedAt: "2030-01-01T00:00:00.000Z", generatedBy: "Somebody", workspace: { name: "Another desk" } },
    policy: { sourcingRule: "none", secondCheck: "never" } as const,
  };
  expect(differencesBetween(sampleReport, { ...renamed(sampleReport), ...other })).toEqual([]);
});

test.each<[string, Partial<Report>]>([
  ["/article/title", { article: { ...sampleReport.article, title: "Another" } }],
  [
    "/notClaims/0/reason",
    { notClaims: sampleReport.notClaims.with(0, { ...sampleReport.notClaims[0], reason: "call" } as never) },
  ],
  ["/claims/1/status", claimsWith((claim) => ({ ...claim, status: "open" }))],
  [
    "/claims/1/approvals/1/holds",
    claimsWith((claim) => ({ ...claim, approvals: claim.approvals.map((one) => ({ ...one, holds: false })) })),
  ],
  [
    "/claims/1/approvals/0/verdictId",
    claimsWith((claim) => ({
      ...claim,
      approvals: claim.approvals.map((one) => ({ ...one, verdictId: claim.verdicts[0]?.id ?? "" })),
    })),
  ],
  ["/claims/1/returns/0", claimsWith((claim) => ({ ...claim, returns: [] }))],
  ["/retired/0", { retired: [] }],
  ["/events/7", { events: sampleReport.events.slice(0, -1) }],
])("what differs is named: %s", (place, change) => {
  const after = { ...sampleReport, ...change };
  expect(differencesBetween(sampleReport, after)).toEqual([place]);
  expect(sameReport(sampleReport, after)).toBe(false);
});

test("a rating of the same label on a scale with other words is another rating", () => {
  const ratings = sampleReport.scale.ratings.map((one) => ({ ...one, definition: "Something else." }));
  const after = { ...sampleReport, scale: { ...sampleReport.scale, ratings } };
  expect(differencesBetween(sampleReport, after)).toContain("/claims/0/rating/id");
});

import { expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { seal } from "../audit/seal";
import { reportOf, sampleReport } from "./fixtures/sampleReport";
import { reportJson } from "./json";
import type { Report, ReportClaim } from "./report";
import { sealedState } from "./sealedState";

test("holds the whole report, its form first, every field named", () => {
  const said = JSON.parse(reportJson(sampleReport));
  expect(Object.keys(said).slice(0, 4)).toEqual(["format", "offsets", "generatedAt", "generatedBy"]);
  const { format, offsets, ...rest } = said;
  expect([format, offsets]).toEqual(["attest-report-2", "utf-16"]);
  expect(rest).toEqual(sampleReport);
});

test("gives the same bytes in whatever order the fields come, and tells nothing that was not asked for", () => {
  const expected = reportJson(sampleReport);
  expect(reportJson(turned(sampleReport) as Report)).toBe(expected);
  const wider = { ...sampleReport, secret: 1, claims: sampleReport.claims.map((claim) => ({ ...claim, version: 9 })) };
  expect(reportJson(wider)).toBe(expected);
});

test("carries every text as it is", () => {
  for (const words of naughtyStrings()) {
    const said = JSON.parse(reportJson(reportOf(words))) as Report;
    expect(said.article.title).toBe(words);
    expect(said.claims[0]?.verdicts[0]?.rationale).toBe(words);
  }
});

test("holds all that a seal binds, so that a stranger can compute it again", () => {
  const said = JSON.parse(reportJson(sampleReport)) as Report;
  for (const [index, claim] of sampleReport.claims.entries()) {
    if (claim.approvals.length === 0) continue;
    const again = sealedState(said, said.claims[index] as ReportClaim);
    expect(seal(again)).toEqual(seal(sealedState(sampleReport, claim)));
    expect(seal(again).text).toContain(claim.evidence[0]?.addedBy.id);
  }
});

function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, turned(held)] as const);
  return Object.fromEntries(entries.reverse());
}

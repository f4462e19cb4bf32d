import { describe, expect, test } from "vitest";
import { provFaults } from "../fixtures/provFaults";
import { reportOfMany, sampleReport } from "../fixtures/sampleReport";
import type { Report } from "../report";
import { reportProv } from "./writeProv";

type Records = Record<string, Record<string, unknown>>;
const read = (report: Report): Record<string, Records> => JSON.parse(reportProv(report));
const relations = (kind: string, report = sampleReport) => Object.values(read(report)[kind] ?? {});
const claim = (number: number) => `id:${sampleReport.claims.find((one) => one.number === number)?.id}`;

describe("a report as PROV-JSON", () => {
  test("has no fault in its structure, and gives the same bytes again", () => {
    expect(provFaults(reportProv(sampleReport))).toEqual([]);
    expect(reportProv(structuredClone(sampleReport))).toBe(reportProv(sampleReport));
    expect(provFaults(reportProv(reportOfMany(2_000)))).toEqual([]);
  });

  test("derives the copy from its original, and every claim from the copy", () => {
    const { version, claims } = sampleReport;
    const derived = relations("wasDerivedFrom");
    expect(derived).toContainEqual({
      "prov:generatedEntity": `id:${version.id}`,
      "prov:usedEntity": `id:${version.id}.original`,
      "prov:activity": `id:${version.id}.import`,
    });
    const fromCopy = derived.filter((one) => one["prov:usedEntity"] === `id:${version.id}`);
    expect(fromCopy).toHaveLength(claims.length + 1);
  });

  test("keeps the lineage of a split, and the ancestor that is gone from the copy", () => {
    const ancestor = `id:${sampleReport.claims[1]?.derivedFrom[0]?.id}`;
    expect(relations("wasDerivedFrom")).toContainEqual({
      "prov:generatedEntity": claim(2),
      "prov:usedEntity": ancestor,
      "attest:by": "split",
    });
    expect(read(sampleReport).entity?.[ancestor]).toMatchObject({ "prov:label": "Claim 12" });
  });

  test("lets a verdict use the evidence that stood when it was filed, and no other", () => {
    const [cost] = sampleReport.claims;
    const used = relations("used").filter((one) => one["prov:activity"] === `id:${cost?.verdicts[0]?.id}.check`);
    const standing = cost?.evidence.filter((one) => one.removedAt === null).map(({ id }) => `id:${id}`);
    expect(used.map((one) => one["prov:entity"])).toEqual([claim(1), ...(standing ?? [])]);
  });

  test("names who checked and who approved, and ends a voided seal", () => {
    const associated = relations("wasAssociatedWith").map((one) => [one["prov:activity"], one["prov:agent"]]);
    const { verdicts, approvals } = sampleReport.claims[1] ?? { verdicts: [], approvals: [] };
    expect(associated).toContainEqual([`id:${verdicts[0]?.id}.check`, `id:${verdicts[0]?.author.id}`]);
    expect(associated).toContainEqual([`id:${approvals[1]?.id}.approve`, `id:${approvals[1]?.approver.id}`]);
    expect(relations("wasInvalidatedBy")).toContainEqual({
      "prov:entity": `id:${approvals[0]?.id}`,
      "prov:time": approvals[0]?.voidedAt,
      "attest:cause": "evidence was added",
    });
  });

  test("makes a correction a revision of what it corrects, the next of the one before", () => {
    const [cost, ...others] = sampleReport.claims;
    const first = cost?.corrections[0];
    if (!cost || !first) throw new Error("the sample has a corrected claim");
    const second = { ...first, id: "0d6d8d3e-55d1-4a0e-8a37-6d0a40f3a1ff", madeAt: "2026-03-09T09:00:00.000Z" };
    const report = { ...sampleReport, claims: [{ ...cost, corrections: [second, first] }, ...others] };
    const revisions = relations("wasDerivedFrom", report)
      .filter((one) => JSON.stringify(one["prov:type"])?.includes("prov:Revision"))
      .map((one) => [one["prov:generatedEntity"], one["prov:usedEntity"]]);
    expect(revisions).toEqual([
      [`id:${first.id}`, claim(1)],
      [`id:${second.id}`, `id:${first.id}`],
    ]);
  });

  test("records earlier exports as far as the record knows them", () => {
    const event = { ...sampleReport.events[0], type: "report.exported", id: "99" } as Report["events"][number];
    const report = { ...sampleReport, events: [...sampleReport.events, event] };
    expect(read(report).activity?.["attest:event-99"]).toMatchObject({ "attest:leafHash": event.hash });
    expect(provFaults(reportProv(report))).toEqual([]);
  });
});

describe("the check of the structure", () => {
  const broken = (change: (document: Record<string, Records>) => void) => {
    const document = read(sampleReport);
    change(document);
    return provFaults(JSON.stringify(document));
  };

  test.each<[what: string, change: (document: Record<string, Records>) => void, says: RegExp]>([
    ["a missing entity", (one) => delete one.entity?.[claim(1)], /names .*, no entity here/],
    ["an undeclared prefix", (one) => Object.assign(one.entity ?? {}, { "ex:x": {} }), /no qualified name/],
    [
      "a time that is none",
      (one) =>
        Object.assign(one.activity?.[`id:${sampleReport.version.id}.import`] ?? {}, { "prov:startTime": "yesterday" }),
      /no time/,
    ],
    ["an unknown part", (one) => Object.assign(one, { wasInspiredBy: {} }), /no part of PROV-JSON/],
    ["a relation of nothing", (one) => Object.assign(one.used ?? {}, { "_:x": {} }), /prov:activity is missing/],
  ])("finds %s", (_, change, says) => {
    expect(broken(change).join("\n")).toMatch(says);
  });
});

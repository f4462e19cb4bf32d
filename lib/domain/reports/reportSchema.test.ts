import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { naughtyStrings } from "@/lib/testing/naughtyStrings";
import { firstMisfit } from "../audit/verify/jsonSchema";
import { reportOf, sampleReport } from "./fixtures/sampleReport";
import { reportJson } from "./json";
import type { Report } from "./report";
import { reportSchema, reportSchemaText } from "./reportSchema";

const fits = new Ajv2020({ strict: true, allErrors: false, allowUnionTypes: true }).compile(reportSchema);
const said = (report: Report): unknown => JSON.parse(reportJson(report));

describe("the report's published schema", () => {
  test("is the file in docs", () => {
    expect(readFileSync("docs/report.schema.json", "utf8")).toBe(reportSchemaText());
  });

  test("takes what is exported", () => {
    for (const report of [sampleReport, ...naughtyStrings().map(reportOf)]) {
      expect(fits(said(report)), JSON.stringify(fits.errors)).toBe(true);
      expect(firstMisfit(said(report), reportSchema)).toBeNull();
    }
  });

  test("refuses a field that is missing, added or of another kind, as a full implementation does", () => {
    const places = [...placesOf(said(sampleReport))];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(null, "other", -1, 0.5, true, [], {}), (path, put) => {
        const changed = said(sampleReport);
        assign(changed, path, put);
        expect(firstMisfit(changed, reportSchema) === null).toBe(fits(changed));
      }),
      { numRuns: 2_000 },
    );
  });
});

type Path = readonly (string | number)[];

function* placesOf(value: unknown, path: Path = []): Generator<Path> {
  if (path.length > 0) yield path;
  if (Array.isArray(value)) for (const [at, one] of value.entries()) yield* placesOf(one, [...path, at]);
  else if (typeof value === "object" && value !== null) {
    yield [...path, "unheard-of"];
    for (const [name, one] of Object.entries(value)) yield* placesOf(one, [...path, name]);
  }
}

function assign(value: unknown, path: Path, put: unknown): void {
  let holder = value as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) holder = holder[step] as Record<string | number, unknown>;
  holder[path.at(-1) as string] = put;
}

import { describe, expect, test } from "vitest";
import { formulaCells, naughtyStrings } from "@/lib/testing/naughtyStrings";
import { readPackage } from "@/lib/testing/readPackage";
import { type XmlElement, xmlElements, xmlWords } from "@/lib/testing/readXml";
import { reportOf, sampleReport } from "../fixtures/sampleReport";
import { spreadsheetCell } from "../spreadsheetCell";
import { reportXlsx } from "../xlsx";
import { cellXml, longestCell } from "./cells";
import { sheets } from "./sheets";

type Row = Readonly<Record<string, { readonly words: string; readonly kind: string; readonly format: string }>>;

/** A sheet's rows by their columns' headings. */
function rowsOf(bytes: Uint8Array, name: string): Row[] {
  const sheet = readPackage(bytes).get(`xl/worksheets/sheet${sheets.findIndex((one) => one.name === name) + 1}.xml`);
  if (!sheet) throw new Error(`No sheet ${name}`);
  const [head, ...rows] = xmlElements(sheet, "row");
  const headings = new Map(head && xmlElements(head, "c").map((cell) => [column(cell), cellWords(cell)]));
  return rows.map((row) =>
    Object.fromEntries(
      xmlElements(row, "c").map((cell) => {
        const { t = "n", s = "" } = cell.attributes;
        return [headings.get(column(cell)) ?? "", { words: cellWords(cell), kind: t, format: s }];
      }),
    ),
  );
}

function column({ attributes }: XmlElement): string {
  return attributes.r?.replace(/\d+/, "") ?? "";
}

/** As a spreadsheet program reads it: `_x0001_` is a sign. */
function cellWords(cell: XmlElement): string {
  return xmlWords(cell).replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

const sample = reportXlsx(sampleReport);

describe("the workbook", () => {
  test("has a sheet for each part, with frozen headings, widths and a filter", () => {
    const files = readPackage(sample);
    const workbook = files.get("xl/workbook.xml");
    expect(workbook && xmlElements(workbook, "sheet").map(({ attributes }) => attributes.name)).toEqual([
      "Claims",
      "Evidence",
      "Verdicts and approvals",
      "Replies",
      "Record",
      "About",
    ]);
    for (const [index] of sheets.entries()) {
      const sheet = files.get(`xl/worksheets/sheet${index + 1}.xml`);
      expect(sheet && xmlElements(sheet, "pane")[0]?.attributes.state).toBe("frozen");
      expect(sheet && xmlElements(sheet, "col").length).toBe(sheets[index]?.columns.length);
    }
  });

  test("gives numbers as numbers, dates as dates and texts as texts", () => {
    const [first, second] = rowsOf(sample, "Claims");
    expect(first?.Claim).toMatchObject({ words: "1", kind: "n" });
    expect(first?.Value).toMatchObject({ words: "5", kind: "n" });
    expect(first?.Words).toMatchObject({ kind: "inlineStr" });
    expect(second?.Rating?.words).toBe("Mostly false");
    expect(first?.Since).toMatchObject({ words: String(46085 + (15 * 60 + 10) / (24 * 60)), kind: "n", format: "3" });
  });

  test("shows the minute that it was, in programs that cut seconds off", () => {
    const sheet = rowsOf(sample, "Record");
    const shown = sheet.map(({ At }) => Math.floor(Number((Number(At?.words) * 24 * 60).toFixed(6))) % 60);
    expect(shown).toEqual(sampleReport.events.map(({ at }) => new Date(at).getUTCMinutes()));
  });

  test("tells of evidence, verdicts, approvals, corrections, replies and events", () => {
    expect(rowsOf(sample, "Evidence").length).toBe(sampleReport.claims.flatMap(({ evidence }) => evidence).length);
    const decisions = rowsOf(sample, "Verdicts and approvals").map((row) => row.What?.words);
    for (const what of ["Verdict", "Second verdict", "Approval", "Clarification", "Returned"])
      expect(decisions).toContain(what);
    expect(rowsOf(sample, "Replies").map((row) => row["What came"]?.words)).toEqual(["Answered", "Still open"]);
    expect(rowsOf(sample, "Record").length).toBe(sampleReport.events.length);
  });

  test("is the same bytes for the same report", () => {
    expect(Buffer.compare(sample, reportXlsx(structuredClone(sampleReport)))).toBe(0);
  });

  test("starts no formula in any cell, and leaves -5.00 as it is", () => {
    for (const words of formulaCells()) {
      for (const { name } of sheets) {
        for (const { words: cell, kind } of rowsOf(reportXlsx(reportOf(words)), name).flatMap((row) =>
          Object.values(row),
        )) {
          if (kind === "inlineStr")
            expect(/^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell), JSON.stringify(cell)).toBe(false);
        }
      }
    }
    expect(rowsOf(reportXlsx(reportOf("-5.00")), "Claims")[0]?.Words?.words).toBe("-5.00");
  });

  test("keeps every text as it is, but for the apostrophe, and stays well-formed", () => {
    for (const words of naughtyStrings()) {
      const [row] = rowsOf(reportXlsx(reportOf(words)), "Claims");
      const cell = spreadsheetCell(words).replace(/\p{Surrogate}|[\ufffe\uffff]/gu, "\ufffd");
      expect(row?.Words?.words ?? "").toBe(cell);
    }
  });
});

describe("a cell", () => {
  test("that is too long is cut between letters and says so", () => {
    const xml = cellXml("🙂".repeat(longestCell), "A1");
    const words = /<t[^>]*>(.*)<\/t>/s.exec(xml)?.[1] ?? "";
    expect(words.length).toBeLessThanOrEqual(longestCell);
    expect(words).not.toMatch(/\p{Surrogate}/u);
    expect(words).toContain("the JSON form of this report has all of it");
  });

  test("writes what looks like an escape so that it stays what it is", () => {
    expect(cellXml("_x0041_", "A1")).toContain("_x005F_x0041_");
  });
});

import { describe, expect, test } from "vitest";
import { formulaCells, naughtyStrings } from "@/lib/testing/naughtyStrings";
import { reportCsv } from "./csv";
import { reportOf, sampleReport } from "./fixtures/sampleReport";
import { spreadsheetCell } from "./spreadsheetCell";

/** RFC 4180, as a stranger would read it. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [[]];
  const cells = csv.replace(/^\ufeff/, "").matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r\n)/gy);
  for (const [, quoted, bare, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (bare ?? "") : quoted.replaceAll('""', '"'));
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

/** The rows as objects by heading. */
function table(csv: string): Record<string, string>[] {
  const [headings = [], ...rows] = parsed(csv);
  return rows.map((row) => Object.fromEntries(headings.map((heading, index) => [heading, row[index] ?? "missing"])));
}

describe("the report as a table", () => {
  const csv = reportCsv(sampleReport);

  test("has one row for each claim, all of one width, and begins with a byte order mark", () => {
    expect(csv.startsWith("\ufeffClaim,Words,")).toBe(true);
    const rows = parsed(csv);
    expect(rows.length).toBe(1 + sampleReport.claims.length);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(csv.endsWith("\r\n")).toBe(true);
  });

  test("tells of each claim who says it, where it stands and why", () => {
    const [first, second, , invoice, , gauge] = table(csv);
    expect(first).toMatchObject({
      Claim: "1",
      "Where it stands": "True",
      "Work status": "Published",
      "Approved by": "Ines Haddad",
      "Seal holds": "yes",
      Corrections: "Clarification: Readers asked whether dredging is in the sum.",
    });
    expect(first?.Evidence).not.toContain("Draft of the tender");
    expect(second).toMatchObject({ Rating: "Mostly false", "Checked by": "Tomas Brandt", Seal: "c41a".repeat(16) });
    expect(invoice).toMatchObject({ "Who says it": "Mara Quist", "Cue words": "said", "Where it stands": "In review" });
    expect(gauge).toMatchObject({ "Came through": "Morning Ledger", Verdict: "", Rationale: "" });
    expect(table(csv).at(-1)?.["Not checked because"]).toBe("Duplicate of claim 9");
  });

  test("starts no formula in any cell", () => {
    for (const words of formulaCells()) {
      for (const cell of parsed(reportCsv(reportOf(words))).flat()) {
        expect(/^[\s\u200b]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(cell), JSON.stringify(cell)).toBe(false);
      }
    }
  });

  test("shows every text as it is, but for the apostrophe", () => {
    for (const words of naughtyStrings()) {
      const [row] = table(reportCsv(reportOf(words)));
      expect(row?.Words).toBe(spreadsheetCell(words));
      expect([words, `'${words}`]).toContain(row?.Rationale);
    }
  });

  test("gives the same bytes for the same report", () => {
    expect(reportCsv(structuredClone(sampleReport))).toBe(csv);
  });
});

describe("a spreadsheet's cell", () => {
  test.each([
    "-5.00",
    "+3",
    "-1,000.50",
    "-12 %",
    "-1e-5",
    "5",
    "",
    "2+2",
    "a=b",
    "– dash",
    "'quoted'",
    "mail@x.example",
  ])("leaves %j as it is", (text) => {
    expect(spreadsheetCell(text)).toBe(text);
  });

  test.each(["=1", "-5.00+1", "-", "+", "--5", "-5.00 crowns", "\t", "\rx", "\nx", "＝1", " =1", "-cmd", "@"])(
    "puts an apostrophe before %j",
    (text) => {
      expect(spreadsheetCell(text)).toBe(`'${text}`);
    },
  );
});

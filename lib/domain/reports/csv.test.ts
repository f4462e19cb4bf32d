import { describe, expect, test } from "vitest";
import { formulaCells, naughtyStrings } from "@/lib/testing/naughtyStrings";
import { reportCsv } from "./csv";
import { reportOf, sampleReport } from "./fixtures/sampleReport";
import { csvCell, spreadsheetCell } from "./spreadsheetCell";

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
      expect(row?.Words).toBe(csvCell(words));
      expect(row?.Rationale?.replaceAll("'", "")).toBe(words.replaceAll("'", ""));
    }
  });

  test("gives the same bytes for the same report", () => {
    expect(reportCsv(structuredClone(sampleReport))).toBe(csv);
  });
});

/** How a program reads it whose separator is a semicolon or a Tab: a quotation mark counts only where a cell begins. */
function takenApart(csv: string, separator: ";" | "\t"): string[] {
  const cells = new RegExp(`(?:"((?:[^"]|"")*)"|)([^${separator}\\r\\n]*)(?:${separator}|\\r?\\n|\\r|$)`, "g");
  return [...csv.matchAll(cells)].map(([, quoted, bare]) => `${quoted ?? ""}${bare ?? ""}`);
}

describe("the table in a program whose separator is another sign", () => {
  const starts = /^[\s\u200b"']*[=+\-@＝＋－＠](?!\d[\d.,]*"*,?)/;
  test.each([";", "\t"] as const)("starts no formula after %j inside a text either", (separator) => {
    for (const words of [...formulaCells(), "=cmd|' /C calc'!A0", '"=1+1"', "-5.00"]) {
      const text = `He said so${separator}${words}\n${words}`;
      for (const cell of takenApart(reportCsv(reportOf(text)), separator)) {
        if (/^["']*\s*'/.test(cell)) continue;
        expect(starts.test(cell), JSON.stringify(cell)).toBe(false);
      }
    }
  });

  test.each([
    ["a; -5.00; b", "a; -5.00; b"],
    ["a;=1+1", "a;'=1+1"],
    ["a\n- b", "a\n'- b"],
    ['a; "=1"', 'a; "\'=1"'],
    ["a; b = c", "a; b = c"],
  ])("writes %j as %j", (text, cell) => {
    expect(csvCell(text)).toBe(cell);
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

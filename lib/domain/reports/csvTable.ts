import { csvCell } from "./spreadsheetCell";

export type Cell = string | number | null | undefined;

/**
 * A table as CSV: RFC 4180 with CRLF and a byte order mark, so that spreadsheets read it as UTF-8. No cell can start a
 * formula.
 */
export function csvTable(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return `\ufeff${[headings, ...rows.map((row) => row.map(cellText))].map(line).join("")}`;
}

function line(cells: readonly string[]): string {
  return `${cells.map(quotedWhereNeeded).join(",")}\r\n`;
}

/** RFC 4180, 2.6 and 2.7; also where another program would take a semicolon or a Tab for the end of the cell. */
function quotedWhereNeeded(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function cellText(cell: Cell): string {
  return typeof cell === "number" ? String(cell) : csvCell(cell ?? "");
}

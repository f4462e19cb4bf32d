import { spreadsheetCell } from "../spreadsheetCell";

/** A moment as a spreadsheet keeps it: a number that is shown as a date. */
export interface Moment {
  readonly at: string;
}

export type Cell = string | number | Moment | null | undefined;

/** How many UTF-16 units a cell holds in every spreadsheet program. */
export const longestCell = 32_767;

/** Indices into the formats of styles.ts. */
export const formats = { plain: 0, heading: 1, text: 2, moment: 3, number: 4 } as const;

/** A cell (ECMA-376, 18.3.1.4): texts stand in it as texts and can never be formulas; dates are dates, numbers numbers. */
export function cellXml(cell: Cell, place: string, format?: number): string {
  if (cell === null || cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${place}" s="${format ?? formats.number}"><v>${cell}</v></c>`;
  if (typeof cell === "object") return `<c r="${place}" s="${formats.moment}"><v>${serialDate(cell.at)}</v></c>`;
  const text = cellText(shortened(spreadsheetCell(cell)));
  return `<c r="${place}" s="${format ?? formats.text}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Days since the end of 1899, in UTC. Unrounded: fewer digits show the minute before, since minutes are cut off. */
function serialDate(iso: string): number {
  return (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** A text that is too long for a cell says that it was cut and where the whole stands. */
function shortened(text: string): string {
  if (text.length <= longestCell) return text;
  const note = " … [cut here: longer than a cell can be; the JSON form of this report has all of it]";
  const kept = text.slice(0, longestCell - note.length);
  return kept.replace(/[\ud800-\udbff]$/, "") + note;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Signs that XML cannot hold are written as `_x0001_` (ECMA-376, 22.9.2.19), and so is what looks like one. */
function cellText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[^\P{Cc}\t\n]/gu, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, "\ufffd")
    .replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);
}

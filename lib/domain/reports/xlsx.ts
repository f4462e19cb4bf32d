import { contentTypes, coreProperties, relations } from "./office/coreProperties";
import { xmlHead, xmlText } from "./office/xml";
import { type Entry, ZipFile } from "./office/zip";
import type { Report } from "./report";
import { type Cell, cellXml, formats } from "./xlsx/cells";
import { type Sheet, sheets } from "./xlsx/sheets";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const type = (part: string) => `application/vnd.openxmlformats-officedocument.spreadsheetml.${part}+xml`;

/**
 * The report as a workbook (ECMA-376, transitional): a sheet each for claims, evidence, decisions, replies and the record.
 * Goes in the report, comes out the file; no cell can start a formula; the same report gives the same bytes.
 */
export function reportXlsx(report: Report): Uint8Array<ArrayBuffer> {
  const zip = new ZipFile();
  const files = sheets.map((_, index) => `xl/worksheets/sheet${index + 1}.xml`);
  const parts = [
    contentTypes([
      ["xl/workbook.xml", type("sheet.main")],
      ["xl/styles.xml", type("styles")],
      ...files.map((file) => [file, type("worksheet")] as const),
    ]),
    relations("_rels/.rels", [
      ["officeDocument", "xl/workbook.xml"],
      ["core-properties", "docProps/core.xml"],
    ]),
    coreProperties(report, `Fact-check report: ${report.article.title}`),
    relations("xl/_rels/workbook.xml.rels", [
      ...sheets.map((_, index) => ["worksheet", `worksheets/sheet${index + 1}.xml`] as const),
      ["styles", "styles.xml"],
    ]),
    ["xl/workbook.xml", workbookXml] as const,
    ["xl/styles.xml", stylesXml] as const,
  ];
  for (const part of parts) zip.add(...part);
  for (const [index, sheet] of sheets.entries()) writeSheet(zip.open(files[index] ?? ""), sheet, report);
  return zip.finish();
}

/** On paper the headings stand on each page (18.2.5). */
const printTitles = sheets.map(
  ({ name }, index) =>
    `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${xmlText(name)}'!$1:$1</definedName>`,
);

const workbookXml = `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
  .map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  .join("")}</sheets><definedNames>${printTitles.join("")}</definedNames></workbook>`;

const cellFormat = (numbers: number, font: number, fill: number, place = "") =>
  `<xf numFmtId="${numbers}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment${place} vertical="top" wrapText="1"/></xf>`;
/** Numbers and dates stand at the left, as the words beside them do. */
const left = ' horizontal="left"';

/** The cells' formats, in the order of `formats`. */
const stylesXml = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEBE2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellFormat(0, 1, 2)}${cellFormat(0, 0, 0)}${cellFormat(164, 0, 0, left)}${cellFormat(0, 0, 0, left)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** A4 across. */
const paper = '<pageSetup paperSize="9" orientation="landscape"/>';

const lineHeight = 13.5;
/** More would be a row that no screen shows; the rest is read in the cell itself. */
const mostLines = 15;

/** The height of a row whose words take more than one line: not every program finds it by itself. */
function heightOf(row: readonly Cell[], columns: Sheet["columns"]): string {
  const lines = row.map((cell, index) => (typeof cell === "string" ? linesOf(cell, columns[index]?.[1] ?? 10) : 1));
  const most = Math.min(Math.max(...lines), mostLines);
  return most === 1 ? "" : ` ht="${most * lineHeight}" customHeight="1"`;
}

/** About how many lines a text takes in a column so many digits wide; signs of Chinese and the like are two wide. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  for (const line of text.slice(0, width * mostLines * 2).split("\n")) {
    const wide = line.match(/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0;
    lines += Math.max(1, Math.ceil((line.length + wide) / width));
  }
  return lines;
}

function writeSheet(entry: Entry, { columns, rows }: Sheet, report: Report): void {
  const letters = columns.map((_, index) => String.fromCharCode(65 + index));
  const last = letters.at(-1) ?? "A";
  const widths = columns.map(
    ([, width], index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const heights = '<sheetFormatPr defaultRowHeight="13.5"/>';
  entry.write(`${xmlHead}<worksheet xmlns="${main}">${frozen}${heights}<cols>${widths.join("")}</cols><sheetData>`);
  const headings = columns.map(([heading], index) => cellXml(heading, `${letters[index]}1`, formats.heading));
  const names = columns.map(([heading]) => heading);
  entry.write(`<row r="1"${heightOf(names, columns)}>${headings.join("")}</row>`);
  let number = 1;
  for (const row of rows(report)) {
    number++;
    const cells = row.map((cell, index) => cellXml(cell, `${letters[index]}${number}`));
    entry.write(`<row r="${number}"${heightOf(row, columns)}>${cells.join("")}</row>`);
  }
  entry.write(`</sheetData><autoFilter ref="A1:${last}${number}"/>${paper}</worksheet>`);
  entry.end();
}

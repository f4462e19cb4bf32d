import { contentTypes, coreProperties, relations } from "./office/coreProperties";
import { xmlHead, xmlText } from "./office/xml";
import { type Entry, ZipFile } from "./office/zip";
import type { Report } from "./report";
import { cellXml, formats } from "./xlsx/cells";
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

const workbookXml = `${xmlHead}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
  .map(({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
  .join("")}</sheets></workbook>`;

const cellFormat = (numbers: number, font: number, fill: number) =>
  `<xf numFmtId="${numbers}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`;

/** The cells' formats, in the order of `formats`. */
const stylesXml = `${xmlHead}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts><fonts count="2"><font><sz val="10"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="10"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFEFEBE2"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${cellFormat(0, 1, 2)}${cellFormat(0, 0, 0)}${cellFormat(164, 0, 0)}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function writeSheet(entry: Entry, { columns, rows }: Sheet, report: Report): void {
  const letters = columns.map((_, index) => String.fromCharCode(65 + index));
  const last = letters.at(-1) ?? "A";
  const widths = columns.map(
    ([, width], index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const frozen =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  entry.write(`${xmlHead}<worksheet xmlns="${main}">${frozen}<cols>${widths.join("")}</cols><sheetData>`);
  const headings = columns.map(([heading], index) => cellXml(heading, `${letters[index]}1`, formats.heading));
  entry.write(`<row r="1">${headings.join("")}</row>`);
  let number = 1;
  for (const row of rows(report)) {
    number++;
    const cells = row.map((cell, index) => cellXml(cell, `${letters[index]}${number}`));
    entry.write(`<row r="${number}">${cells.join("")}</row>`);
  }
  entry.write(`</sheetData><autoFilter ref="A1:${last}${number}"/></worksheet>`);
  entry.end();
}

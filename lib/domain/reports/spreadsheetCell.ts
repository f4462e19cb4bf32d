/** A number as people write it in a cell: a spreadsheet computes nothing from it. */
const plainNumber = /^[+-]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?\s?%?$/;

/** What makes a spreadsheet compute: a sign of a formula, also behind blanks that some programs cut off, Tab, CR or LF. */
const formulaStart = /^(?:[\t\r\n]|[\s\u200b]*[=+\-@＝＋－＠])/;

/**
 * A text as it may stand in a spreadsheet cell: one that would start a formula gets an apostrophe before it, a plain
 * number such as -5.00 stays as it is (OWASP, CSV injection; ASVS 1.2.10).
 */
export function spreadsheetCell(text: string): string {
  return formulaStart.test(text) && !plainNumber.test(text) ? `'${text}` : text;
}

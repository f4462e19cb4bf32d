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

/** A sign of a formula after what some program takes for the end of a cell or row, also behind blanks and quotation marks. */
const innerFormula = /([;\t\r\n][\s\u200b"']*)([=+\-@＝＋－＠][^;\t\r\n]*)/g;

/**
 * A text as it may stand in a CSV cell. Where the list separator is a semicolon, Excel takes `1,"a;=b"` apart at the
 * semicolon, since the quotation mark does not begin the cell there: an apostrophe stands before every sign that would
 * then start a formula, too.
 */
export function csvCell(text: string): string {
  return spreadsheetCell(text).replace(innerFormula, (whole, before: string, rest: string) =>
    plainNumber.test(rest.trim()) ? whole : `${before}'${rest}`,
  );
}

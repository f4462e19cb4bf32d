const linesOfOpening = 8;
const linesOfHead = 15;
const shortestDek = 25;

export interface Heading {
  readonly title: string | null;
  readonly byline: string | null;
  /** What the page's metadata calls its description: a dek where the page shows it as a line under the headline. */
  readonly description: string | null;
}

/**
 * The article's text with headline, dek and byline above it, where the body lacks them. Extraction often leaves them
 * outside the body, yet the split reads each as a passage. The headline may come from metadata; dek and byline are set
 * only where the page itself shows such a line under its headline, and in the page's own words: no word of the text is
 * ours. `shown` is all that the page shows.
 */
export function withHeading(body: string, shown: string, heading: Heading): string {
  const opening = linesOf(body).slice(0, linesOfOpening);
  const head = headLines(shown, heading.title);
  const lines = [
    heading.title !== null && !opening.some((line) => same(line, heading.title)) ? heading.title : null,
    missing(opening, dekLine(head, heading.description)),
    missing(opening, bylineLine(head, heading.byline)),
  ];
  return [...lines, body].filter((part) => part !== null && part !== "").join("\n\n");
}

/** The lines that follow the headline, or open the page where no line is the headline. */
export function headLines(shown: string, title: string | null): readonly string[] {
  const lines = linesOf(shown);
  const headline = lines.findIndex((line) => same(line, title));
  return lines.slice(headline + 1, headline + 1 + linesOfHead);
}

function linesOf(text: string): readonly string[] {
  return text.split("\n").filter((line) => line !== "");
}

function missing(opening: readonly string[], line: string | null): string | null {
  return line === null || opening.some((other) => same(other, line)) ? null : line;
}

function dekLine(head: readonly string[], description: string | null): string | null {
  return head.find((line) => line.length >= shortestDek && same(line, description)) ?? null;
}

function bylineLine(head: readonly string[], byline: string | null): string | null {
  const firstName = byline?.split(/,| and /)[0]?.toLowerCase();
  if (firstName === undefined) return null;
  const isByline = (line: string) => line.length <= 150 && /^by\s/i.test(line);
  return head.find((line) => isByline(line) && line.toLowerCase().includes(firstName)) ?? null;
}

/** True where two lines hold the same words, whatever their case, punctuation and quotation marks. */
function same(line: string, other: string | null): boolean {
  return other !== null && (line === other || (plain(line) !== "" && plain(line) === plain(other)));
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");
}

/**
 * What a bundle may bring in, whatever its schema lets through: the lengths that the API takes from people, times that
 * exist, and only text that PostgreSQL can hold. A verified bundle can be hostile all the same: whoever signed it wrote it.
 */

const longestText = 2_000_000;
const longestProse = 20_000;

/** Longest texts by the name of their field, in UTF-16 units; everything else is prose. */
const longest: Readonly<Record<string, number>> = {
  ...{ id: 200, verdictId: 200, newRatingId: 200, title: 500, name: 300, byline: 300, publisher: 300, newsroom: 300 },
  ...{ language: 35, url: 2_000, reviewUrl: 2_000, originalName: 300, mediaType: 200, label: 300, givenAt: 300 },
  ...{ locator: 2_000, role: 300, affiliation: 300, partyName: 300, askedOf: 300, channel: 300, rule: 300 },
  ...{ unnamedReason: 2_000, independenceGroup: 300, vkey: 1_000, logOrigin: 500, text: longestText },
};

/** Fields that people see as a name of something: empty ones would leave nothing to see. */
const neverEmpty = new Set(["title", "name", "label", "text", "partyName", "askedOf", "newsroom"]);

const isTimeField = /(?:At|^at|Since|On|^time)$/;

/** PostgreSQL's integer. */
const mostNumber = 2_147_483_647;
const mostItems = 200_000;
const mostClaims = 50_000;

interface Field {
  readonly value: unknown;
  readonly name: string;
  readonly at: string;
}

/** The first thing of a report that is out of bounds, as a plain sentence; null where nothing is. */
export function outOfBounds(report: { readonly claims: readonly unknown[] }): string | null {
  if (report.claims.length > mostClaims) return `It has more than ${mostClaims.toLocaleString("en-GB")} claims.`;
  const waiting: Field[] = [{ value: report, name: "", at: "" }];
  for (let field = waiting.pop(); field; field = waiting.pop()) {
    const fault = faultOf(field);
    if (fault) return `${field.at} ${fault}`;
    const { value, name, at } = field;
    if (Array.isArray(value)) {
      for (const [index, one] of value.entries()) waiting.push({ value: one, name, at: `${at}/${index}` });
    } else if (typeof value === "object" && value !== null) {
      for (const [key, held] of Object.entries(value)) waiting.push({ value: held, name: key, at: `${at}/${key}` });
    }
  }
  return null;
}

function faultOf({ value, name }: Field): string | null {
  if (Array.isArray(value)) return value.length > mostItems ? "has too many entries." : null;
  if (typeof value === "number") return isKeepable(value, name) ? null : "is a number that cannot be kept.";
  if (typeof value !== "string") return null;
  if (value.includes("\0") || /\p{Surrogate}/u.test(value)) return "has characters that no text can hold.";
  if (value.length > (longest[name] ?? longestProse)) return "is longer than it may be.";
  if (neverEmpty.has(name) && value.trim() === "") return "is empty.";
  if (isTimeField.test(name) && /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(value) && !isDate(value))
    return "is no time that there is.";
  if ((name === "url" || name === "reviewUrl") && !/^https?:\/\/\P{Cc}+$/u.test(value)) return "is no web address.";
  return null;
}

function isKeepable(value: number, name: string): boolean {
  if (!Number.isFinite(value)) return false;
  return name === "index" || name === "value" || Math.abs(value) <= mostNumber;
}

/** `Date` takes the 31st of February for the 2nd of March; the text of a day that there is comes back as it was. */
function isDate(text: string): boolean {
  const date = new Date(text);
  return !Number.isNaN(date.getTime()) && date.getUTCFullYear() > 0 && date.toISOString().startsWith(text);
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthWord =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

const isoDate = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const yearFirst = /(?<!\d)(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?!\d)/;
const compact = /^(\d{4})(\d{2})(\d{2})(?:t\d{4,6}z?|\d{6})?$/i;
const dayFirst = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${monthWord},?[\\s-]+(\\d{4})(?!\\d)`,
  "i",
);
const monthFirst = new RegExp(`\\b${monthWord}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`, "i");
const slashes = /(?<!\d)(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/;

/**
 * The calendar day that a date line or a metadata value names, as YYYY-MM-DD, or null.
 * The day is kept as written: a time zone is not applied, since the publisher's day is the one that readers saw.
 * `3/4/2026` is two different days on two sides of an ocean, so it is none here.
 */
export function readDate(value: string): string | null {
  const text = value.trim().slice(0, 200);
  const numbers = isoDate.exec(text) ?? yearFirst.exec(text) ?? compact.exec(text);
  if (numbers !== null) return calendarDay(numbers[1], numbers[2], numbers[3]);
  const day = dayFirst.exec(text);
  if (day !== null) return calendarDay(day[3], monthNumber(day[2]), day[1]);
  const month = monthFirst.exec(text);
  if (month !== null) return calendarDay(month[3], monthNumber(month[1]), month[2]);
  const sliced = slashes.exec(text);
  if (sliced !== null) return unambiguousDay(sliced[1], sliced[2], sliced[3]);
  return epochDay(text);
}

/** A line that holds a date and little else: "Published 3 November 2026, 10.15". */
export function readDateLine(line: string): string | null {
  if (line.length > 80) return null;
  const words = line
    .replace(/\d+|[^\p{L}]+/gu, " ")
    .trim()
    .split(" ");
  const known =
    /^(?:published|posted|updated|date|dated|first|last|on|at|st|nd|rd|th|of|am|pm|a|p|m|gmt|utc|est|edt|cet|cest|bst|pst|pdt|ist|h|t|z|[a-z]{3,6}day)?$/i;
  const isMonth = new RegExp(`^${monthWord}$`, "i");
  return words.every((word) => known.test(word) || isMonth.test(word)) ? readDate(line) : null;
}

export function firstDate(lines: readonly string[]): string | null {
  return lines.map(readDateLine).find((day) => day !== null) ?? null;
}

function monthNumber(word: string | undefined): string {
  return String(months.indexOf((word ?? "").slice(0, 3).toLowerCase()) + 1);
}

function unambiguousDay(first: string | undefined, second: string | undefined, year: string | undefined) {
  if (Number(first) > 12) return calendarDay(year, second, first);
  if (Number(second) > 12 || first === second) return calendarDay(year, first, second);
  return null;
}

/** Seconds or milliseconds since 1970, as some publishing systems write into metadata. */
function epochDay(text: string): string | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return new Date(milliseconds).toISOString().slice(0, 10);
}

function calendarDay(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const written = `${year}-${(month ?? "").padStart(2, "0")}-${(day ?? "").padStart(2, "0")}`;
  const instant = new Date(`${written}T00:00:00Z`);
  // `Date` rolls 31 February over into March: what comes back differs then.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== written) return null;
  return Number(year) >= 1600 && Number(year) <= 2200 ? written : null;
}

/** JSON-LD as pages have it: every value may be missing, a list of values, an object for a word or a word for an object. */
export type LooseObject = { readonly [key: string]: unknown };

export function isObject(value: unknown): value is LooseObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The values of a property, whether it has none, one or a list of them. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, 50);
  return value === undefined || value === null ? [] : [value];
}

/** A value as text: trimmed, a number in digits, `@value` and `name` of an object; null where it says nothing. */
export function textOf(value: unknown): string | null {
  const [first] = valuesOf(value);
  if (typeof first === "number" && Number.isFinite(first)) return String(first);
  if (typeof first === "string") return decoded(first).trim() || null;
  if (isObject(first)) return textOf(first["@value"] ?? first.name ?? null);
  return null;
}

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  "#039": "'",
  "#39": "'",
};

/** Publishing systems escape for HTML what stands in JSON. Only what such systems write is undone, once. */
function decoded(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp|#0?39);/g, (_, name: string) => entities[name] ?? "");
}

export function hasEntities(value: unknown): boolean {
  return valuesOf(value).some((one) => typeof one === "string" && decoded(one) !== one);
}

/** A value as a finite number, also where it is written as text; null where it is none. */
export function numberOf(value: unknown): number | null {
  const text = textOf(value);
  if (text === null || !/^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/.test(text)) return null;
  return Number(text.replace(",", "."));
}

/** The calendar day that a date names as it is written, without moving it between time zones; null where it names none. */
export function dayOf(value: unknown): string | null {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(textOf(value) ?? "") ?? [];
  const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const instant = new Date(`${written}T00:00:00Z`);
  // `Date` rolls 31 February over into March: what comes back differs then.
  if (Number.isNaN(instant.getTime()) || instant.toISOString().slice(0, 10) !== written) return null;
  return Number(year) >= 1600 && Number(year) <= 2200 ? written : null;
}

/** A date or date-time as ISO 8601 has it in the extended form that schema.org asks for. */
export function isIsoDate(value: unknown): boolean {
  const text = textOf(value) ?? "";
  return (
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?$/.test(text) && dayOf(text) !== null
  );
}

/** The schema.org types of an object, without the vocabulary's address or prefix before them. */
export function typesOf(object: LooseObject): readonly string[] {
  return valuesOf(object["@type"]).flatMap((one) =>
    typeof one === "string" ? [one.trim().replace(/^(?:https?:\/\/schema\.org\/|schema:)/, "")] : [],
  );
}

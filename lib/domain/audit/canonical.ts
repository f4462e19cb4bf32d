/** A value that JSON can hold. Type aliases fit it; interfaces do not, which keeps class instances out. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** With the `u` flag a surrogate matches only where it stands alone. */
const loneSurrogate = /\p{Surrogate}/u;

/**
 * The one JSON text of a value (RFC 8785, JCS): no white space, keys sorted by UTF-16 code units, numbers and strings as
 * ECMAScript writes them. The same value gives the same text on every machine, so its hash can be compared.
 * What JSON cannot hold (NaN, Infinity, undefined, functions, dates, lone surrogates) is a bug and throws.
 */
export function canonicalJson(value: Json): string {
  const parts: string[] = [];
  write(value, parts);
  return parts.join("");
}

function write(value: unknown, parts: string[]): void {
  if (value === null || typeof value === "boolean") parts.push(String(value));
  else if (typeof value === "number") parts.push(numberText(value));
  else if (typeof value === "string") parts.push(stringText(value));
  else if (Array.isArray(value)) writeArray(value, parts);
  else if (isPlainObject(value)) writeObject(value, parts);
  else throw new TypeError(`JSON cannot hold this ${typeof value}.`);
}

/** RFC 8785, 3.2.2.3: ECMAScript's shortest form; -0 is written 0. */
function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`JSON cannot hold the number ${value}.`);
  return String(value);
}

/** RFC 8785, 3.2.2.2: JSON.stringify escapes exactly as the standard asks, except that it lets lone surrogates through. */
function stringText(value: string): string {
  if (loneSurrogate.test(value)) throw new TypeError("Canonical JSON cannot hold half of a surrogate pair.");
  return JSON.stringify(value);
}

function writeArray(values: readonly unknown[], parts: string[]): void {
  parts.push("[");
  // A counted loop visits the holes of a sparse array too, so that they are refused like any undefined.
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) parts.push(",");
    write(values[index], parts);
  }
  parts.push("]");
}

function writeObject(object: Readonly<Record<string, unknown>>, parts: string[]): void {
  parts.push("{");
  // Array.sort without a comparator compares UTF-16 code units (RFC 8785, 3.2.3).
  const keys = Object.keys(object).sort();
  for (let index = 0; index < keys.length; index += 1) {
    const key = keys[index] as string;
    if (index > 0) parts.push(",");
    parts.push(stringText(key), ":");
    write(object[key], parts);
  }
  parts.push("}");
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** The place behind which the next page of a list begins, as an opaque word for the caller. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString("base64url");
}

/** The parts of a cursor, or null where it is none of ours. */
export function readCursor(cursor: string): (string | number)[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    return Array.isArray(parts) && parts.every(fits) ? parts : null;
  } catch {
    return null; // not base64, or not JSON: a cursor that somebody made up
  }
}

/** PostgreSQL refuses NUL in any text. */
function fits(part: unknown): boolean {
  return typeof part === "number" || (typeof part === "string" && !part.includes("\0"));
}

/** A cursor's (instant, id), or null. */
export function readInstantCursor(cursor: string | undefined): { at: Date; id: string } | null | "malformed" {
  if (cursor === undefined) return null;
  const [at, id] = readCursor(cursor) ?? [];
  if (typeof at !== "string" || typeof id !== "string" || !isUuid(id)) return "malformed";
  const instant = new Date(at);
  return Number.isNaN(instant.getTime()) ? "malformed" : { at: instant, id };
}

/** A cursor's (offset in the copy, id), or null. */
export function readPlaceCursor(cursor: string | undefined): { startOffset: number; id: string } | null | "malformed" {
  if (cursor === undefined) return null;
  const [startOffset, id] = readCursor(cursor) ?? [];
  const fits = Number.isInteger(startOffset) && typeof id === "string" && isUuid(id);
  return fits ? { startOffset: startOffset as number, id: id as string } : "malformed";
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text);
}

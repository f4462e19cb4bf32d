const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether a time is written as `Date.toISOString` writes it: UTC, milliseconds. */
export function isInstant(at: string): boolean {
  return instant.test(at);
}

/**
 * Throws unless a time is written as `Date.toISOString` writes it (UTC, milliseconds). Two spellings of one time would
 * give two hashes of one fact, and text order would no longer be the order of time.
 */
export function assertInstant(at: string): void {
  if (!isInstant(at)) throw new TypeError("A recorded time must be ISO 8601 in UTC with milliseconds.");
}

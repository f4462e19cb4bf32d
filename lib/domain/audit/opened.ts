/** What stands for a personal value whose opening is gone or was not handed over. */
export const notOpened = "(erased)";

/**
 * A record's value with its commitments opened: `{ "commitment": hex }` becomes the person's value where `open` knows
 * it, and a word that says so where it is erased or withheld. Everything else stays as it is.
 */
export function opened(value: unknown, open: (commitment: string) => string | null): unknown {
  if (Array.isArray(value)) return value.map((one) => opened(one, open));
  if (typeof value !== "object" || value === null) return value;
  const { commitment, ...more } = value as Record<string, unknown>;
  if (typeof commitment === "string" && Object.keys(more).length === 0) return open(commitment) ?? notOpened;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, opened(held, open)]));
}

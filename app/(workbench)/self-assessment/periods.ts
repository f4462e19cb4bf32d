import { createLoader, parseAsString } from "nuqs/server";

export const periodParsers = { from: parseAsString, to: parseAsString };
export const loadPeriod = createLoader(periodParsers);

export interface Period {
  from?: string;
  to?: string;
}

/** The contract's period for what stands in the URL. What somebody typed there wrongly bounds nothing. */
export function periodFrom({ from, to }: { from: string | null; to: string | null }): Period {
  return { from: dayOrNothing(from), to: dayOrNothing(to) };
}

function dayOrNothing(value: string | null): string | undefined {
  if (!value || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const day = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== value ? undefined : value;
}

/** The address of the claims that a number counts, or of those of its base that it leaves out. */
export function claimsAddress(measure: string, met: boolean, { from, to }: Period): `/claims?${string}` {
  const search = new URLSearchParams({ measure, ...(met ? {} : { met: "no" }) });
  if (from) search.set("from", from);
  if (to) search.set("to", to);
  return `/claims?${search}`;
}

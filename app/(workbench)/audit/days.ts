import type { Entry } from "@/lib/api/contract/desk";

export type Line = { kind: "day"; day: string; at: string } | { kind: "event"; event: Entry };

/** The record cut into days of the reader's zone: a line for each day, then its events. Newest first, as it came. */
export function linesOf(events: readonly Entry[], timeZone: string | undefined): Line[] {
  const dayOf = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  const lines: Line[] = [];
  let last: string | null = null;
  for (const event of events) {
    const day = dayOf.format(new Date(event.at));
    if (day !== last) lines.push({ kind: "day", day, at: event.at });
    last = day;
    lines.push({ kind: "event", event });
  }
  return lines;
}

import type { StoredEvent } from "@/lib/data/audit";
import type { Transaction } from "@/lib/data/connection";
import { loadOpenings } from "@/lib/data/personalValues";
import type { AuditEvent } from "@/lib/domain/audit/events";
import { commitmentsIn, openRecord } from "@/lib/domain/audit/personal";

/** A record as people read it: what was committed to is opened, or shown as erased. */
export interface OpenedRecord {
  readonly actor: { readonly name: string } | null;
  readonly type: string;
  readonly claimNumber: number | null;
  readonly details: AuditEvent["details"];
}

export type OpenedEvent = StoredEvent & { readonly record: OpenedRecord };

/** The one way to read events: their records with the commitments opened. `text` and `hash` stay as they are stored. */
export async function openEvents(tx: Transaction, events: readonly StoredEvent[]): Promise<OpenedEvent[]> {
  const openings = await loadOpenings(tx, [...new Set(events.flatMap((event) => commitmentsIn(event.text)))]);
  const values = new Map(openings.map(({ commitment, value }) => [commitment, value]));
  return events.map((event) => ({ ...event, record: openRecord(event.text, values) as OpenedRecord }));
}

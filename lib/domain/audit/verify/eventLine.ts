import type { BundleEvent } from "../bundle/manifest";
import { bytesOfHex } from "../bytes";
import { isCount } from "../treeRanges";

/** The parts of a record that a verifier reads; everything else of it is bound by its hash alone. */
export interface ShownRecord {
  readonly at: string;
  readonly actor: { readonly name: unknown } | null;
  readonly type: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly claimNumber: number | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** One line of events.jsonl, or null where it is not one. */
export function parseEventLine(line: string): BundleEvent | null {
  const value = parsed(line);
  if (typeof value !== "object" || value === null) return null;
  const { index, leafHash, record } = value as Record<string, unknown>;
  const fields = record === undefined ? 2 : 3;
  if (typeof index !== "number" || !isCount(index) || Object.keys(value).length !== fields) return null;
  if (typeof leafHash !== "string" || bytesOfHex(leafHash)?.length !== 32) return null;
  if (record === undefined) return { index, leafHash };
  return typeof record === "string" ? { index, leafHash, record } : null;
}

/** A record's text as what it says, or null where it is not the record of an event. */
export function parseRecord(text: string): ShownRecord | null {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const record = value as Record<keyof ShownRecord | "format", unknown>;
  const wellFormed =
    typeof record.format === "string" &&
    record.format.startsWith("attest-event-") &&
    typeof record.at === "string" &&
    typeof record.type === "string" &&
    typeof record.details === "object" &&
    record.details !== null;
  return wellFormed ? (value as ShownRecord) : null;
}

/** An event as a finding names it: `event 17 (claim.approved, claim 6)`. */
export function nameOfEvent({ index, record }: BundleEvent): string {
  const shown = record === undefined ? null : parseRecord(record);
  if (!shown) return `event ${index}`;
  const { type, claimNumber } = shown;
  return `event ${index} (${typeof claimNumber === "number" ? `${type}, claim ${claimNumber}` : type})`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

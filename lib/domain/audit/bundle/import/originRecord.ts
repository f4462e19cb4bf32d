import { parseRecord } from "../../verify/eventLine";
import type { BundleEvent, Opening } from "../manifest";
import type { OpeningRow, OriginEventRow } from "./rows";

/** By their ids there: claims, and people and parties as they are here; undefined for what did not come in. */
export interface Here {
  claim(originId: string): string | undefined;
  subject(originId: string): string | undefined;
}

/** The events whose texts the bundle shows, as the origin's record here. */
export function originEvents(events: readonly BundleEvent[], here: Here): OriginEventRow[] {
  return events.flatMap(({ index, leafHash, record }) => {
    const shown = record === undefined ? null : parseRecord(record);
    if (record === undefined || !shown || Number.isNaN(Date.parse(shown.at))) return [];
    const claimId = typeof shown.claimId === "string" ? (here.claim(shown.claimId) ?? null) : null;
    return [{ index, hash: leafHash, claimId, at: shown.at, type: shown.type.slice(0, 100), text: record }];
  });
}

/** The openings of names in that record, each under the person or party here whose name it is: with her it can be erased. */
export function originOpenings(
  openings: readonly Opening[],
  events: readonly OriginEventRow[],
  here: Here,
): OpeningRow[] {
  const subjects = new Map<string, string>();
  for (const { text } of events) {
    const record = JSON.parse(text) as { actor?: unknown; details?: unknown };
    for (const value of [record.actor, record.details]) noteSubjects(value, here, subjects);
  }
  const distinct = new Map(openings.map((opening) => [opening.commitment, opening]));
  return [...distinct.values()].map((opening) => ({ ...opening, subjectId: subjects.get(opening.commitment) ?? null }));
}

/** An actor names itself by `id`, details by `partyId` or `memberId`. */
function noteSubjects(value: unknown, here: Here, subjects: Map<string, string>): void {
  if (typeof value !== "object" || value === null) return;
  const fields = value as Readonly<Record<string, unknown>>;
  const id = fields.id ?? fields.partyId ?? fields.memberId;
  const subject = typeof id === "string" ? here.subject(id) : undefined;
  if (subject === undefined) return;
  for (const held of Object.values(fields)) {
    const commitment = typeof held === "object" && held !== null && "commitment" in held ? held.commitment : null;
    if (typeof commitment === "string") subjects.set(commitment, subject);
  }
}

import type { NewEvent } from "./eventRecord";
import type { AuditEventType } from "./events";

/**
 * What is personal in an audit event stands there as a salted commitment, `{"commitment": SHA-256(salt ‖ UTF-8 value)}`,
 * so that the value can be erased and the log still be verified. Salt and value are kept beside the log.
 */

/** A name in an event. `subjectId` is the member or party whose name it is; null where only the name is known. */
export interface PersonalValue {
  readonly subjectId: string | null;
  readonly value: string;
}

/** The details that name people. Parties' names are among them whatever their kind: a person's is not told apart. */
const personalFields: { readonly [T in AuditEventType]?: readonly string[] } = {
  "claim.assigned": ["to"],
  "claim.attributionSettled": ["party", "before"],
  "reply.requested": ["askedOf"],
  "reply.recorded": ["askedOf"],
  "party.added": ["name"],
  "party.changed": ["name"],
  "member.added": ["name"],
  "member.changed": ["name", "renamedTo"],
  "member.passwordSet": ["name"],
};

/** What is shown in the place of a value that was erased. */
export const erasedValue = "[erased]";

export type Commitment = { readonly commitment: string };

/** The personal values of an event, in the order in which it names them. */
export function personalValuesOf({ actor, type, details }: NewEvent): PersonalValue[] {
  const values: PersonalValue[] = actor ? [{ subjectId: actor.id, value: actor.name }] : [];
  const given: Readonly<Record<string, unknown>> = details;
  for (const field of personalFields[type] ?? []) {
    const value = given[field];
    if (typeof value === "string") values.push({ subjectId: subjectOf(given), value });
  }
  return values;
}

/** An event's details with its personal values replaced by what `commit` gives for each. */
export function withCommitments(
  { type, details }: Pick<NewEvent, "type" | "details">,
  commit: (value: PersonalValue) => string,
): Record<string, unknown> {
  const given: Record<string, unknown> = { ...details };
  for (const field of personalFields[type] ?? []) {
    const value = given[field];
    if (typeof value === "string") given[field] = { commitment: commit({ subjectId: subjectOf(given), value }) };
  }
  return given;
}

function subjectOf(details: Readonly<Record<string, unknown>>): string | null {
  const id = details.partyId ?? details.memberId;
  return typeof id === "string" ? id : null;
}

const commitmentInText = /\{"commitment":"([0-9a-f]{64})"\}/g;

/** The commitments that stand in a record's canonical text. */
export function commitmentsIn(text: string): string[] {
  return [...text.matchAll(commitmentInText)].map(([, commitment = ""]) => commitment);
}

/**
 * A record's value with its commitments opened: by the value where `openings` has it, else by `[erased]`. Goes in: the
 * canonical text; comes out: what JSON.parse gives, with text in the places of commitments.
 */
export function openRecord(text: string, openings: ReadonlyMap<string, string>): unknown {
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null) return value;
  if (isCommitment(value)) return openingOf(value, openings);
  openWithin(value, openings);
  return value;
}

/** A reviver of JSON.parse would do the same in several times the time. */
function openWithin(value: object, openings: ReadonlyMap<string, string>): void {
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const field = fields[key];
    if (typeof field !== "object" || field === null) continue;
    if (isCommitment(field)) fields[key] = openingOf(field, openings);
    else openWithin(field, openings);
  }
}

function openingOf({ commitment }: Commitment, openings: ReadonlyMap<string, string>): string {
  return openings.get(commitment) ?? erasedValue;
}

function isCommitment(value: object): value is Commitment {
  if (!("commitment" in value) || Object.keys(value).length !== 1) return false;
  return typeof value.commitment === "string" && /^[0-9a-f]{64}$/.test(value.commitment);
}

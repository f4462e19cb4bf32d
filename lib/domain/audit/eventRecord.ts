import type { Role } from "../permissions";
import { canonicalJson, type Json } from "./canonical";
import type { AuditEventType, EventDetails } from "./events";
import { leafHash } from "./hash";
import { assertInstant } from "./instant";
import { type PersonalValue, withCommitments } from "./personal";

export type EventActor = { readonly id: string; readonly name: string; readonly role: Role };

export type NewEvent<T extends AuditEventType = AuditEventType> = {
  /** Left out where the database gives the id after the hash is known. */
  readonly id?: string;
  readonly workspaceId: string;
  /** UTC with milliseconds, as `Date.toISOString` writes it. */
  readonly at: string;
  /** Null where nobody signed in did it: the engine, a job, a failed sign-in. */
  readonly actor: EventActor | null;
  readonly type: T;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly claimNumber: number | null;
  readonly details: EventDetails[T];
};

/**
 * The record of one change: its canonical text (RFC 8785) and the hash of that text as a Merkle leaf (RFC 6962). The
 * actor's name and role are those of the moment. With `commit`, names of people stand in it as commitments (format
 * attest-event-2, as everything is recorded today); without, as they are (attest-event-1, as older records have them).
 */
export function eventRecord<T extends AuditEventType>(
  event: NewEvent<T>,
  commit?: (value: PersonalValue) => string,
): { text: string; hash: string } {
  assertInstant(event.at);
  const { id, actor } = event;
  const name = (value: string, subjectId: string) => (commit ? { commitment: commit({ subjectId, value }) } : value);
  const record = {
    format: commit ? "attest-event-2" : "attest-event-1",
    ...(id === undefined ? {} : { id }),
    workspaceId: event.workspaceId,
    at: event.at,
    actor: actor && { id: actor.id, name: name(actor.name, actor.id), role: actor.role },
    type: event.type,
    articleId: event.articleId,
    claimId: event.claimId,
    claimNumber: event.claimNumber,
    details: (commit ? withCommitments(event, commit) : event.details) as Json,
  };
  const text = canonicalJson(record);
  return { text, hash: leafHash(text) };
}

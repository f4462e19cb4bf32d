import type { Role } from "../permissions";
import { canonicalJson, type Json } from "./canonical";
import type { AuditEventType, EventDetails } from "./events";
import { leafHash } from "./hash";
import { assertInstant } from "./instant";

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
 * The record of one change: its canonical text (RFC 8785) and the hash of that text as a Merkle leaf (RFC 6962), so that
 * a log can be laid over the records later without touching them. The actor's name and role are those of the moment.
 */
export function eventRecord<T extends AuditEventType>(event: NewEvent<T>): { text: string; hash: string } {
  assertInstant(event.at);
  const { id, actor } = event;
  const record: Json = {
    format: "attest-event-1",
    ...(id === undefined ? {} : { id }),
    workspaceId: event.workspaceId,
    at: event.at,
    actor: actor && { id: actor.id, name: actor.name, role: actor.role },
    type: event.type,
    articleId: event.articleId,
    claimId: event.claimId,
    claimNumber: event.claimNumber,
    details: event.details,
  };
  const text = canonicalJson(record);
  return { text, hash: leafHash(text) };
}

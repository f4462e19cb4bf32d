import { eventRecord, type NewEvent } from "@/lib/domain/audit/eventRecord";
import { type PersonalValue, personalValuesOf } from "@/lib/domain/audit/personal";
import type { Transaction } from "./connection";
import { pagesAhead } from "./pagesAhead";
import { commitPersonal } from "./personalValues";

const eventSelect = { id: true, at: true, type: true, articleId: true, claimId: true, text: true, hash: true } as const;

/** One event as it stands in the record. */
export interface StoredEvent {
  readonly id: bigint;
  readonly at: Date;
  readonly type: string;
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly text: string;
  readonly hash: string;
}

/**
 * Appends events in the transaction of the change that they record: both commit or neither. Names of people go into the
 * record as commitments, whose openings are kept beside it in the same transaction.
 */
export async function appendEvents(tx: Transaction, events: readonly NewEvent[]): Promise<void> {
  const commit = await commitPersonal(tx, events.flatMap(personalValuesOf));
  await tx.auditEvent.createMany({ data: events.map((event) => asRow(event, commit)) });
}

function asRow(event: NewEvent, commit: (value: PersonalValue) => string) {
  const { text, hash } = eventRecord(event, commit);
  return {
    workspaceId: event.workspaceId,
    at: new Date(event.at),
    actorId: event.actor?.id ?? null,
    type: event.type,
    articleId: event.articleId,
    claimId: event.claimId,
    text,
    hash: new Uint8Array(Buffer.from(hash, "hex")),
  };
}

export interface EventFilter {
  readonly articleId?: string;
  readonly claimId?: string;
  readonly actorId?: string;
  readonly type?: string;
}

/** Events newest first, from before `before` (an event's id) where given. */
export async function listEvents(
  tx: Transaction,
  filter: EventFilter,
  page: { before: bigint | null; limit: number },
): Promise<StoredEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { ...filter, ...(page.before === null ? {} : { id: { lt: page.before } }) },
    orderBy: { id: "desc" },
    take: page.limit,
    select: eventSelect,
  });
  return rows.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString("hex") }));
}

const eventsAPage = 2_000;

/** Every event of an article, oldest first, page by page: a long article's are never all in memory. */
export function eventsOfArticle(tx: Transaction, articleId: string): AsyncGenerator<StoredEvent[]> {
  return pagesAhead<StoredEvent>((last) => pageOfEvents(tx, articleId, last), eventsAPage);
}

async function pageOfEvents(tx: Transaction, articleId: string, last: StoredEvent | null): Promise<StoredEvent[]> {
  const rows = await tx.auditEvent.findMany({
    where: { articleId, ...(last ? { id: { gt: last.id } } : {}) },
    orderBy: { id: "asc" },
    take: eventsAPage,
    select: eventSelect,
  });
  return rows.map((row) => ({ ...row, hash: Buffer.from(row.hash).toString("hex") }));
}

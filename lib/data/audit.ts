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

/** The texts and hashes of these events, by their ids. They never change. */
export async function loadEventTexts(
  tx: Transaction,
  ids: readonly bigint[],
): Promise<ReadonlyMap<bigint, { text: string; hash: string }>> {
  const rows = await tx.$queryRaw<{ texts: string | null }[]>`
    SELECT json_agg(json_build_array(id::text, text, encode(hash, 'hex')))::text AS texts
    FROM audit_event WHERE id = ANY(${[...ids]}::bigint[])`;
  const texts: (readonly [id: string, text: string, hash: string])[] = JSON.parse(rows[0]?.texts ?? "[]");
  return new Map(texts.map(([id, text, hash]) => [BigInt(id), { text, hash }]));
}

type EventFields = readonly [id: string, at: number, type: string, claimId: string | null, text: string, hash: string];

/** One JSON text a page: the client would take several times as long over tens of thousands of rows. */
async function pageOfEvents(tx: Transaction, articleId: string, last: StoredEvent | null): Promise<StoredEvent[]> {
  const rows = await tx.$queryRaw<{ page: string | null }[]>`
    SELECT json_agg(json_build_array(
      id::text, floor(extract(epoch FROM at) * 1000)::bigint, type, claim_id, text, encode(hash, 'hex')
    ) ORDER BY id)::text AS page
    FROM (SELECT id, at, type, claim_id, text, hash FROM audit_event
      WHERE article_id = ${articleId}::uuid AND id > ${last?.id ?? -1n} ORDER BY id LIMIT ${eventsAPage}) e`;
  const page: EventFields[] = JSON.parse(rows[0]?.page ?? "[]");
  return page.map(([id, at, type, claimId, text, hash]) => ({
    ...{ id: BigInt(id), at: new Date(at), type, articleId, claimId, text, hash },
  }));
}

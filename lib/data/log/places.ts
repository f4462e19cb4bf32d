import type { Transaction } from "../connection";

/** One event of an article with its place in the log; null while it waits to be sealed. */
export interface PlacedEvent {
  readonly id: bigint;
  readonly index: number | null;
  readonly at: Date;
}

/**
 * Where every event of an article stands in the log, oldest first. Each place is looked up by itself: right after a large
 * import the planner still takes both tables for small, and a plain join would go through all leaves for each event. That
 * the look-up asks for an order leaves it one index alone.
 */
export async function listPlacesOfArticle(tx: Transaction, articleId: string): Promise<PlacedEvent[]> {
  const rows = await tx.$queryRaw<{ id: bigint; index: bigint | null; at: Date }[]>`
    SELECT e.id, l.index, e.at FROM audit_event e
    LEFT JOIN LATERAL (SELECT event_id, index FROM log_leaf
      WHERE workspace_id = e.workspace_id AND event_id >= e.id ORDER BY event_id LIMIT 1) l ON l.event_id = e.id
    WHERE e.article_id = ${articleId}::uuid ORDER BY e.id`;
  return rows.map(({ id, index, at }) => ({ id, at, index: index === null ? null : Number(index) }));
}

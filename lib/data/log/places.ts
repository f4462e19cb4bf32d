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
 * the look-up asks for an order leaves it one index alone. They come as one JSON text, as events do.
 */
export async function listPlacesOfArticle(tx: Transaction, articleId: string): Promise<PlacedEvent[]> {
  const rows = await tx.$queryRaw<{ places: string | null }[]>`
    SELECT json_agg(json_build_array(e.id::text, l.index, floor(extract(epoch FROM e.at) * 1000)::bigint)
      ORDER BY e.id)::text AS places
    FROM audit_event e
    LEFT JOIN LATERAL (SELECT event_id, index FROM log_leaf
      WHERE workspace_id = e.workspace_id AND event_id >= e.id ORDER BY event_id LIMIT 1) l ON l.event_id = e.id
    WHERE e.article_id = ${articleId}::uuid`;
  const places: (readonly [id: string, index: number | null, at: number])[] = JSON.parse(rows[0]?.places ?? "[]");
  return places.map(([id, index, at]) => ({ id: BigInt(id), index, at: new Date(at) }));
}

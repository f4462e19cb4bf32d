import { createLoader, parseAsString } from "nuqs/server";
import { queries } from "@/lib/api/client";

export const EVENTS_A_PAGE = 100;

export const auditFilterParsers = { article: parseAsString, actor: parseAsString, type: parseAsString };
export const loadAuditFilters = createLoader(auditFilterParsers);

export interface AuditFilter {
  articleId?: string;
  actorId?: string;
  type?: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The contract's filter for what stands in the URL. What somebody typed there wrongly filters nothing. */
export function auditFilterOf(given: {
  article: string | null;
  actor: string | null;
  type: string | null;
}): AuditFilter {
  return {
    articleId: given.article && uuid.test(given.article) ? given.article : undefined,
    actorId: given.actor && uuid.test(given.actor) ? given.actor : undefined,
    type: given.type?.slice(0, 60) || undefined,
  };
}

/** The infinite query over the record; server and browser make the same key from it. */
export function auditPages(filter: AuditFilter) {
  return queries.audit.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filter, cursor, limit: EVENTS_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

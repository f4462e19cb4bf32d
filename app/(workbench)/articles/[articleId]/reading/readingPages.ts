import { createLoader, parseAsString } from "nuqs/server";
import { queries } from "@/lib/api/client";
import { type ReadingKind, readingKinds } from "@/lib/domain/attribution/why";

export const READINGS_A_PAGE = 40;

export const readingFilterParsers = { show: parseAsString };
export const loadReadingFilter = createLoader(readingFilterParsers);

/** What stands in the URL; anything else shows all. */
export function kindOf(show: string | null): ReadingKind | undefined {
  return readingKinds.find((kind) => kind === show);
}

/** The infinite query over an article's readings; server and browser make the same key from it. */
export function readingPages(articleId: string, kind: ReadingKind | undefined) {
  return queries.articles.readings.infiniteOptions({
    input: (cursor: string | undefined) => ({ articleId, kind, cursor, limit: READINGS_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

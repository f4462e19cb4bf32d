import { queries } from "@/lib/api/client";

export const ARTICLES_A_PAGE = 40;

/** The infinite query over articles; server and browser make the same key from it. */
export function articlePages(text: string) {
  return queries.articles.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ text: text || undefined, cursor, limit: ARTICLES_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

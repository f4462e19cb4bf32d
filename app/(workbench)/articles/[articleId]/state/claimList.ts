import type { QueryClient } from "@tanstack/react-query";
import { queryOptions } from "@tanstack/react-query";
import { api } from "@/lib/api/client";
import type { ClaimCache } from "./claimCache";
import { claimListKey } from "./claimListKey";
import { type ClaimList, reread } from "./rows";

/** How many claims one answer holds: enough for nearly every article in one, few enough to be quick. */
const pageSize = 1_000;

/**
 * All claims of an article as one list in the cache, so that single rows can be replaced. The server hands over the
 * first page; the others follow in the background and are shown as they come, but a list that is already whole is
 * only ever replaced by a whole one.
 */
export function claimListOptions(queryClient: QueryClient, articleId: string, cache: ClaimCache) {
  const key = claimListKey(articleId);
  return queryOptions<ClaimList>({
    queryKey: key,
    // A list of which only the first page is here is read on at once.
    staleTime: (query) => (query.state.data?.next === null ? 60_000 : 0),
    structuralSharing: false,
    queryFn: async ({ signal }): Promise<ClaimList> => {
      const meanwhile = cache.watch();
      const held = queryClient.getQueryData<ClaimList>(key);
      const goOn = held !== undefined && held.next !== null;
      let list: ClaimList = goOn ? held : { rows: [], next: null };
      let cursor: string | undefined = list.next ?? undefined;
      do {
        const page = await api.articles.claims({ articleId, cursor, limit: pageSize }, { signal });
        list = { rows: [...list.rows, ...page.items], next: page.next };
        cursor = page.next ?? undefined;
        if (cursor && (held === undefined || goOn)) queryClient.setQueryData(key, list);
      } while (cursor);
      const now = queryClient.getQueryData<ClaimList>(key);
      return now ? reread(now, list, meanwhile) : list;
    },
  });
}

import { queries } from "@/lib/api/client";
import type { ClaimFilter } from "@/lib/api/contract/claims";

export const CLAIMS_A_PAGE = 60;

/** The infinite query over claims of a filter; server and browser make the same key from it. */
export function claimPages(filter: ClaimFilter) {
  return queries.claims.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filter, cursor, limit: CLAIMS_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

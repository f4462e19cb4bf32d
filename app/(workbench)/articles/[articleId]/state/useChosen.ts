import { queryOptions, replaceEqualDeep, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useDebounced } from "@/app/_ui/debounced";
import { api, queries } from "@/lib/api/client";
import type { ClaimDetail, ClaimRow } from "@/lib/api/contract/shapes";
import type { ClaimCache } from "./claimCache";
import { rowOf } from "./rows";

const settleMs = 90;
const prefetchMs = 150;

/**
 * The chosen claim with all its work. While somebody runs through the claims with a held key nothing is asked for;
 * where she stops, the claim and then its neighbours are read.
 */
export function useChosenDetail(chosenId: string | null, near: readonly ClaimRow[], cache: ClaimCache) {
  const settledId = useDebounced(chosenId, settleMs);
  const queryClient = useQueryClient();
  const settled = chosenId !== null && (chosenId === settledId || cache.detail(chosenId) !== undefined);
  const query = useQuery({ ...detailOptions(cache, chosenId ?? ""), enabled: settled });
  const detail: ClaimDetail | undefined = chosenId === null ? undefined : query.data;

  useEffect(() => {
    const row = detail && cache.row(detail.id);
    if (detail && row && detail.version >= row.version && !cache.isChanging(row.id))
      cache.putRows([replaceEqualDeep(row, rowOf(detail))]);
  }, [detail, cache]);

  const nearIds = near.map((row) => row.id).join(" ");
  useEffect(() => {
    if (!detail || nearIds === "") return;
    const timer = setTimeout(() => {
      for (const claimId of nearIds.split(" ")) {
        void queryClient.prefetchQuery(detailOptions(cache, claimId));
      }
    }, prefetchMs);
    return () => clearTimeout(timer);
  }, [detail, nearIds, queryClient, cache]);

  return { detail, error: settled ? query.error : null, retry: query.refetch };
}

/** Reads a claim; while a change of it is on its way, what is shown stands: the answer to the change comes next. */
function detailOptions(cache: ClaimCache, claimId: string) {
  return queryOptions({
    queryKey: queries.claims.get.queryKey({ input: { claimId } }),
    queryFn: async ({ signal }) => {
      const fresh = await api.claims.get({ claimId }, { signal });
      return (cache.isChanging(claimId) && cache.detail(claimId)) || fresh;
    },
  });
}

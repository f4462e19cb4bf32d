import { type QueryClient, replaceEqualDeep, useQueryClient } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, queries } from "@/lib/api/client";
import type { ClaimDetail, ClaimRow } from "@/lib/api/contract/shapes";
import { claimListKey } from "./claimListKey";
import { type ClaimList, type Meanwhile, rowOf, withRows } from "./rows";

/** The browser's one copy of each claim: its row in the list and, where it was opened, its detail. Both change together. */
export interface ClaimCache {
  row: (claimId: string) => ClaimRow | undefined;
  detail: (claimId: string) => ClaimDetail | undefined;
  /** A claim as the service answered it. */
  put: (claim: ClaimDetail) => void;
  putRows: (rows: readonly ClaimRow[], removed?: readonly string[]) => void;
  /** A row as it will probably be; the detail follows as far as the row tells. */
  predict: (row: ClaimRow, may: ClaimDetail["may"]) => void;
  /** A change of this claim is on its way: what is read meanwhile is older than what is shown. Gives back its end. */
  begin: (claimId: string) => () => void;
  isChanging: (claimId: string) => boolean;
  /** True shortly after its newest state came in here: the news of one's own change tells nothing new then. */
  hasJustChanged: (claimId: string) => boolean;
  /** Begins to note which rows come and go, for a reading that begins now. */
  watch: () => Meanwhile;
  /** Reads claims anew; the whole list where they are many, or where some are not in it. */
  refresh: (claimIds: readonly string[]) => Promise<void>;
  /** Reads the whole list anew: which claims there are has changed. */
  refreshList: () => Promise<void>;
  /** What hangs on the article as a whole: coverage, marks, counts. */
  refreshArticle: () => void;
}

const fewEnough = 6;
/** How long the news of one's own change may be on its way. */
const newsMs = 4_000;

export function useClaimCache(articleId: string): ClaimCache {
  const queryClient = useQueryClient();
  return useMemo(() => claimCache(queryClient, articleId), [queryClient, articleId]);
}

function claimCache(queryClient: QueryClient, articleId: string): ClaimCache {
  const listKey = claimListKey(articleId);
  const detailKey = (claimId: string) => queries.claims.get.queryKey({ input: { claimId } });
  const detail = (claimId: string) => queryClient.getQueryData(detailKey(claimId));
  const held = () => new Set(queryClient.getQueryData<ClaimList>(listKey)?.rows.map((row) => row.id));
  const changedAt = new Map<string, number>();
  const cameOrWentAt = new Map<string, number>();
  const putRows = (rows: readonly ClaimRow[], removed: readonly string[] = []) => {
    const known = held();
    const at = performance.now();
    for (const id of [...rows.map((row) => row.id), ...removed]) changedAt.set(id, at);
    for (const row of rows) if (!known.has(row.id)) cameOrWentAt.set(row.id, at);
    for (const id of removed) cameOrWentAt.set(id, at);
    queryClient.setQueryData<ClaimList>(listKey, (list) => list && withRows(list, rows, removed));
    for (const id of removed) queryClient.removeQueries({ queryKey: detailKey(id) });
  };
  const put = (claim: ClaimDetail) => {
    queryClient.setQueryData(detailKey(claim.id), claim);
    const row = queryClient.getQueryData<ClaimList>(listKey)?.rows.find((one) => one.id === claim.id);
    putRows([row ? replaceEqualDeep(row, rowOf(claim)) : rowOf(claim)]);
  };
  const refreshList = () => queryClient.invalidateQueries({ queryKey: listKey });
  const changing = new Map<string, number>();
  const begin = (claimId: string) => {
    changing.set(claimId, (changing.get(claimId) ?? 0) + 1);
    return () => {
      changing.set(claimId, (changing.get(claimId) ?? 1) - 1);
      changedAt.set(claimId, performance.now());
    };
  };
  const isChanging = (claimId: string) => (changing.get(claimId) ?? 0) > 0;
  const watch = (): Meanwhile => {
    const began = performance.now();
    return { isChanging, hasComeOrGone: (claimId) => (cameOrWentAt.get(claimId) ?? -1) >= began };
  };
  const refreshArticle = () => {
    void queryClient.invalidateQueries({ queryKey: queries.articles.get.queryKey({ input: { articleId } }) });
  };
  return {
    row: (claimId) => queryClient.getQueryData<ClaimList>(listKey)?.rows.find((row) => row.id === claimId),
    detail,
    put,
    putRows,
    begin,
    isChanging,
    watch,
    hasJustChanged: (claimId) => performance.now() - (changedAt.get(claimId) ?? Number.NEGATIVE_INFINITY) < newsMs,
    predict: (row, may) => {
      queryClient.setQueryData(detailKey(row.id), (old) => old && { ...old, ...row, may });
      putRows([row]);
    },
    refresh: async (claimIds) => {
      const known = held();
      // A claim that the list lacks is new, or was split or merged away: only the list knows which.
      if (claimIds.length > fewEnough || !claimIds.every((id) => known.has(id))) return refreshList();
      const claims = await Promise.allSettled(claimIds.map((claimId) => api.claims.get({ claimId })));
      const gone = claimIds.filter((_, index) => claims[index]?.status === "rejected");
      // What was merged away while it was being read stays away.
      const still = held();
      for (const claim of claims) {
        if (claim.status === "fulfilled" && !isChanging(claim.value.id) && still.has(claim.value.id)) put(claim.value);
      }
      if (gone.length > 0) await refreshList();
    },
    refreshList,
    refreshArticle,
  };
}

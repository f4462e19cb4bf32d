import { createLoader, parseAsString } from "nuqs/server";
import { queries } from "@/lib/api/client";

export const FACT_CHECKS_A_PAGE = 60;

export const factCheckFilterParsers = { text: parseAsString };
export const loadFactCheckFilters = createLoader(factCheckFilterParsers);

export interface FactCheckFilter {
  text?: string;
}

export function factCheckFilterOf({ text }: { text: string | null }): FactCheckFilter {
  return { text: text?.trim().slice(0, 200) || undefined };
}

/** The infinite query over published fact-checks; server and browser make the same key from it. */
export function factCheckPages(filter: FactCheckFilter) {
  return queries.factChecks.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filter, cursor, limit: FACT_CHECKS_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

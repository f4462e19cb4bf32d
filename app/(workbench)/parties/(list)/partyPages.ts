import { createLoader, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { queries } from "@/lib/api/client";
import { type PartyKind, partyKinds } from "@/lib/domain/attribution/types";

export const PARTIES_A_PAGE = 60;

export const partyFilterParsers = { text: parseAsString, kind: parseAsStringLiteral(partyKinds) };
export const loadPartyFilters = createLoader(partyFilterParsers);

export interface PartyFilter {
  text?: string;
  kind?: PartyKind;
}

export function partyFilterOf({ text, kind }: { text: string | null; kind: PartyKind | null }): PartyFilter {
  return { text: text?.trim().slice(0, 200) || undefined, kind: kind ?? undefined };
}

/** The infinite query over parties; server and browser make the same key from it. */
export function partyPages(filter: PartyFilter) {
  return queries.parties.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ ...filter, cursor, limit: PARTIES_A_PAGE }),
    initialPageParam: undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
}

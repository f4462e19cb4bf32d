import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { Parties } from "./parties";
import { loadPartyFilters, PARTIES_A_PAGE, partyFilterOf, partyPages } from "./partyPages";

export const metadata: Metadata = { title: "Parties" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function PartiesPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = partyFilterOf(await loadPartyFilters(searchParams));
  const api = await apiOnServer();
  const first = await api.parties.list({ ...filter, limit: PARTIES_A_PAGE });
  return (
    <FirstData data={[[partyPages(filter).queryKey, firstPage(first)]]}>
      <Parties />
    </FirstData>
  );
}

import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { claimFilterOf, loadClaimFilters } from "../_lists/claimFilters";
import { CLAIMS_A_PAGE, claimPages } from "../_lists/claimPages";
import { Claims } from "./claims";

export const metadata: Metadata = { title: "Claims" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ClaimsPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = claimFilterOf(await loadClaimFilters(searchParams));
  const api = await apiOnServer();
  const first = await api.claims.list({ ...filter, limit: CLAIMS_A_PAGE });
  return (
    <FirstData data={[[claimPages(filter).queryKey, firstPage(first)]]}>
      <Claims />
    </FirstData>
  );
}

import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { FACT_CHECKS_A_PAGE, factCheckFilterOf, factCheckPages, loadFactCheckFilters } from "./factCheckPages";
import { FactChecks } from "./factChecks";

export const metadata: Metadata = { title: "Published fact-checks" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function FactChecksPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = factCheckFilterOf(await loadFactCheckFilters(searchParams));
  const api = await apiOnServer();
  const first = await api.factChecks.list({ ...filter, limit: FACT_CHECKS_A_PAGE });
  return (
    <FirstData data={[[factCheckPages(filter).queryKey, firstPage(first)]]}>
      <FactChecks />
    </FirstData>
  );
}

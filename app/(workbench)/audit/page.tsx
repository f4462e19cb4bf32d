import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { Audit } from "./audit";
import { auditFilterOf, auditPages, EVENTS_A_PAGE, loadAuditFilters } from "./auditPages";

export const metadata: Metadata = { title: "Audit" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = auditFilterOf(await loadAuditFilters(searchParams));
  const api = await apiOnServer();
  const first = await api.audit.list({ ...filter, limit: EVENTS_A_PAGE });
  return (
    <FirstData data={[[auditPages(filter).queryKey, firstPage(first)]]}>
      <Audit />
    </FirstData>
  );
}

import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { Audit } from "./audit";
import { auditFilterOf, auditPages, EVENTS_A_PAGE, loadAuditFilters } from "./auditPages";

export const metadata: Metadata = { title: "Audit" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function AuditPage({ searchParams }: { searchParams: SearchParams }) {
  const filter = auditFilterOf(await loadAuditFilters(searchParams));
  const api = await apiOnServer();
  const [first, log] = await Promise.all([api.audit.list({ ...filter, limit: EVENTS_A_PAGE }), api.audit.log({})]);
  return (
    <FirstData
      data={[
        [auditPages(filter).queryKey, firstPage(first)],
        [queries.audit.log.queryOptions({ input: {} }).queryKey, log],
      ]}
    >
      <Audit />
    </FirstData>
  );
}

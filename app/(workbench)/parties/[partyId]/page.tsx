import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { queries } from "@/lib/api/client";
import { CLAIMS_A_PAGE, claimPages } from "../../_lists/claimPages";
import { PartyPage } from "./party";

export const metadata: Metadata = { title: "Party" };

export default async function Page({ params }: { params: Promise<{ partyId: string }> }) {
  const { partyId } = await params;
  const api = await apiOnServer();
  const party = await api.parties.get({ partyId });
  const claims = await api.claims.list({ partyId, limit: CLAIMS_A_PAGE });
  return (
    <FirstData
      data={[
        [queries.parties.get.queryKey({ input: { partyId } }), party],
        [claimPages({ partyId }).queryKey, firstPage(claims)],
      ]}
    >
      <PartyPage partyId={partyId} />
    </FirstData>
  );
}

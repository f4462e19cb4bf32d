import type { Metadata } from "next";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { CLAIMS_A_PAGE, claimPages } from "../_lists/claimPages";
import { freeFilter, mineFilter } from "./filters";
import { MyWork } from "./myWork";

export const metadata: Metadata = { title: "My work" };

export default async function MyWorkPage() {
  const api = await apiOnServer();
  const [mine, free] = await Promise.all([
    api.claims.list({ ...mineFilter, limit: CLAIMS_A_PAGE }),
    api.claims.list(freeFilter),
  ]);
  return (
    <FirstData data={[[claimPages(mineFilter).queryKey, firstPage(mine)]]}>
      <MyWork free={free} />
    </FirstData>
  );
}

import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/lib/api/onServer";
import { may } from "@/lib/domain/permissions";
import { CLAIMS_A_PAGE, claimPages } from "../_lists/claimPages";
import { Approvals } from "./approvals";
import { approvalsFilter } from "./filter";

export const metadata: Metadata = { title: "Approvals" };

export default async function ApprovalsPage() {
  const api = await apiOnServer();
  const { member } = await api.session.me({});
  if (!may(member.role, "claim.approve")) forbidden();
  const waiting = await api.claims.list({ ...approvalsFilter, limit: CLAIMS_A_PAGE });
  return (
    <FirstData data={[[claimPages(approvalsFilter).queryKey, firstPage(waiting)]]}>
      <Approvals />
    </FirstData>
  );
}

import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { FirstData, firstPage } from "@/app/_ui/firstData";
import { apiOnServer } from "@/app/apiOnServer";
import { type Api, queries } from "@/lib/api/client";
import type { QueueRow } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { CLAIMS_A_PAGE, claimPages } from "../_lists/claimPages";
import { Approvals } from "./approvals";
import { approvalsFilter } from "./filter";

export const metadata: Metadata = { title: "Approvals" };

type SearchParams = Promise<Record<string, string | string[] | undefined>>;

export default async function ApprovalsPage({ searchParams }: { searchParams: SearchParams }) {
  const api = await apiOnServer();
  const { member } = await api.session.me({});
  if (!may(member.role, "claim.approve")) forbidden();
  const waiting = await api.claims.list({ ...approvalsFilter, limit: CLAIMS_A_PAGE });
  const { claim: wanted } = await searchParams;
  const first = waiting.items.find(({ id }) => id === wanted) ?? waiting.items[0];
  return (
    <FirstData data={[[claimPages(approvalsFilter).queryKey, firstPage(waiting)], ...(await whatIsRead(api, first))]}>
      <Approvals />
    </FirstData>
  );
}

/** The claim that is read first, with its article: it stands there with the page. */
async function whatIsRead(api: Api, row: QueueRow | undefined) {
  if (!row) return [];
  const [claim, article] = [{ claimId: row.id }, { articleId: row.articleId }];
  const [detail, workbench] = await Promise.all([api.claims.get(claim), api.articles.get(article)]);
  return [
    [queries.claims.get.queryKey({ input: claim }), detail],
    [queries.articles.get.queryKey({ input: article }), workbench],
  ] as const;
}

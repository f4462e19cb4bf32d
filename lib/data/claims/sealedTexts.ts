import type { Transaction } from "../connection";

/**
 * The sealed texts of all approvals of an article's claims, in the order of their ids: for its audit bundle. Those that
 * were hidden in the bundle that the article came in with are not there.
 */
export async function listSealedTexts(
  tx: Transaction,
  articleId: string,
): Promise<{ approvalId: string; text: string }[]> {
  const rows = await tx.approval.findMany({
    where: { claim: { articleId }, sealedText: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true, sealedText: true },
  });
  return rows.map(({ id, sealedText }) => ({ approvalId: id, text: sealedText ?? "" }));
}

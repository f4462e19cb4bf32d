import type { Transaction } from "../connection";

/** The sealed texts of all approvals of an article's claims, in the order of their ids: for its audit bundle. */
export async function listSealedTexts(
  tx: Transaction,
  articleId: string,
): Promise<{ approvalId: string; text: string }[]> {
  const rows = await tx.approval.findMany({
    where: { claim: { articleId } },
    orderBy: { id: "asc" },
    select: { id: true, sealedText: true },
  });
  return rows.map(({ id, sealedText }) => ({ approvalId: id, text: sealedText }));
}

import type { Transaction } from "../connection";

export interface SealedText {
  readonly approvalId: string;
  readonly text: string;
}

/** Approvals of an article's claims whose sealed texts are known here: those hidden in the bundle it came in with are not. */
export async function listSealedApprovals(tx: Transaction, articleId: string): Promise<string[]> {
  const rows = await tx.approval.findMany({
    where: { claim: { articleId }, sealedText: { not: null } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The sealed texts of these approvals, in the order of their ids. A sealed text never changes. */
export async function listSealedTexts(tx: Transaction, approvalIds: readonly string[]): Promise<SealedText[]> {
  const rows = await tx.approval.findMany({
    where: { id: { in: [...approvalIds] } },
    orderBy: { id: "asc" },
    select: { id: true, sealedText: true },
  });
  return rows.map(({ id, sealedText }) => ({ approvalId: id, text: sealedText ?? "" }));
}

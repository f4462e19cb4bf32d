import type { Manifest } from "@/lib/domain/audit/bundle/manifest";
import type { Transaction } from "./connection";

export interface ArticleOrigin {
  readonly newsroom: string;
  readonly logOrigin: string;
  readonly vkey: string;
  readonly manifestSha256: string;
  readonly manifest: Omit<Manifest, "files">;
}

/** Notes with which audit bundle an article came in. */
export async function insertArticleOrigin(
  tx: Transaction,
  row: ArticleOrigin & { workspaceId: string; articleId: string },
): Promise<void> {
  await tx.articleOrigin.create({
    data: { ...row, manifest: structuredClone(row.manifest) as object },
    select: { articleId: true },
  });
}

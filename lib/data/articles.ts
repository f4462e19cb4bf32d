import type { LanguageSupport, Passage } from "@/lib/domain/text/types";
import { personSelect } from "./claims/record";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";
import { literally } from "./literally";

const articleSelect = {
  id: true,
  title: true,
  byline: true,
  publisher: true,
  publishedOn: true,
  language: true,
  url: true,
  reviewUrl: true,
  deadline: true,
  importedAt: true,
  importedBy: personSelect,
  origin: { select: { newsroom: true, logOrigin: true } },
  version: true,
} as const satisfies Prisma.ArticleSelect;

export type StoredArticle = Prisma.ArticleGetPayload<{ select: typeof articleSelect }>;

const versionSelect = {
  id: true,
  articleId: true,
  number: true,
  text: true,
  textSha256: true,
  originalSha256: true,
  originalName: true,
  mediaType: true,
  support: true,
  passages: true,
  importedAt: true,
  importedBy: personSelect,
} as const satisfies Prisma.ArticleVersionSelect;

type VersionPayload = Prisma.ArticleVersionGetPayload<{ select: typeof versionSelect }>;
export type StoredVersion = Omit<VersionPayload, "support" | "passages"> & {
  support: LanguageSupport;
  passages: readonly Passage[];
};

export async function loadArticle(tx: Transaction, id: string): Promise<StoredArticle | null> {
  return tx.article.findUnique({ where: { id }, select: articleSelect, relationLoadStrategy: "join" });
}

/** The newest version of an article's copy. */
export async function loadVersion(tx: Transaction, articleId: string): Promise<StoredVersion | null> {
  const row = await tx.articleVersion.findFirst({
    where: { articleId },
    orderBy: { number: "desc" },
    select: versionSelect,
    relationLoadStrategy: "join",
  });
  return row as StoredVersion | null;
}

/** The bytes that a version was imported from. */
export async function loadOriginal(tx: Transaction, versionId: string): Promise<Uint8Array> {
  const row = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId }, select: { original: true } });
  return row.original;
}

/** The text of one version: what spans are spans of. */
export async function loadVersionText(tx: Transaction, versionId: string): Promise<string> {
  const row = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId }, select: { text: true } });
  return row.text;
}

/** Articles newest first, after the one that `after` names. */
export async function listArticles(
  tx: Transaction,
  filter: { text?: string },
  page: { after: { importedAt: Date; id: string } | null; limit: number },
): Promise<StoredArticle[]> {
  const { after } = page;
  const words = filter.text ? { contains: literally(filter.text), mode: "insensitive" as const } : null;
  return tx.article.findMany({
    where: {
      ...(words ? { OR: [{ title: words }, { publisher: words }, { byline: words }] } : {}),
      ...(after
        ? {
            AND: [
              { importedAt: { lte: after.importedAt } },
              { OR: [{ importedAt: { lt: after.importedAt } }, { id: { lt: after.id } }] },
            ],
          }
        : {}),
    },
    orderBy: [{ importedAt: "desc" }, { id: "desc" }],
    take: page.limit,
    select: articleSelect,
    relationLoadStrategy: "join",
  });
}

/** The article that already has these very bytes, if the workspace has one. */
export async function findByOriginal(
  tx: Transaction,
  originalSha256: string,
): Promise<{ id: string; title: string } | null> {
  const row = await tx.articleVersion.findFirst({
    where: { originalSha256 },
    select: { article: { select: { id: true, title: true } } },
  });
  return row?.article ?? null;
}

export interface ArticleColumns {
  title: string;
  byline: string | null;
  publisher: string | null;
  publishedOn: Date | null;
  language: string | null;
  url: string | null;
  deadline: Date | null;
}

export async function insertArticle(
  tx: Transaction,
  row: ArticleColumns & {
    id: string;
    workspaceId: string;
    importedAt: Date;
    importedById: string;
    nextClaimNumber: number;
  },
): Promise<void> {
  await tx.article.create({ data: row, select: { id: true } });
}

export interface NewVersion {
  id: string;
  workspaceId: string;
  articleId: string;
  number: number;
  text: string;
  textSha256: string;
  original: Uint8Array<ArrayBuffer>;
  originalSha256: string;
  originalName: string | null;
  mediaType: string;
  support: LanguageSupport;
  passages: readonly Passage[];
  importedAt: Date;
  importedById: string;
}

/** The unique index on (workspace, hash of the bytes) lets one of two imports of the same bytes through. */
export async function insertVersion(tx: Transaction, { passages, ...row }: NewVersion): Promise<void> {
  await tx.articleVersion.create({
    data: { ...row, passages: passages as unknown as Prisma.InputJsonValue },
    select: { id: true },
  });
}

/** Names the page where the desk publishes its check of the article; false where there is no such article. */
export async function saveReviewUrl(tx: Transaction, id: string, reviewUrl: string | null): Promise<boolean> {
  const { count } = await tx.article.updateMany({ where: { id }, data: { reviewUrl } });
  return count === 1;
}

/** False where somebody else corrected the article meanwhile. */
export async function saveArticle(
  tx: Transaction,
  article: { id: string; version: number },
  columns: Partial<ArticleColumns>,
): Promise<boolean> {
  const { count } = await tx.article.updateMany({ where: article, data: { ...columns, version: { increment: 1 } } });
  return count === 1;
}

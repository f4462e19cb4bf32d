import type { OriginEventRow } from "@/lib/domain/audit/bundle/import/rows";
import type { BundleProfile, Manifest } from "@/lib/domain/audit/bundle/manifest";
import type { Policy } from "@/lib/domain/claims/state";
import type { StoredEvent } from "./audit";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";
import { insertMany } from "./insertMany";

/** What the bundle's report said of the desk that it came from, and what did not come in with it. Names nobody. */
export interface ToldOfOrigin {
  readonly time: string;
  readonly profile: BundleProfile;
  readonly policy: Policy;
  readonly scaleVersion: number;
  readonly hides: readonly string[];
  readonly leftOut: readonly string[];
}

export interface ArticleOrigin {
  readonly newsroom: string;
  readonly logOrigin: string;
  readonly vkey: string;
  readonly manifestSha256: string;
  readonly manifest: Omit<Manifest, "files">;
  /** The manifest's bytes as they were signed, and their signature. */
  readonly manifestText: string;
  readonly manifestNote: string;
  readonly told: ToldOfOrigin;
}

/** Notes with which audit bundle an article came in. */
export async function insertArticleOrigin(
  tx: Transaction,
  row: ArticleOrigin & { workspaceId: string; articleId: string },
): Promise<void> {
  const told = structuredClone(row.told) as object;
  await tx.articleOrigin.create({
    data: { ...row, manifest: structuredClone(row.manifest) as object, told },
    select: { articleId: true },
  });
}

const originSelect = {
  newsroom: true,
  logOrigin: true,
  vkey: true,
  manifestSha256: true,
  manifestText: true,
  manifestNote: true,
  told: true,
} as const satisfies Prisma.ArticleOriginSelect;

export type StoredOrigin = Omit<ArticleOrigin, "manifest">;

/** Where an article came from, or null where it was imported from its copy. */
export async function loadArticleOrigin(tx: Transaction, articleId: string): Promise<StoredOrigin | null> {
  const row = await tx.articleOrigin.findUnique({ where: { articleId }, select: originSelect });
  return row as unknown as StoredOrigin | null;
}

/** The article that came in with this very bundle, if one did. */
export async function findByManifest(
  tx: Transaction,
  manifestSha256: string,
): Promise<{ id: string; title: string } | null> {
  const row = await tx.articleOrigin.findFirst({
    where: { manifestSha256 },
    select: { article: { select: { id: true, title: true } } },
  });
  return row?.article ?? null;
}

/** The keys by which this log's bundles were signed that people here took for its own, latest first. */
export async function listKeysOfLog(tx: Transaction, logOrigin: string): Promise<string[]> {
  const rows = await tx.articleOrigin.findMany({
    where: { logOrigin },
    orderBy: { article: { importedAt: "desc" } },
    select: { vkey: true },
  });
  return [...new Set(rows.map(({ vkey }) => vkey))];
}

/** Keeps the record of another newsroom's log about an article that came in. */
export async function insertOriginEvents(
  tx: Transaction,
  { workspaceId, articleId }: { workspaceId: string; articleId: string },
  events: readonly OriginEventRow[],
): Promise<void> {
  const rows = events.map(({ index, hash, claimId, at, type, text }) => ({
    ...{ workspace_id: workspaceId, article_id: articleId, index, hash: `\\x${hash}` },
    ...{ claim_id: claimId, at, type, text },
  }));
  await insertMany(tx, "origin_event", rows);
}

/** The kept record of an article's origin, in the order of its log; `id` is the place there. */
export async function listOriginEvents(tx: Transaction, articleId: string): Promise<StoredEvent[]> {
  const rows = await tx.originEvent.findMany({
    where: { articleId },
    orderBy: { index: "asc" },
    select: { index: true, at: true, type: true, claimId: true, text: true, hash: true },
  });
  return rows.map(({ index, hash, ...row }) => ({
    ...row,
    ...{ id: index, articleId, hash: Buffer.from(hash).toString("hex") },
  }));
}

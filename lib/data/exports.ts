import type pg from "pg";
import type { Transaction } from "./connection";
import type { Prisma } from "./generated/client";

const exportSelect = {
  id: true,
  articleId: true,
  format: true,
  profile: true,
  status: true,
  progress: true,
  stage: true,
  problem: true,
  fileName: true,
  mediaType: true,
  bytes: true,
  requestedById: true,
  requestedAt: true,
  finishedAt: true,
} as const satisfies Prisma.ExportSelect;

export type StoredExport = Prisma.ExportGetPayload<{ select: typeof exportSelect }>;

export async function insertExport(
  tx: Transaction,
  row: Pick<StoredExport, "id" | "articleId" | "format" | "profile" | "stage" | "requestedById" | "requestedAt"> & {
    workspaceId: string;
  },
): Promise<void> {
  await tx.export.create({ data: { ...row, status: "queued" }, select: { id: true } });
}

/** Hands an export to the job queue; it is taken up when the transaction has committed. */
export async function enqueueExport(tx: Transaction, exportId: string): Promise<void> {
  await tx.$executeRaw`SELECT enqueue_export(${exportId}::uuid)`;
}

export async function loadExport(tx: Transaction, id: string): Promise<StoredExport | null> {
  return tx.export.findUnique({ where: { id }, select: exportSelect });
}

/** The exports of an article, the newest first. */
export async function listExports(tx: Transaction, articleId: string, limit: number): Promise<StoredExport[]> {
  return tx.export.findMany({
    where: { articleId },
    orderBy: [{ requestedAt: "desc" }, { id: "desc" }],
    take: limit,
    select: exportSelect,
  });
}

/** How many exports of a workspace wait or run. */
export async function countOpenExports(tx: Transaction): Promise<number> {
  return tx.export.count({ where: { status: { in: ["queued", "running"] } } });
}

/** Takes an export up, also one that another process left half-way; false where it has ended meanwhile. */
export async function beginExport(tx: Transaction, id: string, stage: string): Promise<boolean> {
  const open = { id, status: { in: ["queued", "running"] } };
  const { count } = await tx.export.updateMany({ where: open, data: { status: "running", progress: 0, stage } });
  await clearChunks(tx, id);
  return count === 1;
}

async function clearChunks(tx: Transaction, exportId: string): Promise<void> {
  await tx.$executeRaw`SELECT clear_export(${exportId}::uuid)`;
}

/** Says how far a running export is; false where it was cancelled meanwhile. */
export async function saveProgress(
  tx: Transaction,
  id: string,
  at: { progress: number; stage: string },
): Promise<boolean> {
  const { count } = await tx.export.updateMany({ where: { id, status: "running" }, data: at });
  return count === 1;
}

/** What of pg a chunk is kept and read by. */
export type ChunkConnection = Pick<pg.PoolClient, "query">;

export async function appendChunk(
  client: ChunkConnection,
  row: { workspaceId: string; exportId: string; number: number; content: Uint8Array },
): Promise<void> {
  const { workspaceId, exportId, number, content } = row;
  await client.query(
    "INSERT INTO export_chunk (workspace_id, export_id, number, content) VALUES ($1::uuid, $2::uuid, $3, $4)",
    [workspaceId, exportId, number, content],
  );
}

/** Ends a running export with its file; false where it was cancelled meanwhile. */
export async function finishExport(
  tx: Transaction,
  id: string,
  file: { fileName: string; mediaType: string; bytes: number; finishedAt: Date },
): Promise<boolean> {
  const data = { ...file, bytes: BigInt(file.bytes), status: "done", progress: 100, stage: "Ready" };
  const { count } = await tx.export.updateMany({ where: { id, status: "running" }, data });
  return count === 1;
}

/** Ends an export without a file; false where it had ended already. What was written of it goes. */
export async function endExport(
  tx: Transaction,
  id: string,
  end: { status: "failed" | "cancelled"; stage: string; problem: string | null; finishedAt: Date },
): Promise<boolean> {
  const open = { id, status: { in: ["queued", "running"] } };
  const { count } = await tx.export.updateMany({ where: open, data: end });
  if (count === 1) await clearChunks(tx, id);
  return count === 1;
}

/** One piece of an export's file, or null after the last. */
export async function loadChunk(client: ChunkConnection, exportId: string, number: number): Promise<Uint8Array | null> {
  const { rows } = await client.query<{ content: Buffer }>(
    "SELECT content FROM export_chunk WHERE export_id = $1::uuid AND number = $2",
    [exportId, number],
  );
  return rows[0]?.content ?? null;
}

/** Removes the exports of every workspace that were asked for before a time, with their files. */
export async function removeExportsBefore(tx: Transaction, moment: Date): Promise<number> {
  const rows = await tx.$queryRaw<{ removed: bigint }[]>`SELECT remove_exports_before(${moment}) AS removed`;
  return Number(rows[0]?.removed ?? 0);
}

import type { Transaction } from "./connection";

export interface NewSnapshot {
  readonly id: string;
  readonly workspaceId: string;
  readonly evidenceId: string;
  readonly sha256: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly bytes: number;
  readonly mediaType: string;
  readonly name: string;
  readonly capturedAt: Date;
  readonly capturedById: string;
}

/** Keeps a copy of a source. The same bytes are kept once for one piece of evidence: false where they were there. */
export async function insertSnapshot(tx: Transaction, row: NewSnapshot): Promise<boolean> {
  const { count } = await tx.snapshot.createMany({ data: [row], skipDuplicates: true });
  return count === 1;
}

/** Gives a copied piece of evidence (`to`) what was kept of the one it was copied from: as it was kept, by whom and when. */
export async function copySnapshots(tx: Transaction, { from, to }: { from: string; to: string }): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO snapshot (id, workspace_id, evidence_id, sha256, content, bytes, media_type, name, captured_at, captured_by_id)
    SELECT gen_random_uuid(), workspace_id, ${to}::uuid, sha256, content, bytes, media_type, name, captured_at, captured_by_id
    FROM snapshot WHERE evidence_id = ${from}::uuid`;
}

/**
 * How much is kept of an article. Its row is locked until the transaction ends (behind the claim's, as always), so that
 * two copies at once cannot both take the last room.
 */
export async function lockRoom(tx: Transaction, articleId: string): Promise<number> {
  await tx.$queryRaw`SELECT id FROM article WHERE id = ${articleId}::uuid FOR NO KEY UPDATE`;
  const { _sum } = await tx.snapshot.aggregate({
    where: { evidence: { claim: { articleId } } },
    _sum: { bytes: true },
  });
  return _sum.bytes ?? 0;
}

export interface SnapshotFacts {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** What is known of one kept copy without its bytes, or null. */
export async function loadSnapshotFacts(tx: Transaction, id: string): Promise<SnapshotFacts | null> {
  const select = { name: true, mediaType: true, bytes: true, sha256: true } as const;
  return tx.snapshot.findUnique({ where: { id }, select });
}

/** A piece of the bytes of one kept copy: whole copies never stand in memory while they are sent. */
export async function loadSnapshotPiece(
  tx: Transaction,
  id: string,
  { start, length }: { start: number; length: number },
): Promise<Uint8Array> {
  const rows = await tx.$queryRaw<{ piece: Uint8Array }[]>`
    SELECT substring(content FROM ${start + 1}::int FOR ${length}::int) AS piece FROM snapshot WHERE id = ${id}::uuid`;
  return rows[0]?.piece ?? new Uint8Array();
}

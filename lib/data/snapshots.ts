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

/** The bytes of one kept copy with their name and type, or null. */
export async function loadSnapshot(
  tx: Transaction,
  id: string,
): Promise<{ name: string; mediaType: string; content: Uint8Array } | null> {
  return tx.snapshot.findUnique({ where: { id }, select: { name: true, mediaType: true, content: true } });
}

/** The bytes of one kept copy by its hash, from whichever evidence of the article has it. */
export async function loadSnapshotByHash(tx: Transaction, articleId: string, sha256: string): Promise<Uint8Array> {
  const row = await tx.snapshot.findFirstOrThrow({
    where: { sha256, evidence: { claim: { articleId } } },
    select: { content: true },
  });
  return row.content;
}

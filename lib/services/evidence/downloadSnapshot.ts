import { inWorkspace } from "@/lib/data/connection";
import { loadSnapshotFacts, loadSnapshotPiece } from "@/lib/data/snapshots";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";

export interface SnapshotFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Read piece by piece while they are sent: the file never stands in memory. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The bytes of a kept copy, for everybody who may read the article; also of evidence that was removed since. */
export async function downloadSnapshot(
  actor: Actor,
  { snapshotId }: { snapshotId: string },
): Promise<Outcome<SnapshotFile>> {
  if (!may(actor.role, "read")) return problem("not-allowed");
  const facts = await inWorkspace(actor.workspaceId, (tx) => loadSnapshotFacts(tx, snapshotId));
  if (!facts) return problem("not-found");
  const { name, mediaType, bytes, sha256 } = facts;
  return done({
    fileName: name,
    mediaType,
    bytes,
    sha256,
    pieces: snapshotPieces(actor.workspaceId, snapshotId, bytes),
  });
}

const pieceLength = 1 << 20;

/** The bytes of a copy from first to last. Each piece is read in a transaction of its own: a copy never changes. */
export async function* snapshotPieces(
  workspaceId: string,
  snapshotId: string,
  bytes: number,
): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes; start += pieceLength) {
    yield await inWorkspace(workspaceId, (tx) => loadSnapshotPiece(tx, snapshotId, { start, length: pieceLength }));
  }
}

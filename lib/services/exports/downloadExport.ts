import { inWorkspace, inWorkspaceByPg } from "@/lib/data/connection";
import { loadChunk, loadExport } from "@/lib/data/exports";
import type { Actor } from "@/lib/domain/claims/state";
import { may } from "@/lib/domain/permissions";
import { done, type Outcome, problem } from "@/lib/domain/problems";

export interface ExportedFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Read piece by piece while they are sent: the file never stands in memory. */
  readonly pieces: AsyncIterable<Uint8Array>;
}

/** The file of an export that is done. That it left the house was recorded when it was written. */
export async function downloadExport(actor: Actor, { exportId }: { exportId: string }): Promise<Outcome<ExportedFile>> {
  if (!may(actor.role, "report.export")) return problem("not-allowed");
  const row = await inWorkspace(actor.workspaceId, (tx) => loadExport(tx, exportId));
  if (row?.status !== "done" || row.fileName === null || row.mediaType === null) return problem("not-found");
  const { fileName, mediaType } = row;
  return done({ fileName, mediaType, bytes: Number(row.bytes), pieces: piecesOf(actor, exportId) });
}

async function* piecesOf({ workspaceId }: Actor, exportId: string): AsyncGenerator<Uint8Array> {
  for (let number = 0; ; number += 1) {
    const piece = await inWorkspaceByPg(workspaceId, (client) => loadChunk(client, exportId, number));
    if (!piece) return;
    yield piece;
  }
}

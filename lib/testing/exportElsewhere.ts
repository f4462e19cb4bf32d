// A process of its own, under whatever time zone and language it is started: writes the exports that it is asked for and
// prints the SHA-256 of each file.
import { createHash } from "node:crypto";
import { closeConnections } from "@/lib/data/connection";
import type { ReportFormat } from "@/lib/domain/audit/events";
import type { Actor } from "@/lib/domain/claims/state";
import { LongPdf } from "@/lib/services/exports/longPdf";
import { packBundle } from "@/lib/services/exports/packBundle";
import { reportFile } from "@/lib/services/exports/writeExport";

export interface ElsewhereOrder {
  readonly actor: Actor;
  readonly articleId: string;
  readonly formats: readonly ReportFormat[];
  /** The time of a bundle, which its signature names. */
  readonly at: string;
}

/** The SHA-256 of each format's file, made here and now; nothing is recorded. */
export async function hashesOf({ actor, articleId, formats, at }: ElsewhereOrder): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  const asked = { actor, articleId, profile: "assessor", at: new Date(at), tell: async () => undefined } as const;
  for (const format of formats) {
    const run = { ...asked, longPdf: new LongPdf(format === "bundle") };
    const writing = format === "bundle" ? await packBundle(run) : await reportFile(run, format);
    if (typeof writing === "string") throw new Error(`${format}: ${writing}`);
    const hash = createHash("sha256").update(writing.fileName);
    for await (const piece of writing.pieces) hash.update(piece);
    hashes[format] = hash.digest("hex");
    run.longPdf.stop();
  }
  return hashes;
}

if (process.env.EXPORT_ORDER) {
  const hashes = await hashesOf(JSON.parse(process.env.EXPORT_ORDER));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  await closeConnections();
  process.stdout.write(JSON.stringify({ zone, hashes }));
}

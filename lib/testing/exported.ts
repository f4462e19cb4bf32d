import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { Actor } from "@/lib/domain/claims/state";
import { downloadExport } from "@/lib/services/exports/downloadExport";
import { requestExport } from "@/lib/services/exports/requestExport";
import { writeExport } from "@/lib/services/exports/writeExport";
import { must } from "./claimSteps";

/** The bundle of an article as the product writes it, asked for and downloaded. */
export async function bundleOf(actor: Actor, articleId: string, profile: BundleProfile): Promise<Buffer<ArrayBuffer>> {
  const { id: exportId } = must(await requestExport(actor, { articleId, format: "bundle", profile }));
  await writeExport({ workspaceId: actor.workspaceId, exportId });
  const pieces: Uint8Array[] = [];
  for await (const piece of must(await downloadExport(actor, { exportId })).pieces) pieces.push(piece);
  return Buffer.concat(pieces);
}

import { download } from "@/lib/api/download";
import { refusal } from "@/lib/api/refusal";
import { currentActor } from "@/lib/auth/actor";
import { downloadExport } from "@/lib/services/exports/downloadExport";
import { isUuid } from "../../../isUuid";

export const dynamic = "force-dynamic";

/** The file of an export, sent while it is read. */
export async function GET(_request: Request, { params }: { params: Promise<{ exportId: string }> }): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refusal("not-signed-in");
  const { exportId } = await params;
  if (!isUuid(exportId)) return refusal("not-found");
  const outcome = await downloadExport(actor, { exportId });
  return outcome.ok ? download(outcome.value) : refusal(outcome.problem);
}

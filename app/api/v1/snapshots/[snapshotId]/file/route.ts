import { download } from "@/lib/api/download";
import { refusal } from "@/lib/api/refusal";
import { currentActor } from "@/lib/auth/actor";
import { downloadSnapshot } from "@/lib/services/evidence/downloadSnapshot";
import { isUuid } from "../../../isUuid";

export const dynamic = "force-dynamic";

/** The bytes of a kept copy, only ever to be saved: others made them, and nothing of them may act in Attest's name. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ snapshotId: string }> },
): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refusal("not-signed-in");
  const { snapshotId } = await params;
  if (!isUuid(snapshotId)) return refusal("not-found");
  const outcome = await downloadSnapshot(actor, { snapshotId });
  return outcome.ok ? download(outcome.value) : refusal(outcome.problem);
}

import { inWorkspace } from "@/lib/data/connection";
import { endExport } from "@/lib/data/exports";
import { now } from "@/lib/gateways/clock";

/** The job, where the process that wrote an export ended each time: it is not tried for ever, and whoever waits is told. */
export async function giveUpExport({
  workspaceId,
  exportId,
}: {
  workspaceId: string;
  exportId: string;
}): Promise<void> {
  const problem =
    "Attest ended twice while it wrote this file, so it has stopped trying. Ask for it again; if that ends the same way, tell whoever runs Attest.";
  const end = { status: "failed", stage: "Failed", problem, finishedAt: now() } as const;
  await inWorkspace(workspaceId, (tx) => endExport(tx, exportId, end));
}

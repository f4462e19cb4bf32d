import { holding, type QueueConnection } from "@/lib/data/exportJobs";
import { giveUpExport } from "./giveUpExport";
import { writeExport } from "./writeExport";

export { reviveExports, reviveExportsAtStart } from "@/lib/data/exportJobs";

/** Runs that write; one more only says that they came to nothing. */
const tries = 2;

/** The job of an export in its so-manyeth run. */
export function runExport(
  asked: { workspaceId: string; exportId: string },
  { attempt, connection }: { attempt: number; connection: QueueConnection },
): Promise<void> {
  return holding(connection, asked.exportId, () => (attempt > tries ? giveUpExport(asked) : writeExport(asked)));
}

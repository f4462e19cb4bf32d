import { Logger, run } from "graphile-worker";
import { reviveExports, reviveExportsAtStart, runExport } from "@/lib/services/exports/exportJobs";
import { removeOldExports } from "@/lib/services/exports/removeOldExports";
import { noteFault } from "@/lib/services/logging";

const connectionString = process.env.DATABASE_URL ?? "";

// Whoever started this process has ended, by a kill perhaps: what it was writing is taken up by the next.
process.once("disconnect", () => process.exit());
process.once("uncaughtException", (error) => {
  noteFault(error);
  process.exit(1);
});

/**
 * What the jobs' process runs, bundled into dist/jobs.mjs: jobs from the database's queue, one at a time, each server
 * process taking part. The queue's own tables are the owner's; the work itself goes through services, as everything.
 */
await reviveExportsAtStart(connectionString);
const runner = await run({
  connectionString,
  maxPoolSize: 3,
  concurrency: 1,
  noHandleSignals: true,
  noPreparedStatements: true,
  crontab: "17 * * * * removeOldExports ?fill=1d\n* * * * * reviveExports",
  logger: new Logger(({ jobId }) => (level, message) => {
    if (level === "error") noteFault(new Error(jobId ? `job ${jobId}: ${message}` : message));
  }),
  taskList: {
    writeExport: (payload, { job, withPgClient }) =>
      withPgClient((connection) => runExport(exportOf(payload), { attempt: job.attempts, connection })),
    reviveExports: (_, { withPgClient }) => withPgClient(reviveExports),
    removeOldExports: () => removeOldExports(),
  },
});
await runner.promise;

/** What `enqueue_export` of migration 0004 puts into the queue. */
function exportOf(payload: unknown): { workspaceId: string; exportId: string } {
  const { workspaceId, exportId } = payload as { workspaceId: string; exportId: string };
  return { workspaceId, exportId };
}

import { Logger, run } from "graphile-worker";
import { reviveExports, reviveExportsAtStart, runExport } from "@/lib/services/exports/exportJobs";
import { removeOldExports } from "@/lib/services/exports/removeOldExports";
import { noteFault } from "@/lib/services/logging";

const connectionString = process.env.DATABASE_URL ?? "";

/** In bytes; one that has written nothing long has two thirds of it. */
const grown = 256 * 2 ** 20;

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
    writeExport: async (payload, { job, withPgClient }) => {
      await withPgClient((connection) => runExport(exportOf(payload), { attempt: job.attempts, connection }));
      endIfGrown();
    },
    reviveExports: (_, { withPgClient }) => withPgClient(reviveExports),
    removeOldExports: () => removeOldExports(),
  },
});
await runner.promise;
process.exit();

/** What one long export took would stay with the process for the next: it ends after this job, and a new one takes over. */
function endIfGrown(): void {
  if (process.memoryUsage.rss() > grown) void runner.stop();
}

/** What `enqueue_export` of migration 0004 puts into the queue. */
function exportOf(payload: unknown): { workspaceId: string; exportId: string } {
  const { workspaceId, exportId } = payload as { workspaceId: string; exportId: string };
  return { workspaceId, exportId };
}

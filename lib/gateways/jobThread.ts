import { existsSync } from "node:fs";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { logLine } from "./log";

const pauseBeforeRetry = 5_000;
const held = globalThis as typeof globalThis & { attestJobThread?: true };

/**
 * Starts the thread in which this process works off jobs (dist/jobs.mjs): a long export never holds up a request, and its
 * memory is bounded. A thread that ends is started anew, until the process itself ends.
 */
export function startJobThread(): void {
  const file = path.join(process.cwd(), "dist/jobs.mjs");
  if (held.attestJobThread || !existsSync(file)) return;
  held.attestJobThread = true;
  const start = () => {
    const thread = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: 448 }, execArgv: [] });
    thread.unref();
    thread.on("error", (error) =>
      logLine({ event: "fault", message: error.message, stack: error.stack ?? "", cause: null }),
    );
    thread.once("exit", () => setTimeout(start, pauseBeforeRetry).unref());
  };
  start();
}

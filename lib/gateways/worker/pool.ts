import path from "node:path";
import { Piscina } from "piscina";
import type { WorkerTask, WorkerTaskName, WorkerTasks } from "./tasks";

/** Why a task ended without a value: its time was over, or its thread's memory was. */
export type Stopped = { readonly stopped: "out-of-time" | "out-of-memory" };

const threads = 2;

interface Pool {
  readonly piscina: Piscina;
  /** How many tasks hold a thread, and who waits for one, first come first served. */
  running: number;
  readonly waiting: (() => void)[];
}

/** One pool a process: Next loads this module once per bundle, so the process itself must hold it. */
const processWide = globalThis as typeof globalThis & { attestWorkerPool?: Pool };

/** Opened with the first task, never at import: `next build` imports every module. */
function openPool(): Pool {
  processWide.attestWorkerPool ??= {
    piscina: new Piscina({
      filename: path.join(process.cwd(), "dist/worker.mjs"),
      // One stays: loading the engine takes longer than most articles.
      minThreads: 1,
      maxThreads: threads,
      concurrentTasksPerWorker: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 64, stackSizeMb: 8 },
      // The worker needs nothing of the server's environment, where the keys are, nor its loaders and debuggers.
      env: {},
      execArgv: [],
    }),
    running: 0,
    waiting: [],
  };
  return processWide.attestWorkerPool;
}

/**
 * Runs a task in a thread of its own that is killed when `milliseconds` are over or its memory is used up.
 * The time counts from the moment when a thread is free, so that waiting behind others costs nobody their time.
 */
export async function runInWorker<Name extends WorkerTaskName>(
  task: Extract<WorkerTask, { name: Name }>,
  milliseconds: number,
): Promise<WorkerTasks[Name]["output"] | Stopped> {
  const pool = openPool();
  await takeThread(pool);
  try {
    return await pool.piscina.run(task, { signal: AbortSignal.timeout(milliseconds) });
  } catch (error) {
    const stopped = whyStopped(error);
    if (stopped === null) throw error;
    return { stopped };
  } finally {
    giveThreadBack(pool);
  }
}

/** Ends the threads; the next task opens a new pool. */
export async function closeWorkerPool(): Promise<void> {
  const pool = processWide.attestWorkerPool;
  processWide.attestWorkerPool = undefined;
  await pool?.piscina.destroy();
}

function takeThread(pool: Pool): Promise<void> | undefined {
  if (pool.running < threads) {
    pool.running += 1;
    return;
  }
  return new Promise((resolve) => pool.waiting.push(resolve));
}

/** A waiting task takes over the thread's place, so `running` stays; without one, the place is free. */
function giveThreadBack(pool: Pool): void {
  const next = pool.waiting.shift();
  if (next === undefined) pool.running -= 1;
  else next();
}

function whyStopped(error: unknown): Stopped["stopped"] | null {
  if (!(error instanceof Error)) return null;
  if (error.name === "AbortError" || error.name === "TimeoutError") return "out-of-time";
  return "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : null;
}

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { logLine } from "./log";

const pauseBeforeRetry = 5_000;
/** In megabytes: a report of 10,000 claims takes half of it, and with a smaller heap V8 collects sooner. */
const heap = 248;
/** Short collections by one thread: several take a tenth more of the processor for it. */
const flags = [`--max-old-space-size=${heap}`, "--no-parallel-scavenge"];
/** The C library keeps what each thread gave back for that thread alone, a tenth of it all; in one place all have it. */
const oneArena = { MALLOC_ARENA_MAX: "1" };
const held = globalThis as typeof globalThis & { attestJobProcess?: true };

/**
 * Starts the process in which this server works off jobs (dist/jobs.mjs): a long export never holds up a request, its
 * memory is bounded, and one that breaks takes no server with it. A process that ends is started anew: at once where it
 * ended by itself because it had grown, after a pause where it broke.
 */
export function startJobProcess(): void {
  const file = path.join(process.cwd(), "dist/jobs.mjs");
  if (held.attestJobProcess || !existsSync(file)) return;
  held.attestJobProcess = true;
  const start = () => {
    const child = spawn(process.execPath, [...flags, file], {
      env: { ...process.env, ...oneArena },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    // It ends with the server, whatever it is at; where the server is killed, once it sees the channel closed.
    const end = () => void child.kill("SIGKILL");
    process.once("exit", end);
    child.unref();
    child.channel?.unref();
    child.once("error", ({ message, stack }) => logLine({ event: "fault", message, stack: stack ?? "", cause: null }));
    child.once("exit", (code) => {
      process.off("exit", end);
      setTimeout(start, code === 0 ? 0 : pauseBeforeRetry).unref();
    });
  };
  start();
}

import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { logLine } from "./log";

const pauseBeforeRetry = 5_000;
/**
 * In megabytes. A report of 10,000 claims takes half of the old space; room for what is young spares collections, of
 * which setting a PDF brings many.
 */
const heap = ["--max-old-space-size=352", "--max-semi-space-size=32"];
const held = globalThis as typeof globalThis & { attestJobProcess?: true };

/**
 * Starts the process in which this server works off jobs (dist/jobs.mjs): a long export never holds up a request, its
 * memory is bounded, and one that breaks takes no server with it. A process that ends is started anew.
 */
export function startJobProcess(): void {
  const file = path.join(process.cwd(), "dist/jobs.mjs");
  if (held.attestJobProcess || !existsSync(file)) return;
  held.attestJobProcess = true;
  const start = () => {
    const child = spawn(process.execPath, [...heap, file], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
    // The server may end while it runs: it sees the channel close and ends too.
    child.unref();
    child.channel?.unref();
    child.once("error", ({ message, stack }) => logLine({ event: "fault", message, stack: stack ?? "", cause: null }));
    child.once("exit", () => setTimeout(start, pauseBeforeRetry).unref());
  };
  start();
}

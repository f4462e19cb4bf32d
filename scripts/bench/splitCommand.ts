import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

/** Loaded before the command: tells at its end the peak of resident memory (kilobytes) and the processor's time (microseconds). */
const telling = `
  import { existsSync, readFileSync } from "node:fs";
  process.on("exit", () => {
    // Linux counts a parent's memory in maxRSS, so its own peak is read where there is one.
    const status = existsSync("/proc/self/status") ? readFileSync("/proc/self/status", "utf8") : "";
    const peak = /VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
    const { user, system } = process.cpuUsage();
    process.stderr.write("\\npeak " + peak + " cpu " + (user + system));
  });
`;
const watched = ["--import", `data:text/javascript,${encodeURIComponent(telling)}`];

interface Run {
  /** Milliseconds from start to end, and of the processor's time. */
  readonly time: number;
  readonly cpu: number;
  /** The most resident memory, in MB. */
  readonly peak: number;
}

/**
 * Runs `attest split` on a text as a process of its own (for null: a Node that does nothing), some times over after one
 * run that does not count. Comes out: the runs, the fastest first.
 */
export async function splitCommand(text: string | null, rounds: number): Promise<Run[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "attest-bench-"));
  try {
    const file = path.join(folder, "article.txt");
    await writeFile(file, text ?? "");
    const args = text === null ? ["-e", "0"] : [path.join("scripts", "attest.mjs"), "split", file];
    if (rounds > 1) await run(args);
    const runs: Run[] = [];
    for (let round = 0; round < rounds; round++) runs.push(await run(args));
    return runs.sort((a, b) => a.time - b.time);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Node reads these certificates at each start, for networks that the command never asks: up to 90 ms that say nothing of it. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

async function run(args: readonly string[]): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [...watched, ...args], {
    env: environment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    told += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`attest split ended with ${code}: ${told}`);
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(told) ?? [];
  return { time: performance.now() - begun, cpu: Number(cpu) / 1000, peak: Number(peak) / 1024 };
}

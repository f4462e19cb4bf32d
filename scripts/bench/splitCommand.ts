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

interface Runs {
  /** Milliseconds from start to end, the fastest first. */
  readonly times: readonly number[];
  /** The most that one run took of the processor, in milliseconds. */
  readonly cpu: number;
  /** The most resident memory, in MB. */
  readonly peak: number;
}

/**
 * Runs `attest split` on a text as a process of its own (for null: a Node that does nothing), some times over after one
 * run that does not count. Runs that are timed are the command as it is; what it takes of memory and of the processor is told
 * by as many others, since to tell it takes 10 to 16 ms of a start. One run alone is told of and timed at once.
 */
export async function splitCommand(text: string | null, rounds: number): Promise<Runs> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "attest-bench-"));
  try {
    const file = path.join(folder, "article.txt");
    await writeFile(file, text ?? "");
    const args = text === null ? ["-e", "0"] : [path.join("scripts", "attest.mjs"), "split", file];
    if (rounds > 1) await run(args);
    const timed: number[] = [];
    const told: Told[] = [];
    for (let round = 0; round < rounds; round++) {
      const watchedRun = await run([...watched, ...args]);
      told.push(toldIn(watchedRun.errors));
      timed.push((rounds > 1 ? await run(args) : watchedRun).time);
    }
    const most = (of: (one: Told) => number) => Math.max(...told.map(of));
    return { times: timed.sort((a, b) => a - b), cpu: most(({ cpu }) => cpu), peak: most(({ peak }) => peak) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Node reads these certificates at each start, for networks that the command never asks: up to 90 ms that say nothing of it. */
const { NODE_EXTRA_CA_CERTS: _, ...environment } = process.env;

async function run(args: readonly string[]): Promise<{ time: number; errors: string }> {
  const begun = performance.now();
  const child = spawn(process.execPath, args, { env: environment, stdio: ["ignore", "ignore", "pipe"] });
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    errors += chunk;
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`attest split ended with ${code}: ${errors}`);
  return { time: performance.now() - begun, errors };
}

interface Told {
  readonly cpu: number;
  readonly peak: number;
}

function toldIn(errors: string): Told {
  const [, peak, cpu] = /peak (\d+) cpu (\d+)/.exec(errors) ?? [];
  return { cpu: Number(cpu) / 1000, peak: Number(peak) / 1024 };
}

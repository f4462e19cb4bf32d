import { readdirSync, readFileSync, writeFileSync } from "node:fs";

/** A process of the product: the web server, or one that it started for its jobs. */
export interface Watched {
  readonly what: "server" | "jobs" | "importing";
  readonly pid: number;
}

/** The server that an ancestor of this benchmark started, and what it started; none where there is no /proc. */
export function productProcesses(): Watched[] {
  const all = processes();
  const ancestors = ancestorsIn(all);
  const server = all.find(({ parent, command }) => ancestors.has(parent) && command.includes("serve.mjs"));
  if (!server) return [];
  const begun = all.flatMap(({ pid, parent, command }) => {
    const what = (["jobs", "importing"] as const).find((name) => command.includes(`${name}.mjs`));
    return parent === server.pid && what ? [{ what, pid }] : [];
  });
  return [{ what: "server", pid: server.pid }, ...begun];
}

/** Between a benchmark and who started it stands the process that ends both together. */
function ancestorsIn(all: ReturnType<typeof processes>): Set<number> {
  const ancestors = new Set<number>();
  for (let pid = process.ppid; pid > 1 && !ancestors.has(pid); ) {
    ancestors.add(pid);
    pid = all.find((one) => one.pid === pid)?.parent ?? 0;
  }
  return ancestors;
}

function processes(): { pid: number; parent: number; command: string }[] {
  try {
    return readdirSync("/proc").flatMap((name) => {
      if (!/^\d+$/.test(name)) return [];
      const status = readOrEmpty(`/proc/${name}/status`);
      const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
      return [{ pid: Number(name), parent, command: readOrEmpty(`/proc/${name}/cmdline`) }];
    });
  } catch {
    return [];
  }
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return ""; // it has ended meanwhile
  }
}

/** Makes the kernel forget the peak so far (proc(5), clear_refs): the next one is of what follows alone. */
export function forgetPeak({ pid }: Watched): void {
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
}

/** Megabytes (2^20 bytes) that were resident at most since the peak was forgotten. */
export function peakOf({ pid }: Watched): number {
  return Number(/^VmHWM:\s+(\d+)/m.exec(readOrEmpty(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/** Seconds of processor time that the process has used so far, at the usual hundred ticks a second (proc(5), stat). */
export function processorOf({ pid }: Watched): number {
  const fields = readOrEmpty(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) / 100;
}

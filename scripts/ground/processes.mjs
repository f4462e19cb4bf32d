import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * The command line of a running process, or null when there is none: gone, or a zombie. A number in a file may be stale,
 * and by now belong to another program: look at what it is before believing or signalling it.
 */
export function commandLine(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === "linux") return linuxCommandLine(pid);
  if (process.platform === "win32") return isAlive(pid) ? "" : null;
  const ps = spawnSync("ps", ["-o", "stat=,args=", "-p", String(pid)], { encoding: "utf8" });
  const line = ps.stdout.trim();
  return line === "" || line.startsWith("Z") ? null : line;
}

function linuxCommandLine(pid) {
  try {
    // A zombie has an empty command line.
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim() || null;
  } catch {
    return null;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** Resolves true once the process is gone, false when it is still there after `patience` milliseconds. */
export async function goneWithin(pid, patience) {
  const deadline = Date.now() + patience;
  while (commandLine(pid) !== null) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return true;
}

/** The process that started this one and the one that started that, as far as the system tells. */
export function ancestors() {
  return [process.ppid, linuxParent(process.ppid)];
}

function linuxParent(pid) {
  if (process.platform !== "linux") return null;
  try {
    // The name in brackets may itself hold brackets and spaces; after it come state and parent.
    const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1);
    return Number(afterName.split(" ")[1]);
  } catch {
    return null;
  }
}

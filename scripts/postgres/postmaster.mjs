import { spawn } from "node:child_process";
import { existsSync, readFileSync, readlinkSync, rmSync } from "node:fs";
import path from "node:path";
import { commandLine, goneWithin } from "../ground/processes.mjs";
import { dataFolderSeenBy, serverEnvironment } from "./data-folder.mjs";

// PostgreSQL's postmaster.pid, line by line: pid, data folder, start time, port, socket folder, address, shared memory, state.
function pidFile(folder) {
  const file = path.join(folder, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { pid: Number(lines[0]), port: Number(lines[3]), state: lines[7]?.trim() ?? "" };
}

/**
 * The server that runs on this data folder, `{ pid, port, state }`, or null. After `kill -9` or a power cut the file
 * still says "ready" and its number may be another program's, so the process itself is looked at.
 */
export function runningServer(folder) {
  const said = pidFile(folder);
  return said && isServerOf(said.pid, folder) ? said : null;
}

function isServerOf(pid, folder) {
  const line = commandLine(pid);
  if (line === null || !/postgres/.test(line)) return false;
  if (process.platform !== "linux") return line === "" || line.includes(folder);
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === folder;
  } catch {
    return false;
  }
}

/** Stops the server that an Attest killed with -9 left behind, and clears away a stale pid file. */
export async function clearLeftBehind(folder) {
  const left = runningServer(folder);
  if (left) {
    for (const signal of ["SIGINT", "SIGQUIT", "SIGKILL"]) {
      process.kill(left.pid, signal);
      if (await goneWithin(left.pid, 10_000)) break;
    }
  }
  rmSync(path.join(folder, "postmaster.pid"), { force: true });
}

const alwaysSet = [
  "listen_addresses=127.0.0.1",
  "unix_socket_directories=",
  "max_connections=100",
  "log_min_messages=warning",
];
/** For throw-away databases: nothing that a crash could lose is worth waiting for. */
const notDurable = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_wal_size=2GB"];

/**
 * Starts the server and waits until it takes connections. Resolves to `{ child }`, or to `{ output }` with what the
 * server printed when it ended instead.
 */
export async function launchServer({ folder, port, programs, account, durable }) {
  const seen = dataFolderSeenBy(account, folder);
  const settings = [...alwaysSet, ...(durable ? [] : notDurable)].flatMap((setting) => ["-c", setting]);
  const child = spawn(programs.postgres, ["-D", seen.argument, "-p", String(port), ...settings], {
    ...account,
    cwd: seen.cwd,
    env: serverEnvironment(),
    stdio: ["ignore", "ignore", "pipe"],
    // Out of the terminal's group: Ctrl-C must reach the web server first.
    detached: true,
  });
  let output = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    output = (output + text).slice(-4000);
  });
  child.once("error", (error) => {
    output += error.message;
  });
  const deadline = Date.now() + 60_000;
  while (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
    const said = pidFile(folder);
    if (said?.pid === child.pid && said.state === "ready") return { child };
    if (Date.now() > deadline) child.kill("SIGKILL");
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { output };
}

import { spawnSync } from "node:child_process";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { PlainFault, plainOutputFault } from "../ground/plain-fault.mjs";

/**
 * Where a PostgreSQL program shall run and what it shall be told its data folder is. Under Linux root's project may be
 * closed to the account that PostgreSQL runs under; a program that starts inside the folder reaches it as its own
 * working directory, whatever lies above.
 */
export function dataFolderSeenBy(account, folder) {
  if (process.platform === "linux" && account.uid !== undefined) return { cwd: folder, argument: "/proc/self/cwd" };
  return { cwd: path.parse(folder).root, argument: folder };
}

export const serverEnvironment = () => ({ PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC", ...windowsEnvironment() });

function windowsEnvironment() {
  return process.platform === "win32" ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {};
}

/**
 * Makes the data folder when it is missing. A folder is made beside its place and moved there once complete, so that a
 * kill half-way leaves nothing that looks like a database.
 */
export function ensureDataFolder({ folder, programs, account, durable, user, password }) {
  if (existsSync(path.join(folder, "PG_VERSION"))) return requireSameMajor(folder, programs);
  const half = `${folder}.unfinished`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = `${half}.password`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined) for (const place of [half, passwordFile]) chownSync(place, account.uid, account.gid);
  const opened = openSync(passwordFile, "r");
  try {
    initialise({ half, passwordFile, opened, programs, account, durable, user });
  } finally {
    closeSync(opened);
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, folder);
}

function initialise({ half, passwordFile, opened, programs, account, durable, user }) {
  const seen = dataFolderSeenBy(account, half);
  // An open file is reached by its number even where the folders above it are closed to the account.
  const password = process.platform === "win32" ? passwordFile : "/dev/fd/3";
  const answer = spawnSync(
    programs.initdb,
    [
      ...["-D", seen.argument, "-U", user, `--pwfile=${password}`, "--auth=scram-sha-256"],
      ...(durable ? [] : ["--no-sync"]),
      ...["--encoding=UTF8", "--locale-provider=builtin", "--locale=C.UTF-8", "--set", "timezone=UTC"],
    ],
    {
      ...account,
      cwd: seen.cwd,
      env: serverEnvironment(),
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe", opened],
    },
  );
  if (answer.status === 0) return;
  const output = `${answer.error ?? ""}${answer.stderr}`;
  const plain = plainOutputFault(output);
  throw new PlainFault(plain ?? `PostgreSQL could not make its data folder ${half}.`, { output: plain ? "" : output });
}

function requireSameMajor(folder, programs) {
  const found = readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  const answer = spawnSync(programs.postgres, ["--version"], { encoding: "utf8", cwd: "/" });
  const shipped = /(\d+)\./.exec(answer.stdout)?.[1];
  if (shipped === undefined || shipped === found) return;
  throw new PlainFault(
    `${folder} was made by PostgreSQL ${found} and this Attest ships ${shipped}: move it away, or start the Attest that made it.`,
  );
}

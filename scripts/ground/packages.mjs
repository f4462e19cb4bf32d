import { existsSync, writeFileSync } from "node:fs";
import { runStep } from "./children.mjs";
import { fingerprint, readStamp } from "./fingerprint.mjs";
import { fullDisk, requireRoom } from "./room.mjs";

const installOptions = [
  // Attest builds itself where it runs; npm would leave these out under NODE_ENV=production.
  "--include=dev",
  "--include=optional",
  // No package runs a program of its own at install: none needs to (scripts/postgres/programs.mjs makes its own links),
  // and Prisma's would download an engine that is not used.
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
];
const stamp = "node_modules/.lock-hash";

/** Installs the packages that the lock names, unless those are there already. File times lie in fresh clones: hashes do not. */
export async function ensurePackages({ closing, say }) {
  const wanted = fingerprint(["package-lock.json"]);
  if (readStamp(stamp) === wanted) return;
  if (!existsSync("node_modules")) requireRoom(".", { megabytes: 1500, purpose: "its packages" });
  say("Installing the packages (a minute or less)");
  const npm = npmCommand();
  await runStep({
    sentence: "The packages could not be installed: npm says why above.",
    command: npm.command,
    args: [...npm.args, "ci", ...installOptions],
    // npm itself goes on for minutes on a full disk and then reports success.
    obstacle: () => fullDisk("."),
    closing,
  });
  writeFileSync(stamp, `${wanted}\n`);
}

/** Under `npm start` the very npm that runs us; else the one on the path. */
function npmCommand() {
  const running = process.env.npm_execpath;
  if (running?.endsWith(".js") && existsSync(running)) return { command: process.execPath, args: [running] };
  return { command: process.platform === "win32" ? "npm.cmd" : "npm", args: [] };
}

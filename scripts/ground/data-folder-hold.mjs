import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainFault } from "./plain-fault.mjs";
import { commandLine } from "./processes.mjs";

// How long an Attest that lost its npm takes to notice, and how long one takes to end.
const noticePatience = 2500;
const endPatience = 30_000;

/**
 * Takes the data folder for this process, so that two never run one database: `{ wasLeft, markEnding, release }`.
 * `wasLeft` tells that the last holder was killed and may have left things behind. One that is just ending is waited for.
 */
export async function holdDataFolder(folder) {
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw new PlainFault(`${folder} should be a folder and is not: move it away, or set ATTEST_DATA_DIR to another.`);
  }
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, "running.json");
  const begun = Date.now();
  let wasLeft = false;
  while (!tryHold(file)) {
    const holder = readHolder(file);
    if (!isAttest(holder.pid)) {
      wasLeft = true;
      rmSync(file, { force: true });
      continue;
    }
    wasLeft ||= holder.ending;
    if (Date.now() - begun > (holder.ending ? endPatience : noticePatience)) {
      throw new PlainFault(
        `Attest runs on ${folder} already (process ${holder.pid}): stop it first, or set ATTEST_DATA_DIR and PORT for a second one.`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    wasLeft,
    markEnding: () => renameSync(ownNote(file, { ending: true }), file),
    release: () => rmSync(file, { force: true }),
  };
}

/** A note of this process beside the file, whole before it takes the file's name. */
function ownNote(file, { ending }) {
  const note = `${file}.${process.pid}`;
  writeFileSync(note, JSON.stringify({ pid: process.pid, ending }));
  return note;
}

/** A link is made or refused at once: of two that come together, one gets the name. */
function tryHold(file) {
  const note = ownNote(file, { ending: false });
  try {
    linkSync(note, file);
    return true;
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(note, { force: true });
  }
}

function readHolder(file) {
  try {
    const { pid, ending } = JSON.parse(readFileSync(file, "utf8"));
    return { pid: Number(pid), ending: ending === true };
  } catch {
    // Released this moment, or emptied by a power cut: nobody's.
    return { pid: 0, ending: false };
  }
}

function isAttest(pid) {
  if (pid === process.pid) return false;
  const line = commandLine(pid);
  return line !== null && (line === "" || /scripts[/\\](start|dev|prisma)\.mjs/.test(line));
}

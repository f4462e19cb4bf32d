import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import { PlainFault } from "./plain-fault.mjs";

/** The secrets of the embedded default, made once and readable by this user alone: `{ databasePassword, sessionSecret }`. */
export function ownSecrets(dataFolder) {
  const file = path.join(dataFolder, "secrets.json");
  if (existsSync(file)) return readSecrets(file);
  if (existsSync(path.join(dataFolder, "pg"))) {
    throw new PlainFault(
      `${file} is missing, and the database beside it opens only with it: put it back, or move ${dataFolder} away to begin anew.`,
    );
  }
  const secrets = { databasePassword: newSecret(), sessionSecret: newSecret() };
  writeDurably(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

const newSecret = () => randomBytes(32).toString("hex");

function readSecrets(file) {
  try {
    const { databasePassword, sessionSecret } = JSON.parse(readFileSync(file, "utf8"));
    if (typeof databasePassword === "string" && typeof sessionSecret === "string") {
      return { databasePassword, sessionSecret };
    }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new PlainFault(`${file} is damaged: put a copy back, or move its folder away to begin anew.`);
}

/** On the disk before it has its name, so that a power cut leaves the whole file or none. */
export function writeDurably(file, text) {
  const half = `${file}.${process.pid}`;
  const opened = openSync(half, "w", 0o600);
  writeSync(opened, text);
  fsyncSync(opened);
  closeSync(opened);
  renameSync(half, file);
}

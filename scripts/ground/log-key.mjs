import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { writeDurably } from "./secrets.mjs";

/**
 * Where the key is that signs the log, for the web server's environment. One is made in the data folder where the
 * environment names none: readable by this user alone, and never in the database. `isNew` says that it was just made.
 */
export function ensureLogKey({ dataFolder, environment }) {
  const given = (name) => environment[name]?.trim() || undefined;
  if (given("ATTEST_LOG_KEY") || given("ATTEST_LOG_KEY_FILE")) return { isNew: false };
  const file = path.join(dataFolder, "log.key");
  if (existsSync(file)) return { isNew: false };
  mkdirSync(dataFolder, { recursive: true });
  const { privateKey } = generateKeyPairSync("ed25519");
  writeDurably(file, privateKey.export({ type: "pkcs8", format: "pem" }));
  return { isNew: true, file };
}

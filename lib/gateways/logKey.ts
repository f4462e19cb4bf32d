import { createPrivateKey, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";
import { signNote, vkeyOf } from "@/lib/domain/audit/note";
import { readLogSettings } from "./logSettings";

/** The Ed25519 key that signs the log's checkpoints. It never comes into the database. */
export interface LogKey {
  /** The installation's origin, without a workspace. */
  readonly name: string;
  /** The public half, as auditors pin it. */
  readonly vkey: string;
  /** Signs a text, which ends in a newline, as a C2SP note. */
  sign(text: string): string;
}

let held: { readonly from: string; readonly key: LogKey } | null = null;

/** The key, from ATTEST_LOG_KEY or its file; null where there is none. One that cannot be read throws. */
export function logKey(): LogKey | null {
  const { origin, key, keyFile } = readLogSettings();
  const from = JSON.stringify([origin, key, keyFile]);
  if (held?.from === from) return held.key;
  const pem = key === undefined ? readKeyFile(keyFile) : pemOf(key);
  if (pem === null) return null;
  const read = keyOf(origin, privateKeyOf(pem, key === undefined ? keyFile : "ATTEST_LOG_KEY"));
  held = { from, key: read };
  return read;
}

function readKeyFile(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** An environment variable holds no line breaks everywhere: base64 of the PEM is taken too. */
function pemOf(text: string): string {
  return text.includes("-----BEGIN") ? text.replaceAll("\\n", "\n") : Buffer.from(text, "base64").toString("utf8");
}

function privateKeyOf(pem: string, from: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === "ed25519") return key;
  } catch {
    // said below, without a word of what stands there
  }
  throw new Error(`${from} holds no Ed25519 private key (PKCS#8 PEM, or base64 of it).`);
}

function keyOf(name: string, key: KeyObject): LogKey {
  return { name, vkey: vkeyOf(name, key), sign: (text) => signNote(text, name, key) };
}

const instant = z.iso.datetime();
const trustedKeys = z.array(z.strictObject({ vkey: z.string(), from: instant.optional(), until: instant.optional() }));

/** A public key whose checkpoints are believed, and of what time. */
export interface TrustedKey {
  readonly vkey: string;
  readonly from?: string;
  readonly until?: string;
}

/** The keys that this installation believes: its own, and those of the list that it had before. */
export function readTrustedKeys(): TrustedKey[] {
  const { trustedKeysFile } = readLogSettings();
  const listed = existsSync(trustedKeysFile)
    ? trustedKeys.parse(JSON.parse(readFileSync(trustedKeysFile, "utf8")))
    : [];
  const own = logKey();
  if (!own || listed.some((one) => one.vkey === own.vkey)) return listed;
  return [{ vkey: own.vkey }, ...listed];
}

import { utf8Of } from "../bytes";
import { isInstant } from "../instant";
import { keyHashHex, keyHashInput, type Note, parseVkey, type VerifierKey } from "../noteText";
import { hashOf, type Means } from "./means";

/** A key that the person who verifies knows from elsewhere, and when it may have signed. */
export interface PinnedKey extends VerifierKey {
  readonly from: string | null;
  readonly until: string | null;
}

export interface Trust {
  readonly pinned: readonly PinnedKey[];
  /** The key that the bundle itself names: it shows that all belongs together, and nothing more. */
  readonly named: VerifierKey | null;
}

export type SignedBy = "pinned" | "named" | "expired" | "forged" | "stranger" | "cannot-tell";

/**
 * Reads pinned keys: one vkey, several on lines of their own, or a JSON list of `{ "vkey", "from"?, "until"? }` with
 * times in UTC. Null where it is none of these.
 */
export async function readPinnedKeys(means: Means, text: string): Promise<readonly PinnedKey[] | null> {
  const entries = text.trim().startsWith("[") ? jsonEntries(text) : lineEntries(text);
  if (!entries || entries.length === 0) return null;
  const keys: PinnedKey[] = [];
  for (const { vkey, from, until } of entries) {
    const key = await readKey(means, vkey);
    if (!key || !isTimeOrNone(from) || !isTimeOrNone(until)) return null;
    keys.push({ ...key, from, until });
  }
  return keys;
}

/** The key of a vkey whose hash fits it, or null. */
export async function readKey(means: Means, vkey: string): Promise<VerifierKey | null> {
  const key = parseVkey(vkey);
  if (!key) return null;
  const hash = await hashOf(means, keyHashInput(key.name, key.publicKey));
  return keyHashHex(hash) === key.keyHash ? key : null;
}

/**
 * By whose key a note is signed, at the time that it states. A signature that names a key and does not fit is `forged`;
 * one by a pinned key outside its period is `expired`; by keys that nobody named is `stranger`.
 */
export async function whoSigned(means: Means, note: Note, time: string, trust: Trust): Promise<SignedBy> {
  let best: SignedBy = "stranger";
  for (const key of trust.pinned) {
    const fits = await fitsKey(means, note, key);
    if (fits === "forged" || fits === "cannot-tell") return fits;
    if (fits === "no") continue;
    const inTime = (key.from === null || time >= key.from) && (key.until === null || time < key.until);
    if (inTime) return "pinned";
    best = "expired";
  }
  if (best === "expired" || !trust.named) return best;
  const fits = await fitsKey(means, note, trust.named);
  return fits === "yes" ? "named" : fits === "no" ? "stranger" : fits;
}

async function fitsKey(means: Means, note: Note, key: VerifierKey): Promise<"yes" | "no" | "forged" | "cannot-tell"> {
  const own = note.signatures.filter((one) => one.name === key.name && one.keyHash === key.keyHash);
  if (own.length === 0) return "no";
  for (const { signature } of own) {
    const fits = await means.verifyEd25519(key.publicKey, utf8Of(note.text), signature);
    if (fits === null) return "cannot-tell";
    if (!fits) return "forged";
  }
  return "yes";
}

interface Entry {
  readonly vkey: string;
  readonly from: string | null;
  readonly until: string | null;
}

function lineEntries(text: string): Entry[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((vkey) => ({ vkey, from: null, until: null }));
}

function jsonEntries(text: string): Entry[] | null {
  try {
    const list = JSON.parse(text) as Partial<Record<keyof Entry, unknown>>[];
    return list.map(({ vkey, from, until }) => ({ vkey: String(vkey), from: timeOf(from), until: timeOf(until) }));
  } catch {
    return null;
  }
}

function timeOf(value: unknown): string | null {
  return value === undefined || value === null ? null : String(value);
}

function isTimeOrNone(time: string | null): boolean {
  return time === null || isInstant(time);
}

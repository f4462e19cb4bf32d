import { createHash, createPublicKey, type KeyObject, sign, verify } from "node:crypto";
import { utf8Of } from "./bytes";
import { isKeyName, keyHashHex, keyHashInput, type Note, openNote, parseVkey, vkeyText, writeNote } from "./noteText";

/** Signed notes (https://c2sp.org/signed-note) with Ed25519 by node:crypto. */

/** An Ed25519 public key in DER is these bytes and the 32 of the key (RFC 8410). */
const spkiPrefix = Buffer.from("302a300506032b6570032100", "hex");

/** The vkey of a key pair's public half, under a name without white space or plus sign. */
export function vkeyOf(name: string, key: KeyObject): string {
  if (!isKeyName(name)) throw new TypeError("A key's name holds neither white space nor a plus sign.");
  const publicKey = rawPublicKey(key);
  return vkeyText({ name, keyHash: keyHashOf(name, publicKey), publicKey });
}

/** A note over a text, which ends in a newline, signed by one Ed25519 private key. */
export function signNote(text: string, name: string, privateKey: KeyObject): string {
  const keyHash = keyHashOf(name, rawPublicKey(privateKey));
  const signature = new Uint8Array(sign(null, utf8Of(text), privateKey));
  return writeNote({ text, signatures: [{ name, keyHash, signature }] });
}

/**
 * Opens a note that one of the known vkeys has signed. Signatures by unknown keys are passed over, as the specification
 * asks; one that names a known key and does not fit makes the whole note worthless. Null where no known key signed.
 */
export function verifyNote(note: string, vkeys: readonly string[]): (Note & { signedBy: readonly string[] }) | null {
  const opened = openNote(note);
  if (!opened) return null;
  const signedBy: string[] = [];
  for (const vkey of vkeys) {
    const key = parseVkey(vkey);
    if (!key || keyHashOf(key.name, key.publicKey) !== key.keyHash) continue;
    const own = opened.signatures.filter((one) => one.name === key.name && one.keyHash === key.keyHash);
    if (own.some((one) => !signatureFits(key.publicKey, opened.text, one.signature))) return null;
    if (own.length > 0) signedBy.push(vkey);
  }
  return signedBy.length > 0 ? { ...opened, signedBy } : null;
}

function signatureFits(publicKey: Uint8Array, text: string, signature: Uint8Array): boolean {
  const key = createPublicKey({ key: Buffer.concat([spkiPrefix, publicKey]), format: "der", type: "spki" });
  return verify(null, utf8Of(text), key, signature);
}

function keyHashOf(name: string, publicKey: Uint8Array): string {
  return keyHashHex(createHash("sha256").update(keyHashInput(name, publicKey)).digest());
}

/** Of a private key too: its public half. */
function rawPublicKey(key: KeyObject): Uint8Array<ArrayBuffer> {
  const publicKey = key.type === "private" ? createPublicKey(key) : key;
  if (publicKey.asymmetricKeyType !== "ed25519") throw new TypeError("Notes are signed with Ed25519.");
  return new Uint8Array(publicKey.export({ format: "der", type: "spki" }).subarray(spkiPrefix.length));
}

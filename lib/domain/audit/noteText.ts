import { base64Of, bytesOfBase64, joined, utf8Of } from "./bytes";

/**
 * The text of a C2SP signed note (https://c2sp.org/signed-note): a text that ends in a newline, an empty line, and one
 * line for each signature. This file reads and writes it; who signed is note.ts and verify/.
 */

export interface NoteSignature {
  readonly name: string;
  /** The first four bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key), as hex. */
  readonly keyHash: string;
  readonly signature: Uint8Array<ArrayBuffer>;
}

export interface Note {
  /** What was signed, with its last newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A public key as a vkey names it: `name+keyhash+base64(0x01 ‖ public key)`. */
export interface VerifierKey {
  readonly name: string;
  readonly keyHash: string;
  /** 32 bytes of Ed25519. */
  readonly publicKey: Uint8Array<ArrayBuffer>;
}

/** The first byte of a key in a vkey: Ed25519. */
const ed25519 = 0x01;

/** Longer notes are refused unread, as the specification allows. */
const longest = { text: 1_000_000, signatures: 100 };

const signatureLine = /^— (\S+) (\S+)$/u;

/** A note's text and signatures, or null where it is not a note. Signatures are read, not checked. */
export function openNote(note: string): Note | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the specification forbids them.
  if (note.length > longest.text || /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u.test(note)) return null;
  const end = note.lastIndexOf("\n\n");
  if (end < 0 || !note.endsWith("\n")) return null;
  const lines = note.slice(end + 2, -1).split("\n");
  const signatures = lines.map(signatureOf);
  if (signatures.length > longest.signatures || signatures.includes(null)) return null;
  return { text: note.slice(0, end + 1), signatures: signatures.filter((one) => one !== null) };
}

/** A note from a text, which ends in a newline, and its signatures. */
export function writeNote({ text, signatures }: Note): string {
  if (!text.endsWith("\n")) throw new TypeError("The text of a note ends in a newline.");
  return `${text}\n${signatures.map(lineOf).join("")}`;
}

/** Whether a name can be a key's: neither white space nor a plus sign in it. */
export function isKeyName(name: string): boolean {
  return /^[^\s+]+$/u.test(name) && !/\p{Surrogate}/u.test(name);
}

/** What a key's hash is taken over: name ‖ 0x0A ‖ 0x01 ‖ public key. Its first four bytes are the key's id. */
export function keyHashInput(name: string, publicKey: Uint8Array): Uint8Array<ArrayBuffer> {
  return joined(utf8Of(`${name}\n`), Uint8Array.of(ed25519), publicKey);
}

/** The parts of a vkey, or null where it is not one of Ed25519. That its hash fits its key has to be checked after. */
export function parseVkey(vkey: string): VerifierKey | null {
  const [, name = "", keyHash = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/u.exec(vkey.trim()) ?? [];
  const key = bytesOfBase64(encoded);
  if (!isKeyName(name) || key?.length !== 33 || key[0] !== ed25519) return null;
  return { name, keyHash, publicKey: key.slice(1) };
}

/** The vkey of a public key. */
export function vkeyText({ name, keyHash, publicKey }: VerifierKey): string {
  return `${name}+${keyHash}+${base64Of(joined(Uint8Array.of(ed25519), publicKey))}`;
}

function signatureOf(line: string): NoteSignature | null {
  const [, name = "", encoded = ""] = signatureLine.exec(line) ?? [];
  const bytes = bytesOfBase64(encoded);
  if (!isKeyName(name) || !bytes || bytes.length < 5) return null;
  return { name, keyHash: keyHashHex(bytes), signature: bytes.slice(4) };
}

function lineOf({ name, keyHash, signature }: NoteSignature): string {
  const hash = Uint8Array.from(keyHash.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return `— ${name} ${base64Of(joined(hash, signature))}\n`;
}

/** A key's id from the first four bytes of a hash or of a signature. */
export function keyHashHex(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, 4), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

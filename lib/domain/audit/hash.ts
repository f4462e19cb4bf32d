import { createHash } from "node:crypto";

/** SHA-256 in lower-case hex over bytes, or over a text's UTF-8. */
export function sha256Hex(textOrBytes: string | Uint8Array): string {
  return createHash("sha256").update(textOrBytes).digest("hex");
}

/** RFC 6962, 2.1: a leaf's first byte is 0x00, so that no leaf can pass for an inner node of the tree. */
const leafPrefix = Uint8Array.of(0);

/**
 * The Merkle leaf hash of a record's canonical text: SHA-256(0x00 ‖ UTF-8), in hex (RFC 6962, 2.1).
 * Goes in: a text; comes out: 64 hex digits.
 */
export function leafHash(text: string): string {
  return createHash("sha256").update(leafPrefix).update(text, "utf8").digest("hex");
}

const utf8 = { write: new TextEncoder(), read: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }) };

/** The UTF-8 of a text. Half of a surrogate pair becomes U+FFFD, as everywhere on the web. */
export function utf8Of(text: string): Uint8Array<ArrayBuffer> {
  return utf8.write.encode(text);
}

/** The text of UTF-8 bytes, or null where they are not well formed. */
export function textOfUtf8(bytes: Uint8Array): string | null {
  try {
    return utf8.read.decode(bytes);
  } catch {
    return null;
  }
}

// A log has millions of hashes in hex: tables are several times faster than parsing.
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
const digits = new Int8Array(128).fill(-1);
for (let digit = 0; digit < 16; digit += 1) digits[digit.toString(16).charCodeAt(0)] = digit;

/** Bytes in lower-case hex. */
export function hexOf(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += pairs[byte];
  return hex;
}

/** The bytes that lower-case hex names, or null where it is anything else. */
export function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> | null {
  if (hex.length % 2 !== 0) return null;
  const bytes = new Uint8Array(hex.length / 2);
  for (let at = 0; at < bytes.length; at += 1) {
    const [high = -1, low = -1] = [digits[hex.charCodeAt(at * 2)], digits[hex.charCodeAt(at * 2 + 1)]];
    if (high < 0 || low < 0) return null;
    bytes[at] = high * 16 + low;
  }
  return bytes;
}

/** Bytes in standard base64 with padding (RFC 4648, 4). */
export function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** The bytes of standard base64, or null where it is not the one canonical spelling of them (RFC 4648, 3.5). */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return null;
  const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
  return base64Of(bytes) === base64 ? bytes : null;
}

/** Whether two runs of bytes are the same. For public values: it does not take the same time for all. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) return false;
  return true;
}

/** Runs of bytes, one after the other. */
export function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

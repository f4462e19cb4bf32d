import type { ReadMediaType } from "./types";

/** The encoding that a UTF-16 byte-order mark names, or null where there is no such mark. */
export function startsWithUtf16Mark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return null;
}

export function isUtf8(bytes: Uint8Array): boolean {
  return decodeStrictly(bytes, "utf-8") !== null;
}

/**
 * The file's characters, without byte-order mark and NUL, lines ended by `\n`.
 * Order: byte-order mark, for HTML what the page or the sender declares, UTF-8 where valid, else windows-1252,
 * which has a character for every byte and is what old newsroom systems wrote.
 */
export function decodeText(bytes: Uint8Array, kind: ReadMediaType, mediaType: string | null): string {
  const text = decodeBytes(bytes, kind, mediaType);
  return text.replaceAll("\u0000", "").replace(/\r\n?/g, "\n");
}

function decodeBytes(bytes: Uint8Array, kind: ReadMediaType, mediaType: string | null): string {
  const utf16 = startsWithUtf16Mark(bytes);
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes);
  const asUtf8 = decodeStrictly(bytes, "utf-8");
  if (asUtf8 !== null && kind !== "text/html") return asUtf8;
  const declared = kind === "text/html" ? declaredEncoding(bytes, mediaType) : null;
  // Pages saved from a browser are UTF-8 whatever their <meta> still says; only a 7-bit encoding hides in valid UTF-8.
  if (asUtf8 !== null && !/^(?:iso-2022-jp|hz-gb-2312|utf-7)$/i.test(declared ?? "")) return asUtf8;
  const asDeclared = declared === null ? null : decodeStrictly(bytes, declared);
  return asDeclared ?? asUtf8 ?? decodeWindows1252(bytes);
}

/** Null where the label is unknown to the Encoding Standard or the bytes are not valid in it. */
function decodeStrictly(bytes: Uint8Array, label: string): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return decoder.encoding === "windows-1252" ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes 0x80 to 0x9F of windows-1252, in the order of the Encoding Standard's index. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Node 20 decodes windows-1252 as if it were ISO 8859-1, which loses every curly quotation mark and dash. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return text.replace(/[\u0080-\u009f]/g, (sign) => windows1252[sign.charCodeAt(0) - 0x80] ?? sign);
}

function declaredEncoding(bytes: Uint8Array, mediaType: string | null): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 8192));
  const inPage = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1];
  const bySender = /charset\s*=\s*["']?([\w-]{2,40})/i.exec(mediaType ?? "")?.[1];
  return bySender ?? inPage ?? null;
}

import { isUtf8, startsWithUtf16Mark } from "./decode";
import type { ArticleFile, ReadMediaType } from "./types";

export const ascii = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));

/** First bytes of formats that are not text. PDF and DOCX (a ZIP) are known here so that their readers can be added. */
const signatures: readonly (readonly number[])[] = [
  ascii("PK\u0003\u0004"),
  ascii("PK\u0005\u0006"),
  ascii("{\\rtf"),
  ascii("GIF8"),
  ascii("RIFF"),
  ascii("OggS"),
  ascii("Rar!"),
  ascii("ID3"),
  ascii("SQLite format 3"),
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x00, 0x61, 0x73, 0x6d],
  [0x49, 0x49, 0x2a, 0x00],
  [0x4d, 0x4d, 0x00, 0x2a],
];

const kindByExtension: Readonly<Record<string, ReadMediaType>> = {
  txt: "text/plain",
  text: "text/plain",
  md: "text/markdown",
  markdown: "text/markdown",
  html: "text/html",
  htm: "text/html",
  xhtml: "text/html",
};

const kindByMediaType: Readonly<Record<string, ReadMediaType>> = {
  "text/plain": "text/plain",
  "text/markdown": "text/markdown",
  "text/x-markdown": "text/markdown",
  "text/html": "text/html",
  "application/xhtml+xml": "text/html",
};

/**
 * What the file is: its bytes decide before its name, and its name before the media type that the sender claims.
 * Null where it is none of the kinds that we read, whatever it is called.
 */
export function fileKind({ bytes, fileName, mediaType }: ArticleFile): ReadMediaType | null {
  if (isBinary(bytes)) return null;
  if (opensAsHtml(bytes)) return "text/html";
  const opening = openingText(bytes);
  const extension = /\.([a-z0-9]{1,16})$/i.exec(fileName ?? "")?.[1]?.toLowerCase();
  if (extension !== undefined) return ownValue(kindByExtension, extension);
  const claimed = ownValue(kindByMediaType, (mediaType ?? "").split(";")[0]?.trim().toLowerCase() ?? "");
  if (claimed !== null) return claimed;
  if (/^<\?xml\b/i.test(opening)) return null;
  return /^<(?:head|body|article|main|meta|title|div|p|h1)(?=[\s>/])/i.test(opening) ? "text/html" : "text/plain";
}

function ownValue(table: Readonly<Record<string, ReadMediaType>>, key: string): ReadMediaType | null {
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

/** Whether the bytes begin as a whole HTML page does. */
export function opensAsHtml(bytes: Uint8Array): boolean {
  return /^<(?:!doctype\s+html|html)(?=[\s>/])/i.test(openingText(bytes));
}

/** Whether the bytes are of a format that is not text. */
export function isBinary(bytes: Uint8Array): boolean {
  if (signatures.some((signature) => startsWith(bytes, signature, 0))) return true;
  if (startsWith(bytes, ascii("ftyp"), 4)) return true;
  if (startsWithUtf16Mark(bytes)) return false;
  // Readers of PDF accept its mark anywhere in the first kilobyte, so a renamed PDF may carry rubbish before it.
  if (latin1(bytes.subarray(0, 1024)).includes("%PDF-")) return true;
  return looksBinary(bytes.subarray(0, 65_536), isUtf8(bytes));
}

/** Text may hold a stray control character; NULs in number, or many controls in what is not UTF-8, are another format. */
function looksBinary(sample: Uint8Array, validUtf8: boolean): boolean {
  let nuls = 0;
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) nuls += 1;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) controls += 1;
  }
  const mayBeControls = validUtf8 ? 0.3 : 0.01;
  return (
    nuls > Math.max(4, sample.length * 0.005) || controls > Math.max(validUtf8 ? 64 : 4, sample.length * mayBeControls)
  );
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], offset: number): boolean {
  return signature.every((byte, index) => bytes[offset + index] === byte);
}

export const latin1 = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes);

/** The first characters past byte-order mark, white space, comments and the XML declaration of XHTML. */
function openingText(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 16_384);
  const utf16 = startsWithUtf16Mark(bytes);
  let opening = utf16 === null ? latin1(head).replace(/^ï»¿/, "") : new TextDecoder(utf16).decode(head);
  const isXhtml = /^\s*<\?xml\b[^>]*>\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html)/i.test(opening);
  if (isXhtml) opening = opening.replace(/^\s*<\?xml\b[^>]*>/i, "");
  return opening.replace(/^(?:\s|<!--[\s\S]*?-->)+/, "").slice(0, 200);
}

import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "./byteReader";
import { joinedBytes, outlinesOf } from "./woff2Glyphs";

/** The tags that WOFF2 gives by number (4.1). */
const knownTags = (
  "cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX " +
  "vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat " +
  "fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
).match(/.{4}(?= |$)/g) as readonly string[];

interface Entry {
  readonly tag: string;
  readonly length: number;
  readonly transformed: boolean;
}

export function isWoff2(bytes: Uint8Array): boolean {
  return new ByteReader(bytes).uint32() === 0x774f4632;
}

/**
 * A WOFF2 file (W3C Recommendation, 2022) as the plain OpenType file that it packs: goes in the file, comes out the font.
 * Variable fonts need it: their weights can be taken from a plain font only.
 */
export function unpackWoff2(bytes: Uint8Array): Uint8Array {
  const header = new ByteReader(bytes, 4);
  const flavor = header.uint32();
  header.take(4);
  const count = header.uint16();
  header.take(6);
  const packed = header.uint32();
  header.take(24);
  const entries = Array.from({ length: count }, () => entryOf(header));
  const data = new ByteReader(brotliDecompressSync(header.take(packed)));
  const tables = new Map(entries.map((entry) => [entry.tag, { ...entry, bytes: data.take(entry.length) }]));
  return openTypeFile(flavor, restored(tables));
}

function entryOf(header: ByteReader): Entry {
  const flags = header.uint8();
  const named = flags & 0x3f;
  const tag = named === 0x3f ? String.fromCharCode(...header.take(4)) : (knownTags[named] ?? "");
  const plain = header.base128();
  const version = flags >> 6;
  const transformed = tag === "glyf" || tag === "loca" ? version === 0 : version !== 0;
  return { tag, transformed, length: transformed ? header.base128() : plain };
}

function restored(tables: ReadonlyMap<string, Entry & { readonly bytes: Uint8Array }>): Map<string, Uint8Array> {
  const plain: Map<string, Uint8Array> = new Map([...tables].map(([tag, { bytes }]) => [tag, bytes]));
  const glyf = tables.get("glyf");
  if (!glyf?.transformed) return plain;
  const outlines = outlinesOf(glyf.bytes);
  plain.set("glyf", outlines.glyf).set("loca", outlines.loca);
  const head: Uint8Array = Uint8Array.from(plain.get("head") ?? []);
  // indexToLocFormat: the offsets are long now.
  head[51] = 1;
  plain.set("head", head);
  const hmtx = tables.get("hmtx");
  if (hmtx?.transformed) {
    const metrics = new ByteReader(plain.get("hhea") ?? new Uint8Array(), 34).uint16();
    plain.set("hmtx", metricsOf(hmtx.bytes, outlines.leftEdges, metrics));
  }
  return plain;
}

/** Undoes the transform of `hmtx` (5.4): left side bearings that equal the outlines' left edges were left out. */
function metricsOf(transformed: Uint8Array, leftEdges: readonly number[], metrics: number): Uint8Array {
  const reader = new ByteReader(transformed);
  const flags = reader.uint8();
  const advances = Array.from({ length: metrics }, () => reader.uint16());
  const proportional = leftEdges.slice(0, metrics).map((edge) => ((flags & 1) === 0 ? reader.int16() : edge));
  const rest = leftEdges.slice(metrics).map((edge) => ((flags & 2) === 0 ? reader.int16() : edge));
  const view = new DataView(new ArrayBuffer(metrics * 4 + rest.length * 2));
  for (const [index, advance] of advances.entries()) {
    view.setUint16(index * 4, advance);
    view.setInt16(index * 4 + 2, proportional[index] ?? 0);
  }
  for (const [index, bearing] of rest.entries()) view.setInt16(metrics * 4 + index * 2, bearing);
  return new Uint8Array(view.buffer);
}

/** The file's directory and its tables, in the order of their tags. Checksums stay 0: nobody who reads it asks for them. */
function openTypeFile(flavor: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = new DataView(new ArrayBuffer(12 + sorted.length * 16));
  directory.setUint32(0, flavor);
  directory.setUint16(4, sorted.length);
  let offset = directory.byteLength;
  const parts: Uint8Array[] = [new Uint8Array(directory.buffer)];
  for (const [index, [tag, table]] of sorted.entries()) {
    const at = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) directory.setUint8(at + letter, tag.charCodeAt(letter));
    directory.setUint32(at + 8, offset);
    directory.setUint32(at + 12, table.length);
    const padding = new Uint8Array((4 - (table.length % 4)) % 4);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return joinedBytes(parts, offset);
}

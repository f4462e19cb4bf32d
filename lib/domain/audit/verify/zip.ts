import { textOfUtf8 } from "../bytes";
import { type Container, UnreadableFile } from "./container";
import type { Finding } from "./verdict";

/** The bytes of a file on a disk or in a browser, read at any place. */
export interface ByteSource {
  readonly size: number;
  /** Bytes [start, end). */
  read(start: number, end: number): Promise<Uint8Array>;
}

/** Raw DEFLATE (RFC 1951); throws on damage. */
export type Inflate = (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** What a file of the zip says that it is long, packed and unpacked; reading it holds it to that. */
export interface PackedSize {
  readonly path: string;
  readonly packed: number;
  readonly size: number;
}

export type OpenedZip =
  | { readonly ok: true; readonly container: Container; readonly sizes: readonly PackedSize[] }
  | { readonly ok: false; readonly finding: Finding };

const signature = { end: 0x06054b50, directory: 0x02014b50, local: 0x04034b50 };
const length = { end: 22, directory: 46, local: 30 };

/** What may stand between two entries: a data descriptor of the first. */
const descriptor = 24;
const pieceSize = 1 << 18;
/** A bundle's table of contents is small; more is a trap. */
const mostEntries = 200_000;

/**
 * The files of a zip as our bundles are written: stored or deflated, no zip64, no encryption, no comment. It has to be
 * read in one way only, so whatever two programs could read differently (doubled names, a local header of another name,
 * entries that overlap, bytes that belong to none) is refused. A file that was cut off is told from one that was changed.
 */
export async function openZip(source: ByteSource, inflate: Inflate): Promise<OpenedZip> {
  const refused = (verdict: Finding["verdict"], sentence: string) =>
    ({ ok: false, finding: { verdict, where: "the file", sentence } }) as const;
  const head = viewOf(await source.read(0, Math.min(4, source.size)));
  if (head.byteLength < 4 || head.getUint32(0, true) !== signature.local) {
    return refused("unverifiable", "This is not an audit bundle: it is no zip file.");
  }
  const end = source.size < length.end ? null : viewOf(await source.read(source.size - length.end, source.size));
  if (end?.getUint32(0, true) !== signature.end) {
    return refused("truncated", "The file is cut off: its table of contents, at its end, is missing.");
  }
  const entries = await readDirectory(source, end).catch((error: unknown) => {
    if (error instanceof RangeError || error instanceof UnreadableFile) return null;
    throw error;
  });
  if (!entries) return refused("altered", "The file's table of contents was changed: it does not fit the file.");
  const sizes = entries.map(({ path, packed, size }) => ({ path, packed, size }));
  return { ok: true, container: containerOf(source, entries, inflate), sizes };
}

async function readDirectory(source: ByteSource, end: DataView): Promise<Entry[]> {
  const [count, size, offset] = [end.getUint16(10, true), end.getUint32(12, true), end.getUint32(16, true)];
  const sound = end.getUint16(8, true) === count && end.getUint16(20, true) === 0 && count <= mostEntries;
  if (!sound || offset + size + length.end !== source.size) throw new UnreadableFile("the end record does not fit");
  const view = viewOf(await source.read(offset, offset + size));
  const entries: Entry[] = [];
  let at = 0;
  for (let number = 0; number < count; number += 1) {
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    if (view.getUint32(at, true) !== signature.directory) throw new UnreadableFile("an entry is not one");
    entries.push(entryAt(view, at, nameLength));
    at += length.directory + nameLength + extra + comment;
  }
  if (at !== size) throw new UnreadableFile("the table has another length");
  checkPlaces(entries, offset);
  return entries;
}

function entryAt(view: DataView, at: number, nameLength: number): Entry {
  const name = new Uint8Array(view.buffer, view.byteOffset + at + length.directory, nameLength);
  return {
    path: pathOf(name),
    method: view.getUint16(at + 10, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** Names are relative paths of our own making: nothing that leads out of a folder. */
function pathOf(bytes: Uint8Array): string {
  const path = textOfUtf8(bytes);
  const isPlain = path !== null && /^[^/\\]+(?:\/[^/\\]+)*$/.test(path) && !path.split("/").includes("..");
  if (!isPlain) throw new UnreadableFile("a file has a name that leads elsewhere");
  return path;
}

function checkPlaces(entries: readonly Entry[], directory: number): void {
  if (new Set(entries.map(({ path }) => path)).size < entries.length) throw new UnreadableFile("a name stands twice");
  let reached = 0;
  for (const { offset, path, packed } of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (offset < reached || offset > reached + descriptor) throw new UnreadableFile("entries overlap or leave room");
    reached = offset + length.local + new TextEncoder().encode(path).length + packed;
  }
  if (directory < reached || directory > reached + descriptor) throw new UnreadableFile("bytes belong to no entry");
}

function containerOf(source: ByteSource, entries: readonly Entry[], inflate: Inflate): Container {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  return {
    paths: entries.map(({ path }) => path),
    open(path) {
      const entry = byPath.get(path);
      if (!entry) throw new Error(`There is no ${path}.`);
      return contentOf(source, entry, inflate);
    },
  };
}

async function* contentOf(source: ByteSource, entry: Entry, inflate: Inflate): AsyncGenerator<Uint8Array> {
  const header = viewOf(await source.read(entry.offset, entry.offset + length.local));
  const [nameLength, extra] = [header.getUint16(26, true), header.getUint16(28, true)];
  const start = entry.offset + length.local + nameLength + extra;
  const name = await source.read(entry.offset + length.local, entry.offset + length.local + nameLength);
  const isSame = header.getUint32(0, true) === signature.local && header.getUint16(8, true) === entry.method;
  if (!isSame || textOfUtf8(name) !== entry.path || extra !== 0) throw new UnreadableFile("its header was changed");
  if (entry.method !== 0 && entry.method !== 8) throw new UnreadableFile("it is packed in another way");
  const packed = piecesOf(source, start, start + entry.packed);
  let size = 0;
  try {
    for await (const piece of entry.method === 0 ? packed : inflate(packed)) {
      size += piece.length;
      if (size > entry.size) throw new UnreadableFile("it is longer than it says");
      yield piece;
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile("its packing is broken");
  }
  if (size !== entry.size) throw new UnreadableFile("it is shorter than it says");
}

async function* piecesOf(source: ByteSource, start: number, end: number): AsyncGenerator<Uint8Array> {
  for (let at = start; at < end; at += pieceSize) yield source.read(at, Math.min(end, at + pieceSize));
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

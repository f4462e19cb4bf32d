import { deflateSync } from "node:zlib";
import { type Reference, to } from "./syntax";
import { numberAt, placeOf, type Turn } from "./turns";

/** Objects in one object stream; readers unpack a whole one to find one object. */
const objectsInStream = 200;

/** In bytes: below this, setting the compression up takes longer than it saves room. */
const tooShort = 512;

/** A page fits a small window and table: making them ready takes a quarter of the time that a page is deflated in. */
const deflating = { level: 3, windowBits: 14, memLevel: 7, chunkSize: 8_192 };

/** What is written is gathered in pieces of so many bytes: thousands of small ones would keep the collector busy. */
const chunkSize = 1 << 20;

export type Bytes = Uint8Array<ArrayBuffer>;

/** Where the objects of a part stand, from which the file's table is made. */
export interface PlacedPart {
  readonly turn: Turn;
  /** In bytes. */
  readonly length: number;
  /** By place: the byte of the part at which an object stands, or -(1 + its object stream's reference). */
  readonly places: Float64Array<ArrayBuffer>;
  /** By place: its index in its object stream. */
  readonly indices: Uint16Array<ArrayBuffer>;
}

/**
 * A PDF 1.7 file, or a part of one, that is written from its beginning to its end and keeps nothing but the places of its objects and the
 * bytes that nobody has taken yet (ISO 32000-1). Small objects go into compressed object streams (7.5.7) and the table of
 * objects is a stream too (7.5.8): the thousands of elements that tag a long report would otherwise be most of the file.
 * Node deflates, which takes a quarter of the time
 * that JavaScript does: the bytes are the same wherever its version is.
 */
export class PdfFile {
  private full: Bytes[] = [];
  private chunk = Buffer.alloc(chunkSize);
  private filled = 0;
  private length = 0;
  private readonly places: number[] = [];
  private readonly indices: number[] = [];
  /**
   * What goes into the next object stream: how many objects, the table of where they are, and their bodies. As one text:
   * in a list that is thrown away, each body would stay in memory until V8 looks through its old objects.
   */
  private holder: Reference = 0;
  private packed = 0;
  private header = "";
  private bodies = "";

  constructor(private readonly turn: Turn) {}

  /** Goes before all else. */
  begin(): void {
    this.write("%PDF-1.7\n%");
    // Four bytes above 127 tell programs that move files that this one is binary (7.5.2).
    this.append(Uint8Array.of(0xe2, 0xe3, 0xcf, 0xd3, 0x0a));
  }

  /** References start at 1. */
  reserve(): Reference {
    this.indices.push(0);
    return numberAt(this.turn, this.places.push(0) - 1) + 1;
  }

  /** Writes an object that is no stream. */
  object(body: string, reference = this.reserve()): Reference {
    if (this.packed === 0) this.holder = this.reserve();
    const place = placeOf(this.turn, reference - 1);
    this.places[place] = -(1 + this.holder);
    this.indices[place] = this.packed;
    this.header += `${reference} ${this.bodies.length} `;
    this.bodies += `${body}\n`;
    this.packed += 1;
    if (this.packed === objectsInStream) this.pack();
    return reference;
  }

  /** Writes a stream with these entries in its dictionary: compressed, unless it is too short to gain by that. */
  stream(entries: string, data: Uint8Array, reference = this.reserve()): Reference {
    if (data.length < tooShort) return this.plainStream(entries, data, reference);
    const deflated = deflateSync(data, deflating);
    this.startAt(reference);
    this.write(`${reference} 0 obj\n<<${entries}/Filter/FlateDecode/Length ${deflated.length}>>stream\n`);
    this.append(deflated);
    this.write("\nendstream\nendobj\n");
    return reference;
  }

  /** Writes a stream as it is, for what programs look for in the bytes. */
  plainStream(entries: string, data: Uint8Array, reference = this.reserve()): Reference {
    this.startAt(reference);
    this.write(`${reference} 0 obj\n<<${entries}/Length ${data.length}>>stream\n`);
    this.append(data);
    this.write("\nendstream\nendobj\n");
    return reference;
  }

  /** What is full by now, in order; the file keeps it no longer. */
  taken(): Bytes[] {
    const { full } = this;
    this.full = [];
    return full;
  }

  /** Ends a part that another one goes on from. */
  end(): PlacedPart {
    this.pack();
    this.full.push(this.chunk.subarray(0, this.filled));
    return this.placed();
  }

  /**
   * Ends the file, of which `before` are the parts that were written before this one. The id is the same for the same content, as
   * the caller makes it: 32 hexadecimal digits.
   */
  finish({ root, info, id }: { root: Reference; info: Reference; id: string }, before: readonly PlacedPart[]): void {
    this.pack();
    const table = this.reserve();
    this.startAt(table);
    const data = tableOf([...before, this.placed()]);
    const start = before.reduce((sum, { length }) => sum + length, this.length);
    const size = data.length / entryLength;
    const entries = `/Type/XRef/Size ${size}/W[1 4 2]/Root ${to(root)}/Info ${to(info)}/ID[<${id}><${id}>]`;
    this.stream(entries, data, table);
    this.write(`startxref\n${start}\n%%EOF\n`);
    this.full.push(this.chunk.subarray(0, this.filled));
  }

  private placed(): PlacedPart {
    const { turn, length } = this;
    return { turn, length, places: Float64Array.from(this.places), indices: Uint16Array.from(this.indices) };
  }

  private startAt(reference: Reference): void {
    this.places[placeOf(this.turn, reference - 1)] = this.length;
  }

  private pack(): void {
    if (this.packed === 0) return;
    const { header, bodies } = this;
    const entries = `/Type/ObjStm/N ${this.packed}/First ${header.length}`;
    [this.packed, this.header, this.bodies] = [0, "", ""];
    this.stream(entries, bytesOf(header + bodies), this.holder);
  }

  private write(text: string): void {
    if (this.filled + text.length > chunkSize) this.append(bytesOf(text));
    else {
      this.chunk.write(text, this.filled, "latin1");
      this.filled += text.length;
      this.length += text.length;
    }
  }

  private append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) {
      const part = bytes.subarray(at, at + chunkSize - this.filled);
      this.chunk.set(part, this.filled);
      this.filled += part.length;
      at += part.length;
      if (this.filled === chunkSize) this.startChunk();
    }
    this.length += bytes.length;
  }

  private startChunk(): void {
    this.full.push(this.chunk);
    this.chunk = Buffer.alloc(chunkSize);
    this.filled = 0;
  }
}

/** Bytes of an entry: what kind, where, and which of its stream. */
const entryLength = 7;

/** The table of all objects (7.5.8.3). A number that no part has used is free. */
function tableOf(parts: readonly PlacedPart[]): Uint8Array {
  const count = Math.max(...parts.map(({ turn, places }) => numberAt(turn, places.length - 1) + 1));
  const bytes = new Uint8Array((count + 1) * entryLength);
  const view = new DataView(bytes.buffer);
  for (let reference = 0; reference <= count; reference++) view.setUint16(reference * entryLength + 5, 0xffff);
  let start = 0;
  for (const { turn, places, indices, length } of parts) {
    for (const [index, place] of places.entries()) {
      const at = (numberAt(turn, index) + 1) * entryLength;
      view.setUint8(at, place < 0 ? 2 : 1);
      view.setUint32(at + 1, place < 0 ? -place - 1 : start + place);
      view.setUint16(at + 5, indices[index] ?? 0);
    }
    start += length;
  }
  return bytes;
}

/** Text of a file whose signs are bytes: operators and names are ASCII, glyphs are pairs of bytes. */
export function bytesOf(text: string): Bytes {
  return Buffer.from(text, "latin1");
}

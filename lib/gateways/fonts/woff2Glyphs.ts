import { ByteReader } from "./byteReader";

/** The outlines of a font as OpenType keeps them: `glyf` and `loca` with long offsets, and each glyph's left edge. */
export interface Outlines {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  readonly leftEdges: readonly number[];
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
  readonly hasBox: (glyph: number) => boolean;
}

/** Undoes the transform of `glyf` (WOFF2, 5.1 to 5.3): goes in the transformed table, comes out the two plain ones. */
export function outlinesOf(transformed: Uint8Array): Outlines {
  const { streams, count } = streamsOf(transformed);
  const parts: Uint8Array[] = [];
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  const leftEdges: number[] = [];
  let offset = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    const part = glyphBytes(streams, glyph);
    leftEdges.push(part.length === 0 ? 0 : new ByteReader(part, 2).int16());
    parts.push(part);
    offset += part.length;
    loca.setUint32((glyph + 1) * 4, offset);
  }
  return { glyf: joinedBytes(parts, offset), loca: new Uint8Array(loca.buffer), leftEdges };
}

function streamsOf(transformed: Uint8Array): { streams: Streams; count: number } {
  const header = new ByteReader(transformed, 4);
  const count = header.uint16();
  header.uint16();
  const sizes = Array.from({ length: 7 }, () => header.uint32());
  const runs = sizes.map((size) => header.take(size));
  const [contours, points, flags, glyphs, composites, boxes, instructions] = runs.map((run) => new ByteReader(run));
  const bitmap = boxes?.take(4 * Math.ceil(count / 32));
  if (!contours || !points || !flags || !glyphs || !composites || !boxes || !instructions || !bitmap) {
    throw new Error("A font's outlines are cut off");
  }
  const hasBox = (glyph: number) => ((bitmap[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0;
  return { streams: { contours, points, flags, glyphs, composites, boxes, instructions, hasBox }, count };
}

function glyphBytes(streams: Streams, glyph: number): Uint8Array {
  const contours = streams.contours.int16();
  if (contours === 0) return new Uint8Array();
  const body = contours < 0 ? compositeGlyph(streams) : simpleGlyph(streams, contours, streams.hasBox(glyph));
  // Glyphs stand at even offsets, as every font does it.
  return body.length % 2 === 0 ? body : joinedBytes([body, new Uint8Array(1)], body.length + 1);
}

const moreComponents = 0x20;
const hasInstructions = 0x100;

function compositeGlyph({ composites, boxes, glyphs, instructions }: Streams): Uint8Array {
  const header = joinedBytes([Uint8Array.of(0xff, 0xff), boxes.take(8)], 10);
  const parts = [header];
  let flags = moreComponents;
  let instructed = false;
  while ((flags & moreComponents) !== 0) {
    flags = composites.uint16();
    instructed ||= (flags & hasInstructions) !== 0;
    parts.push(Uint8Array.of(flags >> 8, flags & 0xff), composites.take(2 + argumentBytes(flags)));
  }
  if (instructed) {
    const length = glyphs.uint255();
    parts.push(Uint8Array.of(length >> 8, length & 0xff), instructions.take(length));
  }
  return joinedBytes(
    parts,
    parts.reduce((sum, { length }) => sum + length, 0),
  );
}

/** Offsets as words or bytes, then no scale, one scale, two, or a matrix of four. */
function argumentBytes(flags: number): number {
  const offsets = (flags & 0x1) !== 0 ? 4 : 2;
  if ((flags & 0x8) !== 0) return offsets + 2;
  if ((flags & 0x40) !== 0) return offsets + 4;
  return (flags & 0x80) !== 0 ? offsets + 8 : offsets;
}

interface Point {
  readonly dx: number;
  readonly dy: number;
  readonly onCurve: boolean;
}

function simpleGlyph(streams: Streams, contours: number, boxed: boolean): Uint8Array {
  const ends: number[] = [];
  let total = 0;
  for (let contour = 0; contour < contours; contour++) {
    total += streams.points.uint255();
    ends.push(total - 1);
  }
  const points = Array.from({ length: total }, () => pointOf(streams.flags.uint8(), streams.glyphs));
  const instructions = streams.instructions.take(streams.glyphs.uint255());
  const box = boxed ? streams.boxes.take(8) : boxOf(points);
  const size = 10 + contours * 2 + 2 + instructions.length + total * 5;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setInt16(0, contours);
  bytes.set(box, 2);
  for (const [contour, end] of ends.entries()) view.setUint16(10 + contour * 2, end);
  const instructionsAt = 10 + contours * 2;
  view.setUint16(instructionsAt, instructions.length);
  bytes.set(instructions, instructionsAt + 2);
  // Flags, then all x, then all y, each a word: larger than need be, but only a subset of it is ever kept.
  const flagsAt = instructionsAt + 2 + instructions.length;
  for (const [index, { dx, dy, onCurve }] of points.entries()) {
    bytes[flagsAt + index] = onCurve ? 1 : 0;
    view.setInt16(flagsAt + total + index * 2, dx);
    view.setInt16(flagsAt + total * 3 + index * 2, dy);
  }
  return bytes;
}

const signed = (flag: number, size: number): number => ((flag & 1) === 1 ? size : -size);

/** One point's step from the one before it: the triplets of WOFF2, 5.2. */
function pointOf(flagByte: number, data: ByteReader): Point {
  const onCurve = (flagByte & 0x80) === 0;
  const flag = flagByte & 0x7f;
  const [dx, dy] = stepOf(flag, data);
  return { dx, dy, onCurve };
}

function stepOf(flag: number, data: ByteReader): readonly [dx: number, dy: number] {
  if (flag < 10) return [0, signed(flag, ((flag & 14) << 7) + data.uint8())];
  if (flag < 20) return [signed(flag, (((flag - 10) & 14) << 7) + data.uint8()), 0];
  if (flag < 84) {
    const [base, both] = [flag - 20, data.uint8()];
    return [signed(flag, 1 + (base & 0x30) + (both >> 4)), signed(flag >> 1, 1 + ((base & 0x0c) << 2) + (both & 15))];
  }
  if (flag < 120) {
    const [base, x, y] = [flag - 84, data.uint8(), data.uint8()];
    const row = Math.floor(base / 12);
    const column = (base % 12) >> 2;
    return [signed(flag, 1 + (row << 8) + x), signed(flag >> 1, 1 + (column << 8) + y)];
  }
  if (flag < 124) {
    const [first, middle, last] = [data.uint8(), data.uint8(), data.uint8()];
    return [signed(flag, (first << 4) + (middle >> 4)), signed(flag >> 1, ((middle & 15) << 8) + last)];
  }
  return [signed(flag, data.uint16()), signed(flag >> 1, data.uint16())];
}

function boxOf(points: readonly Point[]): Uint8Array {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { dx, dy } of points) {
    x += dx;
    y += dy;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [bottom, top] = [Math.min(bottom, y), Math.max(top, y)];
  }
  const view = new DataView(new ArrayBuffer(8));
  for (const [index, edge] of [left, bottom, right, top].entries()) view.setInt16(index * 2, edge);
  return new Uint8Array(view.buffer);
}

export function joinedBytes(parts: readonly Uint8Array[], length: number): Uint8Array {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

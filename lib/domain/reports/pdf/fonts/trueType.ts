import type { Font, PathCommand } from "fontkit";
import type { Shape } from "./clusters";

interface Outline {
  readonly bytes: Uint8Array;
  readonly left: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

/**
 * A TrueType font with these shapes alone, in this order, as a PDF embeds it (ISO 32000-1, 9.9): no names, no hints.
 * Outlines are drawn anew, so that a weight of a variable font becomes a font of its own.
 */
export function trueTypeOf(font: Font, shapes: readonly Shape[]): Uint8Array {
  const outlines = shapes.map(({ parts }) =>
    outlineOf(parts.flatMap((part) => contoursOf(font.getGlyph(part.id).path.commands, part))),
  );
  const widths = shapes.map(({ base }) => (base === null ? 0 : font.getGlyph(base).advanceWidth));
  const size = outlines.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const glyf = new Uint8Array(size);
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  const hmtx = new DataView(new ArrayBuffer(outlines.length * 4));
  let offset = 0;
  for (const [index, { bytes, left }] of outlines.entries()) {
    glyf.set(bytes, offset);
    offset += bytes.length;
    loca.setUint32((index + 1) * 4, offset);
    hmtx.setUint16(index * 4, Math.round(widths[index] ?? 0));
    hmtx.setInt16(index * 4 + 2, left);
  }
  return openTypeFile([
    ["glyf", glyf],
    ["head", headOf(font)],
    ["hhea", hheaOf(font, outlines.length)],
    ["hmtx", new Uint8Array(hmtx.buffer)],
    ["loca", new Uint8Array(loca.buffer)],
    ["maxp", maxpOf(outlines.length)],
  ]);
}

function outlineOf(contours: readonly (readonly Point[])[]): Outline {
  const points = contours.flat();
  if (points.length === 0) return { bytes: new Uint8Array(), left: 0 };
  const size = 10 + contours.length * 2 + 2 + points.length * 5;
  const bytes = new Uint8Array(size + (size % 2));
  const view = new DataView(bytes.buffer);
  const [left, bottom] = [least(points, "x"), least(points, "y")];
  view.setInt16(0, contours.length);
  for (const [index, edge] of [left, bottom, most(points, "x"), most(points, "y")].entries()) {
    view.setInt16(2 + index * 2, edge);
  }
  let reached = -1;
  for (const [index, contour] of contours.entries()) {
    reached += contour.length;
    view.setUint16(10 + index * 2, reached);
  }
  const flagsAt = 12 + contours.length * 2;
  let [x, y] = [0, 0];
  for (const [index, point] of points.entries()) {
    bytes[flagsAt + index] = point.onCurve ? 1 : 0;
    view.setInt16(flagsAt + points.length + index * 2, point.x - x);
    view.setInt16(flagsAt + points.length * 3 + index * 2, point.y - y);
    [x, y] = [point.x, point.y];
  }
  return { bytes, left };
}

function contoursOf(commands: readonly PathCommand[], from: { readonly x: number; readonly y: number }): Point[][] {
  const contours: Point[][] = [];
  const add = (x = 0, y = 0, onCurve = true) =>
    contours.at(-1)?.push({ x: Math.round(x) + from.x, y: Math.round(y) + from.y, onCurve });
  for (const { command, args } of commands) {
    const [a, b, c, d, e, f] = args;
    if (command === "moveTo") contours.push([]);
    if (command === "moveTo" || command === "lineTo") add(a, b);
    if (command === "quadraticCurveTo") {
      add(a, b, false);
      add(c, d);
    }
    // None of our fonts has cubic curves; the chord through both handles is the nearest honest thing.
    if (command === "bezierCurveTo")
      for (const [x, y] of [
        [a, b],
        [c, d],
        [e, f],
      ])
        add(x, y);
  }
  return contours.filter((contour) => contour.length > 0);
}

function least(points: readonly Point[], axis: "x" | "y"): number {
  return points.reduce((found, point) => Math.min(found, point[axis]), Number.POSITIVE_INFINITY);
}

function most(points: readonly Point[], axis: "x" | "y"): number {
  return points.reduce((found, point) => Math.max(found, point[axis]), Number.NEGATIVE_INFINITY);
}

function headOf({ unitsPerEm, bbox }: Font): Uint8Array {
  const view = new DataView(new ArrayBuffer(54));
  view.setUint32(0, 0x00010000);
  view.setUint32(12, 0x5f0f3cf5);
  view.setUint16(16, 0x000b);
  view.setUint16(18, unitsPerEm);
  for (const [index, edge] of [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].entries()) {
    view.setInt16(36 + index * 2, Math.round(edge));
  }
  view.setUint16(46, 8);
  view.setInt16(48, 2);
  view.setInt16(50, 1);
  return new Uint8Array(view.buffer);
}

function hheaOf({ ascent, descent }: Font, metrics: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(36));
  view.setUint32(0, 0x00010000);
  view.setInt16(4, Math.round(ascent));
  view.setInt16(6, Math.round(descent));
  view.setInt16(18, 1);
  view.setUint16(34, metrics);
  return new Uint8Array(view.buffer);
}

function maxpOf(glyphs: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(32));
  view.setUint32(0, 0x00010000);
  view.setUint16(4, glyphs);
  view.setUint16(14, 1);
  return new Uint8Array(view.buffer);
}

function openTypeFile(tables: readonly (readonly [tag: string, bytes: Uint8Array])[]): Uint8Array {
  const padded = (length: number) => Math.ceil(length / 4) * 4;
  const start = 12 + tables.length * 16;
  const whole = new Uint8Array(tables.reduce((sum, [, { length }]) => sum + padded(length), start));
  const view = new DataView(whole.buffer);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 64);
  view.setUint16(8, 2);
  view.setUint16(10, tables.length * 16 - 64);
  let offset = start;
  for (const [index, [tag, bytes]] of tables.entries()) {
    const at = 12 + index * 16;
    whole.set(bytes, offset);
    for (let letter = 0; letter < 4; letter++) view.setUint8(at + letter, tag.charCodeAt(letter));
    view.setUint32(at + 4, checksum(view, offset, padded(bytes.length)));
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    offset += padded(bytes.length);
  }
  return whole;
}

function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/**
 * Weights as they are kept in the repository: base64 of a run of bits. A table is mostly zeros, so only the others are
 * written, each as its distance from the last and its value, in Golomb–Rice codes (R. F. Rice, 1979):
 *   8 bits  log2 of the number of rows      8 bits  stride: weights a row
 *   4 bits  Rice parameter of distances     4 bits  Rice parameter of sizes
 *   32 bits number of weights written
 *   then for each: distance - 1, one bit for the sign, size - 1
 * Unpacked they are a dense table: a feature's hash picks the row, a class is the column.
 */
export interface WeightTable {
  readonly mask: number;
  readonly stride: number;
  /** Signed bytes when in use; numbers of any size while they are learnt. */
  readonly weights: Int8Array | Float32Array;
  /** One bit a row, set where the row has a weight: it fits the processor's cache, the weights do not. */
  readonly used: Uint32Array;
}

function mark(used: Uint32Array, row: number): void {
  used[row >>> 5] = (used[row >>> 5] as number) | (1 << (row & 31));
}

/** A table over dense weights, `stride` a row. */
export function tableOf(weights: Int8Array, stride: number): WeightTable {
  const rows = weights.length / stride;
  const used = new Uint32Array(Math.max(1, rows >>> 5));
  for (let i = 0; i < weights.length; i++) if (weights[i] !== 0) mark(used, Math.floor(i / stride));
  return { mask: rows - 1, stride, weights, used };
}

/** The weights of a table that are not zero. */
export function sparseOf({ weights, mask, stride }: WeightTable): SparseWeights {
  const places: number[] = [];
  for (let place = 0; place < weights.length; place++) if (weights[place] !== 0) places.push(place);
  const kept = Int8Array.from(places, (place) => weights[place] as number);
  return { rows: mask + 1, stride, places: Int32Array.from(places), weights: kept };
}

/** For each character of base64 its six bits; 0 for the padding. */
const sixBits = new Uint8Array(128);
for (let i = 0; i < 64; i++) {
  sixBits["ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".charCodeAt(i)] = i;
}

/** A whole 32-bit number of zeros follows the last, so that reading ahead stays in the array. */
const lookAhead = 2;

/** The bits of a base64 text, 32 a number, the first the highest. Not `atob`: a table reads in a third of its time. */
function bitsOf(base64: string): Int32Array {
  const bits = new Int32Array(((base64.length * 6) >>> 5) + 1 + lookAhead);
  let word = 0;
  let free = 32;
  let at = 0;
  for (let i = 0; i < base64.length; i++) {
    const six = sixBits[base64.charCodeAt(i)] as number;
    free -= 6;
    if (free > 0) {
      word |= six << free;
      continue;
    }
    bits[at++] = word | (six >>> -free);
    free += 32;
    word = free === 32 ? 0 : six << free;
  }
  bits[at] = word;
  return bits;
}

/** A packed table as it is read: each weight that is not zero with its place, in rising order. */
export interface SparseWeights {
  readonly rows: number;
  readonly stride: number;
  readonly places: Int32Array;
  readonly weights: Int8Array;
}

/** The 32 bits from a place on. */
function bitsAt(bits: Int32Array, at: number): number {
  const shift = at & 31;
  const word = bits[at >>> 5] as number;
  return (word << shift) | (((bits[(at >>> 5) + 1] as number) >>> 1) >>> (31 - shift));
}

/** The Golomb–Rice number from a place on; it takes `riceLength` bits. */
function riceAt(bits: Int32Array, at: number, parameter: number): number {
  let next = at;
  let quotient = 0;
  let word = bitsAt(bits, next);
  while (word === -1) {
    quotient += 32;
    next += 32;
    word = bitsAt(bits, next);
  }
  const ones = Math.clz32(~word);
  const rest = bitsAt(bits, next + ones + 1);
  return ((quotient + ones) << parameter) + ((rest >>> 1) >>> (31 - parameter));
}

const riceLength = (value: number, parameter: number): number => (value >>> parameter) + 1 + parameter;

/** Reads a packed table. Numbers and arrays only: some hundred thousand weights are read when the program starts. */
export function readWeights(base64: string): SparseWeights {
  const bits = bitsOf(base64);
  const first = bitsAt(bits, 0);
  const distanceBits = (first >>> 12) & 15;
  const sizeBits = (first >>> 8) & 15;
  const count = bitsAt(bits, 24);
  const places = new Int32Array(count);
  const weights = new Int8Array(count);
  let at = 56;
  let place = -1;
  for (let k = 0; k < count; k++) {
    const distance = riceAt(bits, at, distanceBits);
    at += riceLength(distance, distanceBits);
    const negative = bitsAt(bits, at) < 0;
    const size = riceAt(bits, at + 1, sizeBits);
    at += 1 + riceLength(size, sizeBits);
    place += distance + 1;
    places[k] = place;
    weights[k] = negative ? -1 - size : size + 1;
  }
  return { rows: 2 ** (first >>> 24), stride: (first >>> 16) & 255, places, weights };
}

/** Unpacks a weight table from the text that `packWeights` made. */
export function unpackWeights(base64: string): WeightTable {
  const { rows, stride, places, weights } = readWeights(base64);
  const dense = new Int8Array(rows * stride);
  const used = new Uint32Array(Math.max(1, rows >>> 5));
  for (let k = 0; k < places.length; k++) {
    const at = places[k] as number;
    dense[at] = weights[k] as number;
    mark(used, Math.floor(at / stride));
  }
  return { mask: rows - 1, stride, weights: dense, used };
}

class BitWriter {
  readonly bytes: number[] = [];
  private filled = 8;

  bit(bit: number): void {
    if (this.filled === 8) {
      this.bytes.push(0);
      this.filled = 0;
    }
    const last = this.bytes.length - 1;
    this.bytes[last] = (this.bytes[last] as number) | (bit << (7 - this.filled++));
  }

  number(value: number, bits: number): void {
    for (let i = bits - 1; i >= 0; i--) this.bit(Math.floor(value / 2 ** i) % 2);
  }

  rice(value: number, parameter: number): void {
    for (let q = Math.floor(value / 2 ** parameter); q > 0; q--) this.bit(1);
    this.bit(0);
    this.number(value % 2 ** parameter, parameter);
  }
}

/** The Rice parameter that suits values of a mean size: log2 of the mean, by the usual rule. */
const riceParameter = (mean: number) => Math.max(0, Math.min(15, Math.round(Math.log2(Math.max(1, mean * 0.69)))));

/** Packs a dense table (rows × stride of whole numbers in -127..127) for the repository. */
export function packWeights(weights: Int8Array, stride: number): string {
  let count = 0;
  let size = 0;
  for (const weight of weights) {
    if (weight === 0) continue;
    count++;
    size += Math.abs(weight) - 1;
  }
  const distanceBits = riceParameter(weights.length / Math.max(1, count) - 1);
  const sizeBits = riceParameter(size / Math.max(1, count));
  const writer = new BitWriter();
  writer.number(Math.log2(weights.length / stride), 8);
  writer.number(stride, 8);
  writer.number(distanceBits, 4);
  writer.number(sizeBits, 4);
  writer.number(count, 32);
  let last = -1;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    if (weight === 0) continue;
    writer.rice(i - last - 1, distanceBits);
    last = i;
    writer.bit(weight < 0 ? 1 : 0);
    writer.rice(Math.abs(weight) - 1, sizeBits);
  }
  let binary = "";
  for (let i = 0; i < writer.bytes.length; i += 8192) binary += String.fromCharCode(...writer.bytes.slice(i, i + 8192));
  return btoa(binary);
}

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

/** Zeros after the last byte, so that reading ahead stays in the array. */
const lookAhead = 8;

function bytesOf(base64: string): Uint8Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length + lookAhead);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

class BitReader {
  private at = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** The next 32 bits, without going on. */
  private peek(): number {
    const { bytes } = this;
    const i = this.at >> 3;
    const shift = this.at & 7;
    const a = bytes[i] as number;
    const b = bytes[i + 1] as number;
    const c = bytes[i + 2] as number;
    const d = bytes[i + 3] as number;
    const high = ((a << 24) | (b << 16) | (c << 8) | d) << shift;
    return shift === 0 ? high : high | ((bytes[i + 4] as number) >>> (8 - shift));
  }

  number(bits: number): number {
    if (bits === 0) return 0;
    const value = this.peek() >>> (32 - bits);
    this.at += bits;
    return value;
  }

  rice(parameter: number): number {
    let word = this.peek();
    let quotient = 0;
    while (word === -1) {
      quotient += 32;
      this.at += 32;
      word = this.peek();
    }
    const ones = Math.clz32(~word);
    this.at += ones + 1;
    const high = (quotient + ones) << parameter;
    if (parameter === 0) return high;
    const used = ones + 1 + parameter;
    if (used > 32) return high + this.number(parameter);
    this.at += parameter;
    return high + ((word << (ones + 1)) >>> (32 - parameter));
  }
}

/** The size of a packed table. */
export interface TableSize {
  readonly rows: number;
  readonly stride: number;
  /** How many weights are not zero. */
  readonly count: number;
}

/** Reads a packed table: first its size, then each weight that is not zero with its place, in rising order. */
export function readWeights(
  base64: string,
  { begin, weigh }: { begin: (size: TableSize) => void; weigh: (at: number, weight: number) => void },
): void {
  const reader = new BitReader(bytesOf(base64));
  const rows = 2 ** reader.number(8);
  const stride = reader.number(8);
  const distanceBits = reader.number(4);
  const sizeBits = reader.number(4);
  const count = reader.number(32);
  begin({ rows, stride, count });
  let at = -1;
  for (let k = 0; k < count; k++) {
    at += reader.rice(distanceBits) + 1;
    const negative = reader.number(1) === 1;
    const size = reader.rice(sizeBits) + 1;
    weigh(at, negative ? -size : size);
  }
}

/** Unpacks a weight table from the text that `packWeights` made. */
export function unpackWeights(base64: string): WeightTable {
  let weights = new Int8Array(0);
  let stride = 1;
  readWeights(base64, {
    begin: (size) => {
      weights = new Int8Array(size.rows * size.stride);
      stride = size.stride;
    },
    weigh: (at, weight) => {
      weights[at] = weight;
    },
  });
  return tableOf(weights, stride);
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

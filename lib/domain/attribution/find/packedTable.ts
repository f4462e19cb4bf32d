import { readWeights, type SparseWeights, sparseOf, type WeightTable } from "./weightTable";

/**
 * A weight table for fast sums over all classes: only rows that have weights are kept, close together, and four weights
 * share one 32-bit number, so that as much as can be stays in the processor's cache. A weight is kept as a byte, 128
 * more than it is, so that two sums of up to 250 bytes can run in one number and none into the other (250 × 255 < 2^16).
 */
export interface PackedTable {
  readonly mask: number;
  /** For each 32 rows of the whole table two numbers: one bit a row, set where it is kept, and how many are kept before. */
  readonly index: Int32Array;
  /** The kept rows, after a row of zeros that stands for all others. */
  readonly lanes: Int32Array;
  /** 32-bit numbers a row. */
  readonly width: number;
}

/** How much more a byte is than its weight. */
const raised = 128;
const fourZeros = 0x80808080 | 0;

function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Where the row of a hash begins among the lanes; 0, where zeros stand, if it has no weights. Without a branch: half of
 * the rows asked for have none, in no order that a processor could foresee.
 */
export function rowAt({ mask, index, width }: PackedTable, hash: number): number {
  const row = hash & mask;
  const at = (row >>> 5) << 1;
  const word = index[at] as number;
  const bit = row & 31;
  const kept = (word >>> bit) & 1;
  return -kept & (((index[at + 1] as number) + bitsIn(word & ((1 << bit) - 1)) + 1) * width);
}

/** Lays the index over rows that are marked by one bit each; comes out: the index and how many are kept. */
function indexOf(used: Uint32Array): { index: Int32Array; kept: number } {
  const index = new Int32Array(used.length * 2);
  let kept = 0;
  for (let i = 0; i < used.length; i++) {
    index[2 * i] = used[i] as number;
    index[2 * i + 1] = kept;
    kept += bitsIn(used[i] as number);
  }
  return { index, kept };
}

/** Reads a table whose stride is a power of two straight into lanes: the whole table, mostly zeros, is never laid out. */
export function unpackLanes(base64: string): PackedTable {
  return packed(readWeights(base64));
}

/** Packs a table whose stride is a power of two. */
export function packTable(table: WeightTable): PackedTable {
  return packed(sparseOf(table));
}

function packed({ rows, stride, places, weights }: SparseWeights): PackedTable {
  const used = new Uint32Array(Math.max(1, rows >>> 5));
  const shift = 31 - Math.clz32(stride);
  for (let k = 0; k < places.length; k++) {
    const row = (places[k] as number) >>> shift;
    used[row >>> 5] = (used[row >>> 5] as number) | (1 << (row & 31));
  }
  const { index, kept } = indexOf(used);
  const width = stride / 4;
  const lanes = new Int32Array((kept + 1) * width).fill(fourZeros);
  let last = -1;
  let start = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number;
    const row = place >>> shift;
    if (row !== last) start += width;
    last = row;
    const lane = start + ((place & (stride - 1)) >>> 2);
    // Zero is the byte 128, so that an exclusive or puts another weight in its place.
    const byte = ((weights[k] as number) + raised) ^ raised;
    lanes[lane] = (lanes[lane] as number) ^ (byte << (8 * (place & 3)));
  }
  return { mask: rows - 1, index, lanes, width };
}

/** Which of some hashes have weights: writes their rows, close together, and returns how many there are. */
export function rowsOf(table: PackedTable, hashes: Int32Array, rows: Int32Array): number {
  let count = 0;
  for (let k = 0; k < hashes.length; k++) {
    const row = rowAt(table, hashes[k] as number);
    rows[count] = row;
    count += row === 0 ? 0 : 1;
  }
  return count;
}

const evenBytes = 0x00ff00ff;

/**
 * The sums of `count` rows from the place `first` of a list on, for the eight classes that begin at a lane, into `out`
 * from `at` on. Four numbers at a time stay in registers, which is far faster than sums in an array.
 */
export function sumEight(
  lanes: Int32Array,
  rows: Int32Array,
  first: number,
  count: number,
  lane: number,
  out: Int32Array,
  at: number,
): void {
  let s02 = 0;
  let s13 = 0;
  let s46 = 0;
  let s57 = 0;
  const end = first + count;
  for (let k = first; k < end; k++) {
    const row = (rows[k] as number) + lane;
    const low = lanes[row] as number;
    const high = lanes[row + 1] as number;
    s02 = (s02 + (low & evenBytes)) | 0;
    s13 = (s13 + ((low >>> 8) & evenBytes)) | 0;
    s46 = (s46 + (high & evenBytes)) | 0;
    s57 = (s57 + ((high >>> 8) & evenBytes)) | 0;
  }
  const over = count * raised;
  out[at] = (s02 & 0xffff) - over;
  out[at + 1] = (s13 & 0xffff) - over;
  out[at + 2] = (s02 >>> 16) - over;
  out[at + 3] = (s13 >>> 16) - over;
  out[at + 4] = (s46 & 0xffff) - over;
  out[at + 5] = (s57 & 0xffff) - over;
  out[at + 6] = (s46 >>> 16) - over;
  out[at + 7] = (s57 >>> 16) - over;
}

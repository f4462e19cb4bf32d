import { readWeights, type WeightTable } from "./weightTable";

/**
 * A weight table for fast sums over all classes: only rows that have weights are kept, close together, and two weights
 * share one 32-bit number, so that one addition adds both. Sums of up to 250 rows cannot run from one half into the
 * other (250 × 127 < 2^15).
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

/** The lower of the two sums that share a number. */
export const lowSum = (lane: number): number => (lane << 16) >> 16;

/** The higher of the two sums. */
export const highSum = (lane: number): number => (lane - ((lane << 16) >> 16)) >> 16;

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
  const { rows, stride, places, weights } = readWeights(base64);
  const used = new Uint32Array(Math.max(1, rows >>> 5));
  const shift = 31 - Math.clz32(stride);
  for (let k = 0; k < places.length; k++) {
    const row = (places[k] as number) >>> shift;
    used[row >>> 5] = (used[row >>> 5] as number) | (1 << (row & 31));
  }
  const { index, kept } = indexOf(used);
  const width = stride / 2;
  const lanes = new Int32Array((kept + 1) * width);
  let last = -1;
  let start = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number;
    const row = place >>> shift;
    if (row !== last) start += width;
    last = row;
    const lane = start + ((place & (stride - 1)) >>> 1);
    const weight = weights[k] as number;
    lanes[lane] = (lanes[lane] as number) + ((place & 1) === 0 ? weight : weight << 16);
  }
  return { mask: rows - 1, index, lanes, width };
}

/** Packs a table of an even stride. */
export function packTable({ weights, mask, stride, used }: WeightTable): PackedTable {
  const { index, kept } = indexOf(used);
  const width = stride / 2;
  const lanes = new Int32Array((kept + 1) * width);
  let at = width;
  for (let row = 0; row <= mask; row++) {
    if ((((used[row >>> 5] as number) >>> (row & 31)) & 1) === 0) continue;
    for (let k = 0; k < width; k++) {
      lanes[at++] = ((weights[row * stride + 2 * k + 1] as number) << 16) + (weights[row * stride + 2 * k] as number);
    }
  }
  return { mask, index, lanes, width };
}

/** Adds a row to sums, four numbers at a time; `width` is a multiple of four. */
export function addRow(sums: Int32Array, lanes: Int32Array, row: number, width: number): void {
  for (let k = 0; k < width; k += 4) {
    sums[k] = (sums[k] as number) + (lanes[row + k] as number);
    sums[k + 1] = (sums[k + 1] as number) + (lanes[row + k + 1] as number);
    sums[k + 2] = (sums[k + 2] as number) + (lanes[row + k + 2] as number);
    sums[k + 3] = (sums[k + 3] as number) + (lanes[row + k + 3] as number);
  }
}

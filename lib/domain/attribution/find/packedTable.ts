import { readWeights, type WeightTable } from "./weightTable";

/**
 * A weight table for fast sums over all classes: only rows that have weights are kept, close together, and two weights
 * share one 32-bit number, so that one addition adds both. Sums of up to 250 rows cannot run from one half into the
 * other (250 × 127 < 2^15).
 */
export interface PackedTable {
  readonly mask: number;
  /** One bit a row of the whole table: set where the row is kept. */
  readonly used: Uint32Array;
  /** For each 32 rows how many kept rows stand before them. */
  readonly before: Int32Array;
  readonly lanes: Int32Array;
  /** 32-bit numbers a row. */
  readonly width: number;
}

function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Where the row of a hash begins among the lanes, or -1 where it has no weights. */
export function rowAt({ mask, used, before, width }: PackedTable, hash: number): number {
  const row = hash & mask;
  const word = used[row >>> 5] as number;
  const bit = row & 31;
  if (((word >>> bit) & 1) === 0) return -1;
  return ((before[row >>> 5] as number) + bitsIn(word & ((1 << bit) - 1))) * width;
}

/** The lower of the two sums that share a number. */
export const lowSum = (lane: number): number => (lane << 16) >> 16;

/** The higher of the two sums. */
export const highSum = (lane: number): number => (lane - ((lane << 16) >> 16)) >> 16;

function countBefore(used: Uint32Array): Int32Array {
  const before = new Int32Array(used.length);
  let rows = 0;
  for (let i = 0; i < used.length; i++) {
    before[i] = rows;
    rows += bitsIn(used[i] as number);
  }
  return before;
}

/** Reads a table whose stride is a power of two straight into lanes: the whole table, mostly zeros, is never laid out. */
export function unpackLanes(base64: string): PackedTable {
  const { rows, stride, places, weights } = readWeights(base64);
  const used = new Uint32Array(Math.max(1, rows >>> 5));
  const shift = Math.log2(stride);
  for (let k = 0; k < places.length; k++) {
    const row = (places[k] as number) >>> shift;
    used[row >>> 5] = (used[row >>> 5] as number) | (1 << (row & 31));
  }
  const before = countBefore(used);
  const kept = (before[before.length - 1] as number) + bitsIn(used[used.length - 1] as number);
  const width = stride / 2;
  const lanes = new Int32Array(kept * width);
  let last = -1;
  let start = -width;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number;
    const row = place >>> shift;
    if (row !== last) start += width;
    last = row;
    const lane = start + ((place & (stride - 1)) >>> 1);
    const weight = weights[k] as number;
    lanes[lane] = (lanes[lane] as number) + ((place & 1) === 0 ? weight : weight << 16);
  }
  return { mask: rows - 1, used, before, lanes, width };
}

/** Packs a table of an even stride. */
export function packTable({ weights, mask, stride, used }: WeightTable): PackedTable {
  const before = countBefore(used);
  const rows = (before[before.length - 1] as number) + bitsIn(used[used.length - 1] as number);
  const width = stride / 2;
  const lanes = new Int32Array(rows * width);
  let at = 0;
  for (let row = 0; row <= mask; row++) {
    if ((((used[row >>> 5] as number) >>> (row & 31)) & 1) === 0) continue;
    for (let k = 0; k < width; k++) {
      lanes[at++] = ((weights[row * stride + 2 * k + 1] as number) << 16) + (weights[row * stride + 2 * k] as number);
    }
  }
  return { mask, used, before, lanes, width };
}

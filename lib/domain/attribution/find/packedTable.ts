import { readWeights, type SparseWeights, sparseOf, type WeightTable } from "./weightTable";

/**
 * A weight table for fast sums over all classes: only rows that have weights are kept, close together, and each weight is
 * a signed byte, so that as much as can be stays in the processor's cache.
 */
export interface PackedTable {
  readonly mask: number;
  /** For each 32 rows of the whole table two numbers: one bit a row, set where it is kept, and how many are kept before. */
  readonly index: Int32Array;
  /** The kept rows, four weights a number, after a row of zeros that stands for all others. */
  readonly lanes: Int32Array;
  /** 32-bit numbers a row. */
  readonly width: number;
}

function bitsIn(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
  const lanes = new Int32Array((kept + 1) * width);
  let last = -1;
  let start = 0;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number;
    const row = place >>> shift;
    if (row !== last) start += width;
    last = row;
    const lane = start + ((place & (stride - 1)) >>> 2);
    lanes[lane] = (lanes[lane] as number) | (((weights[k] as number) & 255) << (8 * (place & 3)));
  }
  return { mask: rows - 1, index, lanes, width };
}

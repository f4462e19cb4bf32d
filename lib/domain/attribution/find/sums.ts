import type { PackedTable } from "./packedTable";
import { rowsAt, sumsModule } from "./sumsModule";

type Address = number;

interface Functions {
  readonly classes2: (at: Address, end: Address, out: Address) => void;
  readonly classes4: (at: Address, end: Address, out: Address) => void;
  readonly moves: (at: Address, end: Address, out: Address) => void;
}

/** A table of weights in a memory of its own, with room to ask and to answer in, and the functions that sum over it. */
export interface Sums {
  readonly numbers: Int32Array;
  readonly scores: Int16Array;
  readonly functions: Functions;
}

const pageBytes = 1 << 16;

let compiled: WebAssembly.Module | undefined;

function laid(table: { mask: number; rowBytes: number; rows: Int32Array; index: Int32Array }): Sums {
  const index = rowsAt + table.rows.byteLength;
  const pages = Math.ceil((index + table.index.byteLength) / pageBytes);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  new Int32Array(memory.buffer, rowsAt, table.rows.length).set(table.rows);
  new Int32Array(memory.buffer, index, table.index.length).set(table.index);
  compiled ??= new WebAssembly.Module(sumsModule());
  const from = { memory, mask: table.mask, index, rowBytes: table.rowBytes };
  const { exports } = new WebAssembly.Instance(compiled, { from });
  return {
    numbers: new Int32Array(memory.buffer, 0, rowsAt / 4),
    scores: new Int16Array(memory.buffer, 0, rowsAt / 2),
    functions: exports as unknown as Functions,
  };
}

const laidTables = new WeakMap<object, Sums>();

/** The sums over a packed table; it is laid into a memory once. */
export function sumsOver(table: PackedTable): Sums {
  let sums = laidTables.get(table);
  if (!sums) {
    sums = laid({ mask: table.mask, rowBytes: table.width * 4, rows: table.lanes, index: table.index });
    laidTables.set(table, sums);
  }
  return sums;
}

const noIndex = new Int32Array(0);

/** The sums over rows of four bytes that are not packed. */
export function sumsOverRows(rows: Int32Array): Sums {
  let sums = laidTables.get(rows);
  if (!sums) {
    sums = laid({ mask: rows.length - 1, rowBytes: 4, rows, index: noIndex });
    laidTables.set(rows, sums);
  }
  return sums;
}

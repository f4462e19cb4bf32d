import type { PackedTable } from "./packedTable";
import { rowsAt } from "./sumsModule";
import { recordBytes } from "./wordRecords";

type Address = number;

const pageBytes = 1 << 16;
const noRows = new Int32Array(1);

/**
 * A WebAssembly module that goes over words, in a memory of its own: first room for features and sums, then its table of weights, the
 * rows of moves where it has some, and behind them a record for each word, which grows with the longest text that was asked for.
 */
export class WordModule<Functions> {
  readonly functions: Functions;
  private readonly memory: WebAssembly.Memory;
  private readonly recordsAt: Address;
  /** The whole memory; another one after `recordsFor`. */
  numbers: Int32Array;

  constructor(bytes: Uint8Array<ArrayBuffer>, { mask, index, lanes, width }: PackedTable, moves: Int32Array = noRows) {
    const indexAt = rowsAt + lanes.byteLength;
    const movesAt = indexAt + index.byteLength;
    this.recordsAt = movesAt + moves.byteLength;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(this.recordsAt / pageBytes) });
    this.numbers = new Int32Array(this.memory.buffer);
    this.numbers.set(lanes, rowsAt / 4);
    this.numbers.set(index, indexAt / 4);
    this.numbers.set(moves, movesAt / 4);
    const globals = { mask, index: indexAt, rowBytes: width * 4, moves: movesAt, moveMask: moves.length - 1 };
    const from = { memory: this.memory, ...globals };
    this.functions = new WebAssembly.Instance(new WebAssembly.Module(bytes), { from }).exports as Functions;
  }

  /** The place in `numbers` of the first of so many records. */
  recordsFor(count: number): number {
    const missing = this.recordsAt + count * recordBytes - this.numbers.byteLength;
    if (missing > 0) {
      this.memory.grow(Math.ceil(missing / pageBytes));
      this.numbers = new Int32Array(this.memory.buffer);
    }
    return this.recordsAt / 4;
  }
}

/** Makes one of something for each table, at the first time that it is asked for. */
export function oncePer<Table extends object, Made>(make: (table: Table) => Made): (table: Table) => Made {
  const made = new WeakMap<Table, Made>();
  return (table) => {
    const known = made.get(table);
    if (known !== undefined) return known;
    const one = make(table);
    made.set(table, one);
    return one;
  };
}

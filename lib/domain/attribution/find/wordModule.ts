import type { PackedTable } from "./packedTable";
import { rowsAt } from "./sumsModule";
import { recordBytes } from "./wordRecords";

type Address = number;

const pageBytes = 1 << 16;
const noRows: PackedTable = { mask: 0, index: new Int32Array(0), lanes: new Int32Array(0), width: 1 };

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

  constructor(bytes: Uint8Array<ArrayBuffer>, { mask, index, lanes, width }: PackedTable, moves: PackedTable = noRows) {
    const indexAt = rowsAt + lanes.byteLength;
    const movesAt = indexAt + index.byteLength;
    const moveIndexAt = movesAt + moves.lanes.byteLength;
    this.recordsAt = moveIndexAt + moves.index.byteLength;
    this.memory = new WebAssembly.Memory({ initial: Math.ceil(this.recordsAt / pageBytes) });
    this.numbers = new Int32Array(this.memory.buffer);
    this.numbers.set(lanes, rowsAt / 4);
    this.numbers.set(index, indexAt / 4);
    this.numbers.set(moves.lanes, movesAt / 4);
    this.numbers.set(moves.index, moveIndexAt / 4);
    const ofMoves = { moves: movesAt, moveMask: moves.mask, moveIndex: moveIndexAt };
    const from = { memory: this.memory, mask, index: indexAt, rowBytes: width * 4, ...ofMoves };
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

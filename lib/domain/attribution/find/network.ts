import type { Columns } from "./columns";
import { theModules } from "./modules";
import { columnsInOrder, type LaidNetwork, longestLook, places } from "./networkMemory";
import { firstLayerAt, forInputsBytes, recordBytes, sumsBytes, width } from "./networkModule";
import { oncePer } from "./oncePer";

type Address = number;

interface Functions {
  readonly inputs: (
    asked: Address, end: Address, apart: number, columns: Address, columnsEnd: Address, out: Address,
  ) => void; // biome-ignore format: one line
  readonly forInputs: (weights: Address, record: Address, end: Address, out: Address, active: Address) => void;
  readonly walk: (
    weights: Address, record: Address, memory: Address, words: number, step: number, sums: Address, sumsStep: number,
  ) => void; // biome-ignore format: one line
  readonly outputs: (weights: Address, record: Address, end: Address, out: Address) => void;
}

const pageBytes = 1 << 16;
const rowBytes = width * 2;

/** A network in a memory of its own. */
export class Network {
  private readonly functions: Functions;
  private readonly numbers: Int32Array;
  private readonly shorts: Int16Array;
  /** The scores of the words asked for last, `scoreStride` a word. */
  readonly scores: Int16Array;

  constructor({ learnt, bytes }: LaidNetwork) {
    const pages = Math.ceil(bytes / pageBytes);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.numbers = new Int32Array(memory.buffer);
    this.shorts = new Int16Array(memory.buffer);
    this.scores = this.shorts.subarray(places.scores / 2, places.memory / 2);
    this.numbers.set(learnt, places.ahead / 4);
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(theModules().network), { from: { memory } });
    this.functions = exports as unknown as Functions;
  }

  /** Scores the words `[from, to)` of some columns, `longestLook` at most. */
  score({ values }: Columns, from: number, to: number): void {
    const words = to - from;
    columnsInOrder.forEach((name, c) => {
      const column = values[name];
      // Not `set` and `subarray`: for so few numbers a view costs more than all the copying.
      let place = places.asked / 4 + c * longestLook;
      for (let k = from; k < to; k++) this.numbers[place++] = column[k] as number;
    });
    const { inputs, outputs } = this.functions;
    const first = places.records + recordBytes;
    const end = first + words * recordBytes;
    inputs(places.asked, places.asked + words * 4, longestLook * 4, places.columns, places.columnsEnd, first);
    this.walk(places.ahead, words, first, recordBytes);
    this.clear(end, recordBytes);
    this.walk(places.back, words, end - recordBytes, -recordBytes);
    outputs(places.outputs, first, end, places.scores);
  }

  /** Goes over the words from the record `from` on; before it stands one of zeros. */
  private walk(weights: Address, words: number, from: Address, step: number): void {
    const first = places.records + recordBytes;
    const layer = first + firstLayerAt;
    this.functions.forInputs(weights, layer, layer + words * recordBytes, places.sums, places.active);
    this.clear(places.memory, rowBytes);
    const [begin, sumsStep, said] =
      step > 0 ? [places.sums, sumsBytes, from] : [places.sums + (words - 1) * sumsBytes, -sumsBytes, from + rowBytes];
    this.functions.walk(weights + forInputsBytes, said, places.memory, words, step, begin, sumsStep);
  }

  private clear(at: Address, length: number): void {
    this.shorts.fill(0, at / 2, (at + length) / 2);
  }
}

/** The network of what was learnt; it is laid into a memory once. */
export const networkOver = oncePer((laid: LaidNetwork) => new Network(laid));

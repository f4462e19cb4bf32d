import type { Columns } from "./columns";
import {
  directionBytes, firstLayerAt, networkModule, outputBytes, recordBytes, width,
} from "./networkModule"; // biome-ignore format: one line
import {
  endingColumn, type LearntRows, type NetworkWeights, plainColumns, stemColumns,
} from "./networkWeights"; // biome-ignore format: one line

/** Words that the network sees at once at most: more would need more room, and nothing looks so far. */
export const longestLook = 400;

/** Numbers a word in what comes out. */
export const scoreStride = 8;

interface Functions {
  readonly inputs: (rows: number, end: number, width: number, out: number) => void;
  readonly walk: (weights: number, record: number, memory: number, words: number, step: number, input: number) => void;
  readonly outputs: (weights: number, record: number, end: number, out: number) => void;
}

const rowBytes = width * 2;
const columnsInAll = plainColumns.length + stemColumns.length + 1;
const askedBytes = columnsInAll * 4;

/** Where what stands in the memory begins. A record of zeros stands before those of the words, and one behind. */
const asked = 0;
const records = asked + longestLook * askedBytes + ((-longestLook * askedBytes) & 15);
const scores = records + (longestLook + 2) * recordBytes;
const memory = scores + longestLook * scoreStride * 2;
const ahead = memory + rowBytes;
const back = ahead + directionBytes;
const outputs = back + directionBytes;
const rows = outputs + outputBytes;

const pageBytes = 1 << 16;

/** Which row a value has: 0 where it was seen too seldom. Open addressing, so that a look-up costs a few nanoseconds. */
class RowNumbers {
  private readonly keys: Int32Array;
  private readonly found: Int32Array;
  private readonly mask: number;

  constructor(keys: Int32Array) {
    const size = 2 << (32 - Math.clz32(keys.length));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.found = new Int32Array(size);
    for (let k = 0; k < keys.length; k++) {
      let at = this.placeOf(keys[k] as number);
      while (this.found[at] !== 0) at = (at + 1) & this.mask;
      this.keys[at] = keys[k] as number;
      this.found[at] = k + 1;
    }
  }

  private placeOf(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
  }

  get(key: number): number {
    let at = this.placeOf(key);
    while (this.found[at] !== 0 && this.keys[at] !== key) at = (at + 1) & this.mask;
    return this.found[at] as number;
  }
}

/** Rows of a plain column laid into the memory from `at` on. */
class PlainRows {
  private readonly numbers: RowNumbers;

  constructor(
    { keys, rows: bytes, times }: LearntRows & { times: number },
    private readonly at: number,
    shorts: Int16Array,
  ) {
    this.numbers = new RowNumbers(keys);
    for (let i = 0; i < bytes.length; i++) shorts[at / 2 + i] = (bytes[i] as number) * times;
  }

  addressOf(value: number): number {
    return this.at + this.numbers.get(value) * rowBytes;
  }
}

const within = (value: number) => Math.max(-32768, Math.min(32767, value));

/** Rows of a column of spellings: a spelling's few numbers are spread over its row when it is first asked for. */
class SpreadRows {
  private readonly done: Uint8Array;

  constructor(
    private readonly numbers: RowNumbers,
    private readonly learnt: LearntRows,
    private readonly spread: Int16Array,
    private readonly at: number,
    private readonly shorts: Int16Array,
  ) {
    this.done = new Uint8Array(learnt.keys.length + 1);
  }

  addressOf(value: number): number {
    const row = this.numbers.get(value);
    const address = this.at + row * rowBytes;
    if (this.done[row] === 0) this.lay(row, address / 2);
    return address;
  }

  private lay(row: number, at: number): void {
    const { learnt, spread, shorts } = this;
    const each = spread.length / width;
    this.done[row] = 1;
    for (let j = 0; j < width; j++) {
      let sum = 0;
      for (let e = 0; e < each; e++) sum += (learnt.rows[row * each + e] as number) * (spread[e * width + j] as number);
      shorts[at + j] = within((sum + (1 << (spreadBits - 1))) >> spreadBits);
    }
  }
}

/** Bits by which a spelling's bytes times numbers of `spread` stand higher than what goes between the layers. */
export const spreadBits = 6;

/** A network in a memory of its own. */
export class Network {
  private readonly functions: Functions;
  private readonly numbers: Int32Array;
  private readonly shorts: Int16Array;
  private readonly columns: readonly (PlainRows | SpreadRows)[];
  /** The scores of the words asked for last, `scoreStride` a word. */
  readonly scores: Int16Array;

  constructor(weights: NetworkWeights) {
    const sizes = [
      ...weights.plain.map(({ keys }) => keys.length),
      ...stemColumns.map(() => weights.stems.keys.length),
      weights.endings.keys.length,
    ];
    const starts: number[] = [];
    let end = rows;
    for (const size of sizes) {
      starts.push(end);
      end += (size + 1) * rowBytes;
    }
    const pages = Math.ceil(end / pageBytes);
    const own = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.numbers = new Int32Array(own.buffer);
    this.shorts = new Int16Array(own.buffer);
    this.scores = this.shorts.subarray(scores / 2, memory / 2);
    this.shorts.set(weights.ahead, ahead / 2);
    this.shorts.set(weights.back, back / 2);
    this.shorts.set(weights.outputs, outputs / 2);
    const stems = new RowNumbers(weights.stems.keys);
    const endings = new RowNumbers(weights.endings.keys);
    const spreadOver = (numbers: RowNumbers, learnt: LearntRows, k: number) =>
      new SpreadRows(
        numbers,
        learnt,
        weights.spread[k] as Int16Array,
        starts[weights.plain.length + k] as number,
        this.shorts,
      );
    this.columns = [
      ...weights.plain.map((learnt, c) => new PlainRows(learnt, starts[c] as number, this.shorts)),
      ...stemColumns.map((_, k) => spreadOver(stems, weights.stems, k)),
      spreadOver(endings, weights.endings, stemColumns.length),
    ];
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(networkModule()), {
      from: { memory: own },
    });
    this.functions = exports as unknown as Functions;
  }

  /** Scores the words `[from, to)` of some columns, `longestLook` at most. */
  score({ values }: Columns, from: number, to: number): void {
    const words = to - from;
    names.forEach((name, c) => {
      const column = this.columns[c] as PlainRows | SpreadRows;
      const own = values[name];
      for (let k = 0; k < words; k++) this.numbers[k * columnsInAll + c] = column.addressOf(own[from + k] as number);
    });
    const { inputs, walk, outputs: out } = this.functions;
    const first = records + recordBytes;
    const last = first + (words - 1) * recordBytes;
    inputs(asked, asked + words * askedBytes, askedBytes, first);
    this.clear(memory, rowBytes);
    walk(ahead, first, memory, words, recordBytes, first + firstLayerAt);
    this.clear(memory, rowBytes);
    this.clear(last + recordBytes, recordBytes);
    walk(back, last + rowBytes, memory, words, -recordBytes, last + firstLayerAt);
    out(outputs, first, last + recordBytes, scores);
  }

  private clear(at: number, length: number): void {
    this.shorts.fill(0, at / 2, (at + length) / 2);
  }
}

const names = [...plainColumns, ...stemColumns, endingColumn] as const;

const networks = new WeakMap<NetworkWeights, Network>();

/** The network of some weights; it is laid into a memory once. */
export function networkOver(weights: NetworkWeights): Network {
  let network = networks.get(weights);
  if (!network) {
    network = new Network(weights);
    networks.set(weights, network);
  }
  return network;
}

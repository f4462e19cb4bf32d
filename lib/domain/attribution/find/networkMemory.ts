import {
  activeBytes, blocks, columnBytes, columnParts, directionBytes, outputBytes, recordBytes, slotOf, sumsAtOnce, sumsBytes, sumsOfBlock,
  width,
} from "./networkModule"; // biome-ignore format: one line
import {
  endingColumn, type LearntRows, type NetworkWeights, plainColumns, stemColumns,
} from "./networkWeights"; // biome-ignore format: one line

/** Words that the network sees at once at most: more would need more room, and nothing looks so far. */
export const longestLook = 400;

/** Numbers a word in what comes out. */
export const scoreStride = 8;

export const columnsInOrder = [...plainColumns, ...stemColumns, endingColumn] as const;

const aligned = (address: number) => (address + 15) & -16;

/**
 * Where what stands in the network's memory begins, in bytes. First the rooms: what is asked, one column behind the other; the
 * words' records, with one of zeros before them and one behind; the scores; what a direction remembers; the words' sums, and room for
 * a word more. Then what was learnt.
 */
const records = aligned(columnsInOrder.length * longestLook * 4);
const scores = records + (longestLook + 2) * recordBytes;
const memory = scores + longestLook * scoreStride * 2;
const sums = memory + width * 2;
const active = sums + longestLook * sumsBytes;
const ahead = aligned(active + activeBytes);
const back = ahead + directionBytes;
const outputs = back + directionBytes;
const columns = outputs + outputBytes;
const columnsEnd = columns + columnsInOrder.length * columnBytes;
export const places = { asked: 0, records, scores, memory, sums, active, ahead, back, outputs, columns, columnsEnd };

/** What was learnt, as it stands in the memory from `places.ahead` on, and how many bytes the whole memory has. */
export interface LaidNetwork {
  readonly learnt: Int32Array;
  readonly bytes: number;
}

/** Bytes one behind the other, each part at a multiple of sixteen. */
class Layer {
  private readonly parts: (readonly [number, ArrayBufferView])[] = [];
  end = places.ahead;

  /** Gives the address. */
  add(part: ArrayBufferView): number {
    const at = this.end;
    this.parts.push([at, part]);
    this.end = aligned(at + part.byteLength);
    return at;
  }

  laid(): Int32Array {
    const bytes = new Uint8Array(this.end - places.ahead);
    for (const [at, { buffer, byteOffset, byteLength }] of this.parts)
      bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at - places.ahead);
    return new Int32Array(bytes.buffer);
  }
}

/** A direction's weights as the module reads them, some sums at a time: all that the first layer's words meet, then the rest. */
function inWalkOrder(direction: Int16Array): Int16Array {
  const lanes = 8;
  const ofInputs = width / 2;
  const laid = new Int16Array(direction.length);
  let to = 0;
  /** `row` 0 is what the sums begin with, and the next are those of two inputs each. */
  const take = (row: number, sum: number) => {
    const block = Math.floor(sum / sumsOfBlock);
    const from = ((block * (1 + width) + row) * sumsOfBlock + (sum % sumsOfBlock)) * lanes;
    laid.set(direction.subarray(from, from + lanes), to);
    to += lanes;
  };
  const takeRows = (first: number, last: number) => {
    for (let group = 0; group < blocks * sumsOfBlock; group += sumsAtOnce)
      for (let row = first; row <= last; row++) for (let k = 0; k < sumsAtOnce; k++) take(row, group + k);
  };
  takeRows(0, ofInputs);
  takeRows(ofInputs + 1, width);
  return laid;
}

/** Which row each value has, as the module looks for it: no search runs over the end, since as many slots follow as there are values. */
function tableOf(keys: Int32Array): { slots: Int32Array; mask: number } {
  const size = 2 << (32 - Math.clz32(keys.length));
  const slots = new Int32Array((size + keys.length + 1) * 2);
  keys.forEach((key, k) => {
    let slot = slotOf(key) & (size - 1);
    while (slots[slot * 2 + 1] !== 0) slot++;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = k + 1;
  });
  return { slots, mask: size - 1 };
}

type Parts = Partial<Record<(typeof columnParts)[number], number>>;

const rowBytes = width * 2;

/** Lays what was learnt as the module reads it. Rows of stems and endings get room behind it all; the module lays them when they are asked for. */
export function layNetwork(weights: NetworkWeights): LaidNetwork {
  const layer = new Layer();
  for (const part of [inWalkOrder(weights.ahead), inWalkOrder(weights.back), weights.outputs]) layer.add(part);
  const told = new Int32Array((columnsInOrder.length * columnBytes) / 4);
  layer.add(told);
  const table = ({ keys }: LearntRows) => {
    const { slots, mask } = tableOf(keys);
    return { table: layer.add(slots), mask };
  };
  const allLaid = layer.add(new Uint8Array(1 + Math.max(...weights.plain.map(({ keys }) => keys.length))).fill(1));
  const plain = weights.plain.map((column): Parts => {
    const rows = Int16Array.from(column.rows, (byte) => byte * column.times);
    return { ...table(column), rows: layer.add(rows), laid: allLaid };
  });
  const kept = ({ keys, rows }: LearntRows) => ({ ...table({ keys, rows }), learnt: layer.add(rows) });
  const stems = kept(weights.stems);
  const endings = kept(weights.endings);
  const spread = weights.spread.map((numbers, k): Parts => {
    const parts = k < stemColumns.length ? stems : endings;
    return { ...parts, each: numbers.length / width, spread: layer.add(numbers) };
  });
  let bytes = layer.end;
  const room = (length: number) => {
    bytes = aligned(bytes + length);
    return bytes - aligned(length);
  };
  const withRooms = spread.map((parts, k): Parts => {
    const rows = (k < stemColumns.length ? weights.stems : weights.endings).keys.length + 1;
    return { ...parts, laid: room(rows), rows: room(rows * rowBytes) };
  });
  [...plain, ...withRooms].forEach((parts, c) => {
    columnParts.forEach((part, k) => {
      told[(c * columnBytes) / 4 + k] = parts[part] ?? 0;
    });
  });
  return { learnt: layer.laid(), bytes };
}

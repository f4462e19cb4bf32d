import { expect, test } from "vitest";
import type { ColumnName, Columns } from "./columns";
import { Network } from "./network";
import { layNetwork, longestLook, scoreStride } from "./networkMemory";
import { directionBytes, outputBytes, width } from "./networkModule";
import {
  endingColumn, endingNumbers, type LearntRows, type NetworkWeights, plainColumns, stemColumns, stemNumbers,
} from "./networkWeights"; // biome-ignore format: one line

/** Numbers by chance, the same in every run (a linear congruential generator). */
function chance(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return (state % (2 * most + 1)) - most;
  };
}

const some = (length: number, next: () => number) => Int16Array.from({ length }, next);

/** A network of chance over values 0 to 9 a column, of which 0 to 4 have rows of their own. */
function networkOf(seed: number, most: number): NetworkWeights {
  const next = chance(seed);
  const keys = Int32Array.from([3, 0, -7, 4]);
  const rowsOf = (each: number): LearntRows => ({ keys, rows: Int8Array.from(some(5 * each, () => next(127))) });
  return {
    plain: plainColumns.map(() => ({ ...rowsOf(width), times: 9 })),
    stems: rowsOf(stemNumbers),
    endings: rowsOf(endingNumbers),
    spread: [...stemColumns.map(() => stemNumbers), endingNumbers].map((each) => some(each * width, () => next(40))),
    ahead: some(directionBytes / 2, () => next(most)),
    back: some(directionBytes / 2, () => next(most)),
    outputs: some(outputBytes / 2, () => next(most)),
  };
}

function columnsOf(words: number, seed: number): Columns {
  const next = chance(seed);
  const values = {} as Record<ColumnName, Int32Array>;
  for (const name of [...plainColumns, ...stemColumns, endingColumn])
    values[name] = Int32Array.from({ length: words }, () => next(8));
  return { paragraphs: [[0, words]], firstWord: 0, values };
}

const narrow = (value: number) => Math.max(-32768, Math.min(32767, value));
const share = (a: number, b: number) => narrow((a * b + 16384) >> 15);
const bent = (value: number) => {
  const x = Math.max(-8192, Math.min(8192, value));
  return x - share(x * 2, Math.abs(x));
};
const gate = (value: number) => narrow(bent(value) * 4 + 16384);

/** The first layer, one number after the other. */
function plainInputs(weights: NetworkWeights, columns: Columns, k: number): number[] {
  const rowOf = ({ keys }: LearntRows, value: number) => keys.indexOf(value) + 1;
  return Array.from({ length: width }, (_, j) => {
    let sum = 0;
    plainColumns.forEach((name, c) => {
      const learnt = weights.plain[c] as NetworkWeights["plain"][number];
      const row = rowOf(learnt, columns.values[name][k] as number);
      sum = narrow(sum + (learnt.rows[row * width + j] as number) * learnt.times);
    });
    [...stemColumns, endingColumn].forEach((name, c) => {
      const learnt = name === endingColumn ? weights.endings : weights.stems;
      const spread = weights.spread[c] as Int16Array;
      const each = spread.length / width;
      const row = rowOf(learnt, columns.values[name][k] as number);
      let one = 0;
      for (let e = 0; e < each; e++) one += (learnt.rows[row * each + e] as number) * (spread[e * width + j] as number);
      sum = narrow(sum + narrow((one + 32) >> 6));
    });
    return Math.max(0, sum);
  });
}

/** What a direction says of each of its inputs, one number after the other: a block holds the sums of eight units of four gates. */
function plainWalk(weights: Int16Array, inputs: readonly (readonly number[])[]): number[][] {
  const sums = new Int32Array(weights.buffer, weights.byteOffset, weights.length / 2);
  let said: number[] = Array(width).fill(0);
  const kept: number[] = Array(width).fill(0);
  return inputs.map((input) => {
    const given = [...input, ...said];
    said = said.map((_, unit) => {
      const block = Math.floor(unit / 8);
      const gateOf = (g: number) => {
        const lane = g * 8 + (unit % 8);
        const at = block * (directionBytes / 6);
        let sum = sums[at / 4 + lane] as number;
        given.forEach((value, i) => {
          const first = at / 2 + 64 * (1 + Math.floor(i / 2)) + lane * 2 + (i % 2);
          sum = (sum + value * (weights[first] as number)) | 0;
        });
        return narrow(sum >> 10);
      };
      const [i, f, o, g] = [gate(gateOf(0)), gate(gateOf(1)), gate(gateOf(2)), bent(gateOf(3))];
      kept[unit] = narrow(share(f, kept[unit] as number) + share(i, g));
      return share(o, bent(kept[unit] as number));
    });
    return said;
  });
}

function plainScores(weights: NetworkWeights, columns: Columns, words: number): number[] {
  const inputs = Array.from({ length: words }, (_, k) => plainInputs(weights, columns, k));
  const ahead = plainWalk(weights.ahead, inputs);
  const back = plainWalk(weights.back, [...inputs].reverse()).reverse();
  const { outputs } = weights;
  const first = new Int32Array(outputs.buffer, outputs.byteOffset, 8);
  return inputs.flatMap((input, k) => {
    const given = [...(ahead[k] as number[]), ...(back[k] as number[]), ...input];
    return Array.from({ length: scoreStride }, (_, c) => {
      let sum = first[c] as number;
      given.forEach((value, i) => {
        sum = (sum + value * (outputs[16 * (1 + Math.floor(i / 2)) + c * 2 + (i % 2)] as number)) | 0;
      });
      return narrow(sum >> 16);
    });
  });
}

test.each([
  [1, 40, 1],
  [2, 300, 7],
  [3, 3000, 60],
  [4, 32767, 25],
])("network %i with weights up to %i scores %i words as one number after the other does", (seed, most, words) => {
  const weights = networkOf(seed, most);
  const columns = columnsOf(words, seed + 50);
  const network = new Network(layNetwork(weights));
  network.score(columns, 0, words);
  const scores = [...network.scores.subarray(0, words * scoreStride)];
  expect(scores).toEqual(plainScores(weights, columns, words));
  expect(new Set(scores).size).toBeGreaterThan(4);
});

test("what was scored before leaves no trace", () => {
  const weights = networkOf(5, 400);
  const [long, short] = [columnsOf(longestLook, 1), columnsOf(9, 2)];
  const fresh = new Network(layNetwork(weights));
  fresh.score(short, 0, 9);
  const used = new Network(layNetwork(weights));
  used.score(long, 0, longestLook);
  used.score(short, 0, 9);
  expect([...used.scores.subarray(0, 72)]).toEqual([...fresh.scores.subarray(0, 72)]);
});

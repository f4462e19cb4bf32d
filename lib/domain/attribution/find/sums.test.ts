import fc from "fast-check";
import { expect, test } from "vitest";
import { mix, pair } from "./hash";
import { packTable } from "./packedTable";
import { packMoves } from "./parse";
import { sumsOver, sumsOverRows } from "./sums";
import { tableOf, type WeightTable } from "./weightTable";

const rows = 64;
const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -127, max: 127 }) },
);
const tableOfStride = (stride: number) =>
  fc
    .array(weight, { minLength: rows * stride, maxLength: rows * stride })
    .map((weights) => tableOf(Int8Array.from(weights), stride));
const values = fc.array(fc.integer(), { minLength: 1, maxLength: 100 });

/** The sums of the first `classes` classes over the rows of some hashes, one weight after the other. */
function plainSums({ weights, stride, mask }: WeightTable, hashes: readonly number[], classes: number): number[] {
  const sum = (c: number) => hashes.reduce((n, hash) => n + (weights[(hash & mask) * stride + c] as number), 0);
  return Array.from({ length: classes }, (_, c) => sum(c));
}

const mixed = (features: readonly number[]) => features.map((value, template) => mix(template, value));
const sumsAt = 4096;

test.each([
  [16, 16, "classes2"],
  [32, 32, "classes4"],
] as const)("sums of %i classes over features are the sums over the table", (stride, classes, name) => {
  const check = (table: WeightTable, features: readonly number[]) => {
    const { numbers, scores, functions } = sumsOver(packTable(table));
    numbers.set(features);
    functions[name](0, features.length * 4, sumsAt);
    const found = [...scores.subarray(sumsAt / 2, sumsAt / 2 + classes)];
    expect(found).toEqual(plainSums(table, mixed(features), classes));
  };
  fc.assert(fc.property(tableOfStride(stride), values, check), { numRuns: 50 });
});

test("sums of moves are the sums over their table", () => {
  const check = (table: WeightTable, features: readonly number[]) => {
    const { numbers, scores, functions } = sumsOverRows(packMoves(table));
    numbers.set(features);
    functions.moves(0, features.length * 4, sumsAt);
    expect([...scores.subarray(sumsAt / 2, sumsAt / 2 + 4)]).toEqual(plainSums(table, mixed(features), 4));
  };
  fc.assert(fc.property(tableOfStride(4), values, check), { numRuns: 50 });
});

test.each([
  [8, 8, 16, "sumEach1"],
  [64, 56, 128, "sumEach7"],
] as const)("sums of slots over %i classes are the sums over the table", (stride, classes, bytes, name) => {
  const slots = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer()), { minLength: 1, maxLength: 20 });
  const check = (table: WeightTable, hashes: readonly (readonly number[])[]) => {
    const { numbers, scores, functions } = sumsOver(packTable(table));
    const rowsBegin = 1024;
    const end = rowsBegin + hashes.length * 12;
    for (const template of [0, 1, 2]) {
      numbers.set(hashes.map((slot) => slot[template] as number));
      functions.rowsOf(0, hashes.length * 4, rowsBegin + template * 4, 12);
    }
    functions[name](rowsBegin, end, 12, sumsAt);
    hashes.forEach((slot, k) => {
      const first = (sumsAt + k * bytes) / 2;
      expect([...scores.subarray(first, first + classes)]).toEqual(plainSums(table, slot, classes));
    });
  };
  fc.assert(fc.property(tableOfStride(stride), slots, check), { numRuns: 50 });
});

test("templates are hashed as they were learnt", () => {
  const { numbers, functions } = sumsOver(packTable(tableOf(new Int8Array(rows * 8), 8)));
  const check = (columns: readonly (readonly [number, number, number])[], seed: number) => {
    const end = sumsAt + columns.length * 4;
    const hashes = () => [...numbers.subarray(sumsAt / 4, end / 4)];
    for (const c of [0, 1, 2]) {
      numbers.set(
        columns.map((slot) => slot[c] as number),
        c * 256,
      );
    }
    const given = Math.imul(seed + 1, 0x9e3779b1);
    functions.hash1(0, given, sumsAt, end);
    expect(hashes()).toEqual(columns.map(([a]) => mix(seed, a)));
    functions.hash2(0, 1024, given, sumsAt, end);
    expect(hashes()).toEqual(columns.map(([a, b]) => mix(seed, pair(a, b))));
    functions.hash3(0, 1024, 2048, given, sumsAt, end);
    expect(hashes()).toEqual(columns.map(([a, b, c]) => mix(seed, pair(pair(a, b), c))));
  };
  const slots = fc.array(fc.tuple(fc.integer(), fc.integer(), fc.integer()), { minLength: 1, maxLength: 200 });
  fc.assert(fc.property(slots, fc.nat({ max: 300 }), check), { numRuns: 100 });
});

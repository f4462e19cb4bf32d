import fc from "fast-check";
import { expect, test } from "vitest";
import { mix } from "./hash";
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

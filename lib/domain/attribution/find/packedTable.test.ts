import fc from "fast-check";
import { expect, test } from "vitest";
import { highSum, lowSum, packTable, rowAt, unpackLanes } from "./packedTable";
import { packWeights, tableOf } from "./weightTable";

const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -127, max: 127 }) },
);

test("sums over packed rows are the sums over the table", () => {
  const tables = fc.array(weight, { minLength: 256, maxLength: 256 });
  fc.assert(
    fc.property(tables, fc.array(fc.integer(), { maxLength: 250 }), (weights, hashes) => {
      const table = tableOf(Int8Array.from(weights), 4);
      const packed = packTable(table);
      const plain = [0, 0, 0, 0];
      const lanes = [0, 0];
      for (const hash of hashes) {
        for (let c = 0; c < 4; c++)
          plain[c] = (plain[c] as number) + (table.weights[(hash & table.mask) * 4 + c] as number);
        const row = rowAt(packed, hash);
        for (let k = 0; k < 2; k++) lanes[k] = ((lanes[k] as number) + (packed.lanes[row + k] as number)) | 0;
      }
      expect(lanes.flatMap((lane) => [lowSum(lane), highSum(lane)])).toEqual(plain);
    }),
  );
});

test("reading straight into lanes gives the same as packing the table", () => {
  fc.assert(
    fc.property(fc.array(weight, { minLength: 512, maxLength: 512 }), (weights) => {
      const dense = Int8Array.from(weights);
      expect(unpackLanes(packWeights(dense, 8))).toEqual(packTable(tableOf(dense, 8)));
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { packTable, rowsOf, sumEight, unpackLanes } from "./packedTable";
import { packWeights, tableOf } from "./weightTable";

const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -127, max: 127 }) },
);

test("sums over packed rows are the sums over the table", () => {
  const tables = fc.array(weight, { minLength: 512, maxLength: 512 });
  fc.assert(
    fc.property(tables, fc.array(fc.integer(), { maxLength: 250 }), (weights, hashes) => {
      const table = tableOf(Int8Array.from(weights), 8);
      const packed = packTable(table);
      const plain = new Int32Array(8);
      for (const hash of hashes) {
        const row = (hash & table.mask) * 8;
        for (let c = 0; c < 8; c++) plain[c] = (plain[c] as number) + (table.weights[row + c] as number);
      }
      const rows = new Int32Array(250);
      const sums = new Int32Array(8);
      const count = rowsOf(packed, Int32Array.from(hashes), rows);
      sumEight(packed.lanes, rows, 0, count, 0, sums, 0);
      expect(sums).toEqual(plain);
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

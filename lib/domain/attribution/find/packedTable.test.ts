import fc from "fast-check";
import { expect, test } from "vitest";
import { packTable, unpackLanes } from "./packedTable";
import { packWeights, tableOf } from "./weightTable";

const weight = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: -127, max: 127 }) },
);

test("reading straight into lanes gives the same as packing the table", () => {
  fc.assert(
    fc.property(fc.array(weight, { minLength: 512, maxLength: 512 }), (weights) => {
      const dense = Int8Array.from(weights);
      expect(unpackLanes(packWeights(dense, 8))).toEqual(packTable(tableOf(dense, 8)));
    }),
  );
});

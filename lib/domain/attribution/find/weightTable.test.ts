import fc from "fast-check";
import { expect, test } from "vitest";
import { packWeights, unpackWeights } from "./weightTable";

test("unpacking gives the packed weights back", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 32, maxLength: 32 }),
      fc.constantFrom(1, 2, 8),
      (values, stride) => {
        const table = unpackWeights(packWeights(Int8Array.from(values), stride));
        expect([...table.weights]).toEqual(values);
        expect(table.stride).toBe(stride);
        expect(table.mask).toBe(32 / stride - 1);
      },
    ),
  );
});

test("a table of nothing but zeros is small", () => {
  expect(packWeights(new Int8Array(1 << 12), 4).length).toBeLessThan(20);
});

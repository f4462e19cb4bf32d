import fc from "fast-check";
import { expect, it } from "vitest";
import { never, packTrees, scoreByTrees, type Trees, unpackTrees } from "./trees";

/** One tree of two levels: is number 0 at least 5? Then, on either side, is number 1 at least 0? */
const tree: Trees = {
  depth: 2,
  asked: Int16Array.of(0, 1, 1),
  bounds: Int16Array.of(5, 0, 0),
  leaves: Int16Array.of(-2048, -1024, 1024, 2048),
};

it.each([
  [[4, -1], -64],
  [[4, 0], -32],
  [[5, -1], 32],
  [[900, 7], 64],
])("leads %j to %d", (row, score) => {
  expect(scoreByTrees(tree, new Int32Array(row))).toBe(score);
});

it("goes left where nothing is asked", () => {
  expect(scoreByTrees({ ...tree, bounds: Int16Array.of(never, 0, 0) }, Int32Array.of(900, 7))).toBe(-32);
});

it("adds trees up before it rounds", () => {
  const twice = { ...tree, leaves: Int16Array.of(0, 0, 0, 16, 0, 0, 0, 16) };
  const both = { ...twice, asked: Int16Array.of(0, 1, 1, 0, 1, 1), bounds: Int16Array.of(5, 0, 0, 5, 0, 0) };
  expect(scoreByTrees(both, Int32Array.of(5, 0))).toBe(1);
});

it("says nothing without trees", () => {
  const none = new Int16Array(0);
  expect(scoreByTrees({ depth: 2, asked: none, bounds: none, leaves: none }, Int32Array.of(5, 0))).toBe(0);
});

it("reads what it wrote", () => {
  const numbers = (length: number) =>
    fc.array(fc.integer({ min: -32768, max: 32767 }), { minLength: length, maxLength: length });
  fc.assert(
    fc.property(numbers(6), numbers(6), numbers(8), (asked, bounds, leaves) => {
      const trees: Trees = {
        depth: 2,
        asked: Int16Array.from(asked),
        bounds: Int16Array.from(bounds),
        leaves: Int16Array.from(leaves),
      };
      expect(unpackTrees(packTrees(trees))).toEqual(trees);
    }),
  );
});

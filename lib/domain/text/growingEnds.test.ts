import fc from "fast-check";
import { expect, test } from "vitest";
import { GrowingEnds } from "./growingEnds";

const over = (all: readonly number[]) => {
  const ends = new GrowingEnds();
  for (const end of all) ends.add(end);
  return ends;
};

test("the first word behind a place is the one that a look at all of them finds", () => {
  const gaps = fc.array(fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 500 })), { maxLength: 60 });
  fc.assert(
    fc.property(gaps, fc.integer({ min: -5, max: 4_000 }), (apart, offset) => {
      let at = 0;
      const all = apart.map((gap) => (at += gap));
      const found = all.findIndex((end) => end > offset);
      expect(over(all).firstBehind(offset)).toBe(found < 0 ? all.length : found);
    }),
  );
});

test("no word ends behind a place of a text without words", () => {
  expect(over([]).firstBehind(0)).toBe(0);
});

test("each end is given back by its number", () => {
  const ends = over([4, 9, 2_000]);
  expect([0, 1, 2].map((index) => ends.get(index))).toEqual([4, 9, 2_000]);
});

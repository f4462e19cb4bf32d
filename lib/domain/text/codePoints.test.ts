import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codePointCounter, wholeAfter, wholeBefore } from "./codePoints";

describe("code points up to an offset", () => {
  test.each([
    ["plain", 3, 3],
    ["😀a", 0, 0],
    ["😀a", 1, 0],
    ["😀a", 2, 1],
    ["😀a", 3, 2],
    ["a😀😀b", 5, 3],
    ["\ud83d\ud83d\ude00", 3, 2],
    ["\ude00\ud83d", 2, 2],
  ])("of %j at %i are %i", (text, offset, count) => {
    expect(codePointCounter(text)(offset)).toBe(count);
  });

  test("are what splitting the words says, for any text and any whole offset", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (text, some) => {
        const offset = wholeBefore(text, some % (text.length + 1));
        expect(codePointCounter(text)(offset)).toBe([...text.slice(0, offset)].length);
      }),
    );
  });
});

test("an offset is moved out of a pair, and nowhere else", () => {
  expect([wholeBefore("a😀", 2), wholeAfter("a😀", 2)]).toEqual([1, 3]);
  expect([wholeBefore("a😀", 1), wholeAfter("a😀", 3)]).toEqual([1, 3]);
  expect([wholeBefore("ab", 1), wholeAfter("ab", 1)]).toEqual([1, 1]);
});

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptAround } from "./excerpt";

const cut = (text: string, spans: [number, number][]) => text.slice(...excerptAround(text, spans));

describe("excerptAround", () => {
  test("takes the whole line of a span", () => {
    expect(cut("Before.\nThe tide rose, she said.\nAfter.", [[12, 16]])).toBe("The tide rose, she said.");
  });

  test("takes all lines from the first span to the last", () => {
    const text = "One.\n“Two,\nthree,” she said.\nFour.";
    expect(
      cut(text, [
        [12, 17],
        [6, 9],
      ]),
    ).toBe("“Two,\nthree,” she said.");
  });

  test("cuts a very long line between words, around the span", () => {
    const text = `${"sand ".repeat(200)}PIER${" gull".repeat(200)}`;
    const excerpt = cut(text, [[1000, 1004]]);
    expect(excerpt).toMatch(/^sand (sand )+PIER( gull)+$/);
    expect(excerpt.length).toBeLessThan(500);
  });

  test("is empty without spans", () => {
    expect(cut("The tide rose.", [])).toBe("");
  });

  test("holds every span that is not too far, and stays within the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 900 }), fc.nat(), fc.nat(60), (text, at, length) => {
        const start = Math.min(at % (text.length + 1), text.length);
        const end = Math.min(start + length, text.length);
        const [from, to] = excerptAround(text, [[start, end]]);
        expect(from).toBeGreaterThanOrEqual(0);
        expect(from).toBeLessThanOrEqual(start);
        expect(to).toBeGreaterThanOrEqual(end);
        expect(to).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

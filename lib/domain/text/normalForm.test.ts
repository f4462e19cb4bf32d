import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalForm } from "./normalForm";

function check(raw: string, text: string, offsets: readonly number[]): void {
  const normal = normalForm(raw);
  expect(normal.text).toBe(text);
  expect(offsets.map((_, index) => normal.toOriginal(index))).toEqual(offsets);
}

describe("normalForm", () => {
  it("leaves ordinary copy alone", () => check("a\nb", "a\nb", [0, 1, 2, 3]));
  it("makes line endings one, and finds the way back", () => check("a\r\nb\rc", "a\nb\nc", [0, 1, 3, 4, 5, 6]));
  it("drops a leading byte-order mark only", () => check("\uFEFFa\uFEFF", "a\uFEFF", [1, 2, 3]));
  it("replaces what no text may hold", () => check("\0x\uD800y\uDC00", "\uFFFDx\uFFFDy\uFFFD", [0, 1, 2, 3, 4, 5]));
  it("keeps pairs, accents and control characters as they are", () => {
    const raw = "e\u0301 é 👩‍👧 \u0007 ﬁ";
    expect(normalForm(raw).text).toBe(raw);
  });

  it("maps every character to itself in the text as given", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "\r", "\n", "\uFEFF", "é", "\0", "😀") }), (raw) => {
        const { text, toOriginal } = normalForm(raw);
        expect(toOriginal(text.length)).toBe(raw.length);
        for (let at = 0; at < text.length; at += 1) {
          const given = raw[toOriginal(at)];
          if (text[at] === "\n") expect(given === "\n" || given === "\r").toBe(true);
          else if (text[at] !== "\uFFFD") expect(given).toBe(text[at]);
          expect(toOriginal(at + 1)).toBeGreaterThan(toOriginal(at));
        }
      }),
    );
  });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine } from "./oneLine";

test("copy with white space of any kind comes out as the plain expression gives it", () => {
  const sign = fc.constantFrom(
    "a",
    "Ö",
    "“",
    "–",
    "😀",
    " ",
    " ",
    "\n",
    "\t",
    "\u00a0",
    "\u2009",
    "\u2028",
    "\u3000",
    "\ufeff",
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      const copy = signs.join("");
      expect(oneLine(copy)).toBe(copy.replace(/\s+/gu, " "));
    }),
  );
});

test("a space at the end stays one", () => {
  expect(oneLine("She said ")).toBe("She said ");
  expect(oneLine("She said  ")).toBe("She said ");
});

import fc from "fast-check";
import { expect, it } from "vitest";
import { withoutLaterCharacters } from "./laterCharacters";

it("leaves characters of Unicode 15.0 alone, in every script", () => {
  const text = "Straße, Łódź, Αθήνα, Москва, القاهرة, 東京, 서울, ทำเนียบ, 😀 𠀀 \uFFFE";
  expect(withoutLaterCharacters(text)).toBe(text);
});

it("replaces later letters, one U+FFFD a code unit", () => {
  // U+1C89 and U+10D50 are letters from Unicode 16.0 on, U+2EBF0 from 15.1 on.
  expect(withoutLaterCharacters("a\u1C89b\u{10D50}c\u{2EBF0}")).toBe("a\uFFFDb\uFFFD\uFFFDc\uFFFD\uFFFD");
});

it("keeps the length of any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(withoutLaterCharacters(text)).toHaveLength(text.length);
    }),
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { bySpelling } from "./bySpelling";

test("each spelling is worked out once, wherever it stands in a text", () => {
  const worked: string[] = [];
  const known = bySpelling((spelling) => {
    worked.push(spelling);
    return { spelling };
  });
  const check = (before: string, words: string[]) => {
    const text = before + words.join("");
    let start = before.length;
    for (const word of words) {
      expect(known(text, start, start + word.length).spelling).toBe(word);
      expect(known(word)).toBe(known(text, start, start + word.length));
      start += word.length;
    }
  };
  fc.assert(fc.property(fc.string(), fc.array(fc.string({ minLength: 1, maxLength: 3 })), check));
  expect(new Set(worked).size).toBe(worked.length);
  expect(worked.length).toBeGreaterThan(100);
});

test("more spellings than are kept are still told apart", () => {
  const known = bySpelling((spelling) => ({ spelling }));
  const spellings = Array.from({ length: 90_000 }, (_, n) => `w${n % 45_000}`);
  expect(spellings.filter((spelling) => known(spelling).spelling !== spelling)).toEqual([]);
});

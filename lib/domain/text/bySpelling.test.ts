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

/** Spellings whose hashes end alike: all of them belong in one place of a small table. */
function sharingAPlace(many: number): string[] {
  const byEnd = new Map<number, string[]>();
  for (let n = 0; ; n += 1) {
    const spelling = n.toString(36);
    let hash = 0x811c9dc5 | 0;
    for (const unit of spelling) hash = Math.imul(hash ^ unit.charCodeAt(0), 0x01000193);
    const end = (hash ^ (hash >>> 15)) & 4_095;
    const all = byEnd.get(end) ?? [];
    byEnd.set(end, [...all, spelling]);
    if (all.length === many - 1) return byEnd.get(end) as string[];
  }
}

test("spellings that share a place are told apart, and only so many of them are kept", () => {
  let worked = 0;
  const known = bySpelling((spelling) => {
    worked += 1;
    return { spelling };
  });
  const spellings = sharingAPlace(100);
  for (let round = 0; round < 3; round += 1)
    expect(spellings.map((spelling) => known(spelling).spelling)).toEqual(spellings);
  expect(worked).toBe(100 + 2 * (100 - 64));
});

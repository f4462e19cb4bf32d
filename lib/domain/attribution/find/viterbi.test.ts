import fc from "fast-check";
import { expect, test } from "vitest";
import { stride, tagCount, Ways } from "./viterbi";

/** A run goes on only from its own tags: 2 from 1 and 2, 4 from 3 and 4, 6 from 5 and 6. */
const mayFollow = (a: number, b: number) => b === 0 || b % 2 === 1 || a === b || a === b - 1;

function allWays(words: number): number[][] {
  let ways: number[][] = [[]];
  for (let k = 0; k < words; k++)
    ways = ways.flatMap((way) =>
      Array.from({ length: tagCount }, (_, tag) => tag)
        .filter((tag) => mayFollow(way.at(-1) ?? 0, tag))
        .map((tag) => [...way, tag]),
    );
  return ways;
}

test("the way found is the best of all that runs allow", () => {
  const scores = fc
    .integer({ min: 1, max: 4 })
    .chain((words) =>
      fc.array(fc.integer({ min: -300, max: 300 }), { minLength: words * stride, maxLength: words * stride }),
    );
  const ways = new Ways();
  const check = (given: number[]) => {
    const words = given.length / stride;
    ways.begin(words);
    for (let k = 0; k < words; k++) ways.walk(Int16Array.from(given), k * stride);
    const found = new Uint8Array(words + 2);
    ways.retrace(found, 1);
    const sumOf = (way: readonly number[]) => way.reduce((sum, tag, k) => sum + (given[k * stride + tag] as number), 0);
    const way = [...found.subarray(1, words + 1)];
    expect(allWays(words)).toContainEqual(way);
    expect(sumOf(way)).toBe(Math.max(...allWays(words).map(sumOf)));
    expect([found[0], found[words + 1]]).toEqual([0, 0]);
  };
  fc.assert(fc.property(scores, check), { numRuns: 60 });
});

import { expect, test } from "vitest";
import { Alike } from "./alike";
import { DraftRow } from "./draftRow";

/** What each of some drafts is told of the others: the best score, and how many are likely. */
function toldTo(alike: Alike, drafts: readonly number[]): number[][] {
  return drafts.map((at) => {
    const row = new DraftRow();
    alike.fill(row, at);
    return [...row.numbers.subarray(0, row.length)];
  });
}

test("drafts of one kind know the best of the others, and how many of them are likely", () => {
  const alike = new Alike([7, 8, 7, 7], [10, 3, -5, 20]);
  expect(toldTo(alike, [0, 1, 2, 3])).toEqual([
    [20, 1],
    [-999, 0],
    [20, 2],
    [10, 1],
  ]);
});

test("of two with one score each sees the other", () => {
  expect(toldTo(new Alike([7, 7], [10, 10]), [0, 1])).toEqual([
    [10, 1],
    [10, 1],
  ]);
});

import { expect, test } from "vitest";
import { Alike } from "./alike";

test("drafts of one kind know the best of the others, and how many of them are likely", () => {
  const alike = new Alike([7, 8, 7, 7], [10, 3, -5, 20]);
  expect([0, 1, 2, 3].map((at) => alike.of(at))).toEqual([
    [20, 1],
    [-999, 0],
    [20, 2],
    [10, 1],
  ]);
});

test("of two with one score each sees the other", () => {
  const alike = new Alike([7, 7], [10, 10]);
  expect([alike.of(0), alike.of(1)]).toEqual([
    [10, 1],
    [10, 1],
  ]);
});

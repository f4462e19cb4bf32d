import { expect, test } from "vitest";
import { type DraftRating, moved, publishable } from "./scaleDraft";

const rating = (label: string, more: Partial<DraftRating> = {}): DraftRating => ({
  key: label,
  label,
  value: "",
  definition: `What ${label} means.`,
  tone: "neutral",
  ...more,
});

test("a whole scale can be published, an empty number is none", () => {
  expect(publishable([rating("True", { value: "1.5" }), rating("False")])).toMatchObject([
    { label: "True", value: 1.5 },
    { label: "False", value: null },
  ]);
});

test.each([
  ["one rating alone", [rating("True")]],
  ["two of one name", [rating("True"), rating(" true ", { key: "b" })]],
  ["a rating without a definition", [rating("True"), rating("False", { definition: " " })]],
  ["a rating without a label", [rating("True"), rating("", { definition: "x" })]],
  ["a number that is none", [rating("True"), rating("False", { value: "five" })]],
])("%s cannot be published", (_, ratings) => expect(publishable(ratings)).toBeNull());

test("a rating moves by one place and not over the ends", () => {
  const three = [rating("a"), rating("b"), rating("c")];
  const order = (ratings: readonly DraftRating[]) => ratings.map(({ label }) => label).join("");
  expect(order(moved(three, 0, 1))).toBe("bac");
  expect(order(moved(three, 2, -1))).toBe("acb");
  expect(order(moved(three, 0, -1))).toBe("abc");
  expect(order(moved(three, 2, 1))).toBe("abc");
});

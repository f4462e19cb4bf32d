import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { readArticle } from "./article";
import { isShortDate, isSum } from "./sumsAndDates";

/** What the first word of a copy is taken for. */
const firstOf = (copy: string): string => {
  const { words } = readArticle(readText(copy));
  return isSum(words, 0) ? "sum" : isShortDate(words, 0) ? "date" : "name";
};

test.each([
  ["R1 800 a month is little.", "sum"],
  ["R1,9-billion a year is much.", "sum"],
  ["N231.40 is the new tariff.", "sum"],
  ["Rs 84 crore had been released.", "sum"],
  ["P340 million was paid.", "sum"],
  ["Jan 10 was a Friday.", "date"],
  ["Sept. 30 was a Monday.", "date"],
  ["Rio 2016 had a pool.", "name"],
  ["NBC 10 showed the road.", "name"],
  ["R1, the first of three, won.", "name"],
  ["Ron 5 was his number.", "name"],
  ["Jan Havel was there.", "name"],
])("%s: a %s", (copy, kind) => {
  expect(firstOf(copy)).toBe(kind);
});

import { expect, test } from "vitest";
import { split } from "../split";

/** Whose each claim is, null for the article's own, and its words. */
const claimed = (copy: string) => {
  const { claims, attributions } = split(`On the quay\n\n${copy}`);
  return claims.map(({ attribution, text }) => [
    attribution === null ? null : attributions[attribution]?.party.name,
    text,
  ]);
};

test.each([
  "Ministers voted on Tuesday to close the port for two years, a move that port bosses called “reckless”.",
  "MPs have voted by 312 to 241 to outlaw the hunt in a move that ministers described as “long overdue” and the Conservatives branded “class war”.",
  "The plan, which critics call “a gift to developers”, was passed on Monday by 7 votes to 2.",
])("a statement is not of who calls something so aside: %s", (copy) => {
  expect(claimed(copy)).toEqual([[null, copy]]);
});

test("what two people call something is of each", () => {
  expect(claimed("Smith called the plan “reckless” and Jones branded it “mad”.")).toEqual([
    ["Smith", "Smith called the plan “reckless”"],
    ["Jones", "Jones branded it “mad”."],
  ]);
});

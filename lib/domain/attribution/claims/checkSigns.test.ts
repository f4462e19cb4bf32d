import fc from "fast-check";
import { expect, test } from "vitest";
import { checkSigns } from "./checkSigns";
import { checkFeatures } from "./checkWorthiness";

const signed = (statement: string) =>
  checkSigns.flatMap(({ shape, asWritten }, index) =>
    shape.test(asWritten ? statement : statement.toLowerCase()) ? [index] : [],
  );

const pieces = [
  ...checkSigns.flatMap(({ words }) => words ?? []),
  ..."More fewer to a feel think happy been sent Monday ago per cent £5 7 2021 rose Luma é _ x".split(" "),
  ...[" ", " ", " ", "'", "’", "-", ".", ", "],
];

test("a sign's words stand in every statement that its shape finds", () => {
  const statement = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(""));
  const same = (text: string) => {
    expect(checkFeatures(text).signs).toEqual(signed(text));
  };
  fc.assert(fc.property(statement, same), { numRuns: 3000 });
});

test.each([
  "Let’s go",
  "I’m proud",
  "we think",
  "no one came",
  "half a third",
  "more than 3",
  `${"so ".repeat(300)}will`,
])("%j shows what its shapes say", (text) => {
  expect(signed(text).length).toBeGreaterThan(0);
  expect(checkFeatures(text).signs).toEqual(signed(text));
});

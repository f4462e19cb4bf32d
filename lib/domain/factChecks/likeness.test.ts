import { describe, expect, test } from "vitest";
import { leastLikeness, likeness, tellingWords } from "./likeness";

describe("the telling words", () => {
  test.each([
    ["The ferries carried 1,200 passengers on 3.5 trips", ["ferrie", "carrie", "1200", "passen", "3.5", "trips"]],
    ["", []],
    ["安倍晉三患", ["安倍", "倍晉", "晉三", "三患"]],
    ["टीपू सुल्तान की तस्वीर", ["टीपू", "सुल्ता", "तस्वीर"]],
    ["harbour Harbour HARBOUR", ["harbou"]],
  ])("of %j are %j", (text, words) => {
    expect(tellingWords(text)).toEqual(words);
  });

  test("are never more than are worth asking for", () => {
    expect(tellingWords(Array.from({ length: 500 }, (_, n) => `${1_000 + n}`).join(" "))).toHaveLength(60);
  });
});

describe("two claims", () => {
  const like = (a: string, b: string) => likeness(tellingWords(a), tellingWords(b)) >= leastLikeness;
  test.each([
    ["The harbour wall will cost 48 million crowns", "Harbour walls cost 48 million crowns, says mayor", true],
    [
      "The harbour wall will cost 48 million crowns",
      "The school roof has leaked since March, parents of 48 children say",
      false,
    ],
    ["Vaccines change human genes", "The vaccine changes your genes", true],
    ["Vaccines change human genes", "Football fans sang for an hour", false],
    ["One", "", false],
  ])("%j and %j: %s", (a, b, expected) => {
    expect(like(a, b)).toBe(expected);
  });
});

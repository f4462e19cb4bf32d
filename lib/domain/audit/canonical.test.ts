import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical";

const shared = "../shared/vectors/json-canonicalization";

describe("canonical JSON", () => {
  test.each<[name: string, value: Json, text: string]>([
    ["the empty object", {}, "{}"],
    ["nested values", { b: [1, { d: null, c: true }], a: "x" }, '{"a":"x","b":[1,{"c":true,"d":null}]}'],
    ["keys by UTF-16 code units, not by code points", { "\ufb33": 2, "\u{1f600}": 1 }, '{"\u{1f600}":1,"\ufb33":2}'],
    ["capitals before small letters", { a: 1, B: 2, "10": 3, "9": 4 }, '{"10":3,"9":4,"B":2,"a":1}'],
    ["minus zero", -0, "0"],
    [
      "large and small numbers",
      [1e21, 1e-7, Number("333333333.33333329"), 4.5, 0.002],
      "[1e+21,1e-7,333333333.3333333,4.5,0.002]",
    ],
    ["control characters", '\u0000\u000f\n\t"\\/\u007f', '"\\u0000\\u000f\\n\\t\\"\\\\/\u007f"'],
    ["line separators stay as they are", "\u2028\u2029", '"\u2028\u2029"'],
    ["a key named as the prototype", JSON.parse('{"__proto__":1,"a":2}') as Json, '{"__proto__":1,"a":2}'],
    ["characters outside the first plane", "\u{1f47b}", '"\u{1f47b}"'],
  ])("writes %s", (_name, value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test.each<[name: string, value: unknown]>([
    ["NaN", Number.NaN],
    ["Infinity", [Number.POSITIVE_INFINITY]],
    ["undefined", undefined],
    ["an undefined field", { a: undefined }],
    ["a hole in an array", Array(2)],
    ["a function", { a: () => 1 }],
    ["a symbol", Symbol("a")],
    ["a bigint", 1n],
    ["a date", new Date(0)],
    ["a map", new Map()],
    ["the first half of a pair", "\ud83d"],
    ["the second half of a pair", { a: "x\udc7b" }],
    ["half of a pair in a key", { "\ud83d": 1 }],
  ])("refuses %s", (_name, value) => {
    expect(() => canonicalJson(value as Json)).toThrow(TypeError);
  });

  test("says the same value in the same words, whatever the order of its keys", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const text = canonicalJson(value as Json);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(JSON.parse(text)))).toBe(text);
      }),
    );
  });

  test.skipIf(!existsSync(shared))("agrees with the shared vectors", () => {
    const names = readdirSync(`${shared}/input`);
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const value = JSON.parse(readFileSync(`${shared}/input/${name}`, "utf8")) as Json;
      expect(canonicalJson(value), name).toBe(readFileSync(`${shared}/output/${name}`, "utf8"));
    }
  });
});

function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, held]) => [key, reversed(held)]),
  );
}

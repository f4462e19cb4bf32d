import { expect, test } from "vitest";
import { withWordSets } from "./word-lists.mjs";

const called = (source, word) => new Function("word", `${withWordSets(source)}; return asked(word);`)(word);

test.each([
  ["/^(?:told|says)$/u.test(word)", ["told", "says"], ["tol", "told says", "told\n", "Told", "", "|"]],
  ["/^(?:'s|’s|,)$/.test(word)", ["'s", "’s", ","], ["s", "'"]],
  ["/^said$/u.test(word)", ["said"], ["sai", "said|"]],
])("%s says the same as a set", (expression, listed, others) => {
  const source = `const asked = (word) => ${expression};`;
  expect(withWordSets(source)).toContain("new Set(");
  for (const word of listed) expect(called(source, word)).toBe(true);
  for (const word of others) expect(called(source, word)).toBe(false);
});

test("a constant that is only tested becomes a set, also over lines", () => {
  const source =
    "const verbs =\n  /^(?:told|says)$/u;\nconst asked = (word) => verbs.test(word) && !/^told$/u.test(word);";
  expect(withWordSets(source).split("\n")).toHaveLength(3);
  expect([called(source, "says"), called(source, "told")]).toEqual([true, false]);
});

test.each([
  "/^(?:told|say.)$/u.test(word)",
  "/^(?:told|says)$/iu.test(word)",
  "/^told|says$/u.test(word)",
  "/^(?:told|says)/u.test(word)",
  "/^(?:told|(?:says))$/u.test(word)",
  "/^(?:told|says)$/u.exec(word)",
])("%s stays an expression", (expression) => {
  const source = `const asked = (word) => ${expression};`;
  expect(withWordSets(source)).toBe(source);
});

test.each([
  "export const verbs = /^(?:told|says)$/u;\nverbs.test(word);",
  "const verbs = /^(?:told|says)$/u;\nlist.some((word) => verbs.exec(word));",
  "const verbs = /^(?:told|says)$/u;\nconst all = [verbs];",
])("%j: a constant of which more than a test may be asked stays one", (source) => {
  expect(withWordSets(source)).toBe(source);
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LetterShape } from "../../lib/domain/text/plainLetters";
import { projectRoot } from "../ground/project.mjs";
import { askedHere, named } from "./literals.mjs";
import { inPlainLetters, withPlainLetters } from "./plain-letters.mjs";

/** What a module in this form gives for a text. */
function asked(source, text) {
  const code = withPlainLetters(source).replace(/^import .*?; /, "");
  return new Function("LetterShape", "text", `${code}; return asked(text);`)(LetterShape, text);
}

const texts = ["Ruiz", "ruiz", "Émile", "ÉMILE", "R2", "٣", "it’s “so”", "", "Ǆ", "x̂"];

test.each([
  "const asked = (text) => /^\\p{Lu}/u.test(text);",
  "const asked = (text) => /(?<first>\\p{L}+)[\\p{M}'’-]?/u.exec(text)?.[1] ?? null;",
  "const begins =\n  /^[^\\p{Ll}\\p{N}]/u;\nconst asked = (text) => begins.test(text) && !/^\\P{L}\\p{Lt}?/iu.test(text);",
])("%s says the same over plain letters", (source) => {
  const asItStands = (text) => new Function("text", `${source}; return asked(text);`)(text);
  expect(withPlainLetters(source)).toContain("new LetterShape(");
  expect(withPlainLetters(source).split("\n")).toHaveLength(source.split("\n").length);
  for (const text of texts) expect(asked(source, text)).toEqual(asItStands(text));
});

test.each([
  "const asked = (text) => /^[A-Z]/u.test(text);",
  "const asked = (text) => /\\p{Script=Han}/u.test(text);",
  "const asked = (text) => /[\\P{L}a]/u.test(text);",
  "const asked = (text) => text.match(/\\p{L}/gu);",
  "export const begins = /^\\p{Lu}/u;\nbegins.test(text);",
  "const begins = /^\\p{Lu}/u;\nconst all = [begins];",
])("%s stays as it is", (source) => {
  expect(withPlainLetters(source)).toBe(source);
});

/** The engine's own expressions with letters of all scripts: source and flags. */
function ownExpressions() {
  const folders = ["lib/domain/attribution", "lib/domain/text"].map((folder) => path.join(projectRoot, folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true }).map((name) => path.join(folder, name)),
  );
  const sources = files.filter((file) => /(?<!\.test)\.ts$/.test(file) && !file.includes("fixtures"));
  return sources.flatMap((file) =>
    [askedHere, named]
      .flatMap((where) => [...readFileSync(file, "utf8").matchAll(where)])
      .map(([, , source, flags]) => [source, flags])
      .filter(([source]) => inPlainLetters(source) !== null),
  );
}

describe("the engine's own expressions", () => {
  const own = ownExpressions();
  const words = [
    "Ruiz",
    "the",
    "said",
    "Mr",
    "on",
    "Friday",
    "2021",
    "A.B.",
    "no.",
    "U.S.",
    "follow",
    "Émile",
    "Жук",
    "é",
  ];
  const unit = fc.constantFrom(...words, ..." ,.’'“”—-–:|(@£\n".split(""), "  ");
  const copy = fc.array(unit, { maxLength: 12 }).map((parts) => parts.join(""));

  test("are many", () => expect(own.length).toBeGreaterThan(100));

  test("say of any copy what they say as they stand", () => {
    const shapes = own.map(([source, flags]) => {
      const whole = new RegExp(source, flags);
      return [whole, new LetterShape(new RegExp(inPlainLetters(source), flags.replace("u", "")), () => whole)];
    });
    const same = (text) => {
      for (const [whole, shape] of shapes) {
        const [found, expected] = [shape.exec(text), whole.exec(text)];
        if (found?.index !== expected?.index || found?.join("\0") !== expected?.join("\0"))
          throw new Error(`${whole} of ${JSON.stringify(text)}: ${found} in place of ${expected}`);
      }
    };
    fc.assert(fc.property(copy, same), { numRuns: 500 });
  });
});

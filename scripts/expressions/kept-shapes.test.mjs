import { expect, test } from "vitest";
import { withKeptShapes } from "./kept-shapes.mjs";

const run = (code, text) => new Function("text", `${code}; return asked(text);`)(text);

test.each([
  "const asked = (text) => /b./u.test(text);",
  "const asked = (text) => !/b./u.test(text) || /c/.test(text);",
  "const asked = (text) => {\n  return /b(.)/iu.exec(text)?.[1];\n};",
  "const asked = (text) => text.replace(/b/g, 'x').replace(/[/]/u, (mark) => '<' + mark);",
  "const asked = (text) => text.match(/b./gu);",
  "const asked = (text) => text.split(/\\s*[,/]\\s*/);",
  "const asked = (text) => [...text.matchAll(/b(.)/g)].map(([, one]) => one);",
])("%s says the same, each time", (source) => {
  const kept = withKeptShapes(source);
  expect(kept).toContain("keptShape0 ??= ");
  expect(kept.split("\n")).toHaveLength(source.split("\n").length);
  for (const text of ["a", "bab, bc/c", "BC"])
    expect([run(kept, text), run(kept, text)]).toEqual(Array(2).fill(run(source, text)));
});

test("each place makes its own once and keeps it", () => {
  expect(withKeptShapes("const asked = (text) => /b/.test(text) && /b/.test(text);")).toBe(
    "let keptShape0, keptShape1; const asked = (text) => (keptShape0 ??= /b/).test(text) && (keptShape1 ??= /b/).test(text);",
  );
});

test.each([
  // It remembers where it was.
  "const asked = (text) => /b/y.exec(text);",
  "const asked = (text) => /b/g.test(text);",
  // Divisions.
  "const asked = (text) => text.length / 2 / Number(/x/u.source);",
  "const share = (a, b) => a /b/ c.test(b);",
  "const shapes = [/b/u, /c/u];",
  "const asked = (text) => shapes.some((shape) => shape.test(text));",
])("%s stays as it is", (source) => {
  expect(withKeptShapes(source)).toBe(source);
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { LetterShape } from "./plainLetters";

const sources = [
  "^[\\p{Lu}.]{2,}$",
  "^(?:\\p{Lu}|(?:\\p{L}\\.)+\\p{L})$",
  "^(\\p{Lu}\\p{Ll}+)\\p{Lu}[\\p{L}\\d]+$",
  "\\p{Lu}[\\p{L}\\p{M}’'-]+(?=,|$)",
  "[^\\p{L}\\p{N}]\\[\\p{N}+\\]|\\p{M}",
];

test.each(sources)("%s says of plain texts what it says as it stands, and of others", (source) => {
  const shape = new LetterShape(source);
  const asItStands = new RegExp(source, "u");
  const units = fc.constantFrom(..."aBzZ09.,'’-[]éÉß́ 中".split(""));
  const check = (text: string) => {
    expect(shape.test(text)).toBe(asItStands.test(text));
    expect(shape.exec(text)?.[0]).toBe(asItStands.exec(text)?.[0]);
  };
  fc.assert(fc.property(fc.string({ unit: units, maxLength: 9 }), check), { numRuns: 400 });
  for (const text of ["AB", "A.B", "OpenAI", "Ruiz, the", "Émile", "[1]", " [1]", "A"]) check(text);
});

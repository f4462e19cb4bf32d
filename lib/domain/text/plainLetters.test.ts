import { expect, test, vi } from "vitest";
import { LetterShape } from "./plainLetters";

const inCapitals = () => /^\p{Lu}[\p{L}’]+$/u;
const shape = () => new LetterShape(/^[A-Z][a-zA-Z’]+$/, inCapitals);

test.each(["Ruiz", "ruiz", "O’Neill", "R2", "", "Émile", "émile", "Žižek", "中文", "Ж"])(
  "%j is told as the whole shape tells it",
  (text) => {
    expect(shape().test(text)).toBe(inCapitals().test(text));
    expect(shape().exec(text)?.[0]).toBe(inCapitals().exec(text)?.[0]);
  },
);

test("the whole shape is made at the first text with other letters, once", () => {
  const make = vi.fn(inCapitals);
  const asked = new LetterShape(/^[A-Z][a-zA-Z’]+$/, make);
  expect(asked.test("“Ruiz” — £5…")).toBe(false);
  expect(make).not.toHaveBeenCalled();
  expect([asked.test("Émile"), asked.test("Łódź")]).toEqual([true, true]);
  expect(make).toHaveBeenCalledTimes(1);
});

import { expect, test } from "vitest";
import { cutWords } from "./words";

const cases: readonly (readonly [text: string, words: string])[] = [
  ["The mayor’s office won't say.", "The|mayor|’s|office|wo|n't|say|."],
  ["Mr. Vale paid $3.5 million, he said...", "Mr.|Vale|paid|$|3.5|million|,|he|said|..."],
  ["The U.S. envoy (J. Orr) left at 10:30 a.m. today", "The|U.S.|envoy|(|J.|Orr|)|left|at|10:30|a.m.|today"],
  ["“We’re well-prepared,” she said", "“|We|’re|well-prepared|,|”|she|said"],
  ["See https://example.org/a?b=1. Write @press or #budget", "See|https://example.org/a?b=1|.|Write|@press|or|#budget"],
  ["AT&T—1,200 jobs", "AT&T|—|1,200|jobs"],
  ["Überraschung für Łódź", "Überraschung|für|Łódź"],
];

test.each(cases)("cuts %s", (text, words) => {
  expect([...cutWords(text)].map((word) => word.text)).toEqual(words.split("|"));
});

test("words stand where they were", () => {
  for (const [text] of cases)
    for (const word of cutWords(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
});

test("words of a long text are the same, in whatever order they are asked for", () => {
  const words = cutWords(Array.from({ length: 10_000 }, (_, i) => `w${i}`).join(" "));
  expect(words.length).toBe(10_000);
  for (const index of [0, 4096, 8192, 0, 9_999, 4095, 8191, 4096]) {
    expect(words.get(index)).toMatchObject({ text: `w${index}`, start: words.startAt(index), end: words.endAt(index) });
  }
  expect(words.get(-1)).toBeUndefined();
  expect(words.get(10_000)).toBeUndefined();
  expect(words.slice(9_998, 10_005).map(({ text }) => text)).toEqual(["w9998", "w9999"]);
});

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
  expect(cutWords(text).map((word) => word.text)).toEqual(words.split("|"));
});

test("words stand where they were", () => {
  for (const [text] of cases)
    for (const word of cutWords(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
});

import { expect, it } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

/** The comma behind an apposition goes with it or not. */
const said = (text: string) =>
  split(text).attributions.map(({ source, content }) => [
    exactWords(text, source).replace(/,$/, ""),
    exactWords(text, content),
  ]);

it.each([
  [
    "Sources close to the club insist that no offer has been made.",
    "Sources close to the club",
    "that no offer has been made",
  ],
  [
    "One of them, Mrs. Sade Ojo, a trader, lamented that her shop was flooded thrice last year.",
    "One of them, Mrs. Sade Ojo, a trader",
    "that her shop was flooded thrice last year",
  ],
])("a strong cue and “that” say who said what: %s", (text, source, content) => {
  expect(said(text)).toEqual([[source, content]]);
});

it.each(["The claims that he made were false.", "False claims that he won spread fast."])(
  "a noun is no cue: %s",
  (text) => {
    expect(said(text)).toEqual([]);
  },
);

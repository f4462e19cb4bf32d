import { expect, it } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

/** The pieces of the first content. */
const pieces = (text: string) => split(text).attributions[0]?.content.map((span) => exactWords(text, [span]));

it.each([
  [
    "and",
    "The flowers were unlike any in nature, Odo Brack points out, and the bees had no other food.",
    ["The flowers were unlike any in nature", "and the bees had no other food"],
  ],
  ["but", "The tax was fair, the mayor said, but it came too late.", ["The tax was fair", "but it came too late"]],
])("says both sides of a speaker in commas, joined by %s", (_, text, wanted) => {
  expect(pieces(text)).toEqual(wanted);
});

it("leaves what somebody does behind their words to the article", () => {
  expect(pieces("“We are closed,” Ona Brandt said, and the dog barked.")).toEqual(["“We are closed,”"]);
});

it("goes on behind a speaker and an aside, in small letters between commas", () => {
  const text =
    "“Every time you say that,” Senator Ruth Tessler said, meaning the excuse, “you help the people who want to break up the banks.”";
  expect(pieces(text)).toEqual(["“Every time you say that,”", "“you help the people who want to break up the banks.”"]);
});

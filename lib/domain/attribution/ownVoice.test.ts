import { expect, it } from "vitest";
import { readText } from "../text/readText";
import { withoutOwnVoice } from "./ownVoice";
import type { FoundAttribution } from "./types";

const before = "The bridge closed in May, and the council voted to mend it. ";

/** How many attributions are left of the one that has this source (or none) and this cue. */
function left(sentence: string, source: string, cue: string): number {
  const text = before + sentence;
  const spanOf = (words: string): [number, number] => [text.indexOf(words), text.indexOf(words) + words.length];
  const found: FoundAttribution = {
    source: source === "" ? [] : [spanOf(source)],
    cue: [spanOf(cue)],
    content: [[text.length - 5, text.length]],
    type: "indirect",
    confidence: 0.5,
    rule: "",
  };
  return withoutOwnVoice(readText(text), [found]).length;
}

it("leaves out what the article itself asks for or holds", () => {
  expect(left("Please write to the council.", "Please", "write to")).toBe(0);
  expect(left("In my view the council has failed us.", "my", "view")).toBe(0);
});

it("keeps what somebody else says, named or not", () => {
  expect(left("The mayor wrote to the council.", "The mayor", "wrote to")).toBe(1);
  expect(left("It was claimed that the council had failed.", "", "was claimed")).toBe(1);
});

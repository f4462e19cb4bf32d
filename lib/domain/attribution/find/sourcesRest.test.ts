import { expect, test } from "vitest";
import { split } from "../split";

/** Source, cue and content of each attribution, in words. */
function said(text: string): string[][] {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(" | ");
  return split(text).attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

test.each([
  [
    "According to the harbour master's log, a copy of which was obtained by this newspaper under the freedom of information act, pilots had twice asked for sailings to be suspended.",
    "the harbour master's log, a copy of which was obtained by this newspaper under the freedom of information act",
    "pilots had twice asked for sailings to be suspended",
  ],
  [
    "According to two people close to the board, who spoke on condition of anonymity because the talks are private, Helmersen had been overruled.",
    "two people close to the board, who spoke on condition of anonymity because the talks are private",
    "Helmersen had been overruled",
  ],
  [
    "According to two engineers, one of whom sat on the board, the pumps had failed before.",
    "two engineers, one of whom sat on the board",
    "the pumps had failed before",
  ],
])("what hangs on a source is not what it says: %s", (text, source, content) => {
  expect(said(text)).toEqual([[source, "According to", content]]);
});

test("what is said first may hold a comma", () => {
  expect(said("According to the mayor, some of the pumps, which are old, had failed.")).toEqual([
    ["the mayor", "According to", "some of the pumps, which are old, had failed"],
  ]);
});

test("whoever is named behind a colon speaks there", () => {
  const text =
    "Opposition MPs want it to go further: Declan Royce, who chairs the transport committee, is calling for the review to be led by a judge.";
  expect(said(text)).toEqual([
    ["Opposition MPs", "want", "it to go further"],
    ["Declan Royce, who chairs the transport committee,", "is calling for", "the review to be led by a judge"],
  ]);
});

test("what is only due at a time is nobody's word", () => {
  expect(said("The board's interim findings are expected within 30 days.")).toEqual([]);
  expect(said("The fare is expected to rise by a third.").map(([, cue]) => cue)).toEqual(["is expected"]);
});

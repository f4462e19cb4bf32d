import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { wordsAt } from "../../text/spans";
import { findAttributions } from "./findAttributions";

const transcript = [
  "The hearing went on for an hour.",
  "OKORO: Did anybody read the report?",
  "VANCE: I did. It was long.",
  "OKORO: Then why was the bridge open?",
].join("\n\n");

test("a name in capitals opens each turn of a transcript", () => {
  const found = findAttributions(readText(transcript));
  expect(
    found.map(({ source, content }) => [
      wordsAt(transcript, source[0] ?? [0, 0]),
      wordsAt(transcript, content[0] ?? [0, 0]),
    ]),
  ).toEqual([
    ["OKORO", "Did anybody read the report?"],
    ["VANCE", "I did. It was long"],
    ["OKORO", "Then why was the bridge open?"],
  ]);
});

test("one label in capitals is no transcript", () => {
  expect(findAttributions(readText("PHOTOS: The bridge after the storm.\n\nThe river rose overnight."))).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { isSignpost } from "./signposts";
import { split } from "./split";

describe("copy that points at itself", () => {
  it.each([
    ["Here is what we know so far.", true],
    ["Here’s what you need to know about the strike:", true],
    ["Here are five things to know about the vote.", true],
    ["Below is a timeline of the case.", true],
    ["What we know about the dam leak", true],
    ["All you need to know about the vote", true],
    ["Here, the rent has doubled in a year.", false],
    ["Here is the problem: the dam leaks 40 litres a second.", false],
    ["What we knew in May was wrong.", false],
    ["These are the people who built the bridge.", false],
  ])("%s", (sentence, wanted) => {
    expect(isSignpost(sentence)).toBe(wanted);
  });

  it("claims nothing, and nobody says it", () => {
    const text =
      "What we know about the dam leak\n\nBy Ona Brandt\n\nHere is what officials have said since. The dam cracked in May.";
    const { attributions, claims } = split(text);
    expect(attributions).toEqual([]);
    expect(claims.map((claim) => claim.text)).toEqual(["The dam cracked in May."]);
  });

  it("may lead to what somebody says", () => {
    expect(split("Here’s why the bank says it had to act.").claims.map((claim) => claim.text)).toEqual([
      "it had to act",
    ]);
  });
});

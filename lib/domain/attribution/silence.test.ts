import { describe, expect, it } from "vitest";
import { split } from "./split";

const claimed = (text: string) => split(text).claims.map((claim) => claim.text);

describe("what was not said", () => {
  it.each([
    ["The port authority did not respond to requests for comment."],
    ["A spokeswoman for the mill declined to discuss the sale of its western yard."],
  ])("is a no-comment and no claim: %s", (text) => {
    expect(claimed(text)).toEqual([]);
    expect(split(text).noComments).toHaveLength(1);
    expect(split(text).attributions).toEqual([]);
  });

  it("leaves what the same person did say", () => {
    const text = "Harbour spokesman Daniel Roth declined to name the divers, but said that the pumps had failed twice.";
    expect(claimed(text).join(" ")).toContain("the pumps had failed twice");
    expect(claimed(text).join(" ")).not.toContain("the divers");
  });
});

describe("a statement that a refusal follows", () => {
  it.each([
    ["The minister said taxes would fall but refused to say when.", "taxes would fall"],
    ["Brandt said the plant would close, but declined to give a date.", "the plant would close"],
    ["The spokesman said talks were going well and would not comment further.", "talks were going well"],
  ])("ends before it: %s", (text, claim) => {
    expect(claimed(text)).toEqual([claim]);
    expect(split(text).noComments).toHaveLength(1);
  });

  it.each([
    "Ruiz said that someone who doesn't answer questions can't be mayor.",
    "The fund said gifts had come from donors who cannot be located.",
  ])("is whole where nobody refused: %s", (text) => {
    const [claim] = claimed(text);
    expect(text).toContain(claim);
    expect(claim).toMatch(/mayor|located/u);
    expect(split(text).noComments).toEqual([]);
  });
});

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

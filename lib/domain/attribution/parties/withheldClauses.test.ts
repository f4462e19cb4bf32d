import { describe, expect, test } from "vitest";
import { split } from "../split";

const reason = "because she was not authorised to discuss the case";
const anonymous = { kind: "unnamed", unnamed: true, unnamedReason: reason };

describe("a clause that says on what terms somebody spoke", () => {
  test("between the speaker and the cue belongs to the speaker, and hides nothing", () => {
    const copy = `A senior ministry official, who spoke on condition of anonymity ${reason}, said the fine could reach 3.4 million crowns.`;
    const { claims, attributions } = split(copy);
    expect(claims.map(({ text }) => text)).toEqual(["the fine could reach 3.4 million crowns"]);
    expect(attributions).toHaveLength(1);
    expect(attributions[0]).toMatchObject({
      party: { name: "senior ministry official", ...anonymous },
      terms: "background",
    });
  });

  test("behind what is said is no part of it", () => {
    const copy = `A senior ministry official said the fine could reach 3.4 million crowns, speaking on condition of anonymity ${reason}.`;
    const { claims, attributions } = split(copy);
    expect(claims.map(({ text }) => text)).toEqual(["the fine could reach 3.4 million crowns"]);
    expect(attributions[0]).toMatchObject({ party: anonymous, terms: "background" });
  });

  test("makes no claim of its own out of its reason", () => {
    const copy =
      "The talks have failed, a diplomat, who asked not to be named because of the sensitivity of the matter, said on Monday.";
    const { claims, attributions } = split(copy);
    expect(claims.map(({ text }) => text)).toEqual(["The talks have failed"]);
    expect(attributions[0]?.party.unnamedReason).toBe("because of the sensitivity of the matter");
  });
});

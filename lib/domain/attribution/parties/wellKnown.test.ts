import { describe, expect, it } from "vitest";
import { split } from "../split";
import { isWellKnown } from "./wellKnown";

const partyOf = (copy: string) => split(copy).attributions.map(({ party }) => party);

describe("bodies called by one word", () => {
  it.each(["Greenpeace", "Labour", "OpenAI", "ActionAid", "Railwatch", "Moody’s"])("knows %s", (name) => {
    expect(isWellKnown(name)).toBe(true);
  });

  it.each(["Hove", "DeSantis", "McCall", "MacArthur", "TikToker", "Watch", "Vosper"])("leaves %s alone", (name) => {
    expect(isWellKnown(name)).toBe(false);
  });

  it("reads a party that is also a common word as who speaks, and the common word as none", () => {
    expect(partyOf("Labour has said it would bring all operators into public ownership.")).toMatchObject([
      { name: "Labour", kind: "organization" },
    ]);
    expect(partyOf("Labour shortages would last, the bank said.").map(({ name }) => name)).toEqual(["bank"]);
  });

  it("keeps the possessive that belongs to a name", () => {
    expect(partyOf("Moody's said the outlook was stable.")).toMatchObject([{ name: "Moody's", kind: "organization" }]);
    expect(partyOf("Hanlon's said it would appeal.")).toMatchObject([{ name: "Hanlon's", kind: "organization" }]);
  });

  it.each([
    ["a known body", "Emma Vosper of Greenpeace said the plan was late.", "Greenpeace"],
    ["a body by what it is", "Emma Vosper, of the charity Clearwater, said the plan was late.", "Clearwater"],
    ["behind two words of what it is", "Emma Vosper of the campaign group Fair Fares said it was late.", "Fair Fares"],
    ["not a town", "Emma Vosper of Hove said the plan was late.", null],
  ])("gives whose somebody is without a role: %s", (_, copy, affiliation) => {
    expect(partyOf(copy)).toMatchObject([{ name: "Emma Vosper", role: null, affiliation }]);
  });

  it("goes on by the post of who was called only her party's", () => {
    const copy =
      "Labour's Ana Ruiz called the deal “a fiasco”. The shadow shipping secretary wants the contract torn up.";
    const held = { name: "Ana Ruiz", role: "shadow shipping secretary", affiliation: "Labour" };
    expect(partyOf(copy)).toMatchObject([held, held]);
  });
});

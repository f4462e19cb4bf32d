import { describe, expect, test } from "vitest";
import { split } from "../split";

const parties = (copy: string) =>
  split(copy).attributions.map(({ party: { name, kind, role, affiliation } }) => [name, kind, role, affiliation]);
const last = (copy: string) => parties(copy).at(-1);

describe("bodies without a body's word", () => {
  test.each([
    "shipping line",
    "cruise line",
    "think tank",
    "tech giant",
    "record label",
    "care home",
    "festival",
    "paper mill",
  ])("the %s speaks as one", (noun) => {
    expect(last(`The ${noun} said on Tuesday that it would close two sites in March.`)).toEqual([
      noun,
      "organization",
      null,
      null,
    ]);
  });

  test("a line that is no such thing is none", () => {
    expect(last("The last line says that the bridge was never built.")?.[1]).not.toBe("organization");
  });
});

describe("the company that the copy is about", () => {
  const copy = "Quillon Labs, the Tavian chip designer, cut its forecast. ";
  test.each([
    ["The Port Elm-based company said sales would fall.", ["Quillon Labs", "organization", null, null]],
    [
      "The Port Elm-based company said sales would fall. “We are not immune,” chief executive Ingrid Sol told analysts.",
      ["Ingrid Sol", "person", "chief executive", "Quillon Labs"],
    ],
    ["Shares in Quillon fell. Quillon said sales would fall.", ["Quillon Labs", "organization", null, null]],
  ])("is meant by what is said of it: %s", (rest, wanted) => {
    expect(last(copy + rest)).toEqual(wanted);
  });
});

describe("the group of who has just spoken", () => {
  test("is the campaign that she chairs", () => {
    const copy =
      "Moira Keane, who chairs the Dunmere Cycling Campaign, asked for calm. The group says 11 riders were hurt.";
    expect(last(copy)?.[0]).toBe("Dunmere Cycling Campaign");
  });
});

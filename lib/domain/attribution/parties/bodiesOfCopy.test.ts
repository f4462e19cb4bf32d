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

describe("whom a spokesman speaks for", () => {
  test.each([
    [
      "the company of the sentence before",
      "Kolumbe Inc. disputed the allegations. “We never sold data,” spokesman Chad Everly said.",
      ["Chad Everly", "person", "spokesman", "Kolumbe Inc."],
    ],
    [
      "the body that a sentence is about, and not where something was posted",
      "The clip was seen often on TikTok. Asked for a source, the ministry pointed us to a list. A spokeswoman, Iveta Kolar, said it was short.",
      ["Iveta Kolar", "person", "spokeswoman", "ministry"],
    ],
  ])("is %s", (_, copy, wanted) => {
    expect(last(copy)).toEqual(wanted);
  });
});

test("a party behind opposition is no person", () => {
  expect(last("The opposition Civic List said crime had never been higher.")?.slice(0, 2)).toEqual([
    "Civic List",
    "organization",
  ]);
});

test("a dateline is nobody", () => {
  const copy =
    "Kolumbe is sued\n\nSAN MARIN — The attorney general sued Kolumbe, accusing it of selling data. “You paid for a ride,” Attorney General Marisol Quintero said.";
  expect(parties(copy).map(([name]) => name)).toEqual(["Marisol Quintero", "Marisol Quintero"]);
});

test("a title alone is whoever the copy names with it", () => {
  const copy =
    "Envoy meets strikers as Pope calls for peace\n\nBy Ona Brandt\n\nPope Clement XV spoke on Thursday. The pontiff said bread came first.";
  expect(parties(copy)[0]?.slice(0, 2)).toEqual(["Clement XV", "person"]);
});

describe("the group of who has just spoken", () => {
  test("is the campaign that she chairs", () => {
    const copy =
      "Moira Keane, who chairs the Dunmere Cycling Campaign, asked for calm. The group says 11 riders were hurt.";
    expect(last(copy)?.[0]).toBe("Dunmere Cycling Campaign");
  });
});

test("a body with which what is said begins is its “it”", () => {
  const copy =
    "Calder Vale NHS foundation trust runs the unit. A report by the health regulator found that leaders looked away. The trust has since hired 31 midwives, it says.";
  expect(last(copy)).toEqual(["Calder Vale NHS foundation trust", "organization", null, null]);
});

test("its secretary is of the association that spoke, not of a body named before", () => {
  const copy =
    "The study was never laid before the Assembly. The miners' association said it would appeal. Its secretary, Bholanath Singh, said most members dig by hand.";
  expect(last(copy)).toEqual(["Bholanath Singh", "person", "secretary", "miners' association"]);
});

describe("an office in capitals", () => {
  test.each(["Chief Justice", "Attorney General", "Advocate General", "Chief Whip"])(
    "the %s is its holder",
    (office) => {
      const copy = `The hearing opened with ${office} Anjali Menon-Rao in the chair. “You had six years,” the ${office} remarked.`;
      expect(last(copy)).toEqual(["Anjali Menon-Rao", "person", office, null]);
    },
  );

  test("a chief justice is no other justice", () => {
    const copy =
      "A bench of Chief Justice Anjali Menon-Rao and Justice P. K. Sahu heard them. “You had six years,” the Chief Justice remarked.";
    expect(last(copy)?.[0]).toBe("Anjali Menon-Rao");
  });

  test("general is no rank behind it", () => {
    expect(last("Additional Advocate General Suresh Patnaik told the court that the pits were safe.")).toEqual([
      "Suresh Patnaik",
      "person",
      "Additional Advocate General",
      null,
    ]);
  });
});

test("one name behind many is their firm's", () => {
  expect(last("According to statisticians Optima, no side had done worse.")?.slice(0, 2)).toEqual([
    "Optima",
    "organization",
  ]);
  expect(last("Brothers Karl Weiss and Otto Weiss said no.")?.[0]).toBe("Brothers Karl Weiss and Otto Weiss");
});

test("a club that the headline calls short is who the copy names in full", () => {
  const copy = `Premier League club Harwick sack manager after 11 games

Harwick Rovers have dismissed Paulo Teixeira with the club 19th in the table, the club announced on Sunday night.

Former Harwick striker Ian Prosser told Radio 5 that the board had failed.`;
  expect(parties(copy)).toEqual([
    ["Harwick Rovers", "organization", null, null],
    ["Ian Prosser", "person", "Former striker", "Harwick Rovers"],
  ]);
  expect(split(copy).attributions.at(-1)?.via).toMatchObject([{ name: "Radio 5" }]);
});

test("a chief executive is of the body that spoke in the sentence before", () => {
  const copy = `Crestway Living Ltd, the company that owns the block, said it was disappointed.

However, the National Landlords' Forum said the ruling was a risk. Chief executive Ruth Pym said: “Every time a court closes a door, a room stays empty.”`;
  expect(last(copy)).toEqual(["Ruth Pym", "person", "Chief executive", "National Landlords' Forum"]);
});

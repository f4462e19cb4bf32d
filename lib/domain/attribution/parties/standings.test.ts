import { describe, expect, it } from "vitest";
import { readText } from "../../text/readText";
import { readMarked } from "../fixtures/markedPassage";
import type { FoundAttribution } from "../types";
import { resolveParties } from "./resolveParties";

/** Name, role and affiliation of a marked text's parties (`{s1 …}` source, `{c1 …}` cue, `{q1 …}` content). */
function standings(marked: string): string[] {
  const count = new Set(marked.match(/\{q\d+ /gu)).size;
  const gold = readMarked({ id: "case", marked, attributions: Array.from({ length: count }, () => "any") });
  const found = gold.attributions.map(
    ({ source, cue, content }): FoundAttribution => ({
      source,
      cue,
      content,
      type: "direct",
      confidence: 1,
      rule: "gold",
    }),
  );
  const { attributions } = resolveParties(readText(gold.text), found);
  return attributions.map(({ party }) => `${party.name} | ${party.role ?? "-"} | ${party.affiliation ?? "-"}`);
}

const check = (marked: string, ...wanted: string[]) => expect(standings(marked)).toEqual(wanted);

describe("the body of a post that stands without it", () => {
  it("is the body that the article is about, long after its name", () =>
    check(
      "Tarnow Freight said on Monday that it would close a depot. The yard stands by the river. Gates were shut at noon. Rain fell all day. Nobody came. {q1 The depot lost money}, {c1 said} {s1 Ilse Brandt, the company's head of planning}. Tarnow Freight has four more.",
      "Ilse Brandt | head of planning | Tarnow Freight",
    ));

  it("is that company for its chief executive, too", () =>
    check(
      "Tarnow Freight said on Monday that it would close a depot. Tarnow Freight has four more. The yard stands by the river. Rain fell. Nobody came. Gates were shut. Dogs barked. Chief executive {s1 Ilse Brandt} {c1 said} {q1 it lost money}.",
      "Ilse Brandt | Chief executive | Tarnow Freight",
    ));

  it("is what the sentence before opens with, where 'its' stands in front", () =>
    check(
      "Clean Rivers Now called the plan a joke: Tarnow Freight made nine millions last year. {s1 Its director, Odo Brack,} {c1 said} {q1 the river was dying}.",
      "Odo Brack | director | Clean Rivers Now",
    ));

  it("is a body without a name where that one acted", () =>
    check(
      "Lecturers at Tarnow Polytechnic met for hours. After that, the union declared a strike. {s1 Its chairman, Odo Brack,} {c1 said} {q1 they were tired}.",
      "Odo Brack | chairman | union",
    ));

  it("is the people before 'their', and nobody's where these are kin", () => {
    check(
      "The traders rejected the claim. {s1 Their spokesman, Odo Brack,} {c1 said} {q1 lanes were sold}.",
      "Odo Brack | spokesman | traders",
    );
    check(
      "Tarnow County held a hearing. The sons want a jury. {s1 Their lawyer, Ilse Brandt,} {c1 said} {q1 it was late}.",
      "Ilse Brandt | lawyer | -",
    );
  });

  it("is the only one of its sort that the article names", () => {
    check(
      "Students at the University of Tarnow stayed away. {s1 The vice-chancellor, Odo Brack,} {c1 said} {q1 he was sorry}.",
      "Odo Brack | vice-chancellor | University of Tarnow",
    );
    check(
      "Students at the University of Tarnow and at the University of Halden stayed away. {s1 The vice-chancellor, Odo Brack,} {c1 said} {q1 he was sorry}.",
      "Odo Brack | vice-chancellor | -",
    );
  });

  it("is the one committee that the copy brings, for the chairman", () =>
    check(
      "A committee of the House of Elders has found waste. {s1 The chairman, Odo Brack,} {c1 said} {q1 it was late}.",
      "Odo Brack | chairman | committee of the House of Elders",
    ));

  it("is the firm that was said to be one, by its country", () =>
    check(
      "Tarrapa, a Jakarta firm that lost a ship, was paid. Later Tarrapa moved on. {s1 A spokeswoman for the Indonesian firm} {c1 said} {q1 no}.",
      "spokeswoman for the Indonesian firm | spokeswoman | Tarrapa",
    ));

  it("is the town where the copy is just now, for its mayor", () =>
    check(
      "In Tarnow, the siren was heard for an hour. {s1 The mayor, Ilse Brandt,} {c1 said} {q1 nobody was hurt}.",
      "Ilse Brandt | mayor | Tarnow",
    ));

  it("is the whole name that ends in the noun", () =>
    check(
      "Fire swept the Tarnow Fruit Market at night. {s1 The chairman of the market, Odo Brack,} {c1 said} {q1 all was lost}.",
      "Odo Brack | chairman | Tarnow Fruit Market",
    ));
});

describe("the words of a role", () => {
  it.each([
    [
      "{s1 The council's Public Relations Officer, Odo Brack,} {c1 said} {q1 no}.",
      "Odo Brack | Public Relations Officer | council",
    ],
    [
      "{s1 Municipal Environmental Health Officer Odo Brack} {c1 said} {q1 no}.",
      "Odo Brack | Municipal Environmental Health Officer | -",
    ],
    ["{q1 No}, {c1 said} {s1 Northern Union caucus leader Odo Brack}.", "Odo Brack | caucus leader | Northern Union"],
    [
      "{s1 The regional police spokesperson, Odo Brack,} {c1 said} {q1 no}.",
      "Odo Brack | spokesperson | regional police",
    ],
    [
      "{s1 A spokesman for the state water department, Odo Brack,} {c1 said} {q1 no}.",
      "Odo Brack | spokesman | state water department",
    ],
    [
      "{s1 The state Director of Fire Services, Engr. Odo Brack,} {c1 said} {q1 no}.",
      "Odo Brack | state Director of Fire Services | -",
    ],
    ["{s1 The Assembly Member for the area, Odo Brack,} {c1 said} {q1 no}.", "Odo Brack | Assembly Member | -"],
    ["{s1 The director's lawyer, Counsel Odo Brack,} {c1 said} {q1 no}.", "Odo Brack | lawyer | -"],
    [
      "{s1 The Commissioner for Tertiary Education, Hon. Prof. Ilse Brandt,} {c1 said} {q1 no}.",
      "Ilse Brandt | Commissioner for Tertiary Education | -",
    ],
    ["The rider, and {s1 the owner, the builder Odo Brack,} {c1 said} {q1 no}.", "Odo Brack | owner | -"],
    ["One of the suspects, {s1 Odo Brack}, {c1 said} {q1 no}.", "Odo Brack | suspect | -"],
    ["{s1 Builder's merchant Odo Brack} {c1 said} {q1 no}.", "Odo Brack | Builder's merchant | -"],
    ["{s1 Several students} {c1 said} {q1 no}.", "several students | - | -"],
  ])("%s", (marked, wanted) => check(marked, wanted));
});

describe("what stands beside a name", () => {
  it.each([
    [
      "{q1 No}, {c1 said} {s1 Odo Brack, who covers the sector for Tarnow Securities}.",
      "Odo Brack | - | Tarnow Securities",
    ],
    ["{q1 No}, {c1 said} {s1 Odo Brack, who teaches public finance at Halden}.", "Odo Brack | - | Halden"],
    ["{q1 No}, {c1 said} {s1 Mr. Odo Brack (Minjin Dal)}.", "Odo Brack | - | Minjin Dal"],
    ["{s1 Odo Brack, for the defence,} {c1 said} {q1 no}.", "Odo Brack | - | defence"],
    ["{q1 No}, {c1 said} {s1 Odo Brack, who ran the bait shop until he sold it}.", "Odo Brack | - | -"],
    [
      "{q1 No}, {c1 said} {s1 Ilse Brandt, the founder of Halden-based Tarnow Foods}.",
      "Ilse Brandt | founder | Tarnow Foods",
    ],
  ])("%s", (marked, wanted) => check(marked, wanted));

  it("may say who speaks after the name or in a sentence of its own", () => {
    check("The caretaker most nights is Odo Brack. {q1 They go home}, {s1 he} {c1 said}.", "Odo Brack | caretaker | -");
    check(
      "In the car park Anna Brandt stopped. The 52-year-old dental assistant had waited. {q1 I am cold}, {s1 Brandt} {c1 said}.",
      "Anna Brandt | dental assistant | -",
    );
  });
});

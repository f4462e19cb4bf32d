import { describe, expect, test } from "vitest";
import { split } from "../split";

/** Source, cue and content of each attribution, in words. */
function said(text: string): string[][] {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(" | ");
  return split(text).attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

describe("who signs a sentence", () => {
  test("says all of it, also what somebody is told to have said", () => {
    const text =
      "The suspect told detectives he “blacked out” and did not remember the attack, the affidavit states. Nobody else was hurt.";
    const inner = "he “blacked out” and did not remember the attack";
    expect(said(text)).toEqual([
      ["The suspect", "told", inner],
      ["the affidavit", "states", `The suspect told detectives ${inner}`],
    ]);
    expect(split(text).attributions[0]?.via).toEqual([{ name: "affidavit", kind: "document" }]);
  });

  test("is told but once where the sentence within is found as well", () => {
    const text = "The company said it would appeal, a filing shows.";
    expect(said(text)).toEqual([
      ["The company", "said", "it would appeal"],
      ["a filing", "shows", "The company said it would appeal"],
    ]);
  });

  test("has a verb of two words", () => {
    const text =
      "Emergency rooms at three rural hospitals were closed on at least 41 days last year, a report by the state auditor has found.";
    expect(said(text).map(([source, cue]) => [source, cue])).toEqual([["a report by the state auditor", "has found"]]);
  });

  test("is no land whose name ends like a verb", () => {
    expect(said("He said he loved his adopted country, the United States.").map(([source]) => source)).toEqual(["He"]);
  });
});

test.each([
  [
    "from a noun that was taken for how it was said",
    "Brannock Civil said supply problems had pushed completion to March at the earliest.",
    "supply problems had pushed completion to March at the earliest",
  ],
  [
    "behind whom the speaker cites",
    "Russian state media reported, citing the Defense Ministry, that air defenses shot down 34 drones overnight.",
    "that air defenses shot down 34 drones overnight",
  ],
  [
    "behind whomever an outlet quotes before it says so",
    "The Sunday Ledger, quoting three senior officials, said President Sipho Maseko had told the party he wanted a change.",
    "President Sipho Maseko had told the party he wanted a change",
  ],
  [
    "to the verb of what the sentence opens with",
    "A cycle lane that traders say will “kill” their high street has been given the go-ahead.",
    "will “kill” their high street",
  ],
  [
    "to what others made of it, behind an American comma",
    "The Kremlin said Friday that Kyiv must first accept what it called the “new realities,” a demand Ukrainian officials have repeatedly dismissed.",
    "that Kyiv must first accept what it called the “new realities,”",
  ],
  [
    "to what others made of it, and no further",
    "Odo Brack alleged that a guard had kicked him in the groin, a claim that the Sergeant-at-Arms denied.",
    "that a guard had kicked him in the groin",
  ],
  [
    "to who else is sure of it",
    "Ministers are considering whether to set up a compensation scheme, it is understood.",
    "whether to set up a compensation scheme",
  ],
])("what is said goes %s", (_what, text, content) => {
  expect(said(text).map((one) => one[2])).toEqual([content]);
});

test.each([
  ["The ministry said on Tuesday that it had detected aircraft.", "said"],
  ["U.S. Secretary of State Daniel Harcourt said last week that Washington was watching.", "said"],
  ["He called on Tuesday’s winners to go home.", "called on"],
])("no cue ends in what leads to a day: %s", (text, cue) => {
  expect(said(text).map((one) => one[1])).toEqual([cue]);
});

test("who speaks of the noun before is found within what is said", () => {
  const text =
    "Halden Foods blamed a shortage of chips that Chief Executive Officer Tim Alder said was “worse than ever”.";
  expect(said(text).at(-1)).toEqual(["Chief Executive Officer Tim Alder", "said", "was “worse than ever”"]);
});

test.each([
  [
    "Apple Inc. on Tuesday lowered its revenue forecast for the holiday quarter, blaming a shortage of memory chips.",
    "Apple Inc.",
  ],
  [
    "A group representing more than 2,000 employees of the firm Palisade filed suit Friday over an order to return, contending that it violates contracts.",
    "A group representing more than 2,000 employees of the firm Palisade",
  ],
  [
    "The charity Meadow Aid, which was not involved, described it as “troubling”, while the Plastics Federation said it was “not established”.",
    "the Plastics Federation",
  ],
])("what somebody does before the comma is not who speaks: %s", (text, source) => {
  expect(said(text).at(-1)?.[0]).toBe(source);
});

test("what is surely said by somebody leaves nothing to be doubted in it", () => {
  const text = "The suspect told detectives he “blacked out” and did not remember the attack.";
  expect(said(text).map((one) => one[1])).toEqual(["told"]);
});

test("a quake of which no deaths were reported has nobody who said so", () => {
  expect(said("Quake of magnitude 6.1 shakes southern Peru; no deaths reported")).toEqual([]);
});

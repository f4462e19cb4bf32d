import { expect, test } from "vitest";
import { split } from "../split";

/** Source, cue and content of each attribution, in words. */
function said(text: string): string[][] {
  const words = (spans: readonly (readonly [number, number])[]) => spans.map((span) => text.slice(...span)).join(" | ");
  return split(text).attributions.map(({ source, cue, content }) => [words(source), words(cue), words(content)]);
}

test("who stands between commas says what stands before, whatever the copy adds", () => {
  const text =
    "NAMBALE - Residents of Kivale will get piped water on two days a week, the city's water utility announced, as the reservoir that supplies the town fell to a tenth of what it holds.";
  expect(said(text)).toEqual([
    ["the city's water utility", "announced", "Residents of Kivale will get piped water on two days a week"],
  ]);
});

test("where they are belongs to those who speak", () => {
  expect(said("Bread has doubled to 40 marks in the lower market, traders there told the Daily Sentinel.")).toEqual([
    ["traders there", "told", "Bread has doubled to 40 marks in the lower market"],
  ]);
});

test("a name between commas ends no clause that has no verb yet", () => {
  const text =
    "Papers reviewed by The Gazette show that one of the firms, Shubham Stone, lists Lohar's brother as a director.";
  expect(said(text)[0]).toEqual([
    "Papers reviewed by The Gazette",
    "show",
    "that one of the firms, Shubham Stone, lists Lohar's brother as a director",
  ]);
});

test("who is warned is not what is said", () => {
  const text = "Atieno, who sells bread, said her supplier had warned her the boreholes were turning salty.";
  expect(said(text)).toContainEqual(["her supplier", "had warned", "the boreholes were turning salty"]);
});

test("a charge that somebody dismisses ends before it", () => {
  const text =
    'Farzana Begum alleged that the family had shares in three of the firms, a charge Lohar dismissed as "a lie told for the cameras".';
  expect(said(text)).toEqual([
    ["Farzana Begum", "alleged", "that the family had shares in three of the firms"],
    ["Lohar", "dismissed as", '"a lie told for the cameras"'],
  ]);
});

test("no content ends before what its last word opens", () => {
  const text =
    "The complaint accuses county officials of ignoring a memo in which their own safety officer warned that the coats would shed fibres.";
  expect(said(text)[0]).toEqual([
    "The complaint",
    "accuses",
    "county officials of ignoring a memo in which their own safety officer warned that the coats would shed fibres",
  ]);
});

test.each([
  "The bank said that cuts may come later than investors had hoped as food prices rise.",
  "Sue Allardyce said she would not rule out an inquiry, something the Greens have demanded since the collapse.",
])("what is only compared or told by the way is nobody's word: %s", (text) => {
  expect(said(text)).toHaveLength(1);
});

test("to be hit with a fine is no speech", () => {
  expect(said("Ferry operator hit with $2.1m fine\n\nThe boat lay in the harbour all week.")).toEqual([]);
});

test("who were told are not who tells", () => {
  expect(
    said("Quillon is to lay off one in five of its workers, staff were told at a meeting yesterday morning."),
  ).toEqual([["", "were told", "Quillon is to lay off one in five of its workers"]]);
});

test("researchers sign what they have discovered", () => {
  const text =
    "A lake that vanishes from the top of a glacier is being drained by a plug of ice that floats, researchers have discovered.";
  expect(said(text)).toEqual([
    [
      "researchers",
      "have discovered",
      "A lake that vanishes from the top of a glacier is being drained by a plug of ice that floats",
    ],
  ]);
});

test("who is urged in a headline does not urge", () => {
  const text = "Comelec urged to void vote in Talisan\n\nThe rain fell all night on the town and its hills.\n";
  expect(said(text)).toEqual([["", "urged", "Comelec | to void vote in Talisan"]]);
});

test("a body whose name goes on behind a preposition is asked by all of it", () => {
  const text =
    "A poll watchdog on Wednesday asked the Commission on Elections to nullify the results of the vote here, citing affidavits from 14 teachers.";
  expect(said(text)[0]?.[2]).toBe("the Commission on Elections to nullify the results of the vote here");
});

test("what a town will do is no speech", () => {
  expect(said("Ottawa to review visa cap\n\nThe rain fell all night on the town and its hills.\n")).toEqual([]);
});

test("a call is for something", () => {
  const text = "A survey by the institute classified the slope as unsafe and called for 340 families to be moved.";
  expect(said(text).at(-1)).toEqual(["A survey by the institute", "called for", "340 families to be moved"]);
});

test("what most reject ends before it", () => {
  expect(said("Halvorsen argued that the ridge was still rising, a claim most geologists reject.")).toEqual([
    ["Halvorsen", "argued", "that the ridge was still rising"],
  ]);
});

import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { exactWords } from "../../text/spans";
import { findAttributions } from "./findAttributions";

/** Who says what by what in a headline. */
function inHeadline(headline: string): string[][] {
  const read = readText(`${headline}\n\nIt rained on the hill all night.`);
  return findAttributions(read).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => exactWords(read.text, spans)),
  );
}

test.each([
  ["Chipmaker Ardent cuts forecast, blames weak phone demand", [["Chipmaker Ardent", "blames", "weak phone demand"]]],
  [
    "Retailer Morden warns on profit, cites shoplifting",
    [
      ["Retailer Morden", "warns", "on profit"],
      ["Retailer Morden", "cites", "shoplifting"],
    ],
  ],
  ["Mayor Ruiz quits, says party left her", [["Mayor Ruiz", "says", "party left her"]]],
  ["Bolivia: Indigenous leaders reject lithium deal", [["Indigenous leaders", "reject", "lithium deal"]]],
  [
    "Hospital trust apologises after surgeon operated on wrong knee",
    [["Hospital trust", "apologises", "after surgeon operated on wrong knee"]],
  ],
  ["Climbers' bodies found on Kestrel Peak", []],
  ["Factbox: What we know about the outbreak", []],
  ["Why is everyone suddenly talking about heat pumps?", []],
  ["Jury hears 999 call in trial of carer accused of poisoning pensioner", []],
  ["Tigers beat Falcons, win title", []],
])("who does what in a headline: %s", (headline, wanted) => {
  expect(inHeadline(headline)).toEqual(wanted);
});

import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { findAttributions } from "./findAttributions";

const said = (copy: string) =>
  findAttributions(readText(copy)).map(({ content, type }) => [content.map((span) => copy.slice(...span)), type]);

test("what somebody was asked is not what he says", () => {
  expect(said("Asked if he feared for his job, Roux shrugged. “I fear load-shedding. I do not fear rugby.”")).toEqual([
    [["“I fear load-shedding. I do not fear rugby.”"], "direct"],
  ]);
});

test("nor what the Gazette asked him", () => {
  const copy =
    "“I'd walk in,” Dr Corrigan said.\n\nAsked by the Gazette whether she would return to work, Dr Corrigan laughed. “Would you?”";
  expect(said(copy).at(-1)).toEqual([["“Would you?”"], "direct"]);
});

const rivals = "Families paid for those meetings,” said Brendan Quirke, its chairman. He put the cost at €60m.";

test("a quotation that goes on from its sentence's subject is said with it", () => {
  const first = "A fourth firm, Dunmore Bakeries, escaped a penalty because it had blown the whistle, Mr Quirke said.";
  const opening = "Its chief executive at the time, Fergal Nash, “came to us with two boxes of diaries”";
  expect(said(`“${rivals}\n\n${first} ${opening}.`).at(-1)).toEqual([
    ["A fourth firm, Dunmore Bakeries, escaped a penalty because it had blown the whistle", opening],
    "mixed",
  ]);
});

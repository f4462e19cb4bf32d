import { describe, expect, test } from "vitest";
import { split } from "./split";
import { ruleInWords, ruleNames, surenessOf } from "./why";

const copies = [
  "“The pier is safe,” said Ona Brandt. “We tested it twice,” she added. The mayor told reporters that rents fell.",
  "According to the Harbour Board, the tide rose by 3 metres.\n\n“We slept,” Pell Arden said, “until the bells rang.”",
  "“Nobody asked us.”\n\n“Nobody will.” — Ona Brandt\n\nBrandt: The pier will close in May.\n\nSaid Brandt: “It is over.”",
  ...[
    "Police: Driver was drunk",
    "‘They lied to us’: mother of victim hits out",
    "Vaccine is safe - regulator",
    "Bees can count, study finds",
    "Treasurer took £240,000, jury told",
    "Board urged to void vote in Talisan",
    "Orba said to be in talks",
  ].map(
    (headline) =>
      `${headline}\n\nThe bridge was shut on Monday, and the court heard that nobody knew.\n\nIt broke, a jury heard.`,
  ),
  "«Der Hafen bleibt offen», sagte Ona Brandt.\n\nBrandt: «Wir haben den Hafen geprüft.»",
];

describe("ruleInWords", () => {
  test("has a sentence for every rule that the engine answers with", () => {
    const met = copies.flatMap((copy) => split(copy).attributions.map(({ rule }) => rule));
    expect(new Set(met).size).toBeGreaterThan(12);
    for (const rule of met) expect(ruleInWords(rule), rule).not.toContain("The rule “");
  });

  test("says that a quotation was given to the speaker of the one next to it", () => {
    for (const name of ruleNames) {
      const alone = ruleInWords(name);
      expect(ruleInWords(`${name}, and the quotation next to it`)).toBe(
        `${alone} A quotation next to it has no speaker of its own and goes on.`,
      );
    }
  });

  test("names a rule that it does not know", () => {
    expect(ruleInWords("by hearsay")).toBe("The rule “by hearsay” joined them.");
  });
});

test.each([
  [1, "sure"],
  [0.85, "sure"],
  [0.849, "likely"],
  [0.6, "likely"],
  [0.599, "unsure"],
  [0, "unsure"],
])("a confidence of %d is %s", (confidence, word) => {
  expect(surenessOf(confidence)).toBe(word);
});

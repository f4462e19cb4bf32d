import { describe, expect, it } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

const said = (text: string) =>
  split(text).attributions.map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => exactWords(text, spans)),
  );

describe("what a court hears", () => {
  it.each([
    ["The court heard that Cole had set up an account.", "heard", "that Cole had set up an account"],
    ["An inquest heard the boy had been ill for weeks.", "heard", "the boy had been ill for weeks"],
    ["The fraud trial was told on Monday that Cole lied.", "was told", "that Cole lied"],
    ["Halden Crown Court heard that Cole lied.", "heard", "that Cole lied"],
    ["A treasurer stole the money, a court has heard.", "has heard", "A treasurer stole the money"],
    ["The boy drowned, the inquest at Brack heard on Monday.", "heard", "The boy drowned"],
    ["The boy drowned, the coroner's court in Ashby was told on Tuesday.", "was told", "The boy drowned"],
  ])("is said by somebody who is not named: %s", (text, cue, content) => {
    expect(said(text)).toEqual([["", cue, content]]);
  });

  it("is nobody's word of the jury in a headline", () => {
    const headline = "Treasurer took £240,000, jury told";
    const text = `${headline}\n\nA treasurer took the money of a village hall, and the hall is shut.\n`;
    expect(said(text)).toEqual([["", "told", "Treasurer took £240,000"]]);
    expect(split(text).attributions[0]?.party.unnamed).toBe(true);
  });

  it("is what somebody was told, where the sentence is signed so", () => {
    const text = "Managers were told by their own staff that a child would come to harm, the inquest heard on Tuesday.";
    expect(said(text)).toContainEqual([
      "",
      "heard",
      "Managers were told by their own staff that a child would come to harm",
    ]);
  });

  it("is nobody's word, though the headline quotes somebody", () => {
    const headline = "Hospital trust 'ignored 14 warnings' before two deaths, inquest hears";
    const text = `${headline}\n\nA trust is before the coroner, and the hall is full.\n`;
    expect(said(text)).toEqual([["", "hears", "Hospital trust 'ignored 14 warnings' before two deaths"]]);
  });

  it("is nobody's word of whom it is about", () => {
    const text = "The captain of a ferry had been on a personal call for eleven minutes, an inquest has heard.";
    expect(split(text).attributions.map(({ party }) => party.unnamed)).toEqual([true]);
    expect(split(text).attributions[0]?.party.name).not.toContain("captain");
  });

  it.each([
    "The committee heard evidence from six people.",
    "The court heard the case in May.",
    "The Supreme Court heard arguments on Monday.",
  ])("is a deed of the court where nothing is told: %s", (text) => {
    expect(said(text)).toEqual([]);
  });
});

describe("who hears a statement", () => {
  it.each([
    ["Cole told jurors the gate had failed.", "the gate had failed"],
    ["Cole told me the two budgets were separate.", "the two budgets were separate"],
    ["Cole warned councillors the gate could fail.", "the gate could fail"],
    ["Cole told the story of the gate.", "the story of the gate"],
  ])("is no part of it: %s", (text, content) => {
    expect(said(text).map(([, , words]) => words)).toEqual([content]);
  });
});

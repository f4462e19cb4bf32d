import { describe, expect, it } from "vitest";
import { exactWords } from "../../text/spans";
import { split } from "../split";

const said = (text: string) =>
  split(text).attributions.map(({ source, content }) => [exactWords(text, source), exactWords(text, content)]);

describe("two who speak in one sentence", () => {
  it.each([
    ["while", "Critics argue the law is unjust, while supporters say it will save lives."],
    ["and", "Critics argue the law is unjust and supporters say it will save lives."],
    ["but", "Critics argue the law is unjust, but some supporters say it will save lives."],
  ])("each say their own, joined by %s", (_, text) => {
    expect(said(text)).toEqual([
      ["Critics", "the law is unjust"],
      [expect.stringContaining("supporters"), "it will save lives"],
    ]);
  });

  it("are one within the other without such a word", () => {
    const text = "Reuters reported that the minister said the fleet would be sold.";
    expect(said(text)).toEqual([
      ["Reuters", "that the minister said the fleet would be sold"],
      ["the minister", "the fleet would be sold"],
    ]);
  });
});

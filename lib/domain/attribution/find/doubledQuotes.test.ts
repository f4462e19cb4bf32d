import { expect, test } from "vitest";
import { doubledQuotes } from "./doubledQuotes";

function quotesIn(...paragraphs: string[]): string[] {
  const text = paragraphs.join("\n\n");
  let at = 0;
  const spans = paragraphs.map((paragraph) => {
    const start = at;
    at += paragraph.length + 2;
    return [start, start + paragraph.length] as const;
  });
  return doubledQuotes(text, spans).map(([start, end]) => text.slice(start, end));
}

test("pairs doubled single marks", () => {
  expect(quotesIn("''It is late,'' he said. ''We don't go.''")).toEqual(["''It is late,''", "''We don't go.''"]);
});

test("an open one runs on only where the next paragraph takes it up", () => {
  expect(quotesIn("''We wait.", "''And we hope,'' she said.")).toEqual(["''We wait.", "''And we hope,''"]);
  expect(quotesIn("''We wait.", "She left.")).toEqual([]);
});

test("of three marks the first closes what is quoted within", () => {
  expect(quotesIn("''He said, 'No,''' she said. ''Not yet.''")).toEqual(["''He said, 'No,'''", "''Not yet.''"]);
});

test("plain quotation marks are another matter", () => {
  expect(quotesIn('"It is late," he said.')).toEqual([]);
});

import { describe, expect, it } from "vitest";
import { readMarkdown } from "./markdown";

const textOf = (source: string) => readMarkdown(source).text;

describe("Markdown", () => {
  it("becomes paragraphs, with metadata from its front matter", () => {
    const source = `---
title: Harbour bridge to close
author: Ines Okafor
date: 2026-11-03
publisher: The Tidewater Post
lang: en_gb
url: https://tidewater.example/bridge
---
# Harbour bridge to close

The bridge will *close* on [Monday](https://tidewater.example/monday), the
port **said**.

## What happens next

- Cars go round
- Boats wait
  1. in the basin

> "It is safe," said Reyes.

![The bridge at dawn. Photo: T. Reyes](bridge.jpg)

| Year | Cars |
|------|-----:|
| 2025 | 9,000 |
`;
    expect(readMarkdown(source)).toEqual({
      text: [
        "Harbour bridge to close",
        "The bridge will close on Monday, the port said.",
        "What happens next",
        "Cars go round\nBoats wait\nin the basin",
        '"It is safe," said Reyes.',
        "The bridge at dawn. Photo: T. Reyes",
        "Year | Cars\n2025 | 9,000",
      ].join("\n\n"),
      title: "Harbour bridge to close",
      byline: "Ines Okafor",
      publisher: "The Tidewater Post",
      publishedOn: "2026-11-03",
      language: "en-GB",
      url: "https://tidewater.example/bridge",
      mediaType: "text/markdown",
    });
  });

  it("takes headline, byline and date from the copy where there is no front matter", () => {
    const { title, byline, publishedOn } = readMarkdown(
      "# Bridge *shut*\n\nBy Ines Okafor\n\n3 November 2026\n\nIt is.",
    );
    expect({ title, byline, publishedOn }).toEqual({
      title: "Bridge shut",
      byline: "Ines Okafor",
      publishedOn: "2026-11-03",
    });
  });

  it("puts the headline first where the copy lacks it", () => {
    expect(textOf("---\ntitle: Bridge shut\n---\nThe port said so.")).toBe("Bridge shut\n\nThe port said so.");
  });

  it("reads character references and escapes, and leaves code as it is", () => {
    expect(textOf("5 &lt; 6 &amp; 7 \\*not stressed\\* `a &lt; b`")).toBe("5 < 6 & 7 *not stressed* a &lt; b");
  });

  it("keeps the words of HTML and nothing that could run", () => {
    const source =
      "One <b onclick=alert(1)>bold</b> word.\n\n<div><script>alert(1)</script><p>Kept.</p></div>\n\n[go](javascript:alert(1))";
    expect(textOf(source)).toBe("One bold word.\n\nKept.\n\ngo");
  });

  it("keeps line breaks and loose list items apart", () => {
    expect(textOf("one  \ntwo\n\n- first\n\n- second\n\n  more")).toBe("one\ntwo\n\nfirst\nsecond\nmore");
  });
});

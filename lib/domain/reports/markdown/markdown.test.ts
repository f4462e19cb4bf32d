import { parseHTML } from "linkedom";
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { hostileMarkup, naughtyStrings } from "@/lib/testing/naughtyStrings";
import { reportOf, reportOfEach, sampleReport } from "../fixtures/sampleReport";
import { reportMarkdown } from "../markdown";
import { printable } from "../printable";

function page(markdown: string): Document {
  return parseHTML(`<html><body>${marked.parse(markdown, { async: false, gfm: true })}</body></html>`).document;
}

function skeleton(part: Document | Element): string {
  return [...part.querySelectorAll(":not(br)")].map(({ tagName }) => tagName).join(" ");
}

/** Rendering folds blanks and turns line ends into breaks. */
const folded = (text: string) => text.replace(/[\s\u2068\u2069]+/g, "");

const sample = reportMarkdown(sampleReport);

describe("the report as Markdown", () => {
  test("has the report's headings, tables and words", () => {
    const document = page(sample);
    expect([...document.querySelectorAll("h2")].map(({ textContent }) => textContent)).toEqual([
      "Summary",
      "How to read this report",
      "The copy",
      "The claims",
      "What was not checked, and why",
      "The record of events",
      "Where the copy came from, and hashes",
    ]);
    expect(document.querySelectorAll("table").length).toBe(7);
    expect(document.body.textContent).toContain("Approved as True by Ines Haddad, 4 March 2026, 14:02 UTC.");
    expect(sample).toContain(
      "[https\\://skarvik.example/minutes/2026-02?item=7&amp;lang=en](<https://skarvik.example/minutes/2026-02?item=7&lang=en>)",
    );
  });

  test("leads only to places that are there", () => {
    const document = page(sample);
    const anchors = new Set([...document.querySelectorAll("a[id]")].map(({ id }) => id));
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute("href")?.slice(1));
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !anchors.has(target ?? ""))).toEqual([]);
  });

  test("lets no text become markup or leave its place", () => {
    const texts = [
      "plain words",
      ...naughtyStrings(),
      ...hostileMarkup(),
      "- item",
      "1. item",
      "# head",
      "> said",
      "a|b",
      "www.x.example",
      "a@b.example",
      "***",
      "    code",
      "[a](b)",
      "![a](b)",
      "`a",
      "~~a~~",
    ];
    const shown = texts.filter((text) => text.trim() !== "");
    // An address stands or falls as a link by itself; all other places are always the same.
    const plain = skeleton(page(reportMarkdown(reportOf("plain words"))));
    for (const text of shown) {
      const document = page(reportMarkdown(reportOf(text)));
      const isAddress = /^https?:\/\//i.test(text);
      if (!isAddress) expect(skeleton(document), text).toBe(plain);
      expect(folded(document.querySelector("h1")?.textContent ?? ""), text).toBe(folded(printable(text)));
    }
  });

  test("keeps every text of every claim", () => {
    const texts = naughtyStrings().filter((text) => text.trim() !== "");
    const document = page(reportMarkdown(reportOfEach(texts)));
    const claims = [...document.querySelectorAll("h3 + blockquote")].map(({ textContent }) =>
      folded(textContent ?? ""),
    );
    expect(claims).toEqual(texts.map((text) => folded(printable(text))));
  });

  test("is the same for the same report", () => {
    expect(reportMarkdown(structuredClone(sampleReport))).toBe(sample);
  });
});

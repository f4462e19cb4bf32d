import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePage } from "./parse";
import { textOf } from "./text";

const shown = (html: string) => textOf(parsePage(`<!doctype html><html><head></head><body>${html}</body></html>`).body);
const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("the text of HTML", () => {
  it.each([
    ["paragraphs", "<p>One.</p><p>Two.</p>", "One.\n\nTwo."],
    ["words without a block", "<div>One<div>Two</div>Three</div>", "One\n\nTwo\n\nThree"],
    ["inline markup", "<p>The <b>br</b>idge <a href='#'>is</a>\n  <em>shut</em> .</p>", "The bridge is shut ."],
    ["line breaks", "<p>One<br>two<br/> <br>three</p>", "One\ntwo\n\nthree"],
    ["lists", "<p>Now:</p><ul><li>one<li>two<ol><li>two a</ol></ul><p>End.</p>", "Now:\n\none\ntwo\ntwo a\n\nEnd."],
    ["two lists", "<ul><li>one</ul><ul><li>two</ul>", "one\n\ntwo"],
    ["loose items", "<ul><li><p>one</p><p>more</p></li><li><p>two</p></li></ul>", "one\n\nmore\ntwo"],
    [
      "tables",
      "<table><thead><tr><th>Year</th><th>Cars</th></tr></thead><tr><td>2025</td><td>9,000</td></tr></table>",
      "Year | Cars\n2025 | 9,000",
    ],
    ["tables that only lay out", "<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>", "One.\n\nTwo."],
    [
      "captions",
      "<figure><img alt=x><figcaption>The quay. Photo: T. Reyes</figcaption></figure>After",
      "The quay. Photo: T. Reyes\n\nAfter",
    ],
    ["headings and quotations", "<h2>Next</h2><blockquote>“Yes.”</blockquote>", "Next\n\n“Yes.”"],
    ["quotations marked up", "<p><q>Yes,</q> she said.</p>", "“Yes,” she said."],
    ["preformatted text", "<pre>one\n  two</pre>", "one\ntwo"],
    [
      "entities",
      "<p>A&amp;B &lt;x&gt; &quot;y&quot; &eacute;&#8212;&#x2014; 5&nbsp;km</p>",
      'A&B <x> "y" é—— 5\u00a0km',
    ],
    ["scripts and styles", "<p>a<script>x()</script><style>p{}</style>b</p>", "ab"],
  ])("%s", (_, html, text) => {
    expect(shown(html)).toBe(text);
  });

  it("gives any text of a paragraph back, but for the white space that HTML collapses", () => {
    const collapsed = (text: string) => text.replace(/[ \t\n\f\r]+/g, " ").replace(/^ | $/g, "");
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (any) => {
        const text = any.replaceAll("\u0000", "");
        const paragraphs = ["before", collapsed(text)].filter((paragraph) => paragraph !== "");
        expect(shown(`<p>before</p><p>${escaped(text)}</p>`)).toBe(paragraphs.join("\n\n"));
      }),
    );
  });

  it("walks any depth", () => {
    expect(shown(`${"<div>".repeat(5_000)}deep`)).toBe("deep");
  });
});

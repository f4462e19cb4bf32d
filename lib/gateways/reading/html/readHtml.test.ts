import { describe, expect, it } from "vitest";
import { readHtml } from "./readHtml";

const first =
  "The harbour bridge will close on Monday for at least a year, the port authority said, after divers found cracks in two of its five piers.";
const second =
  "“It is safe to stand on and not safe to drive on,” said Marta Reyes, the port’s chief engineer. “We will not wait for the sixth pier to tell us.”";
const third =
  "Some nine thousand cars cross the bridge on a working day. They will be sent round by the lock road, which adds about eleven minutes.";

/** A page as publishing systems make them: the article in the middle of all that is sold around it. */
function page(body: string, head = "") {
  return `<!doctype html><html lang="en"><head><title>Harbour bridge to close | The Tidewater Post</title>${head}
    <script>window.track = function () {}</script><style>.x{display:none}</style></head><body>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
    <header><a href="/">The Tidewater Post</a></header>${body}
    <footer><p>© The Tidewater Post. All rights reserved.</p></footer></body></html>`;
}

const article = (inner: string) => `<main><article><h1>Harbour bridge to close</h1>${inner}</article></main>`;
const prose = `<p>${first}</p><p>${second}</p><p>${third}</p>`;
const proseText = [first, second, third].join("\n\n");

describe("the article of a page", () => {
  it("is its headline, byline and copy, without what stands around", () => {
    const body = article(`<p class="byline">By Ines Okafor</p><div class="share-bar"><a href="#">Tweet</a></div>
      <div class="article-body"><p>${first}</p>
      <figure><img src="/quay.jpg"><figcaption>The quay at dawn. Photo: T. Reyes</figcaption></figure>
      <p>${second}</p><h2>The way round</h2>
      <div class="related-links"><h3>Related</h3><ul><li><a href="/a">Ferry fares to rise</a></li></ul></div>
      <p>Related: <a href="/b">Lock road flooded again</a></p>
      <p>${third}</p><ul><li>Cars: by the lock road</li><li>Boats: no change</li></ul></div>
      <aside><p>Sign up for our letter</p></aside>`);
    const read = readHtml(page(body));
    expect(read.text.split("\n\n")).toEqual([
      "Harbour bridge to close",
      "By Ines Okafor",
      first,
      "The quay at dawn. Photo: T. Reyes",
      second,
      "The way round",
      third,
      "Cars: by the lock road\nBoats: no change",
    ]);
    expect(read).toMatchObject({ title: "Harbour bridge to close", byline: "Ines Okafor", language: "en" });
  });

  it("has the headline once, where the body lacks it, and no byline that the page does not show", () => {
    const head =
      '<meta name="author" content="Ines Okafor"><meta property="og:title" content="Bridge to close for a year">';
    const read = readHtml(page(`<article>${prose}</article>`, head));
    expect(read.text).toBe(`Bridge to close for a year\n\n${proseText}`);
    expect(read.byline).toBe("Ines Okafor");
  });

  it("has its dek and byline under the headline where the page shows them there, outside the body", () => {
    const dek = "Divers found cracks in two of five piers, and nobody looked at the others";
    const head = `<meta name="description" content="${dek}"><meta name="author" content="Ines Okafor">`;
    const body = `<header><h1>Harbour bridge to close</h1><p class="promo-dek">${dek}</p><p>BY INES OKAFOR</p></header>`;
    const whole = page(`${body}<div itemprop="articleBody">${prose}</div>`, head);
    expect(readHtml(whole).text).toBe(["Harbour bridge to close", dek, "BY INES OKAFOR", proseText].join("\n\n"));
    const unseen = page(`<h1>Harbour bridge to close</h1><div itemprop="articleBody">${prose}</div>`, head);
    expect(readHtml(unseen).text).toBe(`Harbour bridge to close\n\n${proseText}`);
  });

  it("has the headline as a line of its own also where a sentence repeats its words", () => {
    const quoting = `<p>Nobody believed the sentence “Harbour bridge to close” when the port said it on Friday, not even the port.</p>`;
    const head = '<meta property="og:title" content="Harbour bridge to close">';
    const { text } = readHtml(page(`<article>${quoting}${prose}</article>`, head));
    expect(text.startsWith("Harbour bridge to close\n\nNobody believed")).toBe(true);
  });

  it("leaves out what the page hides", () => {
    const hidden = `<p hidden>Hidden one.</p><p style="color:red; display : none">Hidden two.</p>
      <p aria-hidden="true">Hidden three.</p><template><p>Hidden four.</p></template><noscript>Hidden five.</noscript>`;
    expect(readHtml(page(article(`${prose}${hidden}`))).text).toBe(`Harbour bridge to close\n\n${proseText}`);
  });

  it("is the one that holds the headline where a page has several", () => {
    const other = `<article><h1>Ferry fares to rise</h1><p>${"The ferry will cost more from spring, the company said. ".repeat(12)}</p></article>`;
    const read = readHtml(
      page(`${article(prose)}${other}${other}`, '<meta property="og:title" content="Harbour bridge to close">'),
    );
    expect(read.text).toBe(`Harbour bridge to close\n\n${proseText}`);
  });

  it("reads a byline and a date line under the headline", () => {
    const read = readHtml(page(article(`<p>By Ines Okafor and Tom Reyes</p><p>Published 3 November 2026</p>${prose}`)));
    expect(read).toMatchObject({ byline: "Ines Okafor and Tom Reyes", publishedOn: "2026-11-03" });
  });

  it("is what is there, where there is no more than a fragment", () => {
    expect(readHtml("<p>One line.").text).toBe("One line.");
    expect(readHtml("No tag at all").text).toBe("No tag at all");
    expect(readHtml("<body><p>One line.</body>").text).toBe("One line.");
    expect(readHtml("<html><p>One line.</html>").text).toBe("One line.");
    expect(readHtml("<p>One.<html><head><style>p{}</style></head><body><p>Two.</body></html><p>Three.").text).toBe(
      "One.\n\nTwo.\n\nThree.",
    );
    expect(readHtml("").text).toBe("");
  });

  it("expands no entity but HTML's own", () => {
    const bomb = `<!DOCTYPE html [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><html><body><p>one &b; two</p></body></html>`;
    expect(readHtml(bomb).text).toContain("one &b; two");
    expect(readHtml(bomb).text).not.toContain("lollol");
  });
});

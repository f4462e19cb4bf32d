import { describe, expect, test } from "vitest";
import { address, escaped, html, ownMarkup, said } from "./markup";

describe("the html template", () => {
  test("escapes whatever is put in, in elements and in attributes", () => {
    const hostile = `"><script>alert('x')</script>&amp;`;
    expect(html`<p title="${hostile}">${hostile}</p>`.text).toBe(
      '<p title="&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;">' +
        "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp;</p>",
    );
  });

  test("takes markup, lists, numbers and nothing as they are", () => {
    const items = ["a", "<b>"].map((word) => html`<li>${word}</li>`);
    expect(html`<ul>${items}</ul>${null}${0}${ownMarkup("<hr>")}`.text).toBe(
      "<ul><li>a</li><li>&lt;b&gt;</li></ul>0<hr>",
    );
  });

  test("is not deceived by an object that only looks like markup", () => {
    const forged = JSON.parse('{"text":"<script>"}');
    expect(() => html`${forged}`).toThrow();
  });

  test("keeps a carriage return, which a parser would turn into a line feed", () => {
    expect(escaped("a\r\nb")).toBe("a&#13;\nb");
  });

  test("sets words apart, so that their direction stays theirs", () => {
    expect(said("\u202etxt").text).toBe("<bdi>\u202etxt</bdi>");
  });

  test.each(["https://a.example/?b=1&c=%22", "HTTP://a.example/"])("links the web address %s", (locator) => {
    expect(address(locator).text).toContain(`<a href="${escaped(locator)}" rel="noopener noreferrer nofollow">`);
  });

  test.each([
    "javascript:alert(1)",
    " https://a.example",
    "https://",
    "data:text/html,x",
    "//a.example",
    "file:///etc/passwd",
    "jav\nascript:alert(1)",
    "box 12, sheet 4",
  ])("does not link %j", (locator) => {
    expect(address(locator).text).not.toContain("href");
  });
});

import { describe, expect, test } from "vitest";
import { readJsonLdBytes } from "./jsonLd";

const read = (text: string) =>
  readJsonLdBytes({ bytes: new TextEncoder().encode(text), fileName: null, mediaType: null });
const review = '{"@type":"ClaimReview","claimReviewed":"Ærø"}';
const value = JSON.parse(review);

describe("JSON-LD in a file", () => {
  test.each([
    ["one document", review, [value]],
    ["a byte-order mark before it", `\ufeff${review}`, [value]],
    ["a list", `[${review}]`, [[value]]],
    ["one a line", `${review}\n${review}\n`, [value, value]],
    ["a page", `<html><head><script type="application/ld+json">${review}</script></head><body></body></html>`, [value]],
    ["a snippet", `<script type='application/ld+json'>\n<!-- ${review} -->\n</script>`, [value]],
    ["a page without any", "<p>Nothing here.</p>", []],
    [
      "a broken script beside a whole one",
      `<script type="application/ld+json">{</script><script type="application/ld+json">${review}</script>`,
      [value],
    ],
  ])("%s", (_, text, documents) => {
    expect(read(text)).toEqual({ ok: true, documents });
  });

  test.each([
    ["nothing", ""],
    ["words", "The ferry carried 900 people."],
    ["half a document", review.slice(0, 20)],
    ["a deep tower", "[".repeat(5_000_000)],
    ["a deep page", "<b>".repeat(400_000)],
  ])("%s is not read", (_, text) => {
    expect(read(text)).toEqual({ ok: false, problem: "unreadable-file" });
  });
});

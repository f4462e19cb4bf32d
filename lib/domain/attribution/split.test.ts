import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withoutLaterCharacters } from "../text/laterCharacters";
import { exactWords, fitsText, overlap, type Span } from "../text/spans";
import { split } from "./split";
import type { Split } from "./types";

/** ATTEST_LAW_RUNS raises the number of random texts: 2,000 find ordinary mistakes, 100,000 the rare ones. */
const numRuns = Number(process.env.ATTEST_LAW_RUNS ?? 2_000);

/** What breaks readers of news: marks, ends, dirt, and every kind of odd character. */
const shard = fc.oneof(
  fc.constantFrom(
    ..."\" “ ” ‘ ’ ' « » „ 「 」 ( ) [ ] . ? ! … , ; : — - • * # > © \n \r\n \r \t \0 \uFEFF \u200F \uD83D \uDE00".split(
      " ",
    ),
    "\n\n",
    " ",
    " said ",
    "according to ",
    "Ada Orr",
    "the ministry",
    "He ",
    "declined to comment",
    "Mr. ",
    "U.S.",
    "By Ada Orr",
    "Related: ",
    "Photo by ",
    "PARIS (AP) — ",
    ", and its pumps failed",
    "which ",
    "42%",
    "قال ",
    "。",
    "👩‍👩‍👧",
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.lorem({ maxCount: 6, mode: "sentences" }),
);
const anyText = fc.array(shard, { maxLength: 40 }).map((shards) => shards.join(""));

const wordCharacters = /[\p{L}\p{N}]+/gu;

/** Everything that must hold of any split of any text; one check for the laws and for the written articles. */
function checkSplit(text: string, result: Split): void {
  const joined = result.passages.map(({ start, end }) => text.slice(start, end)).join("");
  expect(joined).toBe(text);
  for (const { start, end } of result.passages) expect(end).toBeGreaterThan(start);
  const taken: Span[] = [];
  for (const claim of result.claims) {
    expect(fitsText(text, claim.spans), `claim ${JSON.stringify(claim.text)} fits`).toBe(true);
    expect(claim.text).toBe(exactWords(text, claim.spans));
    expect(claim.checkWorthiness).toBeGreaterThanOrEqual(0);
    expect(claim.checkWorthiness).toBeLessThanOrEqual(1);
    if (claim.attribution !== null) expect(result.attributions[claim.attribution]?.type).toBe(claim.form);
    else expect(claim.form).toBe("narration");
    taken.push(...claim.spans);
  }
  for (const { span } of result.notClaims) expect(fitsText(text, [span])).toBe(true);
  const marked = [...taken, ...result.notClaims.map(({ span }) => span)].sort((a, b) => a[0] - b[0]);
  marked.forEach((span, index) => {
    const next = marked[index + 1];
    if (next) expect(overlap(span, next), `${span} and ${next} apart`).toBe(false);
  });
  checkCoverage(text, marked);
  for (const { source, cue, content } of result.attributions) {
    for (const spans of [source, cue, content]) if (spans.length > 0) expect(fitsText(text, spans)).toBe(true);
  }
  for (const { span } of result.noComments) expect(fitsText(text, [span])).toBe(true);
}

/** Nothing in the copy goes unread: every letter and digit that the engine knows is in a claim or has a reason. */
function checkCoverage(text: string, marked: readonly Span[]): void {
  const covered = new Uint8Array(text.length);
  for (const [start, end] of marked) covered.fill(1, start, end);
  const missed = [...withoutLaterCharacters(text).matchAll(wordCharacters)]
    .filter(({ index }) => covered[index] === 0)
    .map(([word]) => word);
  expect(missed).toEqual([]);
}

/** Enough for a slow machine, also with many runs. */
const timeout = 240_000 + numRuns * 100;

describe("split, on any text", { timeout }, () => {
  it("keeps its laws", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        checkSplit(text, split(text));
      }),
      { numRuns },
    );
  });

  it("keeps its laws in chapters", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 200 }), (text, length) => {
        checkSplit(text, split(text, length));
      }),
      { numRuns },
    );
  });

  it("says the same twice", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.stringify(split(text))).toBe(JSON.stringify(split(text)));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it("gives offsets of the text as given, whatever its line endings", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const unix = text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");
        const words = (copy: string) => split(copy).claims.map(({ text: claim }) => claim.replace(/\s+/g, " "));
        expect(words(`\uFEFF${unix.replace(/\n/g, "\r\n")}`)).toEqual(words(unix));
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });

  it.each([
    ["quotation marks", '"'.repeat(1_000_000)],
    ["opening marks", "“".repeat(100_000)],
    ["apostrophes", " 's".repeat(30_000)],
    ["one-letter sentences", "a. ".repeat(30_000)],
    ["brackets", "(".repeat(1_000_000)],
    ["line breaks", "\r\n".repeat(500_000)],
    ["one-letter words", "a ".repeat(250_000)],
    ["openings of speech", 'he said "'.repeat(30_000)],
    ["clauses that hang on clauses", "Ada Orr, who said that ".repeat(40_000)],
    ["reports without a stop", "he said that ".repeat(60_000)],
    ["lines", "Harbour\n".repeat(15_000)],
    ["short quotations", '"No," he said. '.repeat(6_000)],
    ["interrupted quotations", "“We go,” she said, “to sea.” ".repeat(20_000)],
    ["joined clauses", "and the pump failed, ".repeat(5_000)],
    ["agencies' marks", `${"- AP ".repeat(60)}\n`.repeat(200)],
    ["dates", `${"May 5 , ".repeat(15)}\n`.repeat(400)],
    ["names", `By ${"Ada Orr, ".repeat(20)}\n`.repeat(300)],
    ["a share bar", "Share on ".repeat(10_000)],
  ])("stays linear on very many %s", { timeout: 300_000 }, (_name, text) => {
    const result = split(text);
    expect(result.passages.at(-1)?.end).toBe(text.length);
  });
});

describe("split, on written articles", () => {
  const folder = new URL("./claims/fixtures/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  it.each(files)("keeps its laws on %s", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    expect(text.length).toBeGreaterThan(100);
    checkSplit(text, split(text));
  });

  it("makes nothing of nothing", () => {
    expect(split("")).toMatchObject({ headline: null, passages: [], claims: [], notClaims: [] });
    expect(split("\uFEFF").passages).toEqual([{ kind: "boilerplate", start: 0, end: 1 }]);
    expect(split(" \n ").claims).toEqual([]);
  });
});

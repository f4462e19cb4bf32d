import fc from "fast-check";
import { expect, test } from "vitest";
import { coverage, unreadSpans } from "./coverage";
import type { Span } from "./spans";

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test("a claim goes before a mark, and a word counts where it begins", () => {
  const text = "one two three four";
  const read = { claims: [[0, 7]] as Span[], notClaims: [[4, 13]] as Span[] };
  expect(coverage(text, read)).toEqual({ claims: 0.5, notClaims: 0.25, unread: 0.25 });
  expect(unreadSpans(text, read)).toEqual([[14, 18]]);
});

test.each(["", " \n", "— … !"])("a text without a word (%j) has no shares", (text) => {
  expect(coverage(text, { claims: [[0, text.length]], notClaims: [] })).toEqual({ claims: 0, notClaims: 0, unread: 0 });
});

test("unread words in a row are one run, with what stands between them", () => {
  const text = "Read this. Not this, nor that. Read.";
  expect(unreadSpans(text, { claims: [[0, 10]], notClaims: [[31, 36]] }).map(([s, e]) => text.slice(s, e))).toEqual([
    "Not this, nor that",
  ]);
});

const read = fc
  .array(fc.constantFrom("dam", "Öl", "9", "،مرحبا", "🌊", "—", "e\u0301"), { maxLength: 20 })
  .map((parts) => parts.join(" "))
  .chain((text) => {
    const span = fc.tuple(fc.nat(text.length), fc.nat(text.length)).map(([a, b]): Span => (a < b ? [a, b] : [b, a]));
    return fc.record({ text: fc.constant(text), claims: fc.array(span), notClaims: fc.array(span) });
  });

test("shares sum to 1, or to 0 where there is no word", () => {
  fc.assert(
    fc.property(read, ({ text, ...spans }) => {
      const { claims, notClaims, unread } = coverage(text, spans);
      expect(claims + notClaims + unread).toBeCloseTo(wordsIn(text).length > 0 ? 1 : 0, 10);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test("the unread runs hold exactly the unread share of the words, in order and apart", () => {
  fc.assert(
    fc.property(read, ({ text, ...spans }) => {
      const runs = unreadSpans(text, spans);
      const left = runs.flatMap(([start, end]) => wordsIn(text.slice(start, end)));
      expect(left.length).toBe(Math.round(coverage(text, spans).unread * wordsIn(text).length));
      for (const [index, [start, end]] of runs.entries()) {
        expect(start).toBeGreaterThanOrEqual(runs[index - 1]?.[1] ?? 0);
        expect(end).toBeGreaterThan(start);
      }
    }),
    { seed: 8, numRuns: 500 },
  );
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { fitsText, type Span } from "../text/spans";
import { cutSpans, joinSpans } from "./reshape";

/** Marked text: `[` and `]` bound spans, `|` is the place of the cut. Marks are taken out. */
function marked(source: string): { text: string; spans: Span[]; at: number } {
  let text = "";
  let at = 0;
  const bounds: number[] = [];
  for (const character of source) {
    if (character === "|") at = text.length;
    else if (character === "[" || character === "]") bounds.push(text.length);
    else text += character;
  }
  const spans: Span[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 2) {
    spans.push([bounds[index] ?? 0, bounds[index + 1] ?? 0]);
  }
  return { text, spans, at };
}

const words = (text: string, spans: readonly Span[]) => spans.map(([start, end]) => text.slice(start, end));

test.each([
  ["[The dam broke, |and two mills flooded.]", ["The dam broke,"], ["and two mills flooded."]],
  ["[The dam broke,| and two mills flooded.]", ["The dam broke,"], ["and two mills flooded."]],
  ["[Rents rose] he said, [|and wages fell]", ["Rents rose"], ["and wages fell"]],
  ["[Rents rose] he |said, [and wages fell]", ["Rents rose"], ["and wages fell"]],
  ["[Rents rose in |May] he said, [and wages fell]", ["Rents rose in"], ["May", "and wages fell"]],
])("cuts %s", (source, first, second) => {
  const { text, spans, at } = marked(source);
  const parts = cutSpans(text, spans, at);
  expect(parts?.map((part) => words(text, part))).toEqual([first, second]);
});

test.each(["|[The dam broke.]", "[The dam broke.]|", "[|The dam broke.]", "[The dam broke|.]", "[“| The dam broke.]"])(
  "does not cut %s: one part would hold no word",
  (source) => {
    const { text, spans, at } = marked(source);
    expect(cutSpans(text, spans, at)).toBeNull();
  },
);

test("neighbours become one span, others stay apart", () => {
  const near = marked("[The dam broke.] [Two mills flooded.]");
  expect(joinSpans(near.text, [[near.spans[1] as Span], [near.spans[0] as Span]])).toEqual([[0, near.text.length]]);
  const far = marked("[The dam broke.] Nobody knew why. [Two mills flooded.]");
  expect(joinSpans(far.text, [[far.spans[0] as Span], [far.spans[1] as Span]])).toEqual(far.spans);
});

const word = fc.constantFrom("dam", "Fähre", "mill", "9", "🌊", "“rents”", "wages,", "—");
const gap = fc.constantFrom(" ", "  ", "\n", "\u00a0");
const prose = fc
  .array(fc.tuple(word, gap), { minLength: 2, maxLength: 14 })
  .map((pairs) => `A${pairs.map(([one, space]) => space + one).join("")}`);

/** Some spans of a text, in order and apart. */
const claim = prose.chain((text) =>
  fc
    .uniqueArray(fc.nat(text.length), { minLength: 2, maxLength: 6 })
    .map((bounds) => bounds.sort((a, b) => a - b))
    .map((bounds) => {
      const spans: Span[] = [];
      for (let index = 0; index + 1 < bounds.length; index += 2) {
        spans.push([bounds[index] ?? 0, bounds[index + 1] ?? 0]);
      }
      return { text, spans };
    }),
);

const inked = (text: string, spans: readonly Span[]) => words(text, spans).join("").replace(/\s+/g, "");

test("both parts fit the text, stand before and behind the cut, and hold the same words together", () => {
  fc.assert(
    fc.property(claim, fc.nat(60), ({ text, spans }, at) => {
      const parts = cutSpans(text, spans, at);
      if (!parts) return;
      const [first, second] = parts;
      expect(fitsText(text, first) && fitsText(text, second)).toBe(true);
      expect(first.every(([, end]) => end <= at) && second.every(([start]) => start >= at)).toBe(true);
      expect(inked(text, first) + inked(text, second)).toBe(inked(text, spans));
    }),
    { numRuns: 2_000, seed: 5 },
  );
});

test("joining the parts of a claim of one span gives the claim again", () => {
  let joined = 0;
  fc.assert(
    fc.property(prose, fc.nat(60), (text, at) => {
      const whole: Span[] = [[0, text.length]];
      const parts = cutSpans(text, whole, at);
      if (!parts) return;
      joined++;
      expect(joinSpans(text, parts)).toEqual(whole);
      expect(joinSpans(text, [parts[1], parts[0]])).toEqual(whole);
    }),
    { numRuns: 1_000, seed: 6 },
  );
  expect(joined).toBeGreaterThan(100);
});

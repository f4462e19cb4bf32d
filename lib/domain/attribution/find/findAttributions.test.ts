import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { fitsText, overlap, wordsAt } from "../../text/spans";
import { findAttributions } from "./findAttributions";
import { readMarked } from "./markedText";

/** Plain news sentences of our own; the finder must join source, cue and content as they are marked. */
const cases: readonly string[] = [
  "{S The harbour authority} {Q said} {C the ferry would not sail before Friday}.",
  "{C “We counted every ballot twice,”} {Q said} {S Ines Okafor, the election clerk}.",
  "{C “The dam is safe,”} {S Mayor Ruth Adeyemi} {Q said}.",
  "{Q According to} {S the health ministry}, {C the outbreak has reached four provinces}.",
  "{S Brannigan} {Q told} reporters {C that the merger would go ahead in March}.",
  "{C The bridge was closed after an inspection in June}, {S engineers} {Q said}.",
  "{S The report} {Q found} {C that half of the wells were contaminated}.",
  "{S She} {Q added} {C that the school would reopen next week}.",
  "The mayor took questions. {C “Where did the money for the ferry go?”} {S Okafor} {Q asked}.",
  '{C “We will pay for the new bridge,"} {S the minister} {Q said} on Monday.',
  "{S Department of Defense spokesman Maj. Roger Orr} {Q said} {C that the coalition had been working with the brigade}.",
  '{C "There is often coordination,"} {Q said} {S Talal Orr, commander of the Sham brigade}, which fields units in the north.',
  'After Orsa closed its harbour last month, {S Pell} {Q said}, {C "Boats came back empty for weeks."}',
  "The plan is under way — and, {Q according to} {S rebels interviewed by the Ledger}, {C it is making some progress}.",
];

const same = (
  text: string,
  found: readonly (readonly [number, number])[],
  gold: readonly (readonly [number, number])[],
) => expect(found.map((span) => wordsAt(text, span))).toEqual(gold.map((span) => wordsAt(text, span)));

test.each(cases)("finds %s", (marked) => {
  const { text, attributions } = readMarked(marked);
  const found = findAttributions(readText(text));
  expect(found).toHaveLength(attributions.length);
  attributions.forEach((gold, i) => {
    same(text, found[i]?.source ?? [], gold.source);
    same(text, found[i]?.cue ?? [], gold.cue);
    same(text, found[i]?.content ?? [], gold.content);
  });
});

test("a second quotation belongs to the speaker of the first", () => {
  const text = "“We waited three hours,” said Tomas Brandt, a farmer. “Nobody came. Then the water rose.”";
  const [found] = findAttributions(readText(text));
  expect(found?.content.map((span) => wordsAt(text, span))).toEqual([
    "“We waited three hours,”",
    "“Nobody came. Then the water rose.”",
  ]);
  expect(found?.type).toBe("direct");
});

test("a quotation may stand in the paragraph below its cue and colon", () => {
  const text = "Adeyemi continued:\n\n“The quay was built for another century, and it shows at every flood.”";
  const [found] = findAttributions(readText(text));
  expect(found && wordsAt(text, found.source[0] ?? [0, 0])).toBe("Adeyemi");
  expect(found?.content.map((span) => wordsAt(text, span))).toEqual([
    "“The quay was built for another century, and it shows at every flood.”",
  ]);
});

test("a text where nobody speaks has no attributions", () => {
  expect(findAttributions(readText("The river rose two metres overnight. The bridge reopened on Monday."))).toEqual([]);
  expect(findAttributions(readText(""))).toEqual([]);
});

test("in a language that it does not know, punctuation shows who speaks", () => {
  const text =
    "«No vamos a cerrar la escuela este año», dijo María Quintana en la reunión. El consejo votará el martes que viene en la sede.";
  const read = { ...readText(text), support: "quotations-only" as const };
  const [found] = findAttributions(read);
  expect(found && wordsAt(text, found.source[0] ?? [0, 0])).toBe("María Quintana");
  expect(found && wordsAt(text, found.content[0] ?? [0, 0])).toBe("«No vamos a cerrar la escuela este año»");
});

const scraps = fc.constantFrom(
  "“", "”", '"', "'", "''", "(", ")", "said", "told", "according to", "Mr. Lee", "she", "that", ",", ".", ":", "—", "\n", "\n\n", " ",
  "the vote", "🙂", "مرحبا", "。", "said:", "X", "and", "‘", "’", "«", "\u0000", "\ud800",
); // biome-ignore format: one line

test("spans lie in the text, in order and apart, whatever the text", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 60 }), (parts) => {
      const text = parts.join(" ");
      const read = { ...readText(text), support: "full" as const };
      for (const { source, cue, content, confidence } of findAttributions(read)) {
        for (const spans of [source, cue, content]) expect(spans.length === 0 || fitsText(text, spans)).toBe(true);
        expect(content.length).toBeGreaterThan(0);
        for (const a of cue) for (const b of content) expect(overlap(a, b)).toBe(false);
        for (const a of source) for (const b of [...cue, ...content]) expect(overlap(a, b)).toBe(false);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: Number(process.env.ATTEST_LAW_RUNS ?? 2_000) },
  );
}, 600_000);

test("the same text gives the same answer", () => {
  const text = cases.map((marked) => readMarked(marked).text).join("\n\n");
  expect(findAttributions(readText(text))).toEqual(findAttributions(readText(text)));
});

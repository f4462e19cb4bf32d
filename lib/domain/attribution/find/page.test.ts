import fc from "fast-check";
import { expect, test } from "vitest";
import { readText } from "../../text/readText";
import { layOut, type Page } from "./page";
import { posTags } from "./posTags";
import { relations } from "./relations";
import { subtreesOf } from "./subtrees";

const page = (text: string): Page => layOut(readText(text));
const wordNumber = ({ words }: Page, text: string) => [...words].findIndex((word) => word.text === text);

const tagged: readonly (readonly [text: string, word: string, tag: string])[] = [
  ["The minister said the plan would fail.", "said", "VBD"],
  ["The minister said the plan would fail.", "plan", "NN"],
  ["They report to the council.", "report", "VBP"],
  ["The report was late.", "report", "NN"],
  ["Judge Amara Diallo denied it.", "Diallo", "NNP"],
];

test.each(tagged)("in %s, %s is %s", (text, word, tag) => {
  const found = page(text);
  expect(posTags[found.pos[wordNumber(found, word)] ?? -1]).toBe(tag);
});

const hanging: readonly (readonly [text: string, word: string, head: string, relation: string])[] = [
  ["The harbour authority said the ferry would not sail.", "authority", "said", "nsubj"],
  ["The harbour authority said the ferry would not sail.", "sail", "said", "ccomp"],
  ["The court ordered a new trial.", "trial", "ordered", "obj"],
];

test.each(hanging)("in %s, %s hangs from %s as %s", (text, word, head, relation) => {
  const found = page(text);
  const i = wordNumber(found, word);
  expect(found.words.get(found.head[i] ?? -1)?.text).toBe(head);
  expect(relations[found.relation[i] ?? -1]).toBe(relation);
});

test("the words of a quotation know it", () => {
  const found = page("“We wait,” she said. He left.");
  expect([...found.words].filter((_, i) => (found.quoteOf[i] ?? -1) >= 0).map((word) => word.text)).toEqual([
    "“",
    "We",
    "wait",
    ",",
    "”",
  ]);
});

test("heads stay in the sentence and make trees, whatever the text", () => {
  const scrap = fc.constantFrom("said", "the", ",", ".", "“", "”", "Ann", "and", "(", "who", "\n\n", "1,000", "that");
  fc.assert(
    fc.property(fc.array(fc.oneof(scrap, fc.string({ maxLength: 4 })), { maxLength: 50 }), (parts) => {
      const found = page(parts.join(" "));
      const { first, last } = subtreesOf(found);
      for (let i = 0; i < found.words.length; i++) {
        const head = found.head[i] ?? -1;
        if (head >= 0) expect(found.sentenceOf[head]).toBe(found.sentenceOf[i]);
        let at = i;
        let steps = 0;
        while (at >= 0 && steps++ <= found.words.length) at = found.head[at] ?? -1;
        expect(at).toBe(-1);
        expect(first[i]).toBeLessThanOrEqual(i);
        expect(last[i]).toBeGreaterThanOrEqual(i);
      }
    }),
    { numRuns: Number(process.env.ATTEST_LAW_RUNS ?? 2_000) },
  );
}, 600_000);

import type { FoundAttribution } from "../types";
import { type Page, spanOf, wordAt } from "./page";
import { withNext } from "./rules";
import { takenWords } from "./takenWords";

/** Marks and a word: longer quotations that nobody signs are the linker's. */
const longest = 4;

/**
 * "“Write that down,” he told reporters. | “Twice.”": a sentence of one quoted word right behind what somebody said is said by the same.
 * Goes in: a page and what was found on it; comes out: the same, such words added.
 */
export function withOneWord(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const short = page.quotes.filter(([from, to]) => to - from <= longest && isSentence(page, from, to));
  if (short.length === 0) return [...found];
  const taken = takenWords(page, found);
  const bySentence = new Map<number, FoundAttribution>();
  for (const one of found)
    if (one.type === "direct")
      for (const [, end] of [...one.source, ...one.cue, ...one.content])
        bySentence.set(page.sentenceOf[wordAt(page.words, end - 1)] ?? -1, one);
  const more = new Map<FoundAttribution, FoundAttribution>();
  for (const quote of short) {
    const sentence = page.sentenceOf[quote[0]] ?? -1;
    const before = bySentence.get(sentence - 1);
    const sameParagraph = page.paragraphOf[quote[0]] === page.paragraphOf[quote[0] - 1];
    if (!before || !sameParagraph || taken[quote[0] + 1]) continue;
    const grown = more.get(before) ?? before;
    more.set(before, { ...grown, content: [...grown.content, spanOf(page, quote)], rule: withNext(grown.rule) });
    bySentence.set(sentence, before);
  }
  return found.map((one) => more.get(one) ?? one);
}

function isSentence(page: Page, from: number, to: number): boolean {
  const sentence = page.sentences[page.sentenceOf[from] ?? -1];
  return sentence !== undefined && sentence[0] === from && sentence[1] === to;
}

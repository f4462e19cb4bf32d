import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";
import { takenWords } from "./takenWords";

/** More words than these before it are no slip. */
const mostLeft = 3;

/**
 * "Artillery | fire struck a market, officials said", "An earlier, | smaller trial found no link": where what opens a sentence
 * begins inside its noun phrase, the words left before it belong to it. Goes in: a page and what was found on it; comes
 * out: the same, contents and sources from their sentence's start.
 */
export function withWholeSubject(page: Page, found: readonly FoundAttribution[]): readonly FoundAttribution[] {
  const starts = found.map(({ cue, source, content }) => {
    const opening = [source[0], content[0]].filter((span) => span && cue[0] && span[1] <= cue[0][0]);
    const first = opening.reduce((a, b) => (a && b && a[0] <= b[0] ? a : b), undefined);
    return first ? startBefore(page, first) : null;
  });
  if (starts.every((start) => start === null)) return found;
  const taken = takenWords(page, found);
  return found.map((one, index) => {
    const left = starts[index];
    if (!left || taken.subarray(...left).includes(1)) return one;
    const [from, to] = left.map((word) => page.words.get(word)?.start ?? 0) as [number, number];
    const whole = (spans: readonly Span[]): Span[] =>
      spans.map((span, at) => (at === 0 && span[0] === to ? [from, span[1]] : span));
    return { ...one, source: whole(one.source), content: whole(one.content) };
  });
}

/** The words between a sentence's start and a span, where all of them hang from the span. */
function startBefore(page: Page, span: Span): readonly [number, number] | null {
  const from = wordAt(page.words, span[0]);
  const start = page.sentences[page.sentenceOf[from] ?? -1]?.[0] ?? from;
  if (from === start || from - start > mostLeft || (page.quoteOf[from] ?? -1) >= 0) return null;
  const to = wordAt(page.words, span[1] - 1);
  for (let word = start; word < from; word += 1) {
    const head = page.head[word] ?? -1;
    const hangs = head > word && head >= from && head <= to;
    // "An earlier, smaller trial": two adjectives.
    if (tagAt(page, word) === "," && tagAt(page, word - 1) === "JJ" && tagAt(page, word + 1) === "JJ") continue;
    if (!hangs || !/^(?:NNS?|NNP|JJ|CD|DT|PRP\$|VBG|VBN)$/.test(tagAt(page, word))) return null;
  }
  return [start, from];
}

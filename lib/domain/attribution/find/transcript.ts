import { origin } from "./candidates";
import type { Draft } from "./choose";
import type { Page, WordRange } from "./page";
import { posIndex } from "./pos";

/** A turn of a transcript: "RIVERA: We will see.", a paragraph that a name in capitals opens. */
interface Turn {
  readonly name: WordRange;
  readonly colon: number;
  readonly words: WordRange;
}

const mostNameWords = 5;
const capital = 1 | 2;
const small = 32;

const isCapitals = (page: Page, i: number): boolean => {
  const shape = page.forms.shape[i] ?? 0;
  return (shape & capital) === capital && (shape & small) === 0 && (page.words.get(i)?.text.length ?? 0) > 2;
};

/** The turn that a paragraph is, if it looks like one: capitals, a colon, then words. */
function turnOf(page: Page, [from, to]: WordRange): Turn | null {
  const start = page.pos[from] === posIndex.QUOTE ? from + 1 : from;
  let i = start;
  while (i < to && i - start < mostNameWords && (isCapitals(page, i) || page.words.get(i)?.text.endsWith("."))) i++;
  if (i === start || !isCapitals(page, start) || page.words.get(i)?.text !== ":") return null;
  let end = to;
  while (end > i + 1 && (page.words.get(end - 1)?.text === "." || page.pos[end - 1] === posIndex[":"])) end--;
  return end > i + 2 ? { name: [start, i], colon: i, words: [i + 1, end] } : null;
}

/**
 * The turns of a transcript in a text. One name in capitals may be a label ("PHOTOS:"), so a name counts only where it
 * opens two paragraphs or more and at least two names do.
 */
export function transcriptTurns(page: Page): Draft[] {
  const turns = page.paragraphs.flatMap((paragraph) => turnOf(page, paragraph) ?? []);
  const nameOf = ({ name: [from, to] }: Turn) =>
    page.words
      .slice(from, to)
      .map((word) => word.text)
      .join(" ");
  const counts = new Map<string, number>();
  for (const turn of turns) counts.set(nameOf(turn), (counts.get(nameOf(turn)) ?? 0) + 1);
  const again = [...counts.values()].filter((count) => count > 1).length;
  if (again === 0 || counts.size < 2) return [];
  return turns.map(({ name, colon, words }) => ({
    cue: { range: [colon, colon + 1], word: colon, from: origin.layout },
    source: { range: name, from: origin.layout },
    content: [{ range: words, from: origin.layout }],
    sourceScore: 0,
    sourceLead: 0,
    contentScore: 0,
    contentLead: 0,
  }));
}

import { origin } from "./candidates";
import type { Draft } from "./choose";
import { isCapitalized } from "./nounPhrase";
import type { Page, WordRange } from "./page";
import { posIndex } from "./posTags";

/** A turn of a transcript: "RIVERA: We will see.", a paragraph that its speaker's name opens. */
interface Turn {
  readonly paragraph: number;
  readonly name: WordRange;
  readonly colon: number;
  readonly words: WordRange;
  /** "RIVERA" is a speaker's by its looks; "Rivera", "MR" and "Q" only where the copy bears it out. */
  readonly plain: boolean;
}

const mostNameWords = 5;
const capital = 1 | 2;
const small = 32;

const isCapitals = (page: Page, i: number): boolean => {
  const shape = page.forms.shape[i] ?? 0;
  return (shape & capital) === capital && (shape & small) === 0 && (page.words.get(i)?.text.length ?? 0) > 2;
};

/** What interviews call their two sides where they do not name them. */
const sides = /^(?:q|a|question|answer|interviewer|host|moderator|reporter|presenter)$/;

/** The turn that a paragraph is, if it looks like one: a name, a colon, then words. */
function turnOf(page: Page, [from, to]: WordRange, paragraph: number): Turn | null {
  const start = page.pos[from] === posIndex.QUOTE ? from + 1 : from;
  let i = start;
  while (i < to && i - start < mostNameWords && (isCapitals(page, i) || page.words.get(i)?.text.endsWith("."))) i++;
  const plain = i > start && isCapitals(page, start) && page.words.get(i)?.text === ":";
  if (!plain) {
    i = start;
    while (i < to && i - start < mostNameWords && isCapitalized(page, i)) i++;
    if (i === start || page.words.get(i)?.text !== ":") return null;
  }
  let end = to;
  while (end > i + 1 && (page.words.get(end - 1)?.text === "." || page.pos[end - 1] === posIndex[":"])) end--;
  const least = plain ? i + 2 : i + 1;
  return end > least ? { paragraph, name: [start, i], colon: i, words: [i + 1, end], plain } : null;
}

const nameOf = (page: Page, { name: [from, to] }: Turn): string =>
  page.words
    .slice(from, to)
    .map((word) => word.text)
    .join(" ");

/**
 * The turns of a transcript in a text. One name in capitals may be a label ("PHOTOS:"), so a name counts only where it
 * opens two paragraphs or more and at least two names do; without capitals two names must, each a side of an interview, the
 * first letters of a name in the copy, or the last word of one.
 */
export function transcriptTurns(page: Page): Draft[] {
  const turns = page.paragraphs.flatMap((paragraph, index) => turnOf(page, paragraph, index) ?? []);
  const plain = turns.filter((turn) => turn.plain);
  const counts = countsOf(page, plain);
  const again = [...counts.values()].filter((count) => count > 1).length;
  const shouted = again > 0 && counts.size >= 2 ? plain : [];
  const chosen = shouted.length > 0 ? shouted : bornOut(page, turns);
  return chosen.map((turn, at) => draftOf(page, turn, chosen[at + 1]));
}

function countsOf(page: Page, turns: readonly Turn[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const turn of turns) counts.set(nameOf(page, turn), (counts.get(nameOf(page, turn)) ?? 0) + 1);
  return counts;
}

/** The turns of names that open two paragraphs or more and that the rest of the copy knows; none where fewer than two names do. */
function bornOut(page: Page, turns: readonly Turn[]): Turn[] {
  const counts = countsOf(page, turns);
  const often = turns.filter((turn) => (counts.get(nameOf(page, turn)) ?? 0) > 1);
  if (often.length === 0) return [];
  const names = namesBeside(page, often);
  const known = often.filter((turn) => {
    const name = nameOf(page, turn).toLowerCase();
    return sides.test(name) || names.has(name.split(" ").at(-1) ?? name);
  });
  return new Set(known.map((turn) => nameOf(page, turn))).size >= 2 ? known : [];
}

/** The words with a capital that stand in the copy's sentences and in no label, and the first letters of those in a row. */
function namesBeside(page: Page, turns: readonly Turn[]): ReadonlySet<string> {
  const labels = new Set(
    turns.flatMap(({ name: [from, to] }) => Array.from({ length: to - from }, (_, at) => from + at)),
  );
  const names = new Set<string>();
  let letters = "";
  for (let i = 0; i < page.words.length; i++) {
    const isName = page.pos[i] === posIndex.NNP && !labels.has(i) && isCapitalized(page, i);
    letters = isName ? letters + (page.words.get(i)?.text[0] ?? "").toLowerCase() : "";
    if (!isName) continue;
    names.add(page.words.get(i)?.lower ?? "");
    if (letters.length > 1) names.add(letters.slice(-2)).add(letters.slice(-3));
  }
  return names;
}

/** More paragraphs than these without a name are no turn any more. */
const longestTurn = 8;

/** A turn as the linker has it; paragraphs without a name up to the next turn go on with it. */
function draftOf(page: Page, { paragraph, name, colon, words }: Turn, next: Turn | undefined): Draft {
  const between = next ? next.paragraph - paragraph - 1 : 0;
  const rest =
    between > 0 && between <= longestTurn ? page.paragraphs.slice(paragraph + 1, paragraph + 1 + between) : [];
  return {
    cue: { range: [colon, colon + 1], word: colon, from: origin.layout },
    source: { range: name, from: origin.layout },
    content: [words, ...rest].map((range) => ({ range, from: origin.layout })),
    sourceScore: 0,
    sourceLead: 0,
    contentScore: 0,
    contentLead: 0,
  };
}

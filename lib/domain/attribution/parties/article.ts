import type { ReadText } from "../../text/types";
import { type NameRun, readNames } from "./names";
import { tellsOfSport } from "./sport";
import { phrase, readWords, type Words } from "./words";

/** The article as the party layers see it: words, names, and for each word the name that holds it. */
export interface Article {
  readonly text: string;
  readonly words: Words;
  readonly runs: readonly NameRun[];
  /** By word: the index of its name run, or -1. */
  readonly runAt: Int32Array;
  /** The full names of the persons whom runs name; filled when the people are read. */
  readonly fullNames: Map<NameRun, string>;
  /** Names of which the article says what only a company has; filled when the people are read. */
  readonly companies: Set<string>;
  /** It tells of a match or a season: a captain is no officer there. */
  readonly sport: boolean;
}

/** A half-open run of words, by index. */
export type Range = readonly [from: number, to: number];

/** Goes in: a text as read; comes out: its words and names, ready for the party layers. */
export function readArticle(read: ReadText): Article {
  const words = readWords(read);
  const runs = readNames(words);
  const runAt = new Int32Array(words.length).fill(-1);
  for (const [index, run] of runs.entries()) runAt.fill(index, run.from, run.to);
  return {
    text: read.text,
    words,
    runs,
    runAt,
    fullNames: new Map(),
    companies: new Set(),
    sport: tellsOfSport(words),
  };
}

/** The name run that holds the word, if one does. */
export function runHolding(article: Article, at: number): NameRun | null {
  // Not `runs[-1]`: what an array has at a negative place is looked for by its name, which takes ten times as long.
  const run = article.runAt[at];
  return run === undefined || run < 0 ? null : (article.runs[run] as NameRun);
}

/** The words of a range, on one line. */
export function say(article: Article, range: Range): string {
  return phrase(article.text, article.words, range[0], range[1]);
}

/** The lower-case word at an index, or "" outside the article. */
export function lowerAt(article: Article, at: number): string {
  return article.words.lowerAt(at);
}

import type { Span } from "../../text/spans";
import type { ReadText } from "../../text/types";
import { doubledQuotes } from "./doubledQuotes";
import { theLayoutModel } from "./model";
import { parseSentences } from "./parse";
import { tagPos, type WordForms, wordForms } from "./pos";
import { type CutWords, cutWords } from "./words";

/** A run of words `[first, last + 1)`, by their numbers. */
export type WordRange = readonly [from: number, to: number];

/** The text as every stage of the finder sees it: words by number, and for each word what stands around it. */
export interface Page {
  readonly text: string;
  readonly words: CutWords;
  readonly forms: WordForms;
  readonly pos: Uint8Array;
  /** For each word the number of its head in the clause parse (-1 at the top) and how it hangs from it. */
  readonly head: Int32Array;
  readonly relation: Uint8Array;
  readonly paragraphs: readonly WordRange[];
  readonly sentences: readonly WordRange[];
  readonly sentenceOf: Int32Array;
  readonly paragraphOf: Int32Array;
  /** For each word the number of the outermost quotation that holds it (its marks too), or -1. */
  readonly quoteOf: Int32Array;
  /** Outermost quotations as word ranges, marks included, in order. */
  readonly quotes: readonly WordRange[];
}

/** Where a run of words stands in the text: from its first word's start to its last word's end. */
export const spanOf = ({ words }: Page, [from, to]: WordRange): Span => [
  words.get(from)?.start ?? 0,
  words.get(to - 1)?.end ?? 0,
];

/** The outermost quotation that holds a word, its marks too. */
export function quoteAt({ quotes, quoteOf }: Pick<Page, "quotes" | "quoteOf">, word: number): WordRange | undefined {
  const quote = word < 0 ? -1 : (quoteOf[word] ?? -1);
  return quote < 0 ? undefined : quotes[quote];
}

/** The number of the word that stands at an offset or next behind it. */
export const wordAt = (words: CutWords, offset: number): number => words.numberAt(offset);

function rangesOf(words: CutWords, spans: readonly Span[]): WordRange[] {
  const ranges: WordRange[] = [];
  let reached = 0;
  for (const [start, end] of spans) {
    const from = Math.max(reached, wordAt(words, start));
    const to = Math.max(from, wordAt(words, end - 1) + 1);
    if (to <= from || (from < words.length ? words.startAt(from) : end) >= end) continue;
    ranges.push([from, Math.min(to, words.length)]);
    reached = to;
  }
  return ranges;
}

/** Covers all words with ranges in order: those given, and one for each run of words between them. */
function withGaps(ranges: readonly WordRange[], count: number): WordRange[] {
  const all: WordRange[] = [];
  let reached = 0;
  for (const range of [...ranges, [count, count] as WordRange]) {
    if (range[0] > reached) all.push([reached, range[0]]);
    if (range[1] > range[0]) all.push(range);
    reached = range[1];
  }
  return all;
}

/** Paragraphs end at a line break and where the kind of passage changes. */
function paragraphSpans(read: ReadText): Span[] {
  const spans: Span[] = [];
  for (const { start, end } of read.passages) {
    let from = start;
    for (let i = start; i <= end; i++) {
      if (i < end && read.text[i] !== "\n") continue;
      if (i > from) spans.push([from, i]);
      from = i + 1;
    }
  }
  return spans;
}

function numberOf(ranges: readonly WordRange[], count: number): Int32Array {
  const numbers = new Int32Array(count).fill(-1);
  ranges.forEach(([from, to], number) => {
    numbers.fill(number, from, to);
  });
  return numbers;
}

function outermost(read: ReadText, paragraphs: readonly Span[]): Span[] {
  const doubled = doubledQuotes(read.text, paragraphs);
  const all = [...doubled, ...read.quotations.map(({ span }) => span)];
  all.sort((x, y) => x[0] - y[0] || y[1] - x[1]);
  const spans: Span[] = [];
  let reached = 0;
  for (const span of all) {
    if (span[0] < reached) continue;
    spans.push(span);
    reached = span[1];
  }
  return spans;
}

/** The finder and the claims look at the same page: it is laid out once a text, and goes when the text goes. */
const pages = new WeakMap<ReadText, Page>();

/** Lays a text out for the finder: words, their parts of speech, paragraphs, sentences, quotations. */
export function layOut(read: ReadText): Page {
  const known = pages.get(read);
  if (known) return known;
  const page = newPage(read);
  pages.set(read, page);
  return page;
}

function newPage(read: ReadText): Page {
  const layout = theLayoutModel();
  const words = cutWords(read.text);
  const forms = wordForms(words);
  const paragraphsRead = paragraphSpans(read);
  const paragraphs = withGaps(rangesOf(words, paragraphsRead), words.length);
  const sentences = withGaps(
    rangesOf(
      words,
      read.sentences.map(({ span }) => span),
    ),
    words.length,
  );
  const quotes = rangesOf(words, outermost(read, paragraphsRead));
  const pos = tagPos(words, forms, paragraphs, layout.pos);
  const { head, relation } = parseSentences(forms, pos, sentences, layout.parse);
  return {
    text: read.text,
    words,
    forms,
    pos,
    head,
    relation,
    paragraphs,
    sentences,
    sentenceOf: numberOf(sentences, words.length),
    paragraphOf: numberOf(paragraphs, words.length),
    quoteOf: numberOf(quotes, words.length),
    quotes,
  };
}

import type { CueSigns } from "./cueSigns";
import { type Page, quoteAt, type WordRange } from "./page";
import { patternTags } from "./patternTags";
import { posIndex } from "./posTags";

/** What the tagger looks at in a word. One number a word and column. */
export const columnNames = [
  "stem", "suffix", "pos", "shape", "quote", "cue", "left", "leftStem", "right", "rightStem", "pattern", "sentence", "span",
  "branch", "branchStem", "relation", "headStem", "place",
] as const; // biome-ignore format: a table
export type ColumnName = (typeof columnNames)[number];

export interface Columns {
  /** The paragraphs that they are of, whole and in a row. */
  readonly paragraphs: readonly WordRange[];
  /** The word that the first numbers are of. */
  readonly firstWord: number;
  readonly values: Readonly<Record<ColumnName, Int32Array>>;
}

/** In place of a stem where nothing stands above a word in the parse; no stem's hash is it. */
const noHead = 3;

function distanceStep(distance: number): number {
  return distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 18 ? 6 : 7;
}

/** 0 outside quotations, 1 inside, 2 and 3 on the marks that open and close. */
function quoteState(page: Page, i: number): number {
  const quote = page.quoteOf[i] ?? -1;
  if (quote < 0) return 0;
  const [from, to] = page.quotes[quote] ?? [0, 0];
  if (i === from) return 2;
  return i === to - 1 && page.pos[i] === posIndex.QUOTE ? 3 : 1;
}

/** How long the quotation around a word is: a scare quote has few words, speech has many. */
function quoteLength(page: Page, i: number): number {
  const quote = quoteAt(page, i);
  if (!quote) return 0;
  const n = quote[1] - quote[0] - 2;
  return n < 2 ? 1 : n < 4 ? 2 : n < 7 ? 3 : n < 12 ? 4 : 5;
}

interface CueView {
  readonly left: Int32Array;
  readonly leftStem: Int32Array;
  readonly right: Int32Array;
  readonly rightStem: Int32Array;
}

/** For each word the nearest strong cue on one side in its sentence: how far, what lies between, which stem. */
function lookForCues(
  page: Page,
  step: Int32Array,
  range: WordRange,
  side: 1 | -1,
  view: Int32Array,
  stems: Int32Array,
): void {
  let cue = -1;
  let between = 0;
  const [from, to] = range;
  for (let k = 0; k < to - from; k++) {
    const i = side > 0 ? from + k : to - 1 - k;
    if (cue >= 0) {
      view[i] = distanceStep(Math.abs(i - cue)) * 128 + between * 8 + (step[cue] ?? 0);
      stems[i] = page.forms.stem[cue] ?? 0;
    }
    const pos = page.pos[i];
    if (pos === posIndex[","]) between |= 1;
    else if (pos === posIndex.QUOTE) between |= 2;
    else if (pos === posIndex.IN || pos === posIndex.WP) between |= 4;
    else if (pos === posIndex.CC || pos === posIndex[":"]) between |= 8;
    if ((step[i] ?? 0) >= 4 && (page.quoteOf[i] ?? -1) < 0) {
      cue = i;
      between = 0;
    }
  }
}

function cueView(page: Page, step: Int32Array): CueView {
  const n = page.words.length;
  const view = {
    left: new Int32Array(n), leftStem: new Int32Array(n), right: new Int32Array(n), rightStem: new Int32Array(n),
  }; // biome-ignore format: one line
  for (const sentence of page.sentences) {
    lookForCues(page, step, sentence, 1, view.left, view.leftStem);
    lookForCues(page, step, sentence, -1, view.right, view.rightStem);
  }
  return view;
}

/** One number a sentence: how much is quoted, whether a strong cue stands outside quotations, and the same of the one before. */
function sentenceState(page: Page, step: Int32Array): Int32Array {
  const states = new Int32Array(page.words.length);
  let before = 0;
  let paragraph = -1;
  for (const [from, to] of page.sentences) {
    let quoted = 0;
    let strongest = 0;
    for (let i = from; i < to; i++) {
      if ((page.quoteOf[i] ?? -1) >= 0) quoted++;
      else if ((step[i] ?? 0) > strongest) strongest = step[i] ?? 0;
    }
    const share = quoted === 0 ? 0 : quoted >= to - from - 1 ? 3 : quoted * 2 > to - from ? 2 : 1;
    const own = share * 4 + (strongest >= 5 ? 2 : strongest >= 3 ? 1 : 0);
    const first = page.paragraphOf[from] !== paragraph;
    paragraph = page.paragraphOf[from] ?? -1;
    states.fill(own * 32 + before * 2 + (first ? 1 : 0), from, to);
    before = own;
  }
  return states;
}

/** How near a word stands to its sentence's ends. */
const placeIn = ([from, to]: WordRange, i: number): number => Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3);

/** What stands around the words of a page. */
interface Surroundings {
  readonly signs: CueSigns;
  readonly cues: CueView;
  readonly states: Int32Array;
  readonly patterns: Uint8Array;
}

function surroundingsOf(page: Page, signs: CueSigns): Surroundings {
  return {
    signs,
    cues: cueView(page, signs.step),
    states: sentenceState(page, signs.step),
    patterns: patternTags(page, signs.patterns),
  };
}

function emptyColumns(paragraphs: readonly WordRange[]): Columns {
  const firstWord = paragraphs[0]?.[0] ?? 0;
  const words = (paragraphs.at(-1)?.[1] ?? 0) - firstWord;
  const values = {} as Record<ColumnName, Int32Array>;
  for (const name of columnNames) values[name] = new Int32Array(words);
  return { paragraphs, firstWord, values };
}

/** Fills the columns that tell of the words themselves and of the parse. */
function fillWords({ values, firstWord }: Columns, page: Page, step: Int32Array): void {
  const { stem, suffix, pos, shape, quote, cue, span, relation, headStem } = values;
  const { forms, head } = page;
  for (let k = 0; k < stem.length; k++) {
    const i = firstWord + k;
    const h = head[i] as number;
    stem[k] = forms.stem[i] as number;
    suffix[k] = forms.suffix[i] as number;
    pos[k] = page.pos[i] as number;
    shape[k] = forms.shape[i] as number;
    quote[k] = quoteState(page, i);
    cue[k] = (step[i] as number) + ((page.quoteOf[i] as number) >= 0 ? 8 : 0);
    span[k] = quoteLength(page, i);
    relation[k] = page.relation[i] as number;
    headStem[k] = h >= 0 ? (forms.stem[h] as number) : noHead;
  }
}

/** Fills the columns that tell of cues near by. */
function fillCues({ values, firstWord }: Columns, page: Page, around: Surroundings): void {
  const { left, leftStem, right, rightStem, pattern, sentence, branch, branchStem, place } = values;
  const { kind, stem } = around.signs.branches;
  const { cues } = around;
  for (let k = 0; k < left.length; k++) {
    const i = firstWord + k;
    left[k] = cues.left[i] as number;
    leftStem[k] = cues.leftStem[i] as number;
    right[k] = cues.right[i] as number;
    rightStem[k] = cues.rightStem[i] as number;
    pattern[k] = around.patterns[i] as number;
    sentence[k] = around.states[i] as number;
    branch[k] = kind[i] as number;
    branchStem[k] = stem[i] as number;
    place[k] = placeIn(page.sentences[page.sentenceOf[i] as number] as WordRange, i);
  }
}

function filled(page: Page, around: Surroundings, paragraphs: readonly WordRange[]): Columns {
  const columns = emptyColumns(paragraphs);
  fillWords(columns, page, around.signs.step);
  fillCues(columns, page, around);
  return columns;
}

/** Works out all columns of a page at once. */
export function columnsOf(page: Page, signs: CueSigns): Columns {
  return filled(page, surroundingsOf(page, signs), page.paragraphs);
}

/** Words of which columns are held at once: a hundred bytes a word are nothing for an article, and much for a book. */
const wordsInPart = 4_000;

/** The columns of a page, some paragraphs at a time. */
export function* columnsInParts(page: Page, signs: CueSigns): Generator<Columns> {
  const around = surroundingsOf(page, signs);
  let first = 0;
  for (let next = 1; next <= page.paragraphs.length; next++) {
    const words = (page.paragraphs[next - 1]?.[1] ?? 0) - (page.paragraphs[first]?.[0] ?? 0);
    if (words < wordsInPart && next < page.paragraphs.length) continue;
    yield filled(page, around, page.paragraphs.slice(first, next));
    first = next;
  }
}

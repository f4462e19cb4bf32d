import { branchesOf } from "./branches";
import { type CueRates, cueKey } from "./cueRates";
import { pair } from "./hash";
import type { Page, WordRange } from "./page";
import { posIndex } from "./pos";

/** What the tagger may look at in a word. One number a word and column; templates combine them. */
export const columnNames = [
  "word", "stem", "suffix", "pos", "shape", "quote", "cue", "left", "leftStem", "right", "rightStem", "pattern",
  "sentence", "span", "branch", "branchStem", "relation", "headStem", "place", "given",
] as const; // biome-ignore format: a table
export type ColumnName = (typeof columnNames)[number];

/** Two empty slots stand before each paragraph and at the end, so that a look aside never meets other text. */
export const padding = 2;

export interface Columns {
  readonly slots: number;
  /** The slot of each word. */
  readonly slotOf: Int32Array;
  readonly values: Readonly<Record<ColumnName, Int32Array>>;
}

const emptySlot = -77;

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
  const quote = page.quotes[page.quoteOf[i] ?? -1];
  if (!quote) return 0;
  const n = quote[1] - quote[0] - 2;
  return n < 2 ? 1 : n < 4 ? 2 : n < 7 ? 3 : n < 12 ? 4 : 5;
}

interface CueView {
  readonly step: Int32Array;
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

function cueView(page: Page, rates: CueRates): CueView {
  const n = page.words.length;
  const view = {
    step: new Int32Array(n), left: new Int32Array(n), leftStem: new Int32Array(n), right: new Int32Array(n), rightStem: new Int32Array(n),
  }; // biome-ignore format: one line
  for (let i = 0; i < n; i++) view.step[i] = rates.get(cueKey(page, i)) ?? 0;
  for (const sentence of page.sentences) {
    lookForCues(page, view.step, sentence, 1, view.left, view.leftStem);
    lookForCues(page, view.step, sentence, -1, view.right, view.rightStem);
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
function places(page: Page): Int32Array {
  const out = new Int32Array(page.words.length);
  for (const [from, to] of page.sentences) {
    for (let i = from; i < to; i++) out[i] = Math.min(i - from, 3) * 4 + Math.min(to - 1 - i, 3);
  }
  return out;
}

function spread(page: Page, slots: number, slotOf: Int32Array, numberAt: (i: number) => number): Int32Array {
  const column = new Int32Array(slots).fill(emptySlot);
  for (let i = 0; i < page.words.length; i++) column[slotOf[i] ?? 0] = numberAt(i);
  return column;
}

/** Works out all columns of a page. `pattern` and `given` are a label a word from the patterns and from an earlier pass. */
export function columnsOf(page: Page, rates: CueRates, pattern: Uint8Array, given: Int32Array | null): Columns {
  const n = page.words.length;
  const slotOf = new Int32Array(n);
  for (let i = 0; i < n; i++) slotOf[i] = i + padding * ((page.paragraphOf[i] ?? 0) + 1);
  const slots = n + padding * (page.paragraphs.length + 1);
  const cues = cueView(page, rates);
  const states = sentenceState(page, cues.step);
  const place = places(page);
  const branch = branchesOf(page, cues.step);
  const { forms, pos, head, relation } = page;
  const column = (numberAt: (i: number) => number) => spread(page, slots, slotOf, numberAt);
  const headOf = (i: number) => head[i] ?? -1;
  return {
    slots,
    slotOf,
    values: {
      word: column((i) => forms.lower[i] ?? 0),
      stem: column((i) => forms.stem[i] ?? 0),
      suffix: column((i) => forms.suffix[i] ?? 0),
      pos: column((i) => pos[i] ?? 0),
      shape: column((i) => forms.shape[i] ?? 0),
      quote: column((i) => quoteState(page, i)),
      cue: column((i) => (cues.step[i] ?? 0) + ((page.quoteOf[i] ?? -1) >= 0 ? 8 : 0)),
      left: column((i) => cues.left[i] ?? 0),
      leftStem: column((i) => cues.leftStem[i] ?? 0),
      right: column((i) => cues.right[i] ?? 0),
      rightStem: column((i) => cues.rightStem[i] ?? 0),
      pattern: column((i) => pattern[i] ?? 0),
      sentence: column((i) => states[i] ?? 0),
      span: column((i) => quoteLength(page, i)),
      branch: column((i) => branch.kind[i] ?? 0),
      branchStem: column((i) => pair(branch.stem[i] ?? 0, branch.kind[i] ?? 0)),
      relation: column((i) => relation[i] ?? 0),
      headStem: column((i) => (headOf(i) >= 0 ? (forms.stem[headOf(i)] ?? 0) : 3)),
      place: column((i) => place[i] ?? 0),
      given: column((i) => given?.[i] ?? 0),
    },
  };
}

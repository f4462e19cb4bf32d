import { mixAll } from "./hash";
import type { WordForms } from "./pos";
import { posIndex } from "./posTags";
import { onNumbers, pairOf, type Reckoning } from "./reckoning";
import type { WeightTable } from "./weightTable";

/** What a part of speech is chosen by: the word, two words before it with their tags (moved by one: 0 for none), two behind it. */
export interface SeenByTag<T> {
  readonly word: T;
  readonly suffix: T;
  readonly suffix2: T;
  /** Its shape, and 256 more where it begins the paragraph or stands behind a full stop or a quotation mark. */
  readonly shape: T;
  readonly before: readonly [T, T];
  readonly behind: readonly [T, T];
  readonly tagsBefore: readonly [T, T];
  readonly suffixBefore: T;
  readonly suffixBehind: T;
}

export const posTemplates = 16;

/** What stands for the words before and behind a paragraph, and their suffixes. */
export const edgeBefore = 1;
export const edgeBehind = 2;

/** The features of a word, not yet hashed. */
export function posValues<T>(r: Reckoning<T>, seen: SeenByTag<T>): T[] {
  const { both } = r;
  const { word, suffix, shape, suffixBehind } = seen;
  const [before, before2] = seen.before;
  const [behind, behind2] = seen.behind;
  const [tag, tag2] = seen.tagsBefore;
  return [
    word,
    suffix,
    pairOf(r, seen.suffix2, shape),
    tag,
    both(tag, tag2, 64),
    pairOf(r, word, tag),
    before,
    pairOf(r, seen.suffixBefore, suffix),
    before2,
    behind,
    pairOf(r, suffixBehind, suffix),
    behind2,
    pairOf(r, word, behind),
    pairOf(r, shape, pairOf(r, tag, suffixBehind)),
    pairOf(r, pairOf(r, tag, suffix), suffixBehind),
    pairOf(r, before, word),
  ];
}

/**
 * Writes the hashed features of word `i` into `out`, for lessons; the tags of the two words before stand in `tags`.
 * `start` and `end` bound the paragraph.
 */
export function posFeatures(
  out: Int32Array,
  { lower, suffix, suffix2, shape }: WordForms,
  tags: Uint8Array,
  i: number,
  start: number,
  end: number,
): void {
  const of = (forms: Int32Array, k: number) => (k < start ? edgeBefore : k < end ? (forms[k] as number) : edgeBehind);
  const tag = (k: number) => (k < start ? 0 : (tags[k] as number) + 1);
  const opens = i === start || tags[i - 1] === posIndex["."] || tags[i - 1] === posIndex.QUOTE;
  const values = posValues(onNumbers, {
    word: of(lower, i),
    suffix: of(suffix, i),
    suffix2: of(suffix2, i),
    shape: (shape[i] as number) + (opens ? 256 : 0),
    before: [of(lower, i - 1), of(lower, i - 2)],
    behind: [of(lower, i + 1), of(lower, i + 2)],
    tagsBefore: [tag(i - 1), tag(i - 2)],
    suffixBefore: of(suffix, i - 1),
    suffixBehind: of(suffix, i + 1),
  });
  out.set(values);
  mixAll(out);
}

/** The best class of a table for a row of features, among the first `classes`. */
export function bestClass(
  table: WeightTable,
  features: Int32Array,
  scores: Int32Array | Float32Array,
  classes: number,
): number {
  const { weights, mask, stride, used } = table;
  scores.fill(0, 0, classes);
  for (let k = 0; k < features.length; k++) {
    const number = (features[k] as number) & mask;
    if ((((used[number >>> 5] as number) >>> (number & 31)) & 1) === 0) continue;
    const row = number * stride;
    for (let c = 0; c < classes; c++) scores[c] = (scores[c] as number) + (weights[row + c] as number);
  }
  let best = 0;
  for (let c = 1; c < classes; c++) if ((scores[c] ?? 0) > (scores[best] ?? 0)) best = c;
  return best;
}

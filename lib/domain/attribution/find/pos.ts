import { mixAll, pair } from "./hash";
import type { PackedTable } from "./packedTable";
import { type Sums, sumsOver } from "./sums";
import type { WeightTable } from "./weightTable";
import type { WordForm } from "./wordForm";

/** Penn Treebank tags, the ones that attribution does not need apart folded together. */
export const posTags = [
  "NN", "NNS", "NNP", "JJ", "RB", "VB", "VBD", "VBN", "VBG", "VBZ", "VBP", "MD", "IN", "DT",
  "PRP", "PRP$", "CC", "CD", "TO", "WP", "WRB", "POS", "RP", "EX", "X", "SYM",
  ",", ".", ":", "QUOTE", "(", ")",
] as const; // biome-ignore format: a table
export type PosTag = (typeof posTags)[number];
export const posIndex = Object.fromEntries(posTags.map((tag, i) => [tag, i])) as Record<PosTag, number>;
const firstMark = posIndex.SYM;

/** The tag of a token that is a punctuation mark or a symbol, or -1 for a word. */
export function markTag(token: string): number {
  const c = token.charCodeAt(0);
  if ((c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 64 || c === 35) return -1;
  if (c === 44 || c === 0x60c || c === 0x3001) return posIndex[","];
  if (c === 46 || c === 33 || c === 63 || c === 0x3002 || c === 0x2026) return posIndex["."];
  if (c === 58 || c === 59 || c === 45 || (c >= 0x2010 && c <= 0x2015)) return posIndex[":"];
  if (c === 34 || c === 0xab || c === 0xbb || (c >= 0x2018 && c <= 0x201f) || (c >= 0x2039 && c <= 0x203a)) {
    return token.length > 1 ? -1 : posIndex.QUOTE;
  }
  if (c === 39 || c === 96) return token.length > 1 && c === 39 ? -1 : posIndex.QUOTE;
  if (c === 40 || c === 91 || c === 123) return posIndex["("];
  if (c === 41 || c === 93 || c === 125) return posIndex[")"];
  return c < 128 || (c >= 0xa1 && c < 0xc0) || (c >= 0x2000 && c < 0x2c00) ? posIndex.SYM : -1;
}

/** What the taggers look at in a word, worked out once: hashes of its lower case, its ends and its shape. */
export interface WordForms {
  readonly lower: Int32Array;
  readonly suffix: Int32Array;
  readonly suffix2: Int32Array;
  readonly shape: Uint8Array;
  readonly stem: Int32Array;
  /** 1 for the words that alone may be articles, pronouns, prepositions and the like. */
  readonly closed: Uint8Array;
}

/** Words by number, of which only the spelling is asked, and what was made of it. */
export interface SpeltWords {
  readonly length: number;
  textAt(index: number): string;
  formAt(index: number): WordForm;
}

/** The forms of all words. */
export function wordForms(words: SpeltWords): WordForms {
  const n = words.length;
  const forms = {
    lower: new Int32Array(n),
    suffix: new Int32Array(n),
    suffix2: new Int32Array(n),
    shape: new Uint8Array(n),
    stem: new Int32Array(n),
    closed: new Uint8Array(n),
  };
  for (let i = 0; i < n; i++) {
    const form = words.formAt(i);
    forms.lower[i] = form.lower;
    forms.suffix[i] = form.suffix;
    forms.suffix2[i] = form.suffix2;
    forms.shape[i] = form.shape;
    forms.stem[i] = form.stem;
    forms.closed[i] = form.closed;
  }
  return forms;
}

export const posTemplates = 16;

/**
 * Writes the features of word `i`, not yet hashed, into `out`; the tags of the two words before stand in `tags`.
 * `start` and `end` bound the paragraph.
 */
function posValues(out: Int32Array, f: WordForms, tags: Uint8Array, i: number, start: number, end: number): void {
  const w = f.lower[i] ?? 0;
  const w1 = i > start ? (f.lower[i - 1] ?? 0) : 1;
  const w2 = i > start + 1 ? (f.lower[i - 2] ?? 0) : 1;
  const n1 = i + 1 < end ? (f.lower[i + 1] ?? 0) : 2;
  const n2 = i + 2 < end ? (f.lower[i + 2] ?? 0) : 2;
  const t1 = i > start ? (tags[i - 1] ?? 0) + 1 : 0;
  const t2 = i > start + 1 ? (tags[i - 2] ?? 0) + 1 : 0;
  const s1 = i > start ? (f.suffix[i - 1] ?? 0) : 1;
  const sn = i + 1 < end ? (f.suffix[i + 1] ?? 0) : 2;
  const first = i === start || tags[i - 1] === posIndex["."] || tags[i - 1] === posIndex.QUOTE;
  const shape = (f.shape[i] ?? 0) + (first ? 256 : 0);
  const suffix = f.suffix[i] ?? 0;
  out[0] = w;
  out[1] = suffix;
  out[2] = pair(f.suffix2[i] ?? 0, shape);
  out[3] = t1;
  out[4] = t1 * 64 + t2;
  out[5] = pair(w, t1);
  out[6] = w1;
  out[7] = pair(s1, suffix);
  out[8] = w2;
  out[9] = n1;
  out[10] = pair(sn, suffix);
  out[11] = n2;
  out[12] = pair(w, n1);
  out[13] = pair(shape, pair(t1, sn));
  out[14] = pair(pair(t1, suffix), sn);
  out[15] = pair(w1, w);
}

/** The same, hashed: what the table is asked with. */
export function posFeatures(
  out: Int32Array,
  f: WordForms,
  tags: Uint8Array,
  i: number,
  start: number,
  end: number,
): void {
  posValues(out, f, tags, i, start, end);
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

/** Where features and sums stand in the room of a table's sums, in bytes. */
const sumsAt = 1024;

/** Tags of words of which a language makes no new ones: an unknown name is never a preposition. */
const closedTags = new Uint8Array(firstMark);
for (const tag of ["MD", "IN", "DT", "PRP", "PRP$", "CC", "TO", "WP", "WRB", "RP", "EX"] as const)
  closedTags[posIndex[tag]] = 1;

/** The best tag of a word whose features stand in the room of the sums; the closed ones only for words that may have them. */
function bestTag({ functions, scores }: Sums, mayBeClosed: boolean): number {
  functions.classes4(0, posTemplates * 4, sumsAt);
  const first = sumsAt / 2;
  let best = 0;
  let top = scores[first] as number;
  for (let tag = 1; tag < firstMark; tag++) {
    const score = scores[first + tag] as number;
    if (score <= top || (closedTags[tag] === 1 && !mayBeClosed)) continue;
    top = score;
    best = tag;
  }
  return best;
}

/** Tags the words of each paragraph from left to right. `paragraphs` are word ranges that cover all words in order. */
export function tagPos(
  words: SpeltWords,
  forms: WordForms,
  paragraphs: readonly (readonly [number, number])[],
  table: PackedTable,
): Uint8Array {
  const tags = new Uint8Array(words.length);
  const sums = sumsOver(table);
  for (const [start, end] of paragraphs) {
    for (let i = start; i < end; i++) {
      const mark = markTag(words.textAt(i));
      if (mark >= 0) {
        tags[i] = mark;
        continue;
      }
      posValues(sums.numbers, forms, tags, i, start, end);
      tags[i] = bestTag(sums, forms.closed[i] === 1);
    }
  }
  return tags;
}

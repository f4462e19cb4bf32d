import { type ColumnName, type Columns, padding } from "./columns";
import { mix, pair } from "./hash";
import { highSum, lowSum, type PackedTable, rowAt } from "./packedTable";
import type { Page, WordRange } from "./page";

/** What a word is in an attribution: B begins a run, I goes on with it. */
export const tags = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"] as const;
export const tagCount = tags.length;
export const stride = 8;
export const stepStride = 64;

type Part = readonly [column: ColumnName, offset: number];
export type Template = readonly Part[];

/** "pos-1|pos|stem+1" as parts. */
export function template(text: string): Template {
  return text.split("|").map((part) => {
    const match = /^([A-Za-z]+)([+-]\d)?$/.exec(part);
    if (!match) throw new Error(`no such feature: ${part}`);
    return [match[1] as ColumnName, Number(match[2] ?? 0)] as const;
  });
}

/** True where tag `b` may follow tag `a`: a run goes on only from itself. */
export function mayFollow(a: number, b: number): boolean {
  return b === 0 || b % 2 === 1 || a === b || a === b - 1;
}

/** The hashes of one template for the slots from `start` to before `end`, into `out` from `at` on. */
export function hashTemplate(
  columns: Columns,
  parts: Template,
  number: number,
  [start, end]: WordRange,
  out: Int32Array,
  at: number,
): void {
  const first = parts[0] as Part;
  const second = parts[1];
  const third = parts[2];
  const a = columns.values[first[0]];
  const b = second && columns.values[second[0]];
  const c = third && columns.values[third[0]];
  const [x, y, z] = [first[1], second?.[1] ?? 0, third?.[1] ?? 0];
  for (let i = start; i < end; i++) {
    let value = a[i + x] as number;
    if (b) value = pair(value, b[i + y] as number);
    if (c) value = pair(value, c[i + z] as number);
    out[at + i - start] = mix(number, value);
  }
}

/** Slots are scored in blocks, so that a block's hashes stay in the processor's cache whatever the length of the text. */
const blockSize = 256;

/** Hashes all templates block by block and hands each block over: template `t` of slot `i` stands at `t * blockSize + i - from`. */
function inBlocks(
  columns: Columns,
  templates: readonly Template[],
  firstNumber: number,
  use: (hashes: Int32Array, from: number, to: number) => void,
): void {
  const hashes = new Int32Array(blockSize * templates.length);
  for (let from = padding; from < columns.slots - padding; from += blockSize) {
    const to = Math.min(columns.slots - padding, from + blockSize);
    templates.forEach((parts, t) => {
      hashTemplate(columns, parts, firstNumber + t, [from, to], hashes, t * blockSize);
    });
    use(hashes, from, to);
  }
}

/** The sum of weights of each tag for every slot (`stride` numbers a slot). */
export function scoreTags(columns: Columns, templates: readonly Template[], table: PackedTable): Int32Array {
  const { lanes } = table;
  const scores = new Int32Array(columns.slots * stride);
  inBlocks(columns, templates, 0, (hashes, from, to) => {
    for (let i = from; i < to; i++) {
      // One sum for two tags, written out: kept in registers this is far faster than in an array.
      let s01 = 0;
      let s23 = 0;
      let s45 = 0;
      let s67 = 0;
      for (let h = i - from; h < hashes.length; h += blockSize) {
        const row = rowAt(table, hashes[h] as number);
        if (row < 0) continue;
        s01 += lanes[row] as number;
        s23 += lanes[row + 1] as number;
        s45 += lanes[row + 2] as number;
        s67 += lanes[row + 3] as number;
      }
      const at = i * stride;
      scores[at] = lowSum(s01);
      scores[at + 1] = highSum(s01);
      scores[at + 2] = lowSum(s23);
      scores[at + 3] = highSum(s23);
      scores[at + 4] = lowSum(s45);
      scores[at + 5] = highSum(s45);
      scores[at + 6] = lowSum(s67);
    }
  });
  return scores;
}

/** Templates of steps are numbered apart from those of tags. */
export const firstStepTemplate = 100;

/** The sum of weights of each step from tag to tag (`stepStride` numbers a slot, from × 8 + to). */
export function scoreSteps(columns: Columns, templates: readonly Template[], table: PackedTable): Int32Array {
  const { lanes, width } = table;
  const scores = new Int32Array(columns.slots * stepStride);
  const sums = new Int32Array(width);
  const last = tagCount * 4;
  inBlocks(columns, templates, firstStepTemplate, (hashes, from, to) => {
    for (let i = from; i < to; i++) {
      sums.fill(0);
      for (let h = i - from; h < hashes.length; h += blockSize) {
        const row = rowAt(table, hashes[h] as number);
        if (row < 0) continue;
        for (let k = 0; k < last; k++) sums[k] = (sums[k] as number) + (lanes[row + k] as number);
      }
      const at = i * stepStride;
      for (let k = 0; k < last; k++) {
        scores[at + 2 * k] = lowSum(sums[k] as number);
        scores[at + 2 * k + 1] = highSum(sums[k] as number);
      }
    }
  });
  return scores;
}

/** For each tag those that may stand before it. */
const goesBefore = tags.map((_, to) =>
  Uint8Array.from(tags.flatMap((_tag, from) => (mayFollow(from, to) ? [from] : []))),
);

/** The best tags of one paragraph by Viterbi; ties go to the tag that comes first. Writes into `out` by word number. */
export function bestTags(
  tagScores: Int32Array | Float32Array,
  stepScores: Int32Array | Float32Array,
  slotOf: Int32Array,
  [from, to]: WordRange,
  out: Uint8Array,
): void {
  const n = to - from;
  const back = new Uint8Array(n * stride);
  let best = new Float64Array(stride).fill(-1e15);
  let next = new Float64Array(stride);
  const first = slotOf[from] ?? 0;
  for (let tag = 0; tag < tagCount; tag++) {
    if (mayFollow(0, tag))
      best[tag] = (tagScores[first * stride + tag] ?? 0) + (stepScores[first * stepStride + tag] ?? 0);
  }
  for (let k = 1; k < n; k++) {
    const slot = first + k;
    for (let tag = 0; tag < tagCount; tag++) {
      let top = -1e15;
      let via = 0;
      for (const before of goesBefore[tag] as Uint8Array) {
        const score = (best[before] as number) + (stepScores[slot * stepStride + before * 8 + tag] as number);
        if (score > top) {
          top = score;
          via = before;
        }
      }
      next[tag] = top + (tagScores[slot * stride + tag] as number);
      back[k * stride + tag] = via;
    }
    [best, next] = [next, best];
  }
  let tag = 0;
  for (let t = 1; t < tagCount; t++) if ((best[t] ?? 0) > (best[tag] ?? 0)) tag = t;
  for (let k = n - 1; k >= 0; k--) {
    out[from + k] = tag;
    tag = back[k * stride + tag] ?? 0;
  }
}

export interface TaggerTables {
  readonly tag: PackedTable;
  readonly step: PackedTable;
}

/** How far the best of some tags stands above the best of the others, in coarse steps of -8..8. */
function leanOf(scores: Int32Array, at: number, first: number): number {
  let own = -1e9;
  let other = -1e9;
  for (let tag = 0; tag < tagCount; tag++) {
    const score = scores[at + tag] as number;
    if (tag === first || tag === first + 1) own = Math.max(own, score);
    else other = Math.max(other, score);
  }
  return Math.max(-8, Math.min(8, Math.floor((own - other) / 48)));
}

/** Tags all words of a page, and says how much each word leans to content and to cue by its own features alone. */
export function tagWords(
  page: Page,
  columns: Columns,
  tables: TaggerTables,
  templates: { tag: readonly Template[]; step: readonly Template[] },
): { tags: Uint8Array; lean: Int32Array; cueLean: Int32Array } {
  const tagScores = scoreTags(columns, templates.tag, tables.tag);
  const stepScores = scoreSteps(columns, templates.step, tables.step);
  const n = page.words.length;
  const tags = new Uint8Array(n);
  for (const paragraph of page.paragraphs) bestTags(tagScores, stepScores, columns.slotOf, paragraph, tags);
  const lean = new Int32Array(n);
  const cueLean = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const at = (columns.slotOf[i] as number) * stride;
    lean[i] = leanOf(tagScores, at, 5);
    cueLean[i] = leanOf(tagScores, at, 3);
  }
  return { tags, lean, cueLean };
}

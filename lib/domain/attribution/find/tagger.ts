import type { Columns } from "./columns";
import { addRow, highSum, lowSum, type PackedTable, rowAt } from "./packedTable";
import type { Page, WordRange } from "./page";
import { hashTemplate, type Template } from "./template";
import { stepStride, stride, tagCount, Ways } from "./viterbi";

/** Templates of steps are numbered apart from those of tags. */
export const firstStepTemplate = 100;

export interface TaggerTables {
  readonly tag: PackedTable;
  readonly step: PackedTable;
}

/** What the tagger looks at: see `templates.ts`. */
export interface TaggerTemplates {
  readonly tag: readonly Template[];
  readonly step: readonly Template[];
}

/** Slots are scored in blocks: scores stay in the processor's cache, and take no room that grows with the text. */
const blockSize = 256;

/** All templates of some slots hashed: template `t` of slot `from + k` stands at `t * blockSize + k`. */
function hashBlock(
  columns: Columns,
  templates: readonly Template[],
  firstNumber: number,
  range: WordRange,
  hashes: Int32Array,
): void {
  for (let t = 0; t < templates.length; t++) {
    hashTemplate(columns, templates[t] as Template, firstNumber + t, range, hashes, t * blockSize);
  }
}

/** The sum of weights of each tag for the slots of a block (`stride` numbers a slot). */
function scoreTags(table: PackedTable, hashes: Int32Array, size: number, out: Int32Array): void {
  const { lanes } = table;
  for (let i = 0; i < size; i++) {
    // One sum for two tags, written out: kept in registers this is far faster than in an array.
    let s01 = 0;
    let s23 = 0;
    let s45 = 0;
    let s67 = 0;
    for (let h = i; h < hashes.length; h += blockSize) {
      const row = rowAt(table, hashes[h] as number);
      s01 += lanes[row] as number;
      s23 += lanes[row + 1] as number;
      s45 += lanes[row + 2] as number;
      s67 += lanes[row + 3] as number;
    }
    const at = i * stride;
    out[at] = lowSum(s01);
    out[at + 1] = highSum(s01);
    out[at + 2] = lowSum(s23);
    out[at + 3] = highSum(s23);
    out[at + 4] = lowSum(s45);
    out[at + 5] = highSum(s45);
    out[at + 6] = lowSum(s67);
  }
}

/** The sum of weights of each step from tag to tag (`stepStride` numbers a slot, from × 8 + to). */
function scoreSteps(table: PackedTable, hashes: Int32Array, size: number, out: Int32Array): void {
  const { lanes, width } = table;
  const sums = new Int32Array(width);
  const last = tagCount * 4;
  for (let i = 0; i < size; i++) {
    sums.fill(0);
    for (let h = i; h < hashes.length; h += blockSize) {
      const row = rowAt(table, hashes[h] as number);
      if (row !== 0) addRow(sums, lanes, row, last);
    }
    const at = i * stepStride;
    for (let k = 0; k < last; k++) {
      out[at + 2 * k] = lowSum(sums[k] as number);
      out[at + 2 * k + 1] = highSum(sums[k] as number);
    }
  }
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

export interface TaggedWords {
  readonly tags: Uint8Array;
  readonly lean: Int32Array;
  readonly cueLean: Int32Array;
}

/** Tags all words of a page, and says how much each word leans to content and to cue by its own features alone. */
export function tagWords(page: Page, columns: Columns, tables: TaggerTables, templates: TaggerTemplates): TaggedWords {
  const n = page.words.length;
  const found = { tags: new Uint8Array(n), lean: new Int32Array(n), cueLean: new Int32Array(n) };
  const tagHashes = new Int32Array(blockSize * templates.tag.length);
  const stepHashes = new Int32Array(blockSize * templates.step.length);
  const tagScores = new Int32Array(blockSize * stride);
  const stepScores = new Int32Array(blockSize * stepStride);
  for (const [from, to] of page.paragraphs) {
    const ways = new Ways(to - from);
    for (let start = from; start < to; start += blockSize) {
      const size = Math.min(blockSize, to - start);
      const slot = columns.slotOf[start] as number;
      hashBlock(columns, templates.tag, 0, [slot, slot + size], tagHashes);
      scoreTags(tables.tag, tagHashes, size, tagScores);
      hashBlock(columns, templates.step, firstStepTemplate, [slot, slot + size], stepHashes);
      scoreSteps(tables.step, stepHashes, size, stepScores);
      for (let k = 0; k < size; k++) {
        ways.walk(tagScores, k * stride, stepScores, k * stepStride);
        found.lean[start + k] = leanOf(tagScores, k * stride, 5);
        found.cueLean[start + k] = leanOf(tagScores, k * stride, 3);
      }
    }
    ways.retrace(found.tags, from);
  }
  return found;
}

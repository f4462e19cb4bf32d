import type { Columns } from "./columns";
import { type PackedTable, rowAt, sumEight } from "./packedTable";
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

/**
 * The rows of all templates of some slots: that of template `t` of slot `from + k` stands at `k * templates + t`. One
 * template after the other and before anything is summed: a processor then waits for many look-ups at once.
 */
function findRows(
  table: PackedTable,
  columns: Columns,
  templates: readonly Template[],
  firstNumber: number,
  range: WordRange,
  rows: Int32Array,
): void {
  const size = range[1] - range[0];
  const hashes = new Int32Array(size);
  for (let t = 0; t < templates.length; t++) {
    hashTemplate(columns, templates[t] as Template, firstNumber + t, range, hashes, 0);
    for (let k = 0; k < size; k++) rows[k * templates.length + t] = rowAt(table, hashes[k] as number);
  }
}

/** The sum of weights of each tag for the slots of a block (`stride` numbers a slot). */
function scoreTags({ lanes }: PackedTable, rows: Int32Array, size: number, out: Int32Array): void {
  const count = rows.length / blockSize;
  for (let i = 0; i < size; i++) sumEight(lanes, rows, i * count, count, 0, out, i * stride);
}

/** The sum of weights of each step from tag to tag (`stepStride` numbers a slot, from × 8 + to). */
function scoreSteps({ lanes }: PackedTable, rows: Int32Array, size: number, out: Int32Array): void {
  const templates = rows.length / blockSize;
  for (let i = 0; i < size; i++) {
    const first = i * templates;
    let count = 0;
    // Half of the rows have no weights: with so many classes it pays to leave them out first.
    for (let k = first; k < first + templates; k++) {
      const row = rows[k] as number;
      rows[first + count] = row;
      count += row === 0 ? 0 : 1;
    }
    for (let from = 0; from < tagCount; from++) {
      sumEight(lanes, rows, first, count, from * 2, out, i * stepStride + from * 8);
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
  readonly lean: Int8Array;
  readonly cueLean: Int8Array;
}

/** Room to work in, for one block after the other. */
interface Blocks {
  readonly tagRows: Int32Array;
  readonly stepRows: Int32Array;
  readonly tagScores: Int32Array;
  readonly stepScores: Int32Array;
}

/** Tags one paragraph; `slot` is that of its first word. */
function tagParagraph(
  [from, to]: WordRange,
  slot: number,
  columns: Columns,
  { tables, templates }: Tagger,
  { tagRows, stepRows, tagScores, stepScores }: Blocks,
  found: TaggedWords,
): void {
  const ways = new Ways(to - from);
  for (let start = from; start < to; start += blockSize) {
    const size = Math.min(blockSize, to - start);
    const range: WordRange = [slot + start - from, slot + start - from + size];
    findRows(tables.tag, columns, templates.tag, 0, range, tagRows);
    scoreTags(tables.tag, tagRows, size, tagScores);
    findRows(tables.step, columns, templates.step, firstStepTemplate, range, stepRows);
    scoreSteps(tables.step, stepRows, size, stepScores);
    for (let k = 0; k < size; k++) {
      ways.walk(tagScores, k * stride, stepScores, k * stepStride);
      found.lean[start + k] = leanOf(tagScores, k * stride, 5);
      found.cueLean[start + k] = leanOf(tagScores, k * stride, 3);
    }
  }
  ways.retrace(found.tags, from);
}

/** The tables with what they were learnt on. */
interface Tagger {
  readonly tables: TaggerTables;
  readonly templates: TaggerTemplates;
}

/**
 * Tags all words of a page, and says how much each word leans to content and to cue by its own features alone. `parts`
 * are the columns of all paragraphs, at once or some at a time.
 */
export function tagWords(
  page: Page,
  parts: Iterable<Columns>,
  tables: TaggerTables,
  templates: TaggerTemplates,
): TaggedWords {
  const n = page.words.length;
  const found = { tags: new Uint8Array(n), lean: new Int8Array(n), cueLean: new Int8Array(n) };
  const blocks: Blocks = {
    tagRows: new Int32Array(blockSize * templates.tag.length),
    stepRows: new Int32Array(blockSize * templates.step.length),
    tagScores: new Int32Array(blockSize * stride),
    stepScores: new Int32Array(blockSize * stepStride),
  };
  for (const columns of parts) {
    for (const paragraph of columns.paragraphs) {
      const slot = columns.slotOf[paragraph[0] - columns.firstWord] as number;
      tagParagraph(paragraph, slot, columns, { tables, templates }, blocks, found);
    }
  }
  return found;
}

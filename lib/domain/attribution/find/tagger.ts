import { type ColumnName, type Columns, columnNames, padding } from "./columns";
import type { PackedTable } from "./packedTable";
import type { Page, WordRange } from "./page";
import { type Sums, sumsOver } from "./sums";
import type { Part, Template } from "./template";
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

/** Slots are scored in blocks: their rows and scores stay in the processor's cache. */
const blockSize = 64;

/** A block's columns stand one behind the other, with room for a look aside. */
const columnBytes = (blockSize + 2 * padding) * 4;
const hashesAt = columnNames.length * columnBytes;
const foundRowsAt = hashesAt + blockSize * 4;

/** Copies the columns of a block to where its templates are hashed. */
function layColumns({ numbers }: Sums, { values }: Columns, [start, end]: WordRange): void {
  for (let c = 0; c < columnNames.length; c++) {
    const column = values[columnNames[c] as ColumnName];
    numbers.set(column.subarray(start - padding, end + padding), (c * columnBytes) / 4);
  }
}

/** Where a part of a template begins among the columns of a block, in bytes. */
const partAt = ([column, offset]: Part): number => columnNames.indexOf(column) * columnBytes + (padding + offset) * 4;

/** A template as the sums read it. */
interface LaidTemplate {
  readonly seed: number;
  readonly parts: readonly number[];
}

const laidTemplates = (templates: readonly Template[], firstNumber: number): LaidTemplate[] =>
  templates.map((parts, t) => ({ seed: Math.imul(firstNumber + t + 1, 0x9e3779b1), parts: parts.map(partAt) }));

/** The rows of all templates of a block's slots: that of template `t` of slot `k` is number `k * templates + t`. */
function findRows({ functions }: Sums, templates: readonly LaidTemplate[], size: number): void {
  const { hash1, hash2, hash3, rowsOf } = functions;
  const end = hashesAt + size * 4;
  const width = templates.length * 4;
  for (let t = 0; t < templates.length; t++) {
    const { seed, parts } = templates[t] as LaidTemplate;
    const [a = 0, b = 0, c = 0] = parts;
    if (parts.length === 1) hash1(a, seed, hashesAt, end);
    else if (parts.length === 2) hash2(a, b, seed, hashesAt, end);
    else hash3(a, b, c, seed, hashesAt, end);
    rowsOf(hashesAt, end, foundRowsAt + t * 4, width);
  }
}

/** After rows of so many templates at most: a byte a template sums to two. */
const scoresAt = foundRowsAt + blockSize * 250 * 4;

/** How far the best of some tags stands above the best of the others, in coarse steps of -8..8. */
function leanOf(scores: Int16Array, at: number, first: number): number {
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
  readonly sourceLean: Int8Array;
}

/** The scores of tags and steps, worked out for a block of slots when the first of them is asked for. */
class Scores {
  readonly tag: Int16Array;
  readonly step: Int16Array;
  private readonly tagSums: Sums;
  private readonly stepSums: Sums;
  private readonly tagTemplates: readonly LaidTemplate[];
  private readonly stepTemplates: readonly LaidTemplate[];
  private start = 0;
  private end = 0;
  private columns: Columns | undefined;

  constructor(tables: TaggerTables, templates: TaggerTemplates) {
    this.tagSums = sumsOver(tables.tag);
    this.stepSums = sumsOver(tables.step);
    this.tagTemplates = laidTemplates(templates.tag, 0);
    this.stepTemplates = laidTemplates(templates.step, firstStepTemplate);
    this.tag = this.tagSums.scores.subarray(scoresAt / 2);
    this.step = this.stepSums.scores.subarray(scoresAt / 2);
  }

  /** Where a slot stands among `tag` and `step`. */
  placeOf(columns: Columns, slot: number): number {
    if (slot >= this.end || columns !== this.columns) this.score(columns, slot);
    return slot - this.start;
  }

  private score(columns: Columns, start: number): void {
    const { tagSums, stepSums, tagTemplates, stepTemplates } = this;
    const end = Math.min(start + blockSize, columns.slots - padding);
    const size = end - start;
    layColumns(tagSums, columns, [start, end]);
    findRows(tagSums, tagTemplates, size);
    const tagWidth = tagTemplates.length * 4;
    tagSums.functions.sumEach1(foundRowsAt, foundRowsAt + size * tagWidth, tagWidth, scoresAt);
    layColumns(stepSums, columns, [start, end]);
    findRows(stepSums, stepTemplates, size);
    const stepWidth = stepTemplates.length * 4;
    stepSums.functions.sumEach7(foundRowsAt, foundRowsAt + size * stepWidth, stepWidth, scoresAt);
    this.columns = columns;
    this.start = start;
    this.end = end;
  }
}

/** Tags one paragraph. */
function tagParagraph([from, to]: WordRange, columns: Columns, scores: Scores, found: TaggedWords): void {
  const ways = new Ways(to - from);
  const slot = columns.slotOf[from - columns.firstWord] as number;
  for (let k = 0; k < to - from; k++) {
    const place = scores.placeOf(columns, slot + k);
    ways.walk(scores.tag, place * stride, scores.step, place * stepStride);
    found.lean[from + k] = leanOf(scores.tag, place * stride, 5);
    found.cueLean[from + k] = leanOf(scores.tag, place * stride, 3);
    found.sourceLean[from + k] = leanOf(scores.tag, place * stride, 1);
  }
  ways.retrace(found.tags, from);
}

/**
 * Tags all words of a page, and says how much each word leans to content, cue and source by its own features alone. `parts`
 * are the columns of all paragraphs, at once or some at a time.
 */
export function tagWords(
  page: Page,
  parts: Iterable<Columns>,
  tables: TaggerTables,
  templates: TaggerTemplates,
): TaggedWords {
  const n = page.words.length;
  const leans = { lean: new Int8Array(n), cueLean: new Int8Array(n), sourceLean: new Int8Array(n) };
  const found = { tags: new Uint8Array(n), ...leans };
  const scores = new Scores(tables, templates);
  for (const columns of parts) {
    for (const paragraph of columns.paragraphs) tagParagraph(paragraph, columns, scores, found);
  }
  return found;
}

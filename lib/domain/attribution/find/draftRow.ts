import type { Draft } from "./choose";
import type { WordRange } from "./page";
import { countIn, leastLean, type Sight } from "./sight";

/** No such neighbour, word or part: below all that is counted. */
const none = -999;
const most = 999;
/** The part of speech and the lean of what lies outside the text. */
const outside = 60;

const overlaps = (a: WordRange, b: WordRange) => a[0] < b[1] && b[0] < a[1];
const within = (word: number, [from, to]: WordRange) => word >= from && word < to;

/** The drafts of a page in the order of their cues, with what "keep" gives each by itself, and which of them are near one. */
export interface Neighbourhood {
  readonly drafts: readonly Draft[];
  readonly scores: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** The numbers of one draft, written one after another; used again for the next. */
export class DraftRow {
  length = 0;

  /** `numbers` has room for more than a draft has. */
  constructor(readonly numbers: Int32Array = new Int32Array(128)) {}

  put(number: number): void {
    this.numbers[this.length++] = number;
  }

  repeat(number: number, times: number): void {
    this.numbers.fill(number, this.length, this.length + times);
    this.length += times;
  }
}

/** The best scores of drafts near by that say the same words, say the cue itself or share the source, and of the next two. */
function addNeighbours(row: DraftRow, { page }: Sight, draft: Draft, near: Neighbourhood): void {
  const { cue, source, content } = draft;
  const here = page.sentenceOf[cue.word];
  let [rival, holder, partner, before, after] = [none, none, none, none, none];
  for (let k = near.from; k < near.to; k++) {
    const other = near.drafts[k] as Draft;
    if (other === draft) continue;
    const score = near.scores[k] as number;
    if (score > rival && saysTheSame(other, content)) rival = score;
    if (score > holder && says(other, cue.word)) holder = score;
    if (page.sentenceOf[other.cue.word] !== here) continue;
    if (other.cue.word < cue.word) before = score;
    else if (after === none) after = score;
    if (score > partner && source.range && other.source.range && overlaps(source.range, other.source.range))
      partner = score;
  }
  row.put(rival);
  row.put(holder);
  row.put(partner);
  row.put(before);
  row.put(after);
}

/** True where a draft's content holds a word. */
function says({ content }: Draft, word: number): boolean {
  for (const { range } of content) if (within(word, range)) return true;
  return false;
}

/** True where a draft's content has words of another's. */
function saysTheSame({ content }: Draft, others: Draft["content"]): boolean {
  for (const { range } of content) for (const other of others) if (overlaps(range, other.range)) return true;
  return false;
}

const share = (part: number, whole: number, parts: number) => Math.floor((parts * part) / whole);

function highestCueLean({ cueLean }: Sight, [from, to]: WordRange): number {
  let highest = leastLean;
  for (let i = from; i < to; i++) highest = Math.max(highest, cueLean[i] as number);
  return highest;
}

function sumOfCueLeans({ cueLean }: Sight, [from, to]: WordRange): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += cueLean[i] as number;
  return sum;
}

function addCue(row: DraftRow, sight: Sight, { cue: { range, word } }: Draft): void {
  const { page, cueLean, step } = sight;
  const [from, to] = range;
  const head = page.head[word] as number;
  row.put(highestCueLean(sight, range));
  row.put(sumOfCueLeans(sight, range));
  row.put(cueLean[word] as number);
  row.put(cueLean[from - 1] ?? leastLean);
  row.put(cueLean[to] ?? leastLean);
  row.put(step[word] as number);
  row.put(to - from);
  row.put(page.pos[word] as number);
  row.put(page.relation[word] as number);
  row.put(page.pos[from - 1] ?? outside);
  row.put(page.pos[to] ?? outside);
  row.put(step[head] ?? none);
  row.put(page.pos[head] ?? outside);
  row.put((page.quoteOf[word] as number) >= 0 ? 1 : 0);
}

function addSource(row: DraftRow, sight: Sight, { cue, source: { range, from } }: Draft): void {
  const { page, tags } = sight;
  if (!range) {
    row.repeat(none, 8);
    return;
  }
  const [a, b] = range;
  const begins = tags[a] === 1 ? 1 : 0;
  const ends = (tags[b - 1] === 1 || tags[b - 1] === 2) && tags[b] !== 2 ? 2 : 0;
  row.put(from);
  row.put(b - a);
  row.put(b <= cue.range[0] ? b - cue.range[0] : a - cue.range[1] + 1);
  row.put(page.pos[a] as number);
  row.put(page.pos[b - 1] as number);
  row.put(tags[a] as number);
  row.put(begins + ends);
  row.put(highestCueLean(sight, range));
}

/** How a child of the cue in the parse lies to the content: whether it is in it, and which of their edges are the same. */
function childAt({ subtrees }: Sight, child: number, [from, to]: WordRange): number {
  if (child < 0) return 0;
  const starts = subtrees.first[child] === from ? 2 : 0;
  const ends = (subtrees.last[child] as number) + 1 === to ? 4 : 0;
  return 1 + (within(child, [from, to]) ? 1 : 0) + starts + ends;
}

/** How much the tagger leans to a source inside and at the edges of it, and at most anywhere in the sentence. */
function addSourceLeans(row: DraftRow, sight: Sight, { cue: { word }, source: { range } }: Draft): void {
  const { page, sourceLean } = sight;
  row.put(sight.highestSourceLean[page.sentenceOf[word] as number] as number);
  if (!range) {
    row.repeat(none, 6);
    return;
  }
  const [a, b] = range;
  let [least, sum] = [most, 0];
  for (let i = a; i < b; i++) {
    least = Math.min(least, sourceLean[i] as number);
    sum += sourceLean[i] as number;
  }
  row.put(least);
  row.put(sum);
  row.put(sourceLean[a] as number);
  row.put(sourceLean[b - 1] as number);
  row.put(sourceLean[a - 1] ?? leastLean);
  row.put(sourceLean[b] ?? leastLean);
}

function addContent(row: DraftRow, sight: Sight, { cue, content }: Draft): void {
  const { page, tags, lean, sums } = sight;
  const from = content[0]?.range[0] ?? 0;
  const to = content[content.length - 1]?.range[1] ?? 0;
  const total = (counts: Int32Array) => content.reduce((n, { range }) => n + countIn(counts, range[0], range[1]), 0);
  const length = content.reduce((n, { range }) => n + range[1] - range[0], 0);
  const [start] = page.sentences[page.sentenceOf[from] as number] as WordRange;
  const [, end] = page.sentences[page.sentenceOf[to - 1] as number] as WordRange;
  row.put(total(sums.words));
  row.put(share(total(sums.lean), length, 4));
  row.put(share(total(sums.quoted), length, 8));
  row.put(total(sums.commas));
  row.put(lean[from] as number);
  row.put(lean[to - 1] as number);
  row.put(lean[from - 1] ?? leastLean);
  row.put(content[0]?.from ?? 0);
  row.put(page.pos[from] as number);
  row.put(page.pos[from - 1] ?? outside);
  row.put(page.relation[from] as number);
  row.put(page.pos[to - 1] as number);
  row.put(page.pos[to] ?? outside);
  row.put(Math.min(most, from - start));
  row.put(Math.min(most, end - to));
  row.put(childAt(sight, sight.complement[cue.word] as number, [from, to]));
  row.put(childAt(sight, sight.object[cue.word] as number, [from, to]));
  row.put(tags[from] as number);
}

function addSentence(row: DraftRow, { page, sums }: Sight, { cue: { word } }: Draft): void {
  const [from, to] = page.sentences[page.sentenceOf[word] as number] as WordRange;
  const length = to - from;
  row.put(Math.min(most, length));
  row.put(Math.min(most, word - from));
  row.put(countIn(sums.cue, from, to));
  row.put(countIn(sums.source, from, to));
  row.put(share(countIn(sums.content, from, to), length, 8));
  row.put(share(countIn(sums.quoted, from, to), length, 8));
}

/**
 * A draft in whole numbers, as the trees ask for them: what "keep" gives it, the same of its neighbours, how clear its
 * choices were, and how cue, source, content and sentence look.
 */
export function fillRow(
  row: DraftRow,
  sight: Sight,
  draft: Draft,
  parts: readonly number[],
  near: Neighbourhood,
): void {
  row.length = 0;
  for (const part of parts) row.put(part);
  addNeighbours(row, sight, draft, near);
  row.put(draft.sourceScore);
  row.put(Math.min(most, draft.sourceLead));
  row.put(draft.contentScore);
  row.put(Math.min(most, draft.contentLead));
  addCue(row, sight, draft);
  addSource(row, sight, draft);
  addSourceLeans(row, sight, draft);
  addContent(row, sight, draft);
  addSentence(row, sight, draft);
}

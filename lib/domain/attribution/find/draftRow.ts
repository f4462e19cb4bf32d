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

/** Drafts of one neighbourhood, in the order of their cues, with what "keep" gives each by itself. */
export interface Neighbourhood {
  readonly drafts: readonly Draft[];
  readonly scores: readonly number[];
}

/** The best scores of drafts near by that say the same words, say the cue itself or share the source, and of the next two. */
function addNeighbours(row: number[], { page }: Sight, draft: Draft, { drafts, scores }: Neighbourhood): void {
  const { cue, source, content } = draft;
  let [rival, holder, partner, before, after] = [none, none, none, none, none];
  drafts.forEach((other, k) => {
    if (other === draft) return;
    const score = scores[k] as number;
    if (other.content.some((a) => content.some((b) => overlaps(a.range, b.range)))) rival = Math.max(rival, score);
    if (other.content.some(({ range }) => within(cue.word, range))) holder = Math.max(holder, score);
    if (page.sentenceOf[other.cue.word] !== page.sentenceOf[cue.word]) return;
    if (other.cue.word < cue.word) before = score;
    else if (after === none) after = score;
    if (source.range && other.source.range && overlaps(source.range, other.source.range))
      partner = Math.max(partner, score);
  });
  row.push(rival, holder, partner, before, after);
}

const share = (part: number, whole: number, parts: number) => Math.floor((parts * part) / whole);

/** The highest lean to a cue in a range, and the sum. */
function cueLeans({ cueLean }: Sight, [from, to]: WordRange): [number, number] {
  let highest = leastLean;
  let sum = 0;
  for (let i = from; i < to; i++) {
    highest = Math.max(highest, cueLean[i] as number);
    sum += cueLean[i] as number;
  }
  return [highest, sum];
}

function addCue(row: number[], sight: Sight, { cue: { range, word } }: Draft): void {
  const { page, cueLean, step } = sight;
  const [from, to] = range;
  const head = page.head[word] as number;
  row.push(...cueLeans(sight, range), cueLean[word] as number);
  row.push(cueLean[from - 1] ?? leastLean, cueLean[to] ?? leastLean);
  row.push(step[word] as number, to - from, page.pos[word] as number, page.relation[word] as number);
  row.push(page.pos[from - 1] ?? outside, page.pos[to] ?? outside);
  row.push(step[head] ?? none, page.pos[head] ?? outside);
  row.push((page.quoteOf[word] as number) >= 0 ? 1 : 0);
}

function addSource(row: number[], sight: Sight, { cue, source: { range, from } }: Draft): void {
  const { page, tags } = sight;
  if (!range) {
    row.push(none, none, none, none, none, none, none, none);
    return;
  }
  const [a, b] = range;
  const begins = tags[a] === 1 ? 1 : 0;
  const ends = (tags[b - 1] === 1 || tags[b - 1] === 2) && tags[b] !== 2 ? 2 : 0;
  row.push(from, b - a, b <= cue.range[0] ? b - cue.range[0] : a - cue.range[1] + 1);
  row.push(
    page.pos[a] as number,
    page.pos[b - 1] as number,
    tags[a] as number,
    begins + ends,
    cueLeans(sight, range)[0],
  );
}

/** How a child of the cue in the parse lies to the content: whether it is in it, and which of their edges are the same. */
function childAt({ subtrees }: Sight, child: number, [from, to]: WordRange): number {
  if (child < 0) return 0;
  const starts = subtrees.first[child] === from ? 2 : 0;
  const ends = (subtrees.last[child] as number) + 1 === to ? 4 : 0;
  return 1 + (within(child, [from, to]) ? 1 : 0) + starts + ends;
}

/** How much the tagger leans to a source inside and at the edges of it, and at most anywhere in the sentence. */
function addSourceLeans(row: number[], sight: Sight, { cue: { word }, source: { range } }: Draft): void {
  const { page, sourceLean } = sight;
  row.push(sight.highestSourceLean[page.sentenceOf[word] as number] as number);
  if (!range) {
    row.push(none, none, none, none, none, none);
    return;
  }
  const [a, b] = range;
  let [least, sum] = [most, 0];
  for (let i = a; i < b; i++) {
    least = Math.min(least, sourceLean[i] as number);
    sum += sourceLean[i] as number;
  }
  row.push(least, sum, sourceLean[a] as number, sourceLean[b - 1] as number);
  row.push(sourceLean[a - 1] ?? leastLean, sourceLean[b] ?? leastLean);
}

function addContent(row: number[], sight: Sight, { cue, content }: Draft): void {
  const { page, tags, lean, sums } = sight;
  const from = content[0]?.range[0] ?? 0;
  const to = content[content.length - 1]?.range[1] ?? 0;
  const total = (counts: Int32Array) => content.reduce((n, { range }) => n + countIn(counts, range[0], range[1]), 0);
  const length = content.reduce((n, { range }) => n + range[1] - range[0], 0);
  const [start] = page.sentences[page.sentenceOf[from] as number] as WordRange;
  const [, end] = page.sentences[page.sentenceOf[to - 1] as number] as WordRange;
  row.push(
    total(sums.words),
    share(total(sums.lean), length, 4),
    share(total(sums.quoted), length, 8),
    total(sums.commas),
  );
  row.push(lean[from] as number, lean[to - 1] as number, lean[from - 1] ?? leastLean, content[0]?.from ?? 0);
  row.push(page.pos[from] as number, page.pos[from - 1] ?? outside, page.relation[from] as number);
  row.push(page.pos[to - 1] as number, page.pos[to] ?? outside, Math.min(most, from - start), Math.min(most, end - to));
  row.push(childAt(sight, sight.complement[cue.word] as number, [from, to]));
  row.push(childAt(sight, sight.object[cue.word] as number, [from, to]), tags[from] as number);
}

function addSentence(row: number[], { page, sums }: Sight, { cue: { word } }: Draft): void {
  const [from, to] = page.sentences[page.sentenceOf[word] as number] as WordRange;
  const length = to - from;
  row.push(Math.min(most, length), Math.min(most, word - from));
  row.push(countIn(sums.cue, from, to), countIn(sums.source, from, to));
  row.push(share(countIn(sums.content, from, to), length, 8), share(countIn(sums.quoted, from, to), length, 8));
}

/**
 * A draft in whole numbers, as the trees ask for them: what "keep" gives it, the same of its neighbours, how clear its
 * choices were, and how cue, source, content and sentence look.
 */
export function draftRow(sight: Sight, draft: Draft, parts: readonly number[], near: Neighbourhood): number[] {
  const row = [...parts];
  addNeighbours(row, sight, draft, near);
  row.push(draft.sourceScore, Math.min(most, draft.sourceLead), draft.contentScore, Math.min(most, draft.contentLead));
  addCue(row, sight, draft);
  addSource(row, sight, draft);
  addSourceLeans(row, sight, draft);
  addContent(row, sight, draft);
  addSentence(row, sight, draft);
  return row;
}

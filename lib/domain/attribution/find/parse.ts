import { mix, pair } from "./hash";
import { addRow, highSum, lowSum, type PackedTable, rowAt } from "./packedTable";
import type { WordRange } from "./page";
import { posIndex, type WordForms } from "./pos";
import { relationIndex, relations } from "./relations";
import type { WeightTable } from "./weightTable";

/**
 * A greedy arc-hybrid dependency parser: one pass over a sentence with a stack, two moves a word
 * (Kuhlmann, Gómez-Rodríguez and Satta 2011; trained with a dynamic oracle, Goldberg and Nivre 2013).
 * It says which word hangs from which; a second step names the relations.
 */
export const moves = { shift: 0, right: 1, left: 2 } as const;
export const moveStride = 4;
export const relationStride = 16;
export const moveTemplates = 34;
export const relationTemplates = 15;

/** A sentence under the parser's hands. Words are counted from 0 in the sentence; `size` stands for the root. */
export interface ParseState {
  readonly from: number;
  readonly size: number;
  /** Hashes of words and their tags, moved by one: 0 stands for "none", `size + 1` for the root. */
  readonly words: Int32Array;
  readonly tags: Int32Array;
  readonly stack: Int32Array;
  depth: number;
  next: number;
  readonly head: Int32Array;
  /** For each word: how many hang to its left and right so far, and the outermost of them (-1 none). */
  readonly leftCount: Uint8Array;
  readonly rightCount: Uint8Array;
  readonly leftmost: Int32Array;
  readonly rightmost: Int32Array;
}

/** Sets up a sentence for parsing. */
export function startParse([from, to]: WordRange, { lower }: WordForms, pos: Uint8Array): ParseState {
  const size = to - from;
  const words = new Int32Array(size + 2);
  const tags = new Int32Array(size + 2);
  for (let i = 0; i < size; i++) {
    words[i + 1] = lower[from + i] as number;
    tags[i + 1] = pos[from + i] as number;
  }
  words[0] = 11;
  tags[0] = 61;
  words[size + 1] = 13;
  tags[size + 1] = 62;
  return {
    from,
    size,
    words,
    tags,
    stack: new Int32Array(size + 1),
    depth: 0,
    next: 0,
    head: new Int32Array(size + 1).fill(-1),
    leftCount: new Uint8Array(size + 1),
    rightCount: new Uint8Array(size + 1),
    leftmost: new Int32Array(size + 1).fill(-1),
    rightmost: new Int32Array(size + 1).fill(-1),
  };
}

export const isOver = (s: ParseState) => s.next >= s.size && s.depth === 0;
export const mayShift = (s: ParseState) => s.next < s.size;
export const mayGoRight = (s: ParseState) => s.depth >= 2;
export const mayGoLeft = (s: ParseState) => s.depth >= 1;

function hang(s: ParseState, head: number, child: number): void {
  s.head[child] = head;
  if (child < head) {
    s.leftmost[head] = child;
    s.leftCount[head] = Math.min(3, (s.leftCount[head] ?? 0) + 1);
  } else {
    s.rightmost[head] = child;
    s.rightCount[head] = Math.min(3, (s.rightCount[head] ?? 0) + 1);
  }
}

export function makeMove(s: ParseState, move: number): void {
  if (move === moves.shift) {
    s.stack[s.depth++] = s.next++;
    return;
  }
  const top = s.stack[--s.depth] ?? 0;
  hang(s, move === moves.right ? (s.stack[s.depth - 1] ?? 0) : s.next, top);
}

/** Writes the hashed features of a state into `out`. */
export function moveFeatures(out: Int32Array, s: ParseState): void {
  const { size, stack, depth, next, words, tags } = s;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const n1 = next + 1 < size ? next + 1 : -1;
  const n2 = next + 2 < size ? next + 2 : -1;
  const r0 = s0 >= 0 ? (s.rightmost[s0] as number) : -1;
  const l0 = s0 >= 0 ? (s.leftmost[s0] as number) : -1;
  const r1 = s1 >= 0 ? (s.rightmost[s1] as number) : -1;
  const ln = s.leftmost[next] as number;
  const ws0 = words[s0 + 1] as number;
  const ws1 = words[s1 + 1] as number;
  const wn0 = words[next + 1] as number;
  const wn1 = words[n1 + 1] as number;
  const ts0 = tags[s0 + 1] as number;
  const ts1 = tags[s1 + 1] as number;
  const ts2 = tags[s2 + 1] as number;
  const tn0 = tags[next + 1] as number;
  const tn1 = tags[n1 + 1] as number;
  const tn2 = tags[n2 + 1] as number;
  const tr0 = tags[r0 + 1] as number;
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 6);
  const counts = s0 < 0 ? 0 : (s.leftCount[s0] as number) * 4 + (s.rightCount[s0] as number);
  const nextCount = s.leftCount[next] as number;
  const t2 = ts0 * 64 + tn0;
  out[0] = mix(0, ws0);
  out[1] = mix(1, ts0);
  out[2] = mix(2, pair(ws0, ts0));
  out[3] = mix(3, wn0);
  out[4] = mix(4, tn0);
  out[5] = mix(5, pair(wn0, tn0));
  out[6] = mix(6, pair(wn1, tn1));
  out[7] = mix(7, pair(ws1, ts1));
  out[8] = mix(8, pair(words[n2 + 1] as number, tn2));
  out[9] = mix(9, pair(ws0, wn0));
  out[10] = mix(10, pair(ws0, tn0));
  out[11] = mix(11, pair(ts0, wn0));
  out[12] = mix(12, pair(t2, gap));
  out[13] = mix(13, pair(ws0, ws1));
  out[14] = mix(14, pair(ws1, ts0));
  out[15] = mix(15, pair(ts1, ws0));
  out[16] = mix(16, pair(t2, tn1));
  out[17] = mix(17, pair(t2, ts1));
  out[18] = mix(18, pair(pair(t2, tn1), tn2));
  out[19] = mix(19, pair(pair(t2, ts1), ts2));
  out[20] = mix(20, pair(pair(t2, ts1), tn1));
  out[21] = mix(21, pair(t2, tr0 * 64 + (tags[l0 + 1] as number)));
  out[22] = mix(22, pair(t2, tags[ln + 1] as number));
  out[23] = mix(23, pair(pair(ts0, ts1), tags[r1 + 1] as number));
  out[24] = mix(24, pair(ts0 * 64 + counts, tn0));
  out[25] = mix(25, pair(ws0, counts));
  out[26] = mix(26, pair(wn0, nextCount));
  out[27] = mix(27, pair(ws1, gap * 8 + nextCount));
  out[28] = mix(28, pair(pair(ts1, ts0), pair(wn0, tn1)));
  out[29] = mix(29, pair(words[r0 + 1] as number, pair(ws0, tn0)));
  out[30] = mix(30, pair(pair(ts1, tn0), ws0));
  out[31] = mix(31, pair(pair(ws1, tn0), ts0));
  out[32] = mix(32, pair(pair(ts0, tn0), pair(tr0, gap)));
  out[33] = mix(33, pair(pair(tags[s0 + 2] as number, tags[next] as number), t2));
}

/** Writes the hashed features of the arc from `head` to `child` (numbers in the text; head -1 at the top). */
export function relationFeatures(
  out: Int32Array,
  child: number,
  head: Int32Array,
  { lower, suffix }: WordForms,
  tags: Uint8Array,
  [from, to]: WordRange,
): void {
  const h = head[child] ?? -1;
  const grand = h < 0 ? -1 : (head[h] ?? -1);
  const side = h < 0 ? 2 : child < h ? 1 : 0;
  const far = Math.min(Math.abs(h - child), 5) * 4 + side;
  const tc = tags[child] ?? 0;
  const th = h < 0 ? 62 : (tags[h] ?? 0);
  const wc = lower[child] ?? 0;
  const wh = h < 0 ? 13 : (lower[h] ?? 0);
  const before = child > from ? (tags[child - 1] ?? 0) : 61;
  const after = child + 1 < to ? (tags[child + 1] ?? 0) : 61;
  const pairOfTags = tc * 64 + th;
  out[0] = mix(0, pair(wc, side));
  out[1] = mix(1, pair(wh, side));
  out[2] = mix(2, pair(pairOfTags, far));
  out[3] = mix(3, pair(wc, wh));
  out[4] = mix(4, pair(pair(wc, th), side));
  out[5] = mix(5, pair(pair(tc, wh), side));
  out[6] = mix(6, pair(pair(pairOfTags, side), before * 64 + after));
  out[7] = mix(7, pair(pair(pairOfTags, side), grand < 0 ? 62 : (tags[grand] ?? 0)));
  out[8] = mix(8, pair(pair(pairOfTags, far), before));
  out[9] = mix(9, pair(pair(wh, tc), far));
  out[10] = mix(10, pair(pair(tc, wh), after * 4 + side));
  out[11] = mix(11, pair(suffix[child] ?? 0, pair(wh, side)));
  out[12] = mix(12, pair(child > from ? (lower[child - 1] ?? 0) : 1, pair(pairOfTags, side)));
  out[13] = mix(13, pair(h > from ? (tags[h - 1] ?? 0) : 61, pair(pairOfTags, side)));
  out[14] = mix(14, pair(side, tc));
}

/** The move table's rows as one number each: its four weights are the bytes. */
const quads = new WeakMap<WeightTable, Int32Array>();

function quadsOf(table: WeightTable): Int32Array {
  let known = quads.get(table);
  if (!known) {
    const { weights } = table;
    known = new Int32Array(weights.length / moveStride);
    for (let i = 0; i < weights.length; i++) {
      const byte = ((weights[i] as number) & 255) << (8 * (i % moveStride));
      known[i >> 2] = (known[i >> 2] as number) | byte;
    }
    quads.set(table, known);
  }
  return known;
}

function bestMove(s: ParseState, rows: Int32Array, features: Int32Array): number {
  const mask = rows.length - 1;
  let shift = 0;
  let right = 0;
  let left = 0;
  // Without a branch for empty rows: they come in no order that a processor could foresee.
  for (let k = 0; k < moveTemplates; k++) {
    const row = rows[(features[k] as number) & mask] as number;
    shift += (row << 24) >> 24;
    right += (row << 16) >> 24;
    left += (row << 8) >> 24;
  }
  let best = mayShift(s) ? moves.shift : -1;
  let top = best < 0 ? -1e9 : shift;
  if (mayGoRight(s) && right > top) {
    best = moves.right;
    top = right;
  }
  return mayGoLeft(s) && left > top ? moves.left : best;
}

export interface ParseTables {
  readonly move: WeightTable;
  readonly relation: PackedTable;
}

/** Parses all sentences: for each word its head (-1 at the top) and its relation. */
export function parseSentences(
  forms: WordForms,
  tags: Uint8Array,
  sentences: readonly WordRange[],
  tables: ParseTables,
): { head: Int32Array; relation: Uint8Array } {
  const head = new Int32Array(tags.length).fill(-1);
  const relation = new Uint8Array(tags.length);
  const features = new Int32Array(moveTemplates);
  const arc = new Int32Array(relationTemplates);
  const sums = new Int32Array(relationStride / 2);
  const rows = quadsOf(tables.move);
  for (const range of sentences) {
    const state = startParse(range, forms, tags);
    while (!isOver(state)) {
      if (state.depth === 0) {
        makeMove(state, moves.shift);
        continue;
      }
      moveFeatures(features, state);
      makeMove(state, bestMove(state, rows, features));
    }
    const [from, to] = range;
    for (let i = from; i < to; i++) {
      const h = state.head[i - from] ?? -1;
      head[i] = h < 0 || h >= state.size ? -1 : from + h;
    }
    for (let i = from; i < to; i++) {
      if ((head[i] ?? -1) < 0) continue;
      const plain = plainRelation(i, head, tags);
      if (plain > 0) {
        relation[i] = plain;
        continue;
      }
      relationFeatures(arc, i, head, forms, tags, range);
      relation[i] = bestRelation(tables.relation, arc, sums);
    }
  }
  return { head, relation };
}

/** The relation that the tags alone tell, 0 where they do not. It spares a third of the scoring. */
function plainRelation(child: number, head: Int32Array, tags: Uint8Array): number {
  const tag = tags[child] as number;
  if (tag >= posIndex.SYM) return tag === posIndex.SYM ? 0 : relationIndex.punct;
  if (tag === posIndex.CC) return relationIndex.cc;
  if (tag === posIndex.POS) return relationIndex.mod;
  if (tag === posIndex.MD) return relationIndex.aux;
  const h = head[child] as number;
  const nounAfter = h > child && (tags[h] as number) <= posIndex.NNP;
  return nounAfter && (tag === posIndex.DT || tag === posIndex.PRP$) ? relationIndex.mod : 0;
}

function bestRelation(table: PackedTable, features: Int32Array, sums: Int32Array): number {
  const { lanes, width } = table;
  sums.fill(0);
  for (let k = 0; k < relationTemplates; k++) {
    const row = rowAt(table, features[k] as number);
    if (row !== 0) addRow(sums, lanes, row, width);
  }
  let best: number = relationIndex.nsubj;
  let top = highSum(sums[0] as number);
  for (let c = 2; c < relations.length; c++) {
    const sum = sums[c >> 1] as number;
    const score = (c & 1) === 0 ? lowSum(sum) : highSum(sum);
    if (score <= top) continue;
    top = score;
    best = c;
  }
  return best;
}

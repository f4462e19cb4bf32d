import { first, mixAll, pair, second } from "./hash";
import type { PackedTable } from "./packedTable";
import type { WordRange } from "./page";
import { posIndex, type WordForms } from "./pos";
import { relationIndex, relations } from "./relations";
import { type Sums, sumsOver, sumsOverRows } from "./sums";
import { readWeights, type SparseWeights, sparseOf, type WeightTable } from "./weightTable";

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

/** The arrays of a state, with room for sentences of up to `size` words: one sentence after the other may use them. */
export type ParseRoom = Omit<ParseState, "from" | "size" | "depth" | "next">;

function roomFor(size: number): ParseRoom {
  return {
    words: new Int32Array(size + 2),
    tags: new Int32Array(size + 2),
    stack: new Int32Array(size + 1),
    head: new Int32Array(size + 1),
    leftCount: new Uint8Array(size + 1),
    rightCount: new Uint8Array(size + 1),
    leftmost: new Int32Array(size + 1),
    rightmost: new Int32Array(size + 1),
  };
}

/** Sets up a sentence for parsing. */
export function startParse(
  [from, to]: WordRange,
  { lower }: WordForms,
  pos: Uint8Array,
  room: ParseRoom = roomFor(to - from),
): ParseState {
  const size = to - from;
  const { words, tags, stack, head, leftCount, rightCount, leftmost, rightmost } = room;
  for (let i = 0; i < size; i++) {
    words[i + 1] = lower[from + i] as number;
    tags[i + 1] = pos[from + i] as number;
  }
  words[0] = 11;
  tags[0] = 61;
  words[size + 1] = 13;
  tags[size + 1] = 62;
  for (const none of [head, leftmost, rightmost]) none.fill(-1, 0, size + 1);
  for (const zero of [leftCount, rightCount]) zero.fill(0, 0, size + 1);
  return { from, size, words, tags, stack, depth: 0, next: 0, head, leftCount, rightCount, leftmost, rightmost };
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
  moveValues(out, s);
  mixAll(out);
}

/** Writes the features of a state, not yet hashed, into `out`. */
function moveValues(out: Int32Array, s: ParseState): void {
  const { size, stack, depth, next, words, tags } = s;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : -1;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : -1;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : -1;
  const n1 = next + 1 < size ? next + 1 : -1;
  const n2 = next + 2 < size ? next + 2 : -1;
  const ws0 = words[s0 + 1] as number;
  const ws1 = words[s1 + 1] as number;
  const wn0 = words[next + 1] as number;
  const ts0 = tags[s0 + 1] as number;
  const tn0 = tags[next + 1] as number;
  const tn2 = tags[n2 + 1] as number;
  const tags2 = ts0 * 64 + tn0;
  // Halves of pairs, shared by many: a pair is then one exclusive or.
  const aws0 = first(ws0);
  const aws1 = first(ws1);
  const awn0 = first(wn0);
  const ats0 = first(ts0);
  const ats1 = first(tags[s1 + 1] as number);
  const at2 = first(tags2);
  const bws0 = second(ws0);
  const bts0 = second(ts0);
  const bts1 = second(tags[s1 + 1] as number);
  const btn0 = second(tn0);
  const btn1 = second(tags[n1 + 1] as number);
  const stackAndNext = at2 ^ bts1;
  out[0] = ws0;
  out[1] = ts0;
  out[2] = aws0 ^ bts0;
  out[3] = wn0;
  out[4] = tn0;
  out[5] = awn0 ^ btn0;
  out[6] = first(words[n1 + 1] as number) ^ btn1;
  out[7] = aws1 ^ bts1;
  out[8] = pair(words[n2 + 1] as number, tn2);
  out[9] = aws0 ^ second(wn0);
  out[10] = aws0 ^ btn0;
  out[11] = ats0 ^ second(wn0);
  out[13] = aws0 ^ second(ws1);
  out[14] = aws1 ^ bts0;
  out[15] = ats1 ^ bws0;
  out[16] = at2 ^ btn1;
  out[17] = stackAndNext;
  out[18] = first(at2 ^ btn1) ^ second(tn2);
  out[19] = first(stackAndNext) ^ second(tags[s2 + 1] as number);
  out[20] = first(stackAndNext) ^ btn1;
  out[28] = first(ats1 ^ bts0) ^ second(awn0 ^ btn1);
  out[30] = first(ats1 ^ btn0) ^ bws0;
  out[31] = first(aws1 ^ btn0) ^ bts0;
  out[33] = pair(pair(tags[s0 + 2] as number, tags[next] as number), tags2);
  childFeatures(out, s, s0, s1);
}

/** The features that look at children and distances, not yet hashed; `s0` and `s1` are the topmost words of the stack. */
function childFeatures(out: Int32Array, s: ParseState, s0: number, s1: number): void {
  const { next, words, tags } = s;
  const r0 = s0 >= 0 ? (s.rightmost[s0] as number) : -1;
  const l0 = s0 >= 0 ? (s.leftmost[s0] as number) : -1;
  const r1 = s1 >= 0 ? (s.rightmost[s1] as number) : -1;
  const ln = s.leftmost[next] as number;
  const tr0 = tags[r0 + 1] as number;
  const ts0 = tags[s0 + 1] as number;
  const tn0 = tags[next + 1] as number;
  const gap = s0 < 0 ? 0 : Math.min(next - s0, 6);
  const counts = s0 < 0 ? 0 : (s.leftCount[s0] as number) * 4 + (s.rightCount[s0] as number);
  const nextCount = s.leftCount[next] as number;
  const at2 = first(ts0 * 64 + tn0);
  const aws0 = first(words[s0 + 1] as number);
  const btn0 = second(tn0);
  out[12] = at2 ^ second(gap);
  out[21] = at2 ^ second(tr0 * 64 + (tags[l0 + 1] as number));
  out[22] = at2 ^ second(tags[ln + 1] as number);
  out[23] = first(pair(ts0, tags[s1 + 1] as number)) ^ second(tags[r1 + 1] as number);
  out[24] = first(ts0 * 64 + counts) ^ btn0;
  out[25] = aws0 ^ second(counts);
  out[26] = first(words[next + 1] as number) ^ second(nextCount);
  out[27] = first(words[s1 + 1] as number) ^ second(gap * 8 + nextCount);
  out[29] = first(words[r0 + 1] as number) ^ second(aws0 ^ btn0);
  out[32] = first(pair(ts0, tn0)) ^ second(pair(tr0, gap));
}

/** Writes the hashed features of the arc from `head` to `child` (numbers in the text; head -1 at the top). */
export function relationFeatures(
  out: Int32Array,
  child: number,
  head: Int32Array,
  forms: WordForms,
  tags: Uint8Array,
  range: WordRange,
): void {
  relationValues(out, child, head, forms, tags, range);
  mixAll(out);
}

/** The same, not yet hashed. */
function relationValues(
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
  const bSide = second(side);
  const bFar = second(far);
  const sided = first(pairOfTags) ^ bSide;
  const aSided = first(sided);
  out[0] = first(wc) ^ bSide;
  out[1] = first(wh) ^ bSide;
  out[2] = first(pairOfTags) ^ bFar;
  out[3] = pair(wc, wh);
  out[4] = first(pair(wc, th)) ^ bSide;
  out[5] = first(pair(tc, wh)) ^ bSide;
  out[6] = aSided ^ second(before * 64 + after);
  out[7] = aSided ^ second(grand < 0 ? 62 : (tags[grand] ?? 0));
  out[8] = first(first(pairOfTags) ^ bFar) ^ second(before);
  out[9] = first(pair(wh, tc)) ^ bFar;
  out[10] = first(pair(tc, wh)) ^ second(after * 4 + side);
  out[11] = first(suffix[child] ?? 0) ^ second(first(wh) ^ bSide);
  out[12] = first(child > from ? (lower[child - 1] ?? 0) : 1) ^ second(sided);
  out[13] = first(h > from ? (tags[h - 1] ?? 0) : 61) ^ second(sided);
  out[14] = first(side) ^ second(tc);
}

/** The move table's rows, one number each: the weights of the three moves are its bytes. */
export type MoveRows = Int32Array;

function moveRows({ rows, places, weights }: SparseWeights): MoveRows {
  const packed = new Int32Array(rows);
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number;
    const byte = ((weights[k] as number) & 255) << (8 * (place % moveStride));
    packed[(place / moveStride) | 0] = (packed[(place / moveStride) | 0] as number) | byte;
  }
  return packed;
}

/** Reads the packed weights of moves. */
export const unpackMoves = (base64: string): MoveRows => moveRows(readWeights(base64));

/** Packs a table of moves. */
export const packMoves = (table: WeightTable): MoveRows => moveRows(sparseOf(table));

/** Where sums stand in the room of a table's sums, in bytes, behind the features. */
const sumsAt = 1024;

function bestMove(s: ParseState, { functions, scores }: Sums): number {
  functions.moves(0, moveTemplates * 4, sumsAt);
  const shift = scores[sumsAt / 2] as number;
  const right = scores[sumsAt / 2 + 1] as number;
  const left = scores[sumsAt / 2 + 2] as number;
  let best = mayShift(s) ? moves.shift : -1;
  let top = best < 0 ? -1e9 : shift;
  if (mayGoRight(s) && right > top) {
    best = moves.right;
    top = right;
  }
  return mayGoLeft(s) && left > top ? moves.left : best;
}

export interface ParseTables {
  readonly move: MoveRows;
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
  const moveSums = sumsOverRows(tables.move);
  const relationSums = sumsOver(tables.relation);
  const room = roomFor(sentences.reduce((longest, [from, to]) => Math.max(longest, to - from), 0));
  for (const range of sentences) {
    const state = startParse(range, forms, tags, room);
    while (!isOver(state)) {
      if (state.depth === 0) {
        makeMove(state, moves.shift);
        continue;
      }
      moveValues(moveSums.numbers, state);
      makeMove(state, bestMove(state, moveSums));
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
      relationValues(relationSums.numbers, i, head, forms, tags, range);
      relation[i] = bestRelation(relationSums);
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

function bestRelation({ functions, scores }: Sums): number {
  functions.classes2(0, relationTemplates * 4, sumsAt);
  const first = sumsAt / 2;
  let best: number = relationIndex.nsubj;
  let top = scores[first + best] as number;
  for (let c = 2; c < relations.length; c++) {
    const score = scores[first + c] as number;
    if (score <= top) continue;
    top = score;
    best = c;
  }
  return best;
}

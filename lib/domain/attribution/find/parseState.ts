import { mixAll } from "./hash";
import type { WordRange } from "./page";
import { moveValues, relationValues } from "./parseFeatures";
import type { WordForms } from "./pos";
import { onNumbers } from "./reckoning";

/**
 * The parser move by move, for lessons: what `parseModule.ts` does for a whole sentence can be watched and corrected here. Both take
 * their features from `parseFeatures.ts`.
 */
export const moves = { shift: 0, right: 1, left: 2 } as const;

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

/** What stands for the word and the tag of nothing, and of the root. */
export const nothing = { word: 11, tag: 61 } as const;
export const root = { word: 13, tag: 62 } as const;

/** How many that hang to a side are told apart, and words of a gap and to a head. */
export const mostChildren = 3;
export const widestGap = 6;
export const farthestHead = 5;

/** Sets up a sentence for parsing. */
export function startParse([from, to]: WordRange, { lower }: WordForms, pos: Uint8Array): ParseState {
  const size = to - from;
  return {
    from,
    size,
    words: Int32Array.of(nothing.word, ...lower.subarray(from, to), root.word),
    tags: Int32Array.of(nothing.tag, ...pos.subarray(from, to), root.tag),
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
    s.leftCount[head] = Math.min(mostChildren, (s.leftCount[head] ?? 0) + 1);
  } else {
    s.rightmost[head] = child;
    s.rightCount[head] = Math.min(mostChildren, (s.rightCount[head] ?? 0) + 1);
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
  const { size, depth, next, leftCount, rightCount, leftmost, rightmost } = s;
  const onStack = (place: number) => (depth > place ? (s.stack[depth - 1 - place] as number) : -1);
  const ahead = (place: number) => (next + place < size ? next + place : -1);
  const word = (at: number) => s.words[at + 1] as number;
  const tag = (at: number) => s.tags[at + 1] as number;
  const [top, second, third] = [onStack(0), onStack(1), onStack(2)];
  const [one, two] = [ahead(1), ahead(2)];
  const right = rightmost[top] ?? -1;
  const values = moveValues(onNumbers, {
    stackWords: [word(top), word(second)],
    stackTags: [tag(top), tag(second), tag(third)],
    nextWords: [word(next), word(one), word(two)],
    nextTags: [tag(next), tag(one), tag(two)],
    tagBehindTop: tag(top + 1),
    tagBeforeNext: tag(next - 1),
    rightWord: word(right),
    rightTag: tag(right),
    leftTag: tag(leftmost[top] ?? -1),
    secondRightTag: tag(rightmost[second] ?? -1),
    nextLeftTag: tag(leftmost[next] ?? -1),
    gap: top < 0 ? 0 : Math.min(next - top, widestGap),
    counts: (leftCount[top] ?? 0) * 4 + (rightCount[top] ?? 0),
    nextCount: leftCount[next] ?? 0,
  });
  out.set(values);
  mixAll(out);
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
  const values = relationValues(onNumbers, {
    word: lower[child] ?? 0,
    suffix: suffix[child] ?? 0,
    tag: tags[child] ?? 0,
    headWord: h < 0 ? root.word : (lower[h] ?? 0),
    headTag: h < 0 ? root.tag : (tags[h] ?? 0),
    grandTag: grand < 0 ? root.tag : (tags[grand] ?? 0),
    wordBefore: child > from ? (lower[child - 1] ?? 0) : 1,
    tagBefore: child > from ? (tags[child - 1] ?? 0) : nothing.tag,
    tagAfter: child + 1 < to ? (tags[child + 1] ?? 0) : nothing.tag,
    tagBeforeHead: h > from ? (tags[h - 1] ?? 0) : nothing.tag,
    side: h < 0 ? 2 : child < h ? 1 : 0,
    far: Math.min(Math.abs(h - child), farthestHead),
  });
  out.set(values);
  mixAll(out);
}

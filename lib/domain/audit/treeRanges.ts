/**
 * Which parts of the log a proof names (RFC 6962, 2.1). A tree of n leaves splits at the largest power of two below n,
 * so every part that a proof needs is a run of leaves made of few complete subtrees, whose hashes never change again.
 * Sizes and indices are safe integers, never 32-bit: no bit operators here.
 */

/** The leaves from `start` up to, and without, `end`. */
export interface LeafRange {
  readonly start: number;
  readonly end: number;
}

/** The subtree over the 2^level leaves from leaf index·2^level on; level 0 is a leaf. */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The parts whose hashes prove that leaf `index` is in the tree of `size` leaves, in proof order (nearest first). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  assertCount(index);
  assertCount(size);
  if (index >= size) throw new RangeError("A leaf outside the tree has no proof.");
  const ranges: LeafRange[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  return ranges.reverse();
}

/** The parts whose hashes prove that the first tree is a beginning of the second, in proof order. */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  assertCount(first);
  assertCount(second);
  if (first === 0 || first > second) throw new RangeError("Only a tree with leaves is the beginning of a larger one.");
  const ranges: LeafRange[] = [];
  let [start, end] = [0, second];
  while (end !== first) {
    const middle = start + splitOf(end - start);
    if (first <= middle) {
      ranges.push({ start: middle, end });
      end = middle;
    } else {
      ranges.push({ start, end: middle });
      start = middle;
    }
  }
  // The verifier holds the first root already; where the walk went right, this last part is only a part of it.
  if (start > 0) ranges.push({ start, end });
  return ranges.reverse();
}

/** The complete subtrees that a range is made of, from left to right: what to look up to hash it. */
export function completeSubtrees({ start, end }: LeafRange): Subtree[] {
  const subtrees: Subtree[] = [];
  let at = start;
  while (at < end) {
    let [level, width] = [0, 1];
    while (at % (width * 2) === 0 && at + width * 2 <= end) {
      level += 1;
      width *= 2;
    }
    subtrees.push({ level, index: at / width });
    at += width;
  }
  return subtrees;
}

/** Whether a run of leaves is one that a tree can hold as a subtree: it starts at a multiple of its own room. */
export function isSubtreeRange({ start, end }: LeafRange): boolean {
  if (!isCount(start) || !isCount(end) || start > end) return false;
  let room = 1;
  while (room < end - start) room *= 2;
  return start % room === 0;
}

/** Whether a number can be a size or an index of a tree. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/** Where a tree of `size` > 1 leaves splits: the largest power of two below its size. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

function assertCount(value: number): void {
  if (!isCount(value)) throw new RangeError("Sizes and indices of a tree are whole numbers from 0 on.");
}

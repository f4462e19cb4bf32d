import { sameBytes } from "./bytes";
import { isCount, isSubtreeRange, type LeafRange, type Subtree } from "./treeRanges";

/**
 * The arithmetic of the tree without a hash function: each walk yields the pairs that it needs hashed and is given the
 * hash of each. So the server answers them one by one from node:crypto, and a verifier, also in a browser, whose
 * hashing is asynchronous, answers many walks in one batch.
 */

/** 32 bytes. */
export type Hash = Uint8Array;

/** Two subtrees to be hashed into the one above: SHA-256(0x01 ‖ left ‖ right). */
export type Pair = readonly [left: Hash, right: Hash];
export type Walk<Result> = Generator<Pair, Result, Hash>;

/** A growing tree: its size and the hashes of the complete subtrees that it is made of, largest first. */
export interface Frontier {
  readonly size: number;
  readonly peaks: readonly Hash[];
}

export interface CompletedSubtree extends Subtree {
  readonly hash: Hash;
}

export const emptyFrontier: Frontier = { size: 0, peaks: [] };

/** Appends a complete subtree of 2^level leaves (a leaf: level 0) to a tree whose size is a multiple of its width. */
export function* appendWalk(
  frontier: Frontier,
  hash: Hash,
  level = 0,
): Walk<{ frontier: Frontier; completed: CompletedSubtree[] }> {
  const width = 2 ** level;
  if (frontier.size % width !== 0) throw new RangeError("A subtree starts at a multiple of its width.");
  const peaks = [...frontier.peaks];
  const completed: CompletedSubtree[] = [];
  let [index, above, top] = [frontier.size / width, level, hash];
  while (index % 2 === 1) {
    const left = peaks.pop();
    if (!left) throw new RangeError("A tree has as many peaks as its size has bits.");
    top = yield [left, top];
    index = (index - 1) / 2;
    above += 1;
    completed.push({ level: above, index, hash: top });
  }
  return { frontier: { size: frontier.size + width, peaks: [...peaks, top] }, completed };
}

/** The root over complete subtrees from left to right, each smaller than the one before it; at least one. */
export function* rootWalk(hashes: readonly Hash[]): Walk<Hash> {
  const last = hashes.at(-1);
  if (!last) throw new RangeError("A root needs at least one subtree.");
  let root = last;
  for (let at = hashes.length - 2; at >= 0; at -= 1) root = yield [hashes[at] as Hash, root];
  return root;
}

export interface Inclusion {
  readonly leafHash: Hash;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** Whether the proof shows the leaf at its index under the root (RFC 9162, 2.1.3.2). */
export function* inclusionWalk({ leafHash, index, size, proof, root }: Inclusion): Walk<boolean> {
  if (!isCount(index) || !isCount(size) || index >= size || leafHash.length !== 32) return false;
  let [left, right, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (right === 0) return false;
    if (left % 2 === 1 || left === right) {
      hash = yield [sibling, hash];
      while (left % 2 === 0 && left !== 0) [left, right] = [half(left), half(right)];
    } else hash = yield [hash, sibling];
    [left, right] = [half(left), half(right)];
  }
  return right === 0 && sameBytes(hash, root);
}

export interface Consistency {
  readonly size1: number;
  readonly size2: number;
  readonly proof: readonly Hash[];
  readonly root1: Hash;
  readonly root2: Hash;
}

/**
 * Whether the proof shows that the first tree is the beginning of the second (RFC 9162, 2.1.4.2). That a tree begins
 * with the empty one says nothing, so a first size of 0 is refused, as transparency-dev does.
 */
export function consistencyWalk({ size1, size2, proof, root1, root2 }: Consistency): Walk<boolean> {
  return subtreeWalk({ subtree: { start: 0, end: size1 }, size: size2, proof, root1, root2 }, size1 > 0);
}

export interface SubtreeConsistency {
  readonly subtree: LeafRange;
  readonly size: number;
  readonly proof: readonly Hash[];
  readonly root1: Hash;
  readonly root2: Hash;
}

/** Whether the proof shows the subtree, given by its hash `root1`, inside the tree (draft-ietf-plants-merkle-tree-certs, 4.4). */
export function* subtreeWalk(
  { subtree, size, proof, root1, root2 }: SubtreeConsistency,
  wellFormed = true,
): Walk<boolean> {
  if (!wellFormed || !isCount(size) || !isSubtreeRange(subtree) || subtree.end > size) return false;
  let [first, last, end] = [subtree.start, subtree.end - 1, size - 1];
  const shift = () => {
    [first, last, end] = [half(first), half(last), half(end)];
  };
  const wholeRight = last === end;
  while (first !== last && (wholeRight || last % 2 === 1)) shift();
  const rest = [...proof];
  const start = first === last ? root1 : rest.shift();
  if (!start) return false;
  let [inner, outer] = [start, start];
  for (const sibling of rest) {
    if (end === 0) return false;
    if (last % 2 === 1 || last === end) {
      if (first < last) inner = yield [sibling, inner];
      outer = yield [sibling, outer];
      while (last % 2 === 0 && last !== 0) shift();
    } else outer = yield [outer, sibling];
    shift();
  }
  return end === 0 && sameBytes(inner, root1) && sameBytes(outer, root2);
}

function half(value: number): number {
  return Math.floor(value / 2);
}

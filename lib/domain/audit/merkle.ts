import { createHash } from "node:crypto";
import { sameBytes } from "./bytes";
import { isSubtreeRange, type LeafRange } from "./treeRanges";
import {
  appendWalk,
  type CompletedSubtree,
  consistencyWalk,
  type Frontier,
  type Hash,
  inclusionWalk,
  rootWalk,
  subtreeWalk,
  type Walk,
} from "./treeWalks";

/**
 * The Merkle tree of RFC 6962 over SHA-256, hashed by node:crypto. Which subtrees a proof needs stands in treeRanges.ts,
 * the arithmetic in treeWalks.ts.
 */

/** RFC 6962, 2.1: an inner node's first byte is 0x01, a leaf's 0x00. */
const nodePrefix = Uint8Array.of(1);

/** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash("sha256").update(nodePrefix).update(left).update(right).digest();
}

/** The root of the tree without leaves: the SHA-256 of nothing. */
export const emptyRoot: Hash = createHash("sha256").digest();

/** Appends one leaf hash. `completed` are the subtrees of level ≥ 1 that it completed, smallest first. */
export function append(frontier: Frontier, leaf: Hash): { frontier: Frontier; completed: CompletedSubtree[] } {
  return hashed(appendWalk(frontier, leaf));
}

/** The root of a tree. */
export function rootOf({ peaks }: Frontier): Hash {
  return peaks.length === 0 ? emptyRoot : rootOfSubtrees(peaks);
}

/** The hash of a range, from the hashes of its complete subtrees from left to right (`completeSubtrees`). */
export function rootOfSubtrees(hashes: readonly Hash[]): Hash {
  return hashed(rootWalk(hashes));
}

/** Whether the proof shows the leaf at `index` of the tree of `size` leaves with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(
  leafHash: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  return hashed(inclusionWalk({ leafHash, index, size, proof, root }));
}

/** Whether the proof shows the tree of `size1` leaves as the beginning of the one of `size2` (RFC 9162, 2.1.4.2). */
export function verifyConsistency(
  size1: number,
  size2: number,
  proof: readonly Hash[],
  root1: Hash,
  root2: Hash,
): boolean {
  return hashed(consistencyWalk({ size1, size2, proof, root1, root2 }));
}

/** The same for a leaf inside a subtree whose hash is `root` (draft-ietf-plants-merkle-tree-certs, 4.3). */
export function verifySubtreeInclusion(
  leafHash: Hash,
  index: number,
  subtree: LeafRange,
  proof: readonly Hash[],
  root: Hash,
): boolean {
  const [at, size] = [index - subtree.start, subtree.end - subtree.start];
  return isSubtreeRange(subtree) && hashed(inclusionWalk({ leafHash, index: at, size, proof, root }));
}

/** Whether the proof shows a subtree with the hash `root1` inside the tree of `size` leaves with the root `root2`. */
export function verifySubtreeConsistency(
  subtree: LeafRange,
  size: number,
  proof: readonly Hash[],
  root1: Hash,
  root2: Hash,
): boolean {
  const isEmpty = isSubtreeRange(subtree) && subtree.start === subtree.end && subtree.end <= size;
  // An empty subtree is in every tree: what its own hash has to be is all that can be checked.
  if (isEmpty) return proof.length === 0 && sameBytes(root1, emptyRoot);
  return hashed(subtreeWalk({ subtree, size, proof, root1, root2 }));
}

function hashed<Result>(walk: Walk<Result>): Result {
  let step = walk.next();
  while (!step.done) step = walk.next(nodeHash(...step.value));
  return step.value;
}

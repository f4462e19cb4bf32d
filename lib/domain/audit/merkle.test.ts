import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leafHash } from "./hash";
import {
  append,
  emptyRoot,
  nodeHash,
  rootOf,
  rootOfSubtrees,
  verifyConsistency,
  verifyInclusion,
  verifySubtreeConsistency,
  verifySubtreeInclusion,
} from "./merkle";
import { completeSubtrees, consistencyRanges, inclusionRanges, isSubtreeRange, type LeafRange } from "./treeRanges";
import { emptyFrontier, type Hash } from "./treeWalks";

/** The tree as RFC 6962, 2.1 defines it, word by word: what the quick ways are held against. */
function definedRoot(leaves: readonly Hash[]): Hash {
  const [only] = leaves;
  if (only === undefined) return emptyRoot;
  if (leaves.length === 1) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return nodeHash(definedRoot(leaves.slice(0, split)), definedRoot(leaves.slice(split)));
}

function leavesOf(size: number): Hash[] {
  return Array.from({ length: size }, (_, at) => Buffer.from(leafHash(`record ${at}`), "hex"));
}

/** A log that keeps what the database keeps: leaves and completed subtrees. */
function logOf(leaves: readonly Hash[]) {
  const nodes = new Map(leaves.map((hash, index) => [`0/${index}`, hash]));
  let frontier = emptyFrontier;
  for (const leaf of leaves) {
    const appended = append(frontier, leaf);
    for (const { level, index, hash } of appended.completed) nodes.set(`${level}/${index}`, hash);
    frontier = appended.frontier;
  }
  const hashOf = (range: LeafRange): Hash =>
    rootOfSubtrees(completeSubtrees(range).map(({ level, index }) => nodes.get(`${level}/${index}`) as Hash));
  return { frontier, hashOf };
}

const sizes = fc.integer({ min: 1, max: 300 });
const two = fc.tuple(sizes, sizes).map((pair) => pair.sort((a, b) => a - b) as [number, number]);

describe("the tree of the log", () => {
  test("is empty at first, with the root that RFC 6962 gives it", () => {
    expect(rootOf(emptyFrontier)).toEqual(emptyRoot);
    expect(Buffer.from(emptyRoot).toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
  });

  test("has the root that the standard's recursion gives", () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const leaves = leavesOf(size);
        expect(rootOf(logOf(leaves).frontier)).toEqual(definedRoot(leaves));
      }),
      { numRuns: 60 },
    );
  });

  test("names each subtree that a leaf completes by its level and place", () => {
    const leaves = leavesOf(8);
    let frontier = emptyFrontier;
    const completed = leaves.map((leaf) => {
      const appended = append(frontier, leaf);
      frontier = appended.frontier;
      return appended.completed.map(({ level, index }) => `${level}/${index}`);
    });
    expect(completed).toEqual([[], ["1/0"], [], ["1/1", "2/0"], [], ["1/2"], [], ["1/3", "2/1", "3/0"]]);
  });

  test("proves every leaf, and no other leaf, place, size or root", () => {
    fc.assert(
      fc.property(two, fc.nat(), ([index, size], pick) => {
        fc.pre(index < size);
        const leaves = leavesOf(size);
        const { frontier, hashOf } = logOf(leaves);
        const [leaf, root] = [leaves[index] as Hash, rootOf(frontier)];
        const proof = inclusionRanges(index, size).map(hashOf);
        expect(verifyInclusion(leaf, index, size, proof, root)).toBe(true);
        expect(verifyInclusion(leaves[(index + 1) % size] as Hash, index, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, (index + 1) % size, size, proof, root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof, flipped(root))).toBe(false);
        expect(verifyInclusion(leaf, index, size, [...proof, root], root)).toBe(false);
        expect(verifyInclusion(leaf, index, size, proof.slice(0, -1), root)).toBe(false);
        const at = pick % proof.length;
        const altered = proof.map((hash, here) => (here === at ? flipped(hash) : hash));
        expect(verifyInclusion(leaf, index, size, altered, root)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("proves that it only grew, and refuses what was rewritten", () => {
    fc.assert(
      fc.property(two, fc.nat(), ([first, second], pick) => {
        const leaves = leavesOf(second);
        const [before, after] = [logOf(leaves.slice(0, first)), logOf(leaves)];
        const proof = consistencyRanges(first, second).map(after.hashOf);
        const [root1, root2] = [rootOf(before.frontier), rootOf(after.frontier)];
        expect(verifyConsistency(first, second, proof, root1, root2)).toBe(true);
        const at = pick % first;
        const rewritten = leaves.map((leaf, here) => (here === at ? flipped(leaf) : leaf));
        const forged = logOf(rewritten);
        const forgedProof = consistencyRanges(first, second).map(forged.hashOf);
        expect(verifyConsistency(first, second, forgedProof, root1, rootOf(forged.frontier))).toBe(false);
        expect(verifyConsistency(first, second, [...proof, root1], root1, root2)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  test("proves subtrees the same way", () => {
    const leaves = leavesOf(13);
    const { frontier, hashOf } = logOf(leaves);
    const subtree = { start: 8, end: 12 };
    const inside = inclusionRanges(1, 4).map(({ start, end }) => hashOf({ start: start + 8, end: end + 8 }));
    expect(verifySubtreeInclusion(leaves[9] as Hash, 9, subtree, inside, hashOf(subtree))).toBe(true);
    expect(verifySubtreeInclusion(leaves[9] as Hash, 10, subtree, inside, hashOf(subtree))).toBe(false);
    const outside = [hashOf({ start: 12, end: 13 }), hashOf({ start: 0, end: 8 })];
    expect(verifySubtreeConsistency(subtree, 13, outside, hashOf(subtree), rootOf(frontier))).toBe(true);
    expect(verifySubtreeConsistency(subtree, 13, outside, flipped(hashOf(subtree)), rootOf(frontier))).toBe(false);
  });

  test.each([
    [0, 8, true],
    [8, 12, true],
    [8, 11, true],
    [4, 9, false],
    [3, 5, false],
    [5, 4, false],
  ])("knows whether leaves %i to %i are a subtree", (start, end, is) => {
    expect(isSubtreeRange({ start, end })).toBe(is);
  });

  test("takes more leaves than 32 bits can count", () => {
    const [index, size] = [2 ** 40 + 1, 2 ** 40 + 2];
    expect(inclusionRanges(index, size)).toEqual([
      { start: 2 ** 40, end: 2 ** 40 + 1 },
      { start: 0, end: 2 ** 40 },
    ]);
    expect(completeSubtrees({ start: 0, end: 2 ** 40 })).toEqual([{ level: 40, index: 0 }]);
  });
});

function flipped(hash: Hash): Hash {
  return hash.map((byte, at) => (at === 0 ? byte ^ 1 : byte));
}

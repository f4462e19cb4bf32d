import { completeSubtrees, type Subtree } from "../treeRanges";

/**
 * Which subtrees stand in a bundle for the parts of the log that are not in it: between the given leaves, and cut at each
 * checkpoint's size, so that one recomputation passes every root that was signed. Leaves are ascending; sizes may come
 * in any order.
 */
export function fillSubtrees(leaves: readonly number[], sizes: readonly number[], size: number): Subtree[] {
  const cuts = [...new Set([...sizes, size])].filter((one) => one <= size).sort((a, b) => a - b);
  const subtrees: Subtree[] = [];
  let at = 0;
  for (const leaf of [...leaves, size]) {
    for (const cut of cuts) {
      if (cut <= at || cut >= leaf) continue;
      subtrees.push(...completeSubtrees({ start: at, end: cut }));
      at = cut;
    }
    subtrees.push(...completeSubtrees({ start: at, end: leaf }));
    at = leaf + 1;
  }
  return subtrees;
}

import { appendWalk, emptyFrontier, type Frontier, type Hash, type Pair, rootWalk } from "../treeWalks";
import { type Means, walked } from "./means";

/** A tree that grows by leaves and by whole subtrees and keeps only its frontier: memory for a million events is none. */
export class GrowingTree {
  #frontier: Frontier = emptyFrontier;
  readonly #means: Means;

  constructor(means: Means) {
    this.#means = means;
  }

  get size(): number {
    return this.#frontier.size;
  }

  /** Whether a subtree of this level can stand next. */
  takes(level: number): boolean {
    return this.size % 2 ** level === 0;
  }

  async appendSubtree(hash: Hash, level: number): Promise<void> {
    this.#frontier = (await walked(this.#means, appendWalk(this.#frontier, hash, level))).frontier;
  }

  /** Appends leaves, hashing each level of the largest subtrees that they fill in one batch. */
  async appendLeaves(leaves: readonly Hash[]): Promise<void> {
    let at = 0;
    while (at < leaves.length) {
      let [level, width] = [0, 1];
      while (this.size % (width * 2) === 0 && at + width * 2 <= leaves.length) {
        level += 1;
        width *= 2;
      }
      let hashes = leaves.slice(at, at + width);
      while (hashes.length > 1) hashes = [...(await this.#means.nodeHashes(pairsOf(hashes)))];
      await this.appendSubtree(hashes[0] as Hash, level);
      at += width;
    }
  }

  async root(): Promise<Hash> {
    if (this.size === 0) return this.#means.hashing().digest();
    return walked(this.#means, rootWalk(this.#frontier.peaks));
  }
}

function pairsOf(hashes: readonly Hash[]): Pair[] {
  return Array.from({ length: hashes.length / 2 }, (_, at) => [hashes[at * 2] as Hash, hashes[at * 2 + 1] as Hash]);
}

import { theModules } from "./modules";
import { oncePer } from "./oncePer";
import { treesAt } from "./treesModule";

/**
 * Boosted trees (Friedman 2001) over small whole numbers, all of one depth. A node asks whether one number of a row is at
 * least a bound; the leaf that the answers lead to adds to the sum. Kept as base64 of 16-bit numbers, the lower byte
 * first: depth, then for each tree the number and the bound of its nodes, from the root down and from left to right, and
 * its leaves.
 */
export interface Trees {
  readonly depth: number;
  /** For each node which number of the row it asks about, and from which bound on the answer is yes. */
  readonly asked: Int16Array;
  readonly bounds: Int16Array;
  /** 1/1024 of a logit. */
  readonly leaves: Int16Array;
}

/** The bound of a node that asks nothing: no number is as large. */
export const never = 32767;

/** Bits from a leaf's 1/1024 of a logit to a score's 1/32. */
const finer = 5;

const pageBytes = 1 << 16;

/** Trees in a memory of their own, with the row that they judge. */
class Judge {
  /** Room for a row. */
  readonly row: Int32Array;
  private readonly sum: () => number;

  constructor({ depth, asked, bounds, leaves }: Trees) {
    const parts = [asked, bounds, leaves];
    const bytes = treesAt + parts.reduce((sum, { byteLength }) => sum + byteLength, 0);
    const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / pageBytes) });
    const numbers = new Int16Array(memory.buffer, treesAt);
    numbers.set(asked);
    numbers.set(bounds, asked.length);
    numbers.set(leaves, 2 * asked.length);
    const from = { memory, depth, bounds: asked.byteLength, leaves: 2 * asked.byteLength };
    this.sum = new WebAssembly.Instance(new WebAssembly.Module(theModules().trees), { from }).exports
      .score as () => number;
    this.row = new Int32Array(memory.buffer, 0, treesAt / 4);
  }

  /** The score of what stands in the row, in 1/32 of a logit. */
  score(): number {
    return this.sum() >> finer;
  }
}

/** The judge that some trees are; they are laid into a memory once. */
export const judgeOf = oncePer((trees: Trees) => new Judge(trees));

/** The score of a row, in 1/32 of a logit. */
export function scoreByTrees(trees: Trees, row: Int32Array): number {
  const judge = judgeOf(trees);
  judge.row.set(row);
  return judge.score();
}

/** Trees as they are kept in the repository. */
export function packTrees({ depth, asked, bounds, leaves }: Trees): string {
  const nodes = (1 << depth) - 1;
  const numbers = [depth];
  for (let tree = 0; tree * nodes < asked.length; tree++) {
    numbers.push(...asked.subarray(tree * nodes, (tree + 1) * nodes));
    numbers.push(...bounds.subarray(tree * nodes, (tree + 1) * nodes));
    numbers.push(...leaves.subarray(tree * (nodes + 1), (tree + 1) * (nodes + 1)));
  }
  let binary = "";
  for (const number of numbers) binary += String.fromCharCode(number & 255, (number >> 8) & 255);
  return btoa(binary);
}

/** Reads what `packTrees` wrote. */
export function unpackTrees(base64: string): Trees {
  const binary = atob(base64);
  const numbers = Int16Array.from(
    { length: binary.length >> 1 },
    (_, i) => binary.charCodeAt(2 * i) | (binary.charCodeAt(2 * i + 1) << 8),
  );
  const depth = numbers[0] as number;
  const nodes = (1 << depth) - 1;
  const size = 3 * nodes + 1;
  const count = (numbers.length - 1) / size;
  const asked = new Int16Array(count * nodes);
  const bounds = new Int16Array(count * nodes);
  const leaves = new Int16Array(count * (nodes + 1));
  for (let tree = 0; tree < count; tree++) {
    const at = 1 + tree * size;
    asked.set(numbers.subarray(at, at + nodes), tree * nodes);
    bounds.set(numbers.subarray(at + nodes, at + 2 * nodes), tree * nodes);
    leaves.set(numbers.subarray(at + 2 * nodes, at + size), tree * (nodes + 1));
  }
  return { depth, asked, bounds, leaves };
}

/** Learns boosted trees for a yes or no (Friedman 2001; steps by gradient and curvature as in Chen and Guestrin 2016). */
import { never, type Trees } from "../../lib/domain/attribution/find/trees";
import { Chance } from "./chance";

export interface TreePlan {
  readonly trees: number;
  readonly depth: number;
  /** How much of a step each tree takes. */
  readonly rate: number;
  /** The fewest rows on either side of a question. */
  readonly least: number;
  /** What is added to every leaf's curvature, so that few rows move it little. */
  readonly ridge: number;
  /** The share of columns left out, by chance, of each tree. */
  readonly leftOut: number;
}

/** A column's numbers are told apart by at most so many bounds less one. */
const bins = 64;
const scale = 1024;

/** A column cut into bins: a row's bin, and the least number of each bin but the first. */
interface Binned {
  readonly bin: Uint8Array;
  readonly bounds: readonly number[];
}

function binned(column: readonly number[]): Binned {
  const sorted = [...column].sort((a, b) => a - b);
  const bounds: number[] = [];
  for (let k = 1; k < bins; k++) {
    const value = sorted[Math.floor((sorted.length * k) / bins)] as number;
    if (value > (bounds[bounds.length - 1] ?? (sorted[0] as number))) bounds.push(value);
  }
  const bin = Uint8Array.from(column, (value) => bounds.findLastIndex((bound) => value >= bound) + 1);
  return { bin, bounds };
}

/** What each row pulls at, and how much it resists: the first and second derivative of its loss. */
class Pulls {
  readonly pull: Float64Array;
  readonly resist: Float64Array;
  private readonly scores: Float64Array;

  constructor(private readonly wished: readonly number[]) {
    this.pull = new Float64Array(wished.length);
    this.resist = new Float64Array(wished.length);
    this.scores = new Float64Array(wished.length);
  }

  look(): void {
    for (let i = 0; i < this.wished.length; i++) {
      const odds = 1 / (1 + Math.exp(-(this.scores[i] as number)));
      this.pull[i] = (this.wished[i] as number) - odds;
      this.resist[i] = odds * (1 - odds);
    }
  }

  move(leafOf: Uint8Array, leaves: ArrayLike<number>): void {
    for (let i = 0; i < leafOf.length; i++)
      this.scores[i] = (this.scores[i] as number) + (leaves[leafOf[i] as number] as number) / scale;
  }
}

/** Sums of pulls, resistance and rows by node and bin. */
class Sums {
  readonly pull: Float64Array;
  readonly resist: Float64Array;
  readonly rows: Int32Array;

  constructor(nodes: number) {
    this.pull = new Float64Array(nodes * bins);
    this.resist = new Float64Array(nodes * bins);
    this.rows = new Int32Array(nodes * bins);
  }

  fill({ pull, resist }: Pulls, nodeOf: Uint8Array, bin: Uint8Array): void {
    this.pull.fill(0);
    this.resist.fill(0);
    this.rows.fill(0);
    for (let i = 0; i < bin.length; i++) {
      const at = (nodeOf[i] as number) * bins + (bin[i] as number);
      this.pull[at] = (this.pull[at] as number) + (pull[i] as number);
      this.resist[at] = (this.resist[at] as number) + (resist[i] as number);
      this.rows[at] = (this.rows[at] as number) + 1;
    }
  }
}

interface Question {
  readonly column: number;
  /** The last bin whose rows go left. */
  readonly bin: number;
  readonly gain: number;
}

const total = (list: Float64Array | Int32Array, node: number) => {
  let sum = 0;
  for (let b = node * bins; b < (node + 1) * bins; b++) sum += list[b] as number;
  return sum;
};

/** The best question of a node about one column that is better than `best`, or `best`. */
function betterQuestion(
  sums: Sums,
  node: number,
  { column, best }: { column: number; best: Question },
  plan: TreePlan,
): Question {
  const pull = total(sums.pull, node);
  const resist = total(sums.resist, node);
  const rows = total(sums.rows, node);
  const worth = (p: number, r: number) => (p * p) / (r + plan.ridge);
  let found = best;
  let [p, r, n] = [0, 0, 0];
  for (let bin = 0; bin < bins - 1; bin++) {
    p += sums.pull[node * bins + bin] as number;
    r += sums.resist[node * bins + bin] as number;
    n += sums.rows[node * bins + bin] as number;
    if (n < plan.least) continue;
    if (rows - n < plan.least) break;
    const gain = worth(p, r) + worth(pull - p, resist - r) - worth(pull, resist);
    if (gain > found.gain) found = { column, bin, gain };
  }
  return found;
}

const leastGain = 0.001;
const nothing: Question = { column: -1, bin: 0, gain: leastGain };

/** Grows one tree after another, each from what those before left wrong. */
class Grower {
  private readonly pulls: Pulls;
  private readonly nodeOf: Uint8Array;
  private readonly chance: Chance;

  constructor(
    private readonly columns: readonly Binned[],
    wished: readonly number[],
    private readonly plan: TreePlan,
  ) {
    this.pulls = new Pulls(wished);
    this.nodeOf = new Uint8Array(wished.length);
    this.chance = new Chance(plan.leftOut);
  }

  /** Writes a tree's nodes and leaves into parts of the trees that come out. */
  grow(asked: Int16Array, bounds: Int16Array, leaves: Int16Array): void {
    const open = this.columns.flatMap((_, column) => (this.chance.happens() ? [] : [column]));
    this.pulls.look();
    this.nodeOf.fill(0);
    for (let level = 0; level < this.plan.depth; level++) {
      const questions = this.questionsOf(open, 1 << level);
      questions.forEach(({ column, bin }, node) => {
        const at = (1 << level) - 1 + node;
        asked[at] = Math.max(0, column);
        bounds[at] = column < 0 ? never : (this.columns[column]?.bounds[bin] as number);
      });
      this.answer(questions);
    }
    this.layLeaves(leaves);
    this.pulls.move(this.nodeOf, leaves);
  }

  /** The best questions of all nodes of one level. */
  private questionsOf(open: readonly number[], nodes: number): Question[] {
    const questions = Array.from({ length: nodes }, () => nothing);
    const sums = new Sums(nodes);
    for (const column of open) {
      sums.fill(this.pulls, this.nodeOf, (this.columns[column] as Binned).bin);
      for (let node = 0; node < nodes; node++)
        questions[node] = betterQuestion(sums, node, { column, best: questions[node] as Question }, this.plan);
    }
    return questions;
  }

  private answer(questions: readonly Question[]): void {
    const { nodeOf, columns } = this;
    for (let i = 0; i < nodeOf.length; i++) {
      const { column, bin } = questions[nodeOf[i] as number] as Question;
      const yes = column >= 0 && (columns[column]?.bin[i] as number) > bin;
      nodeOf[i] = 2 * (nodeOf[i] as number) + (yes ? 1 : 0);
    }
  }

  private layLeaves(leaves: Int16Array): void {
    const { pull, resist } = this.pulls;
    const pulled = new Float64Array(leaves.length);
    const resisted = new Float64Array(leaves.length).fill(this.plan.ridge);
    this.nodeOf.forEach((leaf, i) => {
      pulled[leaf] = (pulled[leaf] as number) + (pull[i] as number);
      resisted[leaf] = (resisted[leaf] as number) + (resist[i] as number);
    });
    for (let leaf = 0; leaf < leaves.length; leaf++)
      leaves[leaf] = Math.round((scale * this.plan.rate * (pulled[leaf] as number)) / (resisted[leaf] as number));
  }
}

/** Learns trees whose summed leaves are the log odds of `wished`, each from 0 to 1, one a row. */
export function learnTrees(rows: readonly (readonly number[])[], wished: readonly number[], plan: TreePlan): Trees {
  const columns = (rows[0] ?? []).map((_, column) => binned(rows.map((row) => row[column] as number)));
  const grower = new Grower(columns, wished, plan);
  const nodes = (1 << plan.depth) - 1;
  const asked = new Int16Array(plan.trees * nodes);
  const bounds = new Int16Array(plan.trees * nodes);
  const leaves = new Int16Array(plan.trees * (nodes + 1));
  for (let tree = 0; tree < plan.trees; tree++) {
    grower.grow(
      asked.subarray(tree * nodes, (tree + 1) * nodes),
      bounds.subarray(tree * nodes, (tree + 1) * nodes),
      leaves.subarray(tree * (nodes + 1), (tree + 1) * (nodes + 1)),
    );
  }
  return { depth: plan.depth, asked, bounds, leaves };
}

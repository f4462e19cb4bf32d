/**
 * Learns the tagger's weights: a conditional random field over one sequence a paragraph (Lafferty and others 2001). What
 * keeps it from learning its texts by heart: features left out by chance, weights that shrink, an average in the end.
 */
import type { Columns } from "../../lib/domain/attribution/find/columns";
import { padding } from "../../lib/domain/attribution/find/columns";
import type { Page, WordRange } from "../../lib/domain/attribution/find/page";
import { firstStepTemplate } from "../../lib/domain/attribution/find/tagger";
import { hashTemplate, type Template } from "../../lib/domain/attribution/find/template";
import { stepStride, stride, tagCount } from "../../lib/domain/attribution/find/viterbi";
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { quantize } from "./averagedTable";
import { Chain, moves } from "./chain";
import { Chance } from "./chance";
import { Numbering, SteppedTable } from "./steppedTable";

export interface TaggerLesson {
  readonly page: Pick<Page, "paragraphs">;
  readonly columns: Columns;
  readonly tags: Uint8Array;
}

export interface TaggerWeights {
  readonly tag: WeightTable;
  readonly step: WeightTable;
}

export interface TaggerPlan {
  readonly tagTemplates: readonly Template[];
  readonly stepTemplates: readonly Template[];
  /** In how many orders of the texts it is learnt; the weights that come out are the mean of all. */
  readonly orders: number;
  /** The weights of an order are the average over its last round. */
  readonly rounds: number;
  readonly tagBits: number;
  readonly stepBits: number;
  readonly rarest: number;
  /** How many weights are kept of tags and steps together. */
  readonly most: number;
  readonly rate: number;
  /** The share of features left out, by chance, at each look at a word. */
  readonly leftOut: number;
  /** How much all weights shrink after every `shrinkEvery` texts. */
  readonly shrink: number;
  /** How much dearer than other mistakes it is to miss a source or a cue, in logits (Gimpel and Smith 2010). */
  readonly missed: number;
}

const shrinkEvery = 105;

interface Prepared {
  readonly lesson: TaggerLesson;
  /** Features by number, -1 for those too rare, one row a slot. */
  readonly tagRows: Int32Array;
  readonly stepRows: Int32Array;
}

/** The features of every slot as hashes, one row a slot. */
function featureRows(columns: Columns, templates: readonly Template[], firstNumber: number): Int32Array {
  const rows = new Int32Array(columns.slots * templates.length);
  const hashes = new Int32Array(columns.slots);
  templates.forEach((parts, number) => {
    hashTemplate(columns, parts, firstNumber + number, [padding, columns.slots - padding], hashes, padding);
    for (let slot = padding; slot < columns.slots - padding; slot++)
      rows[slot * templates.length + number] = hashes[slot] ?? 0;
  });
  return rows;
}

/** One table of features: its weights, and which features of each word of a paragraph were not left out. */
class Layer {
  readonly table: SteppedTable;
  private readonly kept: Int32Array;
  private readonly keptEnd: Int32Array;

  constructor(
    features: number,
    width: number,
    private readonly perWord: number,
    private readonly columns: Int32Array,
    longest: number,
    rate: number,
  ) {
    this.table = new SteppedTable(features, width, rate);
    this.kept = new Int32Array(longest * perWord);
    this.keptEnd = new Int32Array(longest);
  }

  /** Sums the weights of word `k`, whose features stand in `rows` from `at` on, into `scores`. */
  score(k: number, rows: Int32Array, at: number, chance: Chance, scores: Float64Array): void {
    const { kept, columns } = this;
    const { weights, stride: width } = this.table;
    let end = k * this.perWord;
    for (let j = at; j < at + this.perWord; j++) {
      const feature = rows[j] as number;
      if (feature < 0 || chance.happens()) continue;
      kept[end++] = feature;
      for (let c = 0; c < columns.length; c++) {
        const column = columns[c] as number;
        scores[column] = (scores[column] as number) + (weights[feature * width + column] as number);
      }
    }
    this.keptEnd[k] = end;
  }

  learn(k: number, gaps: Float64Array): void {
    const end = this.keptEnd[k] as number;
    for (let j = k * this.perWord; j < end; j++) this.table.learn(this.kept[j] as number, this.columns, gaps);
  }
}

/** For each tag of the truth what the odds of every other are multiplied by. */
function costsOf(missed: number): Float64Array {
  const costs = new Float64Array(tagCount * stride).fill(1);
  for (const first of [1, 3]) {
    for (let tag = 0; tag < tagCount; tag++) {
      if (tag === first || tag === first + 1) continue;
      costs[first * stride + tag] = Math.exp(missed);
      costs[(first + 1) * stride + tag] = Math.exp(missed);
    }
  }
  return costs;
}

class Learner {
  private readonly chain: Chain;
  readonly tag: Layer;
  readonly step: Layer;
  private readonly scores = new Float64Array(stepStride);
  private readonly costs: Float64Array;
  private readonly chance: Chance;

  constructor(
    private readonly plan: TaggerPlan,
    features: { tag: number; step: number },
    longest: number,
    chance: Chance,
  ) {
    const { tagTemplates, stepTemplates, rate } = plan;
    this.chain = new Chain(longest);
    const tags = Int32Array.from({ length: tagCount }, (_, tag) => tag);
    this.tag = new Layer(features.tag, stride, tagTemplates.length, tags, longest, rate);
    this.step = new Layer(features.step, stepStride, stepTemplates.length, moves, longest, rate);
    this.costs = costsOf(plan.missed);
    this.chance = chance;
  }

  shuffled(count: number): number[] {
    return this.chance.shuffled(count);
  }

  private scoreWord(k: number, slot: number, truth: number, { tagRows, stepRows }: Prepared): void {
    const { chain, scores, costs, plan } = this;
    scores.fill(0);
    this.tag.score(k, tagRows, slot * plan.tagTemplates.length, this.chance, scores);
    for (let t = 0; t < tagCount; t++)
      chain.tag[k * stride + t] = Math.exp(scores[t] as number) * (costs[truth * stride + t] as number);
    scores.fill(0);
    this.step.score(k, stepRows, slot * plan.stepTemplates.length, this.chance, scores);
    for (let m = 0; m < moves.length; m++) {
      const move = moves[m] as number;
      chain.step[k * stepStride + move] = Math.exp(scores[move] as number);
    }
  }

  /** Learns from one paragraph; returns how many words were wrong, counted by their odds. */
  learn(prepared: Prepared, [from, to]: WordRange): number {
    const { chain } = this;
    const { columns, tags } = prepared.lesson;
    const first = columns.slotOf[from] ?? 0;
    for (let k = 0; k < to - from; k++) this.scoreWord(k, first + k, tags[from + k] as number, prepared);
    chain.walk(to - from);
    let wrong = 0;
    for (let k = 0; k < to - from; k++) {
      const gap = chain.gap(k, k > 0 ? (tags[from + k - 1] as number) : 0, tags[from + k] as number);
      wrong += gap;
      if (gap < leastGap) continue;
      this.tag.learn(k, chain.tagGap);
      this.step.learn(k, chain.stepGap);
    }
    return wrong;
  }
}

/** A word whose truth is as good as certain teaches nothing worth the time. */
const leastGap = 0.02;

function prepare(
  lessons: readonly TaggerLesson[],
  plan: TaggerPlan,
): { all: Prepared[]; tag: Numbering; step: Numbering } {
  const tag = new Numbering(plan.tagBits);
  const step = new Numbering(plan.stepBits);
  const all = lessons.map((lesson) => ({
    lesson,
    tagRows: tag.count(featureRows(lesson.columns, plan.tagTemplates, 0)),
    stepRows: step.count(featureRows(lesson.columns, plan.stepTemplates, firstStepTemplate)),
  }));
  const numbers = { tag: tag.settle(plan.rarest), step: step.settle(plan.rarest) };
  for (const { tagRows, stepRows } of all) {
    for (let i = 0; i < tagRows.length; i++) tagRows[i] = numbers.tag[tagRows[i] as number] as number;
    for (let i = 0; i < stepRows.length; i++) stepRows[i] = numbers.step[stepRows[i] as number] as number;
  }
  return { all, tag, step };
}

/** Learns in one order: the average weights of tags and of steps over the last round. */
function learnOrder(learner: Learner, all: readonly Prepared[], plan: TaggerPlan, log: (line: string) => void) {
  const tables = [learner.tag.table, learner.step.table] as const;
  for (let round = 1; round <= plan.rounds; round++) {
    let wrong = 0;
    learner.shuffled(all.length).forEach((index, done) => {
      const one = all[index] as Prepared;
      for (const range of one.lesson.page.paragraphs) wrong += learner.learn(one, range);
      if ((done + 1) % shrinkEvery !== 0 && done + 1 < all.length) return;
      for (const table of tables) table.shrink(plan.shrink);
      if (round === plan.rounds) for (const table of tables) table.remember();
    });
    log(`round ${round}: ${Math.round(wrong)} words wrong`);
  }
  return [tables[0].remembered(), tables[1].remembered()] as const;
}

export function learnTagger(
  lessons: readonly TaggerLesson[],
  plan: TaggerPlan,
  log: (line: string) => void,
): TaggerWeights {
  const { all, tag, step } = prepare(lessons, plan);
  const longest = lessons.reduce(
    (most, { page }) => page.paragraphs.reduce((n, [from, to]) => Math.max(n, to - from), most),
    0,
  );
  const chance = new Chance(plan.leftOut);
  const sums = [new Float32Array(tag.size * stride), new Float32Array(step.size * stepStride)] as const;
  for (let order = 0; order < plan.orders; order++) {
    const learner = new Learner(plan, { tag: tag.size, step: step.size }, longest, chance);
    learnOrder(learner, all, plan, log).forEach((weights, i) => {
      addTo(sums[i] as Float32Array, weights);
    });
  }
  const [tagWeights, stepWeights] = quantizeTogether(sums[0], sums[1], plan.most);
  return {
    tag: tableOf(tag.spread(tagWeights, stride), stride),
    step: tableOf(step.spread(stepWeights, stepStride), stepStride),
  };
}

function addTo(sum: Float32Array, weights: Float32Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (weights[i] as number);
}

/** Both tables share one scale, or the sums of tag and step would not belong together. */
function quantizeTogether(a: Float32Array, b: Float32Array, most: number): [Int8Array, Int8Array] {
  const both = new Float32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  const whole = quantize(both, { top: 0.9998, most });
  return [whole.slice(0, a.length), whole.slice(a.length)];
}

/** Learns choices among options by their odds (a conditional log-linear model, Berger and others 1996). */
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { quantize } from "./averagedTable";
import { Chance } from "./chance";
import { Numbering, SteppedTable } from "./steppedTable";

/** What may be chosen: the hashed features of each option, and how far it is from what people marked (0 the same). */
export interface Question {
  readonly options: readonly (readonly number[])[];
  readonly costs: readonly number[];
}

const choiceBits = 17;

/** The learning of choices: rounds over all questions, and how much of a step a weight takes at first. */
const rounds = 6;
const orders = 6;
const rate = 0.1;
/** How much worse an option may be and still be wished for: likenesses differ by less than people do. */
const tolerance = 0.05;
const rememberEvery = 1000;
const only = Int32Array.of(0);

/** A question whose options are features by number. */
interface NumberedQuestion {
  readonly options: readonly Int32Array[];
  readonly costs: readonly number[];
}

/** Odds that sum to one. */
function sharesOf(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - top));
  const sum = odds.reduce((all, one) => all + one, 0);
  return odds.map((one) => one / sum);
}

/** Moves the odds of a question's options towards those with the least cost; a costly option is made dearer first. */
function learnQuestion(table: SteppedTable, { options, costs }: NumberedQuestion): void {
  const scores = options.map((features, i) =>
    features.reduce((sum, feature) => sum + (table.weights[feature] as number), costs[i] as number),
  );
  const shares = sharesOf(scores);
  const wished = sharesOf(costs.map((cost) => -cost / tolerance));
  const gap = new Float64Array(1);
  options.forEach((features, i) => {
    gap[0] = (wished[i] as number) - (shares[i] as number);
    for (const feature of features) table.learn(feature, only, gap);
  });
}

/** One learning of the weights of features, the average over all rounds but the first. */
function learnOnce(questions: readonly NumberedQuestion[], features: number, chance: Chance): Float32Array {
  const table = new SteppedTable(features, 1, rate);
  for (let round = 1; round <= rounds; round++) {
    chance.shuffled(questions.length).forEach((index, done) => {
      learnQuestion(table, questions[index] as NumberedQuestion);
      const pause = (done + 1) % rememberEvery === 0 || done + 1 === questions.length;
      if (pause && round > 1) table.remember();
    });
  }
  return table.remembered();
}

/**
 * Learns to choose among options by their odds: weights of features by row, the mean of learnings in several orders.
 * Features seen less than `rarest` times get none.
 */
export function learnChoices(questions: readonly Question[], rarest: number): WeightTable {
  const numbers = new Numbering(choiceBits);
  const counted = questions.map(({ options }) => options.map((hashes) => numbers.count(Int32Array.from(hashes))));
  const numberOf = numbers.settle(rarest);
  const numbered = questions.map(({ costs }, i) => ({
    options: (counted[i] as Int32Array[]).map((rows) =>
      rows.map((row) => numberOf[row] as number).filter((number) => number >= 0),
    ),
    costs,
  }));
  const chance = new Chance(0);
  const sum = new Float32Array(numbers.size);
  for (let order = 0; order < orders; order++) {
    learnOnce(numbered, numbers.size, chance).forEach((weight, i) => {
      sum[i] = (sum[i] as number) + weight;
    });
  }
  return tableOf(numbers.spread(quantize(sum, { top: 0.999, most: 25_000 }), 1), 1);
}

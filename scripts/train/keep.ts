/** Learns which drafts to keep: weights of features, trees that judge by them and by more, and the least score. */
import { type ChoiceTables, type Draft, draftAttributions, scoreOf } from "../../lib/domain/attribution/find/choose";
import { draftRows, type KeepTables, neighboursOf } from "../../lib/domain/attribution/find/judge";
import { keepFeatures, type ScoreBounds } from "../../lib/domain/attribution/find/keep";
import type { Sight } from "../../lib/domain/attribution/find/sight";
import { scoreByTrees, type Trees } from "../../lib/domain/attribution/find/trees";
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable } from "./averagedTable";
import { common, type GoldWords, likeness, sameSource, wordsOf } from "./goldMatch";
import { learnTrees, type TreePlan } from "./trees";

export interface LinkLesson {
  readonly sight: Sight;
  readonly gold: readonly GoldWords[];
}

export interface Drafted {
  readonly lesson: LinkLesson;
  readonly drafts: readonly Draft[];
}

export const draftAll = (lessons: readonly LinkLesson[], tables: ChoiceTables): Drafted[] =>
  lessons.map((lesson) => ({ lesson, drafts: draftAttributions(lesson.sight, tables) }));

/** Whether a draft is right: content at least half the same and the same source. */
function isRight(sight: Sight, draft: Draft, gold: readonly GoldWords[]): boolean {
  const content = wordsOf(
    sight.page,
    draft.content.map(({ range }) => range),
  );
  const source = draft.source.range ? wordsOf(sight.page, [draft.source.range]) : new Set<number>();
  return gold.some((one) => {
    if (!sameSource(sight.page, one.source, source)) return false;
    if (likeness(one.content, content) >= 0.5) return true;
    // A quotation goes on after the cue; the rest comes by another step. A few quoted words may be a piece of what is told.
    const least = one.type === "direct" ? 1 : 5;
    const cueThere = [...one.cue].some((i) => i >= draft.cue.range[0] && i < draft.cue.range[1]);
    return (
      cueThere && content.size >= least && common(one.content, content) >= 0.9 * content.size && one.type !== "indirect"
    );
  });
}

function boundsOf(values: readonly number[], parts: number): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const bounds: number[] = [];
  for (let k = 1; k < parts; k++) {
    const value = sorted[Math.floor((sorted.length * k) / parts)] ?? 0;
    if (value !== bounds[bounds.length - 1]) bounds.push(value);
  }
  return bounds;
}

function learnBounds(drafted: readonly Drafted[]): ScoreBounds {
  const drafts = drafted.flatMap((one) => one.drafts);
  return {
    sourceScore: boundsOf(
      drafts.map((d) => d.sourceScore),
      10,
    ),
    sourceLead: boundsOf(
      drafts.map((d) => d.sourceLead),
      8,
    ),
    contentScore: boundsOf(
      drafts.map((d) => d.contentScore),
      12,
    ),
    contentLead: boundsOf(
      drafts.map((d) => d.contentLead),
      8,
    ),
  };
}

/** Logistic regression by plain gradient steps, weights averaged; the weights come out in 1/16 of a logit. */
function learnWeights(drafted: readonly Drafted[], bounds: ScoreBounds): WeightTable {
  const bits = 16;
  const examples = drafted.flatMap(({ lesson, drafts }) =>
    drafts.map((draft) => ({
      hashes: keepFeatures(lesson.sight, draft, neighboursOf(drafts, draft), bounds),
      right: isRight(lesson.sight, draft, lesson.gold) ? 1 : 0,
    })),
  );
  const table = new AveragedTable(bits, 1);
  for (const { hashes } of examples) for (const hash of hashes) table.count(hash);
  table.dropRare(4);
  for (let round = 0; round < 8; round++) {
    const rate = 0.03;
    for (const { hashes, right } of examples) {
      table.nextExample();
      const score = scoreOf(table, hashes);
      const error = right - 1 / (1 + Math.exp(-score));
      for (const hash of hashes) table.add(hash, 0, rate * error);
    }
  }
  const weights = Int8Array.from(table.averaged(), (w) => Math.max(-127, Math.min(127, Math.round(w * 32))));
  return tableOf(weights, 1);
}

/** A draft in numbers, and whether it is right. */
interface Example {
  readonly row: readonly number[];
  readonly right: boolean;
}

/** Drafts as the trees see them, weighed by weights that learnt on others. */
const examplesOf = (drafted: readonly Drafted[], tables: Omit<KeepTables, "trees">): Example[] =>
  drafted.flatMap(({ lesson: { sight, gold }, drafts }) =>
    Array.from(draftRows(sight, drafts, tables), ({ numbers, length }, i) => ({
      row: [...numbers.subarray(0, length)],
      right: isRight(sight, drafts[i] as Draft, gold),
    })),
  );

const plan: TreePlan = { trees: 200, depth: 4, rate: 0.08, least: 30, ridge: 5, leftOut: 0.5 };

const treesFrom = (examples: readonly Example[]): Trees =>
  learnTrees(
    examples.map(({ row }) => row),
    examples.map(({ right }) => (right ? 1 : 0)),
    plan,
  );

interface Scored {
  readonly score: number;
  readonly right: boolean;
}

const scoredBy = (trees: Trees, examples: readonly Example[]): Scored[] =>
  examples.map(({ row, right }) => ({ score: scoreByTrees(trees, new Int32Array(row)), right }));

/** Scores that do as well as the best one but for this much F1 are taken for equal. */
const asGood = 0.008;

/**
 * The least score to keep: the lowest of those whose F1, over drafts with the highest score first, is as good as the best. Who
 * checks can put a doubtful one aside; one that was never shown she cannot.
 */
function thresholdOf(scored: readonly Scored[], gold: number): number {
  let right = 0;
  const f1 = scored.map((one, i) => {
    if (one.right) right++;
    return (2 * right) / (i + 1 + gold);
  });
  const least = f1.reduce((most, one) => Math.max(most, one), 0) - asGood;
  const good = scored.filter((_, i) => (f1[i] as number) >= least);
  return good.at(-1)?.score ?? 0;
}

/** How often drafts are right, by twenty classes of scores, the highest first. */
function calibrationOf(scored: readonly Scored[]): [number, number][] {
  const calibration: [number, number][] = [];
  const size = Math.ceil(scored.length / 20);
  for (let k = scored.length; k > 0; k -= size) {
    const part = scored.slice(Math.max(0, k - size), k);
    calibration.push([
      part[part.length - 1]?.score ?? 0,
      Math.round((100 * part.filter((one) => one.right).length) / part.length) / 100,
    ]);
  }
  return calibration.reverse();
}

export interface Keep extends KeepTables {
  readonly threshold: number;
  readonly calibration: readonly (readonly [number, number])[];
}

const everyOther = <T>(list: readonly T[], first: 0 | 1): T[] => list.filter((_, i) => i % 2 === first);

/**
 * Learns what to keep of drafts. The trees learn on weights, and the least score on trees, that had not seen a draft; the drafts that
 * it is told by are those of `inUse`.
 */
export function learnKeep(drafted: readonly Drafted[], inUse: readonly Drafted[]): Keep {
  const bounds = learnBounds(drafted);
  const halves = [everyOther(drafted, 0), everyOther(drafted, 1)] as const;
  const [byOdd, byEven] = [
    { keep: learnWeights(halves[1], bounds), bounds },
    { keep: learnWeights(halves[0], bounds), bounds },
  ];
  const [ofEven, ofOdd] = [examplesOf(halves[0], byOdd), examplesOf(halves[1], byEven)];
  const scored = [
    ...scoredBy(treesFrom(ofOdd), examplesOf(everyOther(inUse, 0), byOdd)),
    ...scoredBy(treesFrom(ofEven), examplesOf(everyOther(inUse, 1), byEven)),
  ];
  scored.sort((a, b) => b.score - a.score);
  const gold = drafted.reduce((n, { lesson }) => n + lesson.gold.length, 0);
  return {
    keep: learnWeights(drafted, bounds),
    bounds,
    trees: treesFrom([...ofEven, ...ofOdd]),
    threshold: thresholdOf(scored, gold),
    calibration: calibrationOf(scored),
  };
}

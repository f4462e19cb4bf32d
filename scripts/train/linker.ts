/** Learns the linker's choices: source and content of a cue, what to keep, and whom loose quotations belong to. */
import {
  type CueCandidate,
  cueCandidates,
  reach,
  sourceCandidates,
} from "../../lib/domain/attribution/find/candidates";
import {
  bestOf, type ChoiceTables, type ContentOption, contentOptions, type Draft, draftAttributions, runsNear, scoreOf,
} from "../../lib/domain/attribution/find/choose"; // biome-ignore format: one line
import { followFeatures, loosePieces, ownersOf } from "../../lib/domain/attribution/find/follow";
import { keepFeatures, type ScoreBounds } from "../../lib/domain/attribution/find/keep";
import { keepDrafts, neighboursOf } from "../../lib/domain/attribution/find/link";
import type { WordRange } from "../../lib/domain/attribution/find/page";
import { sourceFeatures } from "../../lib/domain/attribution/find/rankFeatures";
import { type Sight, taggedRuns } from "../../lib/domain/attribution/find/sight";
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";
import { learnChoices, type Question } from "./choices";
import { common, type GoldWords, likeness, marksOf, sameSource, wordsOf } from "./goldMatch";

export interface LinkLesson {
  readonly sight: Sight;
  readonly gold: readonly GoldWords[];
}

function goldOf(cue: CueCandidate, gold: readonly GoldWords[]): GoldWords | undefined {
  let best: GoldWords | undefined;
  let most = 0;
  for (const one of gold) {
    let n = 0;
    for (let i = cue.range[0]; i < cue.range[1]; i++) if (one.cue.has(i)) n++;
    if (n > most) {
      most = n;
      best = one;
    }
  }
  return best;
}

const byNearness = (word: number) => (a: WordRange, b: WordRange) => Math.abs(a[0] - word) - Math.abs(b[0] - word);

function sourceQuestions({ sight, gold }: LinkLesson): Question[] {
  const sources = taggedRuns(sight.tags, 1);
  const questions: Question[] = [];
  for (const cue of cueCandidates(sight)) {
    const right = goldOf(cue, gold);
    if (!right) continue;
    const near = runsNear(sources, cue.word, reach).sort(byNearness(cue.word)).slice(0, 5);
    const candidates = sourceCandidates(sight, cue, near);
    const costs = candidates.map(({ range }) => {
      const words = range ? wordsOf(sight.page, [range]) : new Set<number>();
      if (right.source.size === 0) return words.size === 0 ? 0 : 1;
      return sameSource(sight.page, right.source, words) ? 0.3 * (1 - likeness(right.source, words)) : 1;
    });
    if (Math.min(...costs) < 0.5)
      questions.push({ options: candidates.map((one) => sourceFeatures(sight, cue, one)), costs });
  }
  return questions;
}

/** The words of gold content that the options can reach at all: later quotations are added in another step. */
function reachable(gold: ReadonlySet<number>, all: ReadonlySet<number>): Set<number> {
  return new Set([...gold].filter((word) => all.has(word)));
}

function contentQuestions({ sight, gold }: LinkLesson, source: WeightTable): Question[] {
  const sources = taggedRuns(sight.tags, 1);
  const contents = taggedRuns(sight.tags, 5);
  const empty = tableOf(new Int8Array(32), 1);
  const questions: Question[] = [];
  for (const cue of cueCandidates(sight)) {
    const right = goldOf(cue, gold);
    if (!right) continue;
    const near = runsNear(sources, cue.word, reach).sort(byNearness(cue.word)).slice(0, 5);
    const candidates = sourceCandidates(sight, cue, near);
    const chosen = bestOf(
      candidates,
      candidates.map((one) => scoreOf(source, sourceFeatures(sight, cue, one))),
    );
    const nearContents = runsNear(contents, cue.word, 2 * reach)
      .sort(byNearness(cue.word))
      .slice(0, 5);
    const options = contentOptions(sight, cue, chosen?.best.range ?? null, nearContents, empty);
    const sets = options.map(({ pieces }) =>
      wordsOf(
        sight.page,
        pieces.map(({ range }) => range),
      ),
    );
    const all = new Set(sets.flatMap((set) => [...set]));
    const target = reachable(right.content, all);
    const marks = marksOfOptions(sight, options);
    const wantedMarks = reachable(right.marks, new Set(marks.flatMap((set) => [...set])));
    const costs = sets.map((set, i) => 1 - likeness(target, set) + markCost(wantedMarks, marks[i] as Set<number>));
    if (costs.length > 1 && Math.min(...costs) < 0.6)
      questions.push({ options: options.map(({ features }) => features), costs });
  }
  return questions;
}

const marksOfOptions = ({ page }: Sight, options: readonly ContentOption[]): Set<number>[] =>
  options.map(({ pieces }) =>
    marksOf(
      page,
      pieces.map(({ range }) => range),
    ),
  );

/** Likeness counts words alone: without a cost of its own no choice would care whether a quotation keeps its marks. */
function markCost(wanted: ReadonlySet<number>, own: ReadonlySet<number>): number {
  const different = wanted.size + own.size - 2 * common(wanted, own);
  return 0.1 * Math.min(2, different);
}

export function learnChoiceTables(lessons: readonly LinkLesson[], rarest = 3): ChoiceTables {
  const source = learnChoices(lessons.flatMap(sourceQuestions), rarest);
  const content = learnChoices(
    lessons.flatMap((lesson) => contentQuestions(lesson, source)),
    rarest,
  );
  return { source, content };
}

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
    // A long quotation goes on after the cue; the rest comes by another step.
    const cueThere = [...one.cue].some((i) => i >= draft.cue.range[0] && i < draft.cue.range[1]);
    return (
      cueThere && content.size > 4 && common(one.content, content) >= 0.9 * content.size && one.type !== "indirect"
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

export interface Drafted {
  readonly lesson: LinkLesson;
  readonly drafts: readonly Draft[];
}

export const draftAll = (lessons: readonly LinkLesson[], tables: ChoiceTables): Drafted[] =>
  lessons.map((lesson) => ({ lesson, drafts: draftAttributions(lesson.sight, tables) }));

export function learnBounds(drafted: readonly Drafted[]): ScoreBounds {
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
export function learnKeep(drafted: readonly Drafted[], bounds: ScoreBounds): WeightTable {
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

/** Drafts to be judged, and a "keep" that learnt on others. */
interface Judged {
  readonly drafted: readonly Drafted[];
  readonly keep: WeightTable;
}

/** Scores that do as well as the best one but for this much F1 are taken for equal, and the middle one is used. */
const asGood = 0.001;

/** The least score to keep, for the best F1 over the drafts of lessons, and how often each score is right. */
export function learnThreshold(
  judged: readonly Judged[],
  bounds: ScoreBounds,
): { threshold: number; calibration: [number, number][] } {
  const scored = judged.flatMap(({ drafted, keep }) =>
    drafted.flatMap(({ lesson, drafts }) =>
      drafts.map((draft) => ({
        score: scoreOf(keep, keepFeatures(lesson.sight, draft, neighboursOf(drafts, draft), bounds)),
        right: isRight(lesson.sight, draft, lesson.gold),
      })),
    ),
  );
  scored.sort((a, b) => b.score - a.score);
  const gold = judged.reduce((n, { drafted }) => drafted.reduce((all, { lesson }) => all + lesson.gold.length, n), 0);
  let right = 0;
  const f1 = scored.map((one, i) => {
    if (one.right) right++;
    return (2 * right) / (i + 1 + gold);
  });
  const least = f1.reduce((most, one) => Math.max(most, one), 0) - asGood;
  const middle = (f1.findIndex((one) => one >= least) + f1.findLastIndex((one) => one >= least)) >> 1;
  const threshold = scored[middle]?.score ?? 0;
  const calibration: [number, number][] = [];
  const size = Math.ceil(scored.length / 20);
  for (let k = scored.length; k > 0; k -= size) {
    const part = scored.slice(Math.max(0, k - size), k);
    calibration.push([
      part[part.length - 1]?.score ?? 0,
      Math.round((100 * part.filter((one) => one.right).length) / part.length) / 100,
    ]);
  }
  return { threshold, calibration: calibration.reverse() };
}

export function learnFollow(
  drafted: readonly Drafted[],
  tables: { keep: WeightTable; bounds: ScoreBounds; threshold: number },
): WeightTable {
  const stride = 4;
  const table = new AveragedTable(15, stride);
  const examples: { hashes: number[]; right: number; may: boolean[] }[] = [];
  for (const { lesson, drafts } of drafted) {
    const { sight, gold } = lesson;
    const kept = keepDrafts(sight, drafts, tables);
    for (const piece of loosePieces(sight, kept)) {
      const words = wordsOf(sight.page, [piece.range]);
      const owner = gold.find((one) => common(one.content, words) * 2 > words.size);
      const isOwner = (k: number) => {
        const one = kept[k];
        if (!one || !owner) return false;
        for (let i = one.draft.cue.range[0]; i < one.draft.cue.range[1]; i++) if (owner.cue.has(i)) return true;
        return false;
      };
      examples.push({
        hashes: followFeatures(sight, kept, piece),
        right: Math.max(0, ownersOf(piece).findIndex(isOwner)),
        may: ownersOf(piece).map((owner, way) => way === 0 || owner >= 0),
      });
    }
  }
  for (const { hashes } of examples) for (const hash of hashes) table.count(hash);
  table.dropRare(3);
  for (let round = 0; round < 8; round++) {
    for (const { hashes, right, may } of examples) {
      table.nextExample();
      let guess = 0;
      let top = -1e9;
      for (let c = 0; c < 4; c++) {
        if (!may[c]) continue;
        let score = c === right ? 0 : 2;
        for (const hash of hashes) score += table.weights[(hash & table.mask) * stride + c] as number;
        if (score > top) {
          top = score;
          guess = c;
        }
      }
      if (guess === right) continue;
      for (const hash of hashes) {
        table.add(hash, right, 1);
        table.add(hash, guess, -1);
      }
    }
  }
  return tableOf(quantize(table.averaged(), { top: 0.999, most: 25_000 }), stride);
}

export interface Linker extends ChoiceTables {
  readonly keep: WeightTable;
  readonly follow: WeightTable;
  readonly bounds: ScoreBounds;
  readonly threshold: number;
  readonly calibration: readonly (readonly [number, number])[];
}

/** Learns all of the linker. What is judged was drafted with choices learnt on the other half of the lessons. */
export function learnLinker(lessons: readonly LinkLesson[]): Linker {
  const even = lessons.filter((_, i) => i % 2 === 0);
  const odd = lessons.filter((_, i) => i % 2 === 1);
  const drafted = [...draftAll(even, learnChoiceTables(odd)), ...draftAll(odd, learnChoiceTables(even))];
  const bounds = learnBounds(drafted);
  const halves = [drafted.filter((_, i) => i % 2 === 0), drafted.filter((_, i) => i % 2 === 1)] as const;
  const { threshold, calibration } = learnThreshold(
    [
      { drafted: halves[0], keep: learnKeep(halves[1], bounds) },
      { drafted: halves[1], keep: learnKeep(halves[0], bounds) },
    ],
    bounds,
  );
  const keep = learnKeep(drafted, bounds);
  const follow = learnFollow(drafted, { keep, bounds, threshold });
  return { ...learnChoiceTables(lessons), keep, follow, bounds, threshold, calibration };
}

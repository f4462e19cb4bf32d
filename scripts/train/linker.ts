/** Learns the linker's choices: source and content of a cue, what to keep, and whom loose quotations belong to. */
import {
  type CueCandidate,
  cueCandidates,
  reach,
  sourceCandidates,
} from "../../lib/domain/attribution/find/candidates";
import {
  bestOf, type ChoiceTables, type ContentOption, contentOptions, runsNear, scoreOf,
} from "../../lib/domain/attribution/find/choose"; // biome-ignore format: one line
import { FeatureSum } from "../../lib/domain/attribution/find/features";
import { followFeatures, loosePieces, ownersOf } from "../../lib/domain/attribution/find/follow";
import { keepDrafts } from "../../lib/domain/attribution/find/link";
import type { WordRange } from "../../lib/domain/attribution/find/page";
import { contentFeatures, sourceFeatures } from "../../lib/domain/attribution/find/rankFeatures";
import { type Sight, taggedRuns } from "../../lib/domain/attribution/find/sight";
import { tableOf, type WeightTable } from "../../lib/domain/attribution/find/weightTable";
import { AveragedTable, quantize } from "./averagedTable";
import { learnChoices, type Question } from "./choices";
import { common, type GoldWords, likeness, marksOf, sameSource, wordsOf } from "./goldMatch";
import { type Drafted, draftAll, type Keep, type LinkLesson, learnKeep } from "./keep";

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
  const empty = new FeatureSum(tableOf(new Int8Array(32), 1));
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
    const sourceRange = chosen?.best.range ?? null;
    const options = contentOptions(sight, cue, sourceRange, nearContents, empty);
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
      questions.push({ options: options.map(({ pieces }) => contentFeatures(sight, cue, sourceRange, pieces)), costs });
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

export function learnFollow(drafted: readonly Drafted[], tables: Keep): WeightTable {
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

export interface Linker extends ChoiceTables, Keep {
  readonly follow: WeightTable;
}

/**
 * Learns all of the linker. What is judged was drafted with choices learnt on the other half of the lessons. `inUse` are the same lessons
 * as the linker will see them: the least score and how sure a score is are told by these.
 */
export function learnLinker(lessons: readonly LinkLesson[], inUse: readonly LinkLesson[]): Linker {
  const half = (all: readonly LinkLesson[], first: 0 | 1) => all.filter((_, i) => i % 2 === first);
  const [ofOdd, ofEven] = [learnChoiceTables(half(lessons, 1)), learnChoiceTables(half(lessons, 0))];
  const draft = (all: readonly LinkLesson[]) => [...draftAll(half(all, 0), ofOdd), ...draftAll(half(all, 1), ofEven)];
  const drafted = draft(lessons);
  const keep = learnKeep(drafted, draft(inUse));
  return { ...learnChoiceTables(lessons), ...keep, follow: learnFollow(drafted, keep) };
}

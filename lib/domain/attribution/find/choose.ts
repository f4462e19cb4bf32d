import {
  type Candidate, type CueCandidate, contentCandidates, cueCandidates, origin, reach, type SourceCandidate, sourceCandidates,
} from "./candidates"; // biome-ignore format: one line
import { FeatureSum } from "./features";
import { onlyOpens } from "./fronted";
import type { WordRange } from "./page";
import { addContentFeatures, addJoinFeatures, addSourceFeatures } from "./rankFeatures";
import { type Sight, taggedRuns } from "./sight";
import { onlyTellsWhen } from "./tellsWhen";
import type { WeightTable } from "./weightTable";

/** Weights of the linker's choices, one table each. */
export interface ChoiceTables {
  readonly source: WeightTable;
  readonly content: WeightTable;
}

/** One possible attribution: the best source and content of a cue candidate, and how clear the choices were. */
export interface Draft {
  readonly cue: CueCandidate;
  readonly source: SourceCandidate;
  readonly content: readonly Candidate[];
  readonly sourceScore: number;
  readonly sourceLead: number;
  readonly contentScore: number;
  readonly contentLead: number;
}

/** The sum of a list of features' weights. */
export function scoreOf({ weights, mask }: WeightTable, hashes: readonly number[]): number {
  let score = 0;
  for (const hash of hashes) score += weights[hash & mask] as number;
  return score;
}

export interface Ranked<T> {
  readonly best: T;
  readonly score: number;
  readonly lead: number;
}

/** The best of a list and its lead over the second; the earlier wins a tie. */
export function bestOf<T>(list: readonly T[], scores: readonly number[]): Ranked<T> | null {
  let best = -1;
  let second = -1;
  for (let i = 0; i < list.length; i++) {
    if (best < 0 || (scores[i] as number) > (scores[best] as number)) {
      second = best;
      best = i;
    } else if (second < 0 || (scores[i] as number) > (scores[second] as number)) second = i;
  }
  if (best < 0) return null;
  const score = scores[best] as number;
  return { best: list[best] as T, score, lead: second < 0 ? 9999 : score - (scores[second] as number) };
}

/** A content choice with what speaks for it. */
export interface ContentOption {
  readonly pieces: readonly Candidate[];
  readonly score: number;
}

const mostLeft = 3;
const mostRight = 4;

/** Content options of a cue: single runs, and pairs of the likeliest runs before and after it. */
export function contentOptions(
  sight: Sight,
  cue: CueCandidate,
  source: WordRange | null,
  contents: readonly WordRange[],
  sum: FeatureSum,
): ContentOption[] {
  const { left, right: after } = contentCandidates(sight, cue, source, contents);
  const right = after.filter(({ range }) => range[0] < cue.range[1] || !onlyTellsWhen(sight.page, range));
  const single = (piece: Candidate) => {
    addContentFeatures(sum, sight, cue, source, piece);
    return { piece, score: sum.take() };
  };
  const lefts = left.map(single);
  const rights = right.map(single);
  const options: ContentOption[] = [];
  for (const { piece, score } of lefts) options.push({ pieces: [piece], score });
  for (const { piece, score } of rights) options.push({ pieces: [piece], score });
  const firstRights = top(rights, mostRight);
  for (const a of top(lefts, mostLeft)) {
    for (const b of firstRights) {
      if (b.piece.range[0] < a.piece.range[1] || onlyOpens(sight, a.piece.range, b.piece.range)) continue;
      addJoinFeatures(sum, sight, cue, a.piece, b.piece);
      options.push({ pieces: [a.piece, b.piece], score: a.score + b.score + sum.take() });
    }
  }
  return options;
}

interface Scored {
  readonly piece: Candidate;
  readonly score: number;
}

/** The likeliest runs that are more than a guess of bounds. */
const top = (list: readonly Scored[], most: number): Scored[] =>
  list
    .filter(({ piece }) => (piece.from & (origin.tagged | origin.quote | origin.pattern)) !== 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most);

/** Runs near a word: those that begin within reach of it. `runs` are in order. */
export function runsNear(runs: readonly WordRange[], word: number, width: number): WordRange[] {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.[1] ?? 0) < word - width) low = middle + 1;
    else high = middle;
  }
  const near: WordRange[] = [];
  for (let i = low; i < runs.length && (runs[i]?.[0] ?? 0) < word + width; i++) near.push(runs[i] as WordRange);
  return near;
}

/** How many of the runs near a cue are looked at. */
const mostNear = 5;

/** The nearest of the runs near a word, by where they begin, the nearest first; the earlier where two are as near. */
function nearest(runs: readonly WordRange[], word: number, width: number): WordRange[] {
  const found: WordRange[] = [];
  for (const run of runsNear(runs, word, width)) {
    const distance = Math.abs(run[0] - word);
    let at = found.length;
    while (at > 0 && Math.abs((found[at - 1] as WordRange)[0] - word) > distance) at--;
    if (at >= mostNear) continue;
    if (found.length < mostNear) found.push(run);
    for (let later = found.length - 1; later > at; later--) found[later] = found[later - 1] as WordRange;
    found[at] = run;
  }
  return found;
}

/** The second of a list: its lead is what it lies below the first. */
function secondOf<T>(list: readonly T[], scores: readonly number[], first: Ranked<T>): Ranked<T> | null {
  const isOther = (_: unknown, at: number) => list[at] !== first.best;
  const second = bestOf(list.filter(isOther), scores.filter(isOther));
  return second && { ...second, lead: second.score - first.score };
}

/** For each cue candidate its best source and its best content. */
export function draftAttributions(sight: Sight, tables: ChoiceTables): Draft[] {
  const sources = taggedRuns(sight.tags, 1);
  const contents = taggedRuns(sight.tags, 5);
  const drafts: Draft[] = [];
  const [sourceSum, contentSum] = [new FeatureSum(tables.source), new FeatureSum(tables.content)];
  for (const cue of cueCandidates(sight)) {
    const nearSources = nearest(sources, cue.word, reach);
    const candidates = sourceCandidates(sight, cue, nearSources);
    const scores = candidates.map((one) => {
      addSourceFeatures(sourceSum, sight, cue, one);
      return sourceSum.take();
    });
    const nearContents = nearest(contents, cue.word, 2 * reach);
    const contentWith = (range: WordRange | null) => {
      const options = contentOptions(sight, cue, range, nearContents, contentSum);
      return bestOf(
        options,
        options.map(({ score }) => score),
      );
    };
    let source = bestOf(candidates, scores);
    let content = source && contentWith(source.best.range);
    if (source && !content) {
      // A source that leaves nothing to have been said is none: "Trains will run, the ministry said on Thursday."
      source = secondOf(candidates, scores, source);
      content = source && contentWith(source.best.range);
    }
    if (!source || !content) continue;
    drafts.push({
      cue,
      source: source.best,
      content: content.best.pieces,
      sourceScore: source.score,
      sourceLead: source.lead,
      contentScore: content.score,
      contentLead: content.lead,
    });
  }
  return drafts;
}

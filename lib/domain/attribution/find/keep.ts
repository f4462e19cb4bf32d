import type { Draft } from "./choose";
import { FeatureList, FeatureSum, type Features } from "./features";
import { pair } from "./hash";
import type { Page, WordRange } from "./page";
import { step } from "./rankFeatures";
import { countIn, type Sight } from "./sight";
import type { WeightTable } from "./weightTable";

/** Where a score falls among bounds in rising order. */
export function binOf(bounds: readonly number[], score: number): number {
  let bin = 0;
  while (bin < bounds.length && score >= (bounds[bin] as number)) bin++;
  return bin;
}

/** Bounds of scores, learnt with the weights, that cut each kind of score into like shares. */
export interface ScoreBounds {
  readonly sourceScore: readonly number[];
  readonly sourceLead: readonly number[];
  readonly contentScore: readonly number[];
  readonly contentLead: readonly number[];
}

/** A draft in small numbers: what the features of `keepFeatures` are made of. */
interface DraftView {
  readonly stem: number;
  readonly rate: number;
  /** 0 nothing quoted, 1 some, 2 all. */
  readonly kind: number;
  readonly form: number;
  readonly first: WordRange;
  readonly words: number;
  readonly cover: number;
  readonly sourceFrom: number;
  readonly sourceScore: number;
  readonly sourceLead: number;
  readonly contentScore: number;
  readonly contentLead: number;
}

const within = (word: number, range: WordRange) => word >= range[0] && word < range[1];
const lower = (page: Page, i: number): number => page.forms.lower[i] ?? 0;

function quotedKind({ sums }: Sight, { content }: Draft): number {
  const quoted = ([from, to]: WordRange) => countIn(sums.quoted, from, to);
  if (content.every(({ range }) => quoted(range) >= range[1] - range[0] - 1)) return 2;
  return content.some(({ range }) => quoted(range) > 0) ? 1 : 0;
}

function viewOf(sight: Sight, draft: Draft, bounds: ScoreBounds): DraftView {
  const { cue, source, content } = draft;
  const total = (sums: Int32Array) => content.reduce((n, { range }) => n + countIn(sums, range[0], range[1]), 0);
  const words = total(sight.sums.words);
  const kind = quotedKind(sight, draft);
  return {
    stem: sight.page.forms.stem[cue.word] as number,
    rate: sight.step[cue.word] as number,
    kind,
    form: kind * 8 + (source.range ? 1 : 0) + (cue.from & 1) * 2,
    first: content[0]?.range ?? cue.range,
    words,
    cover: words === 0 ? 0 : Math.min(4, Math.floor((total(sight.sums.content) * 4) / words)),
    sourceFrom: source.range ? source.from : 127,
    sourceScore: binOf(bounds.sourceScore, draft.sourceScore),
    sourceLead: binOf(bounds.sourceLead, draft.sourceLead),
    contentScore: binOf(bounds.contentScore, draft.contentScore),
    contentLead: binOf(bounds.contentLead, draft.contentLead),
  };
}

/** How clear the choices of source and content were. */
function addChoices(list: Features, { content }: Draft, view: DraftView): void {
  const { form, rate, kind, cover, contentScore, contentLead, sourceScore, sourceLead } = view;
  list.add(pair(form, contentScore));
  list.add(pair(form, contentLead));
  list.add(pair(form, sourceScore));
  list.add(pair(form, sourceLead));
  list.add(pair(contentScore, sourceScore));
  list.add(pair(contentLead, sourceLead));
  list.add(pair(pair(rate, contentLead), sourceLead));
  list.add(pair(pair(kind, contentScore), sourceScore));
  list.add(pair(content.length, content[0]?.from ?? 0));
  list.add(pair(cover, form));
  list.add(pair(cover, contentScore));
  list.add(pair(step(view.words), form));
  list.add(pair(step(view.words), rate));
}

/** The cue itself, and the words and tags around it. */
function addCue({ page, tags, cueLean }: Sight, list: Features, { cue, source }: Draft, view: DraftView): void {
  const { stem, rate, kind, form, first } = view;
  const inQuote = (page.quoteOf[cue.word] as number) >= 0 ? 1 : 0;
  const lean = Math.max(-8, Math.min(8, cueLean[cue.word] as number));
  list.add(1);
  list.add(stem);
  list.add(pair(stem, cue.from));
  list.add(pair(stem, kind));
  list.add(pair(rate, form));
  list.add(pair(rate, cue.from * 8 + inQuote));
  list.add(pair(rate, pair(view.contentScore, cue.from)));
  list.add(pair(page.pos[cue.word] as number, form));
  list.add(pair(page.relation[cue.word] as number, pair(rate, kind)));
  list.add(pair(lower(page, cue.word), kind));
  list.add(pair(lower(page, cue.word + 1), rate));
  list.add(pair(lower(page, cue.range[0] - 1), rate));
  list.add(pair(page.pos[first[0]] as number, pair(rate, kind)));
  const sourceTag = source.range ? (tags[source.range[0]] as number) : 9;
  list.add(pair(tags[cue.word] as number, pair(tags[first[0]] as number, sourceTag)));
  list.add(pair(lean, form));
  list.add(pair(lean, rate));
  list.add(pair(source.range ? lower(page, source.range[1] - 1) : 5, kind));
}

/** How source, cue and content stand to each other. */
function addOrder({ page }: Sight, list: Features, { cue, source, content }: Draft, view: DraftView): void {
  const { stem, rate, kind, form, first, sourceFrom } = view;
  const order = first[1] <= cue.range[0] ? 0 : 1;
  const gap = order === 0 ? step(cue.range[0] - first[1]) : step(first[0] - cue.range[1]);
  const from = content[0]?.from ?? 0;
  list.add(pair(sourceFrom, pair(form, rate)));
  list.add(pair(pair(kind, cue.from), pair(from, sourceFrom)));
  list.add(pair(pair(kind, rate), pair(order, gap)));
  list.add(pair(pair(stem, kind), pair(order, source.range ? 1 : 0)));
  list.add(pair(pair(kind, order), pair(page.pos[first[1] - 1] as number, page.pos[first[1]] ?? 60)));
  list.add(pair(pair(cue.from, from), pair(rate, sourceFrom)));
}

/** Drafts near by that say something else of the same words. */
function addRivals(
  { step: rates }: Sight,
  list: Features,
  draft: Draft,
  others: readonly Draft[],
  view: DraftView,
): void {
  const { rate, form, first } = view;
  const word = draft.cue.word;
  const holders = others.filter((other) => other !== draft && other.content.some(({ range }) => within(word, range)));
  const rivals = others.filter(
    (other) => other !== draft && other.content.some(({ range }) => range[0] < first[1] && first[0] < range[1]),
  );
  const stronger = holders.some((other) => (rates[other.cue.word] as number) > rate) ? 1 : 0;
  const held = Math.min(holders.length, 3) * 2 + stronger;
  list.add(pair(held, form));
  list.add(pair(held, rate));
  list.add(pair(Math.min(rivals.length, 3), rate));
  list.add(pair(Math.min(rivals.length, 3), form));
}

const firstTemplate = 500;

/** What speaks for keeping a draft, as a list; `others` are the drafts of its neighbourhood. */
export function keepFeatures(sight: Sight, draft: Draft, others: readonly Draft[], bounds: ScoreBounds): number[] {
  const list = new FeatureList();
  const view = viewOf(sight, draft, bounds);
  list.begin(firstTemplate);
  addCue(sight, list, draft, view);
  addChoices(list, draft, view);
  addOrder(sight, list, draft, view);
  addRivals(sight, list, draft, others, view);
  return list.hashes;
}

/** What it weighs: in all, and by group: the cue, the choices, the order, the rivals. */
export function keepParts(
  sight: Sight,
  draft: Draft,
  others: readonly Draft[],
  bounds: ScoreBounds,
  table: WeightTable,
): number[] {
  const sum = new FeatureSum(table);
  const view = viewOf(sight, draft, bounds);
  sum.begin(firstTemplate);
  addCue(sight, sum, draft, view);
  const cue = sum.take();
  addChoices(sum, draft, view);
  const choices = sum.take();
  addOrder(sight, sum, draft, view);
  const order = sum.take();
  addRivals(sight, sum, draft, others, view);
  const rivals = sum.take();
  return [cue + choices + order + rivals, cue, choices, order, rivals];
}

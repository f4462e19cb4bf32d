import type { Draft } from "./choose";
import { FeatureList } from "./features";
import { pair } from "./hash";
import type { WordRange } from "./page";
import { step } from "./rankFeatures";
import { countIn, type Sight, taggedRuns } from "./sight";

/** An attribution in the making: a kept draft and the runs of words that were added to its content. */
export interface Kept {
  readonly draft: Draft;
  readonly content: WordRange[];
  readonly score: number;
}

/** What may be done with words that somebody says but no cue explains. */
export const follows = ["nobody", "before", "after", "speaker"] as const;
export type Follow = (typeof follows)[number];

export interface LoosePiece {
  readonly range: WordRange;
  readonly before: number;
  readonly after: number;
  /** The last one before whose content is quoted, where that is not `before`: "…," X said, noting that …. "…" */
  readonly speaker: number;
}

/** Which kept attribution each way of dealing with a piece means; -1 none. */
export const ownersOf = ({ before, after, speaker }: LoosePiece): readonly number[] => [-1, before, after, speaker];

function overlaps(a: WordRange, b: WordRange): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** Quotations and tagged contents that no kept attribution covers, with the kept ones before and after. `kept` by cue. */
export function loosePieces(sight: Sight, kept: readonly Kept[]): LoosePiece[] {
  const n = sight.page.words.length;
  const covered = new Uint8Array(n);
  for (const { draft, content } of kept) {
    for (const [from, to] of content) covered.fill(1, from, to);
    covered.fill(1, draft.cue.range[0], draft.cue.range[1]);
    if (draft.source.range) covered.fill(1, draft.source.range[0], draft.source.range[1]);
  }
  const pieces: WordRange[] = [];
  const add = (range: WordRange) => {
    for (let i = range[0]; i < range[1]; i++) if (covered[i]) return;
    if (countIn(sight.sums.words, range[0], range[1]) < 2) return;
    covered.fill(1, range[0], range[1]);
    pieces.push(range);
  };
  for (const quote of sight.page.quotes) add(quote);
  for (const run of taggedRuns(sight.tags, 5)) add(run);
  pieces.sort((a, b) => a[0] - b[0]);
  let k = 0;
  let quoted = -1;
  let quotedBefore = -1;
  return pieces.map((range) => {
    while (k < kept.length && (kept[k] as Kept).draft.cue.word < range[0]) {
      quotedBefore = quoted;
      if ((kept[k] as Kept).content.some(([from, to]) => countIn(sight.sums.quoted, from, to) > 2)) quoted = k;
      k++;
    }
    const speaker = quoted === k - 1 ? quotedBefore : quoted;
    return { range, before: k - 1, after: k < kept.length ? k : -1, speaker };
  });
}

/** How many attributions back the one may stand whose quotation goes on. */
const backAtMost = 3;

/**
 * «“Every time you say that,” X said, meaning the excuse, “you …”»: a quotation that goes on in small letters, between commas, after one of
 * the same sentence is that one's speaker's. Gives the number of that attribution, or -1.
 */
export function interrupted({ page }: Sight, kept: readonly Kept[], { range: [from], before }: LoosePiece): number {
  const number = page.quoteOf[from] as number;
  const [first, last] = page.quotes[number - 1] ?? [0, 0];
  if (page.quotes[number]?.[0] !== from || last <= first || page.sentenceOf[last - 1] !== page.sentenceOf[from])
    return -1;
  const goesOn = page.words.textAt(last - 2) === "," && page.words.textAt(from - 1) === ",";
  if (!goesOn || !/^\p{Ll}/u.test(page.words.get(from + 1)?.text ?? "")) return -1;
  for (let k = before; k >= 0 && k > before - backAtMost; k--) {
    const { content } = kept[k] as Kept;
    if (content.some(([start, end]) => start < last && end >= last - 1)) return k;
  }
  return -1;
}

function listFrom(firstTemplate: number): FeatureList {
  const list = new FeatureList();
  list.begin(firstTemplate);
  return list;
}

function neighbour(sight: Sight, list: FeatureList, piece: WordRange, one: Kept | undefined): number {
  const { page, sums } = sight;
  if (!one) {
    list.add(1);
    return 0;
  }
  const paragraphs = Math.abs(
    (page.paragraphOf[piece[0]] as number) - (page.paragraphOf[one.draft.cue.word] as number),
  );
  const sentences = Math.abs((page.sentenceOf[piece[0]] as number) - (page.sentenceOf[one.draft.cue.word] as number));
  const contentEnd = Math.max(...one.content.map((range) => range[1]));
  const contentStart = Math.min(...one.content.map((range) => range[0]));
  const gap = piece[0] >= contentEnd ? piece[0] - contentEnd : contentStart - piece[1];
  const quoted = one.content.some(([from, to]) => countIn(sums.quoted, from, to) > 0) ? 1 : 0;
  const cueBetween = piece[0] >= contentEnd && one.draft.cue.word >= contentEnd ? 1 : 0;
  const near = Math.min(paragraphs, 3) * 8 + Math.min(sentences, 5);
  list.add(pair(near, quoted));
  list.add(pair(near, step(gap)));
  list.add(pair(quoted * 2 + cueBetween, Math.min(paragraphs, 3)));
  list.add(pair(page.forms.stem[one.draft.cue.word] as number, near));
  return near * 4 + quoted * 2 + cueBetween;
}

/** What speaks for each way of dealing with a loose piece (one class each, see `follows`). */
export function followFeatures(
  sight: Sight,
  kept: readonly Kept[],
  { range, before, after, speaker }: LoosePiece,
): number[] {
  const { page, sums } = sight;
  const [a, b] = range;
  const list = listFrom(600);
  const sentence = page.sentences[page.sentenceOf[a] as number] as WordRange;
  const paragraph = page.paragraphs[page.paragraphOf[a] as number] as WordRange;
  const isQuote = (page.quoteOf[a] as number) >= 0 ? 1 : 0;
  const tagged = Math.min(4, Math.floor((countIn(sums.content, a, b) * 4) / (b - a)));
  const whole = (a === sentence[0] ? 1 : 0) + (b >= sentence[1] - 1 ? 2 : 0);
  const opens = a === paragraph[0] ? 1 : 0;
  const alone = opens + (b >= paragraph[1] - 1 ? 2 : 0);
  const length = step(countIn(sums.words, a, b));
  const strong = Math.min(2, countIn(sums.strong, sentence[0], sentence[1]));
  const taggedSentence =
    Math.min(2, countIn(sums.source, sentence[0], sentence[1])) * 4 +
    Math.min(2, countIn(sums.cue, sentence[0], sentence[1]));
  const here = isQuote * 64 + whole * 8 + tagged;
  const one = neighbour(sight, list, range, kept[before]);
  const other = listFrom(620);
  const two = neighbour(sight, other, range, kept[after]);
  const third = listFrom(640);
  const three = neighbour(sight, third, range, kept[speaker]);
  const rest = listFrom(660);
  rest.add(pair(here, three));
  rest.add(pair(one, three));
  rest.add(pair(pair(three, isQuote), pair(alone, whole)));
  rest.add(here);
  rest.add(pair(here, one));
  rest.add(pair(here, two));
  rest.add(pair(one, two));
  rest.add(pair(pair(one, whole), alone));
  rest.add(pair(pair(one, isQuote), length));
  rest.add(pair(here, alone));
  rest.add(pair(here, length));
  rest.add(pair(strong, here));
  rest.add(pair(taggedSentence, here));
  rest.add(pair(taggedSentence, one));
  rest.add(pair(page.pos[a - 1] ?? 60, whole));
  rest.add(pair(page.forms.lower[a - 1] ?? 60, isQuote));
  rest.add(pair(page.forms.lower[isQuote ? a + 1 : a] ?? 60, whole));
  rest.add(pair(overlaps(range, paragraph) ? step(paragraph[1] - paragraph[0] - (b - a)) : 9, isQuote));
  return [...list.hashes, ...other.hashes, ...third.hashes, ...rest.hashes];
}

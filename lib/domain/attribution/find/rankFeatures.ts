import type { Candidate, CueCandidate, SourceCandidate } from "./candidates";
import { FeatureList, type Features } from "./features";
import { pair } from "./hash";
import type { WordRange } from "./page";
import { posIndex } from "./posTags";
import { relationIndex } from "./relations";
import { countIn, type Sight } from "./sight";

/** Steps of a count or a distance, so that near things differ and far ones do not. */
export function step(value: number): number {
  if (value < 0) return 15 - Math.min(7, step(-value));
  return value < 4 ? value : value < 6 ? 4 : value < 10 ? 5 : value < 20 ? 6 : 7;
}

/** Quarters of a share: 0 none, 1..4, 5 all. */
function share(part: number, whole: number): number {
  if (part <= 0 || whole <= 0) return 0;
  return part >= whole ? 5 : 1 + Math.floor((part * 4) / whole);
}

const posAt = ({ page }: Sight, i: number): number => (i < 0 || i >= page.words.length ? 60 : (page.pos[i] as number));
const wordAt = ({ page }: Sight, i: number): number =>
  i < 0 || i >= page.words.length ? 60 : (page.forms.lower[i] as number);

/** What speaks for one source of a cue. */
export function addSourceFeatures(
  list: Features,
  sight: Sight,
  cue: CueCandidate,
  { range, from }: SourceCandidate,
): void {
  const { page, sums } = sight;
  list.begin(range ? 250 : 200);
  const stem = page.forms.stem[cue.word] as number;
  const cuePos = posAt(sight, cue.word);
  if (!range) {
    list.add(stem);
    list.add(pair(cuePos, page.relation[cue.word] as number));
    list.add(pair(posAt(sight, cue.range[0] - 1), posAt(sight, cue.range[1])));
    list.add(pair(sight.subject[cue.word] === -1 ? 0 : 1, cue.from));
    list.add(pair(wordAt(sight, cue.range[0] - 1), 1));
    list.add(1);
    return;
  }
  const [a, b] = range;
  const before = b <= cue.range[0];
  const [gapFrom, gapTo] = before ? [b, cue.range[0]] : [cue.range[1], a];
  const gap = (before ? -1 : 1) * step(gapTo - gapFrom);
  const covered = share(countIn(sums.source, a, b), b - a) * 8 + (from & 7);
  const between =
    Math.min(countIn(sums.commas, gapFrom, gapTo), 3) * 8 +
    Math.min(countIn(sums.strong, gapFrom, gapTo), 1) * 4 +
    Math.min(countIn(sums.marks, gapFrom, gapTo), 3);
  const otherSource = Math.min(countIn(sums.source, gapFrom, gapTo), 2);
  const first = posAt(sight, a);
  const last = posAt(sight, b - 1);
  list.add(from);
  list.add(pair(from, gap));
  list.add(pair(covered, gap));
  list.add(pair(gap, between));
  list.add(pair(pair(gap, between), cuePos));
  list.add(pair(stem, gap));
  list.add(pair(stem, from));
  list.add(pair(first * 64 + last, from));
  list.add(pair(posAt(sight, a - 1) * 64 + posAt(sight, b), from));
  list.add(pair(wordAt(sight, a - 1), before ? 1 : 0));
  list.add(pair(wordAt(sight, b), before ? 1 : 0));
  list.add(wordAt(sight, b - 1));
  list.add(wordAt(sight, a));
  list.add(pair(step(b - a), from));
  list.add(pair(otherSource, gap));
  list.add(pair(Math.min(countIn(sums.commas, a, b), 3), from));
  list.add(pair(countIn(sums.quoted, a, b) > 0 ? 1 : 0, (page.quoteOf[cue.word] as number) >= 0 ? 1 : 0));
  list.add(pair(countIn(sums.content, a, b) > 0 ? 1 : 0, from));
  list.add(
    pair(page.relation[sight.subject[cue.word] as number] ?? 20, pair(posAt(sight, cue.range[0] - 1), before ? 1 : 0)),
  );
  list.add(pair(last, pair(gap, cuePos)));
  addSourceLeans(sight, list, range, from);
}

/** How much the tagger leans to a source at both edges of a run and, at least, inside it. */
function addSourceLeans(sight: Sight, list: Features, [a, b]: WordRange, from: number): void {
  const lean = (i: number) => (sight.sourceLean[i] ?? -9) + 9;
  let least = 20;
  for (let i = a; i < b; i++) least = Math.min(least, lean(i));
  list.add(pair(lean(a - 1), lean(a)));
  list.add(pair(lean(b - 1), lean(b)));
  list.add(pair(least, step(b - a)));
  list.add(pair(least, from));
  list.add(pair(lean(b), pair(posAt(sight, b), posAt(sight, b + 1))));
  list.add(pair(lean(a), pair(posAt(sight, a - 1), posAt(sight, a))));
}

function edgeFeatures(sight: Sight, list: Features, [a, b]: WordRange, from: number): void {
  const { page, sums } = sight;
  const quoteA = page.quoteOf[a] as number;
  const quoteB = page.quoteOf[b - 1] as number;
  const wholeQuote = quoteA >= 0 && page.quotes[quoteA]?.[0] === a && page.quotes[quoteA]?.[1] === b;
  const cutsIn = quoteA >= 0 && page.quotes[quoteA]?.[0] !== a ? 1 : 0;
  const cutsOut = quoteB >= 0 && page.quotes[quoteB]?.[1] !== b ? 2 : 0;
  const sentenceA = page.sentences[page.sentenceOf[a] as number] as WordRange;
  const sentenceB = page.sentences[page.sentenceOf[b - 1] as number] as WordRange;
  const atStart = sentenceA[0] === a ? 1 : 0;
  const atEnd = sentenceB[1] - b <= 1 ? 2 : 0;
  const n = b - a;
  const tagged = countIn(sums.content, a, b);
  const lean = Math.floor((countIn(sums.lean, a, b) * 2) / n);
  const missedLeft = a > 0 && (sight.tags[a - 1] as number) >= 5 && sentenceA[0] < a ? 1 : 0;
  const missedRight = b < page.words.length && (sight.tags[b] as number) >= 5 && sentenceB[1] > b ? 2 : 0;
  list.add(from);
  list.add(pair(from, share(tagged, n)));
  list.add(pair(lean, atStart + atEnd));
  list.add(pair(share(tagged, n) * 4 + missedLeft + missedRight, atStart + atEnd));
  list.add(pair(cutsIn + cutsOut, wholeQuote ? 1 : 0));
  list.add(pair(posAt(sight, a - 1) * 64 + posAt(sight, a), 1));
  list.add(pair(posAt(sight, b - 1) * 64 + posAt(sight, b), 2));
  list.add(pair(posAt(sight, b) * 64 + posAt(sight, b + 1), 3));
  list.add(pair(wordAt(sight, a), 4));
  list.add(pair(wordAt(sight, b), pair(posAt(sight, b + 1), 5)));
  list.add(pair(wordAt(sight, b), posAt(sight, b - 1)));
  list.add(pair(sight.tags[a] as number, pair(sight.tags[a - 1] ?? 9, from)));
  list.add(pair(sight.tags[b - 1] as number, pair(sight.tags[b] ?? 9, from)));
  list.add(pair(step(n), atStart + atEnd));
  list.add(pair(Math.min(3, countIn(sums.source, a, b)) * 4 + Math.min(3, countIn(sums.cue, a, b)), atStart + atEnd));
  list.add(pair(Math.min(3, countIn(sums.strong, a, b)), wholeQuote ? 1 : 0));
  list.add(pair(share(countIn(sums.quoted, a, b), n), atStart + atEnd));
}

/** What speaks for one run of words as the content of a cue with its source already chosen. */
export function addContentFeatures(
  list: Features,
  sight: Sight,
  cue: CueCandidate,
  source: WordRange | null,
  { range, from }: Candidate,
): void {
  const { page, sums } = sight;
  const [a, b] = range;
  const before = b <= cue.range[0];
  list.begin(before ? 300 : 360);
  edgeFeatures(sight, list, range, from);
  const block: WordRange = source ? [Math.min(source[0], cue.range[0]), Math.max(source[1], cue.range[1])] : cue.range;
  const [gapFrom, gapTo] = before ? [b, Math.max(b, block[0])] : [Math.min(a, block[1]), a];
  const gap = step(gapTo - gapFrom);
  const stem = page.forms.stem[cue.word] as number;
  const firstWord = wordAt(sight, a);
  const between =
    Math.min(countIn(sums.commas, gapFrom, gapTo), 2) * 4 +
    Math.min(countIn(sums.cue, gapFrom, gapTo), 1) * 2 +
    Math.min(countIn(sums.marks, gapFrom, gapTo), 1);
  const order = !source ? 0 : source[1] <= cue.range[0] ? 1 : 2;
  const child = sight.complement[cue.word] as number;
  const parsed =
    child < 0
      ? 0
      : (sight.subtrees.first[child] === a ? 1 : 0) +
        ((sight.subtrees.last[child] as number) + 1 === b ? 2 : 0) +
        (child >= a && child < b ? 4 : 0) +
        8;
  const inBranch = branchShare(sight, cue, range);
  list.add(pair(gap, between));
  list.add(pair(pair(gap, order), stem));
  list.add(pair(pair(gap, between), pair(order, posAt(sight, cue.word))));
  list.add(pair(stem, posAt(sight, a)));
  list.add(pair(stem, firstWord));
  list.add(pair(parsed, posAt(sight, cue.word)));
  list.add(pair(parsed, stem));
  const goesOn = attachment(sight, b, cue, range);
  list.add(goesOn);
  list.add(pair(goesOn, posAt(sight, b)));
  list.add(pair(goesOn, pair(posAt(sight, b), posAt(sight, b + 1))));
  list.add(pair(goesOn, pair(wordAt(sight, page.pos[b] === posIndex[","] ? b + 1 : b), 1)));
  list.add(pair(goesOn, stem));
  list.add(pair(inBranch, from));
  list.add(pair(inBranch, parsed));
  list.add(pair(stem, step(b - a)));
  list.add(pair(posAt(sight, cue.range[1]), pair(gap, order)));
  list.add(pair(cue.from, pair(gap, from)));
  list.add(pair(share(countIn(sums.quoted, a, b), b - a), stem));
  list.add(pair(before ? posAt(sight, b) : posAt(sight, a - 1), pair(order, gap)));
}

/**
 * What the words from `at` on hang from: their topmost word's relation, and whether its head is the cue, the source,
 * inside the run, or elsewhere. Tells a clause that goes on what is said from one that tells of the speaker.
 */
function attachment({ page, subtrees }: Sight, at: number, cue: CueCandidate, [a, b]: WordRange): number {
  const end = page.sentences[page.sentenceOf[Math.max(a, at - 1)] as number]?.[1] ?? at;
  let word = at;
  while (word < end && word < at + 6 && (page.pos[word] as number) >= posIndex[","]) word++;
  if (word >= end) return 1;
  for (let k = 0; k < 30; k++) {
    const h = page.head[word] as number;
    if (h < at) break;
    word = h;
  }
  const h = page.head[word] as number;
  const where = h < 0 ? 0 : h >= cue.range[0] && h < cue.range[1] ? 1 : h >= a && h < b ? 2 : 3;
  const reachesOn = (subtrees.last[word] as number) + 2 >= end ? 1 : 0;
  return 2 + ((page.relation[word] as number) * 4 + where) * 2 + reachesOn;
}

/** How many of a run's first and last words hang from the cue, and by which branch. */
function branchShare({ branches }: Sight, cue: CueCandidate, [a, b]: WordRange): number {
  const own = (i: number) => (branches.cue[i] === cue.word ? 1 + (branches.by[i] as number) : 0);
  return own(a) * 32 * 32 + own((a + b) >> 1) * 32 + own(b - 1);
}

/** What speaks for adding a second run to a first one ("…, X said, …"). */
export function addJoinFeatures(
  list: Features,
  sight: Sight,
  cue: CueCandidate,
  left: Candidate,
  right: Candidate,
): void {
  const { page } = sight;
  list.begin(420);
  const stem = page.forms.stem[cue.word] as number;
  const between = step(right.range[0] - left.range[1]);
  const quotes =
    ((page.quoteOf[left.range[0]] as number) >= 0 ? 1 : 0) + ((page.quoteOf[right.range[0]] as number) >= 0 ? 2 : 0);
  const tagged = (left.from & 1) + (right.from & 1) * 2;
  list.add(pair(stem, quotes));
  list.add(pair(quotes, tagged));
  list.add(pair(tagged, between));
  list.add(pair(posAt(sight, left.range[1]), pair(posAt(sight, right.range[0] - 1), quotes)));
  list.add(pair(wordAt(sight, right.range[0]), 7));
  list.add(pair(posAt(sight, right.range[0]), tagged));
  list.add(pair(sight.tags[right.range[0]] as number, sight.tags[left.range[0]] as number));
  list.add(pair(page.relation[cue.word] === relationIndex.root ? 1 : 0, quotes));
  list.add(pair(posAt(sight, left.range[1] - 1) === posIndex.QUOTE ? 1 : 0, tagged));
}

/** The features of one source of a cue as a list. */
export function sourceFeatures(sight: Sight, cue: CueCandidate, one: SourceCandidate): number[] {
  const list = new FeatureList();
  addSourceFeatures(list, sight, cue, one);
  return list.hashes;
}

/** The features of one content of a cue as a list: of each of its runs, and of both together. */
export function contentFeatures(
  sight: Sight,
  cue: CueCandidate,
  source: WordRange | null,
  pieces: readonly Candidate[],
): number[] {
  const list = new FeatureList();
  for (const piece of pieces) addContentFeatures(list, sight, cue, source, piece);
  const [left, right] = pieces;
  if (left && right) addJoinFeatures(list, sight, cue, left, right);
  return list.hashes;
}

import { isRoleNoun } from "../parties/roleNouns";
import { leadsSomewhere } from "./directions";
import { isMark, nameAfterDash, nameBeforeColon, nameBeforeQuote, opensQuotation } from "./layoutCues";
import { nounPhraseBefore } from "./nounPhrase";
import { quoteAt, type WordRange } from "./page";
import type { PatternMatch } from "./patterns";
import { posIndex } from "./posTags";
import { relationIndex } from "./relations";
import { countIn, type Sight, taggedRuns } from "./sight";

/** Where a candidate came from; bits, as it may come from several places. */
export const origin = { tagged: 1, parse: 2, pattern: 4, lexicon: 8, quote: 16, bound: 32, layout: 64 } as const;

export interface Candidate {
  readonly range: WordRange;
  from: number;
}

/** A word or words that may be a cue. `word` is the one that says most. */
export interface CueCandidate {
  readonly range: WordRange;
  readonly word: number;
  readonly from: number;
}

/** A source candidate; a null range means that the text names none. */
export interface SourceCandidate {
  readonly range: WordRange | null;
  from: number;
}

/** No candidate reaches further from its cue than this: time stays linear in copy without stops. */
export const reach = 160;

const isAuxiliary = /^(?:has|have|had|is|are|was|were|be|been|will|would|also|'s|’s|'ve|’ve|'d|’d)$/i;

function strongestWord({ step }: Sight, [from, to]: WordRange): number {
  let best = from;
  for (let i = from; i < to; i++) if ((step[i] as number) >= (step[best] as number)) best = i;
  return best;
}

function groupStart({ page }: Sight, word: number, least: number): number {
  let i = word;
  while (
    i > least &&
    word - i < 4 &&
    (isAuxiliary.test(page.words.get(i - 1)?.text ?? "") || page.pos[i - 1] === posIndex.RB)
  )
    i--;
  while (i < word && page.pos[i] === posIndex.RB && page.words.get(i)?.text.length === 0) i++;
  return i;
}

/** All cue candidates in order: tagged ones, those of the patterns, and words that are cues more often than not. */
export function cueCandidates(sight: Sight): CueCandidate[] {
  const { page, tags, step } = sight;
  const n = page.words.length;
  const taken = new Uint8Array(n);
  const found: CueCandidate[] = [];
  const add = (range: WordRange, from: number) => {
    for (let i = range[0]; i < range[1]; i++) if (taken[i]) return;
    taken.fill(1, range[0], range[1]);
    found.push({ range, word: strongestWord(sight, range), from });
  };
  for (const range of taggedRuns(tags, 3)) add(range, origin.tagged);
  for (const { cue } of sight.patterns) add(cue, origin.pattern);
  for (let i = 1; i < n; i++) {
    if (isMark(sight, i) && (nameBeforeColon(sight, i) || nameAfterDash(sight, i))) add([i, i + 1], origin.layout);
    else if (opensQuotation(sight, i) && !taken[i - 1] && (step[i - 1] as number) < 4) add([i, i + 1], origin.layout);
  }
  for (let i = 0; i < n; i++) {
    if ((step[i] as number) < 4 || (page.quoteOf[i] as number) >= 0 || taken[i]) continue;
    const least = page.sentences[page.sentenceOf[i] as number]?.[0] ?? 0;
    add([groupStart(sight, i, least), i + 1], origin.lexicon);
  }
  return found.filter(({ range }) => !leadsSomewhere(page, range)).sort((a, b) => a.range[0] - b.range[0]);
}

/** The words of a sentence that lie near a cue. */
export function sentenceNear({ page }: Sight, word: number): WordRange {
  const [from, to] = page.sentences[page.sentenceOf[word] as number] ?? [word, word + 1];
  return [Math.max(from, word - reach), Math.min(to, word + reach)];
}

/** Adds a candidate, or where it comes from to one of the same words. */
function pushUnique(list: { readonly range: WordRange | null; from: number }[], range: WordRange, from: number): void {
  for (const other of list) {
    if (other.range?.[0] !== range[0] || other.range[1] !== range[1]) continue;
    other.from |= from;
    return;
  }
  list.push({ range, from });
}

function firstCommaOrEnd({ page }: Sight, [from, to]: WordRange): number {
  for (let i = from + 1; i < to; i++) if (page.pos[i] === posIndex[","] || page.pos[i] === posIndex[":"]) return i;
  return to;
}

/** The phrase of a noun in the parse: whole, up to its first comma, and from the last comma before the noun. */
function phrasesOf(sight: Sight, noun: number, [from, to]: WordRange): WordRange[] {
  const first = Math.max(from, sight.subtrees.first[noun] as number);
  let last = Math.min(to, (sight.subtrees.last[noun] as number) + 1);
  while (last - 1 > noun && (sight.page.pos[last - 1] as number) >= posIndex[","]) last--;
  const whole: WordRange = [first, last];
  const short: WordRange = [first, Math.max(noun + 1, firstCommaOrEnd(sight, whole))];
  let start = noun;
  while (start > first && sight.page.pos[start - 1] !== posIndex[","]) start--;
  const late: WordRange = [start, last];
  return [whole, ...(short[1] < last ? [short] : []), ...(start > first ? [late] : [])];
}

/** Nouns that the parse offers as a cue's subject: its own, that of the verb it is joined to, "according to" whom. */
function subjectsOf(sight: Sight, cue: CueCandidate): number[] {
  const { page, subject, object } = sight;
  const nouns: number[] = [];
  let verb = cue.word;
  for (let k = 0; k < 3 && verb >= 0; k++) {
    const own = subject[verb] as number;
    if (own >= 0) {
      nouns.push(own);
      break;
    }
    if (page.relation[verb] === relationIndex.relcl) nouns.push(page.head[verb] as number);
    verb = page.head[verb] as number;
  }
  for (let i = cue.range[0]; i < cue.range[1]; i++) {
    const noun = object[i] as number;
    if (
      noun >= cue.range[1] &&
      (page.relation[i] === relationIndex.prep || page.pos[i] === posIndex.IN || page.pos[i] === posIndex.TO)
    )
      nouns.push(noun);
  }
  return nouns.filter((noun) => noun >= 0 && (noun < cue.range[0] || noun >= cue.range[1]));
}

const overlaps = (a: WordRange, b: WordRange) => a[0] < b[1] && b[0] < a[1];

/** A source with the words before it that the parse hangs from it: "Health Ministry spokeswoman | Ana Ruiz". */
function withTitle({ page }: Sight, [from, to]: WordRange, least: number): WordRange {
  let start = from;
  for (let i = from - 1; i >= least && from - i < 12; i--) {
    const head = page.head[i] as number;
    if ((page.pos[i] as number) >= posIndex[","] || head <= i || head >= to) break;
    if (head >= start) start = i;
  }
  return [start, to];
}

/** A name with the role right before it, which no parse need show: "Department of Defense spokesman | Maj. Roger Cabiness". */
function withRole({ page }: Sight, [from, to]: WordRange, least: number): WordRange {
  const before = from - 1;
  if (before < least || page.pos[from] !== posIndex.NNP || page.pos[before] !== posIndex.NN) return [from, to];
  if (!isRoleNoun(page.words.lowerAt(before))) return [from, to];
  return [nounPhraseBefore(page, from, least)?.[0] ?? from, to];
}

/**
 * A source up to a clause with "which": such a clause tells of a thing that the source names, not of who speaks. It is looked for up to the
 * sentence's end: a run of tags may be as long as the text.
 */
function withoutWhich({ page }: Sight, [from, to]: WordRange, end: number): WordRange {
  for (let i = from + 1; i + 1 < to && i <= end; i++) {
    if (page.pos[i] === posIndex[","] && page.words.get(i + 1)?.lower === "which") return [from, i];
  }
  return [from, to];
}

/** True where a range begins outside a quotation and ends inside it, or the other way round. */
const cutsQuote = ({ page: { quoteOf } }: Sight, [from, to]: WordRange): boolean => quoteOf[from] !== quoteOf[to - 1];

/** True where a range stands in a quotation that the cue is no part of: who says "…" is not named within it. */
const isWithinWhatIsSaid = ({ page: { quoteOf } }: Sight, [from]: WordRange, { word }: CueCandidate): boolean =>
  (quoteOf[from] as number) >= 0 && quoteOf[word] !== quoteOf[from];

/** The pattern that took one of the cue's words for its cue. */
function patternOf({ patterns, patternAt }: Sight, { range }: CueCandidate): PatternMatch | undefined {
  for (let i = range[0]; i < range[1]; i++) if ((patternAt[i] as number) >= 0) return patterns[patternAt[i] as number];
  return undefined;
}

/** Who may be the source of a cue, "nobody named" among them. */
export function sourceCandidates(sight: Sight, cue: CueCandidate, sources: readonly WordRange[]): SourceCandidate[] {
  const near = sentenceNear(sight, cue.word);
  const list: SourceCandidate[] = [{ range: null, from: 0 }];
  const add = (whole: WordRange, from: number) => {
    if (whole[0] < near[0]) return;
    const range = withRole(sight, withoutWhich(sight, whole, near[1]), near[0]);
    if (
      range[1] > range[0] &&
      range[0] >= near[0] &&
      range[1] <= near[1] &&
      !overlaps(range, cue.range) &&
      !cutsQuote(sight, range) &&
      !isWithinWhatIsSaid(sight, range, cue)
    ) {
      pushUnique(list, range, from);
    }
  };
  for (const range of sources) {
    add(range, origin.tagged);
    add(withTitle(sight, range, near[0]), origin.tagged | origin.bound);
  }
  for (const noun of subjectsOf(sight, cue))
    for (const phrase of phrasesOf(sight, noun, near)) add(phrase, origin.parse);
  const named = isMark(sight, cue.word)
    ? (nameBeforeColon(sight, cue.word) ?? nameAfterDash(sight, cue.word) ?? nameBeforeQuote(sight, cue.word))
    : null;
  if (named) pushUnique(list, named, origin.layout);
  const match = patternOf(sight, cue);
  if (match?.source) add(match.source, origin.pattern);
  return list;
}

/** Marks and spaces that no content begins or ends with; a closing quotation mark stays. */
function trimContent({ page }: Sight, from: number, to: number): WordRange | null {
  let a = from;
  let b = to;
  const tag = (i: number) => page.pos[i] as number;
  while (a < b && tag(a) >= posIndex[","] && tag(a) !== posIndex.QUOTE && tag(a) !== posIndex["("]) a++;
  while (b > a && (tag(b - 1) === posIndex[","] || tag(b - 1) === posIndex[":"] || page.words.get(b - 1)?.text === "."))
    b--;
  return b > a ? [a, b] : null;
}

/** "… is under way — and, according to X, it …": a conjunction before source and cue leads on to what comes after them. */
export function leadsOn({ page }: Sight, { range: [, end] }: { readonly range: WordRange }): boolean {
  return page.pos[end - 1] === posIndex.CC && (page.quoteOf[end - 1] as number) < 0;
}

/** Places of one sort, each once, and what put each there: side by side, since a map of so few takes longer to make than to search them. */
interface Noted {
  readonly places: number[];
  readonly origins: number[];
}

interface Bounds {
  readonly starts: Noted;
  readonly ends: Noted;
}

const noBounds = (): Bounds => ({ starts: { places: [], origins: [] }, ends: { places: [], origins: [] } });

function note({ places, origins }: Noted, at: number, from: number): void {
  const known = places.indexOf(at);
  if (known >= 0) origins[known] = (origins[known] as number) | from;
  else {
    places.push(at);
    origins.push(from);
  }
}

function crossed(sight: Sight, { starts, ends }: Bounds, block: WordRange): Candidate[] {
  const list: Candidate[] = [];
  for (let s = 0; s < starts.places.length; s++) {
    const [start, startFrom] = [starts.places[s] as number, starts.origins[s] as number];
    for (let e = 0; e < ends.places.length; e++) {
      const [end, endFrom] = [ends.places[e] as number, ends.origins[e] as number];
      if (end <= start || end - start > 2 * reach) continue;
      const range = trimContent(sight, start, end);
      if (!range || overlaps(range, block) || countIn(sight.sums.words, range[0], range[1]) === 0) continue;
      const bits = (startFrom & endFrom) | (startFrom & origin.bound);
      pushUnique(list, range, bits);
    }
  }
  return list;
}

/** Bounds that the tags, the parse and the quotations put into a region. */
function noteBounds(
  sight: Sight,
  cue: CueCandidate,
  [from, to]: WordRange,
  contents: readonly WordRange[],
  bounds: Bounds,
): void {
  const { page, complement, object, subtrees } = sight;
  const put = (range: WordRange, kind: number) => {
    if (range[1] <= from || range[0] >= to) return;
    note(bounds.starts, Math.max(from, range[0]), kind);
    note(bounds.ends, Math.min(to, range[1]), kind);
  };
  for (const run of contents) put(run, origin.tagged);
  for (let i = cue.range[0]; i < cue.range[1]; i++) {
    for (const child of [complement[i] as number, object[i] as number]) {
      if (child >= 0) put([subtrees.first[child] as number, (subtrees.last[child] as number) + 1], origin.parse);
    }
  }
  for (const range of patternOf(sight, cue)?.content ?? []) put(range, origin.pattern);
  let quotes = 0;
  for (let i = from; i < to && quotes < 3; i++) {
    const quote = page.quoteOf[i] as number;
    if (quote < 0) continue;
    const range = page.quotes[quote] as WordRange;
    put(range, origin.quote);
    i = range[1] - 1;
    quotes++;
  }
}

/** Clause ends inside a region: before ", and", ", but", "as", and before the next tagged source or cue. */
function noteClauseEnds({ page, tags }: Sight, [from, to]: WordRange, bounds: Bounds): void {
  let ends = 0;
  for (let i = from + 1; i < to && ends < 5; i++) {
    if ((page.quoteOf[i] as number) >= 0) continue;
    const pos = page.pos[i];
    const begins = tags[i] === 1 || tags[i] === 3;
    if (
      begins ||
      pos === posIndex[","] ||
      pos === posIndex[":"] ||
      (pos === posIndex.CC && page.pos[i + 1] !== posIndex.NNP)
    ) {
      note(bounds.ends, i, origin.lexicon);
      ends++;
    }
  }
}

/** The quotation that ends where a sentence begins with its speaker: "Is it late?" Todd asked. Or where the sentence begins. */
function quoteBefore({ page }: Sight, word: number, from: number): number {
  const own = quoteAt(page, from);
  if (own) return Math.min(from, own[0]);
  const ended = quoteAt(page, from - 1);
  return ended?.[1] === from && word - from < nearStart ? ended[0] : from;
}

const nearStart = 8;

/** The quotation that the next paragraph begins with where a paragraph ends in a colon: "He went on:", or the paragraph's end. */
function quoteBelow({ page }: Sight, high: number): number {
  if (page.words.get(high - 1)?.text !== ":") return high;
  const quote = quoteAt(page, high);
  return quote?.[0] === high ? quote[1] : high;
}

/** How far content may reach to both sides of a cue: its sentence, and a quotation that runs beyond it or stands next to it. */
function contentReach(sight: Sight, word: number): WordRange {
  const { page } = sight;
  const [from, to] = page.sentences[page.sentenceOf[word] as number] ?? [word, word + 1];
  const [low, high] = page.paragraphs[page.paragraphOf[word] as number] ?? [from, to];
  const below = quoteBelow(sight, high);
  if (isMark(sight, word)) return [Math.max(low, word - 2 * reach), Math.min(below, word + 2 * reach)];
  const lastQuote = quoteAt(page, to - 1);
  const end = to === high ? below : Math.min(high, Math.max(to, lastQuote?.[1] ?? to));
  return [Math.max(low, word - 2 * reach, quoteBefore(sight, word, from)), Math.min(end, word + 2 * reach)];
}

/** Single runs of words that may be what is said: those before source and cue, and those after. */
export function contentCandidates(
  sight: Sight,
  cue: CueCandidate,
  source: WordRange | null,
  contents: readonly WordRange[],
): { left: Candidate[]; right: Candidate[] } {
  const whole = contentReach(sight, cue.word);
  const joined = source !== null && Math.abs(source[0] - cue.range[0]) < reach;
  const block: WordRange = joined ? [Math.min(source[0], cue.range[0]), Math.max(source[1], cue.range[1])] : cue.range;
  const side = ([from, to]: WordRange, bound: "starts" | "ends"): Candidate[] => {
    if (to <= from) return [];
    const bounds = noBounds();
    note(bounds.starts, from, origin.bound);
    note(bounds.ends, to, origin.bound);
    noteBounds(sight, cue, [from, to], contents, bounds);
    if (bound === "starts") noteClauseEnds(sight, [from, to], bounds);
    return crossed(sight, bounds, cue.range);
  };
  const [sentenceFrom] = sight.page.sentences[sight.page.sentenceOf[cue.word] as number] ?? [0, 0];
  const left = side([whole[0], block[0]], "ends");
  if (sentenceFrom > whole[0])
    for (const { range, from } of side([sentenceFrom, block[0]], "ends")) pushUnique(left, range, from);
  const right = side([block[1], whole[1]], "starts");
  // Between source and cue ("the plan that ministers say…", "X, whose view …, said") only what else lies there.
  if (joined && source[1] < cue.range[0]) right.push(...side([source[1], cue.range[0]], "starts"));
  else if (joined && cue.range[1] < source[0]) right.push(...side([cue.range[1], source[0]], "starts"));
  return { left: left.filter((one) => !leadsOn(sight, one)), right };
}

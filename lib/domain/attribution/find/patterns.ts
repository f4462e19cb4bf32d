import { cueStrength } from "./cues";
import { lowerAt, nounPhraseBefore, nounPhraseFrom, tagAt } from "./nounPhrase";
import type { Page, WordRange } from "./page";

/** What a plain pattern finds, in word ranges. */
export interface PatternMatch {
  readonly source: WordRange | null;
  readonly cue: WordRange;
  readonly content: readonly WordRange[];
  readonly rule: string;
}

const isQuoteMark = (page: Page, i: number) => tagAt(page, i) === "QUOTE";
const isVerb = (tag: string) => tag.startsWith("VB");

/** Back over "has also", "had previously", "would": the words of the cue's own verb group. */
function verbGroupStart(page: Page, cue: number, least: number): number {
  let i = cue;
  while (
    i > least &&
    (/^(?:RB|MD)$/.test(tagAt(page, i - 1)) || /^(?:has|have|had|is|are|was|were|be|been)$/.test(lowerAt(page, i - 1)))
  )
    i--;
  return i;
}

function withoutOuterComma(page: Page, [from, to]: WordRange): WordRange | null {
  let start = from;
  let end = to;
  while (start < end && /^[,:.]$/.test(tagAt(page, start))) start++;
  while (end > start && /^[.:]$/.test(tagAt(page, end - 1)) && !isQuoteMark(page, end - 1)) end--;
  if (tagAt(page, end - 1) === ",") end--;
  return end > start ? [start, end] : null;
}

/** Content that stands before source and cue: from the sentence's start to the comma or the closing mark. */
function contentBefore(page: Page, start: number, end: number): WordRange | null {
  const mark = tagAt(page, end - 1);
  if (mark !== "," && mark !== "QUOTE" && !/^[?!]$/.test(page.words.get(end - 1)?.text ?? "")) return null;
  const range = withoutOuterComma(page, [start, end]);
  return range && range[1] - range[0] > 1 ? range : null;
}

/** Content that stands after the cue: an optional addressee, "that", then the clause to the sentence's end. */
function contentAfter(page: Page, cueEnd: number, end: number, told: boolean): WordRange | null {
  let start = cueEnd;
  if (told) {
    const addressee = nounPhraseFrom(page, start, end);
    if (addressee) start = addressee[1];
  }
  const range = withoutOuterComma(page, [start, end]);
  return range && range[1] - range[0] > 1 ? range : null;
}

function accordingTo(page: Page, cue: number, [from, to]: WordRange): PatternMatch | null {
  const source = nounPhraseFrom(page, cue + 2, to);
  if (!source) return null;
  const before = withoutOuterComma(page, [from, cue]);
  const after = withoutOuterComma(page, [source[1], to]);
  const content = before && before[1] - before[0] > 2 ? before : after;
  return content ? { source, cue: [cue, cue + 2], content: [content], rule: "according to" } : null;
}

/** "…," said Mary Ann, a neighbour. */
function inverted(page: Page, cue: number, [from, to]: WordRange): PatternMatch | null {
  const content = contentBefore(page, from, cue);
  const source = content && nounPhraseFrom(page, cue + 1, to);
  if (!content || !source) return null;
  const rest = withoutOuterComma(page, [source[1], to]);
  const more = rest && isQuoteMark(page, rest[0]) ? [rest] : [];
  return { source, cue: [cue, cue + 1], content: [content, ...more], rule: "said X" };
}

function subjectFirst(page: Page, cue: number, [from, to]: WordRange): PatternMatch | null {
  const groupStart = verbGroupStart(page, cue, from);
  const source = nounPhraseBefore(page, groupStart, from);
  const told = /^t(?:ell|old)/.test(lowerAt(page, cue));
  const strength = cueStrength(lowerAt(page, cue));
  const before = contentBefore(page, from, source ? source[0] : groupStart);
  const after = contentAfter(page, cue + 1, to, told);
  const range: WordRange = [groupStart, cue + 1];
  if (before && source) {
    const more = after && isQuoteMark(page, after[0]) ? [after] : [];
    return { source, cue: range, content: [before, ...more], rule: "…, X said" };
  }
  const opened = after && (lowerAt(page, after[0]) === "that" || isQuoteMark(page, after[0]));
  if (!after || !(opened || (strength === "strong" && source))) return null;
  return { source, cue: range, content: [after], rule: opened ? "X said that …" : "X said …" };
}

const leadsTo = (page: Page, cue: number): boolean =>
  lowerAt(page, cue) === "according" && lowerAt(page, cue + 1) === "to";

/** A cheap look first: few words are verbs of reporting. */
const mayBeCue = (page: Page, word: number): boolean =>
  (isVerb(tagAt(page, word)) && cueStrength(lowerAt(page, word)) !== "none") || leadsTo(page, word);

function atCue(page: Page, cue: number, sentence: WordRange): PatternMatch | null {
  if (leadsTo(page, cue)) return accordingTo(page, cue, sentence);
  return inverted(page, cue, sentence) ?? subjectFirst(page, cue, sentence);
}

/** No pattern looks further than this from its cue: time stays linear in copy without stops. */
const reach = 200;

/** What plain patterns find in a sentence, from left to right; a quotation's own words are not searched for cues. */
export function matchPatterns(page: Page, sentence: WordRange): PatternMatch[] {
  const matches: PatternMatch[] = [];
  const taken = new Uint8Array(sentence[1] - sentence[0]);
  for (let i = sentence[0]; i < sentence[1]; i++) {
    if ((page.quoteOf[i] ?? -1) >= 0 || taken[i - sentence[0]]) continue;
    if (!mayBeCue(page, i)) continue;
    const match = atCue(page, i, [Math.max(sentence[0], i - reach), Math.min(sentence[1], i + reach)]);
    if (!match) continue;
    matches.push(match);
    for (const [from, to] of match.content) taken.fill(1, from - sentence[0], to - sentence[0]);
  }
  return matches;
}

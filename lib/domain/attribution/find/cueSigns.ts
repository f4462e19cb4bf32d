import { speechBeside } from "./besideQuotation";
import { type Branches, branchesOf } from "./branches";
import { type CueRates, cueKey } from "./cueRates";
import type { Page } from "./page";
import { matchPatterns, type PatternMatch } from "./patterns";

/** What shows cues on a page, worked out once for the tagger and the linker. */
export interface CueSigns {
  /** For each word the step of its cue rate. */
  readonly step: Int32Array;
  readonly branches: Branches;
  /** What the plain patterns find, in the order of the text. */
  readonly patterns: readonly PatternMatch[];
}

/** Looks for the signs of cues on a page: by learnt rates, by the parse, by patterns. */
export function cueSignsOf(page: Page, rates: CueRates): CueSigns {
  const step = new Int32Array(page.words.length);
  for (let i = 0; i < step.length; i++) step[i] = rates.get(cueKey(page, i)) ?? 0;
  return { step, branches: branchesOf(page, step), patterns: patternsOf(page) };
}

/** What plain patterns find, and the speech that only its place beside a quotation shows. */
function patternsOf(page: Page): PatternMatch[] {
  const matches = page.sentences.flatMap((sentence) => matchPatterns(page, sentence));
  const isCue = new Uint8Array(page.words.length);
  for (const { cue } of matches) isCue.fill(1, cue[0], cue[1]);
  const beside = page.quotes.flatMap((quote) => speechBeside(page, quote) ?? []);
  const more = beside.filter(({ cue }) => !isCue.subarray(cue[0], cue[1]).includes(1));
  return more.length === 0 ? matches : [...matches, ...more].sort((a, b) => a.cue[0] - b.cue[0]);
}

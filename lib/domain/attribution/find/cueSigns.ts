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
  const patterns = page.sentences.flatMap((sentence) => matchPatterns(page, sentence));
  return { step, branches: branchesOf(page, step), patterns };
}

import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, nounPhraseFrom, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";
import { posIndex } from "./posTags";
import { takenWords } from "./takenWords";

/** A sentence that its last words give to somebody: "The warning “raises questions”, said Arturo Benn, an analyst." */
export interface SignedReport {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: WordRange;
}

const leastWords = 4;
/** Below this, what was found inside such a sentence gives way to the one who signs it. */
const weak = 0.7;

/**
 * Goes in: a page and what was found on it; comes out: the sentences that end in a comma, a strong cue and a name that
 * nobody was found to speak by, in the order of the text.
 */
export function signedReports(page: Page, found: readonly FoundAttribution[]): SignedReport[] {
  const reports = page.sentences.flatMap((sentence) => signedIn(page, sentence));
  if (reports.length === 0) return reports;
  const taken = takenWords(page, found);
  return reports.filter(({ source, cue }) => taken[cue[0]] === 0 && taken[source[0]] === 0);
}

/** What was found but for the weak ones inside a signed sentence. */
export function withoutSigned(
  page: Page,
  found: readonly FoundAttribution[],
  signed: readonly SignedReport[],
): readonly FoundAttribution[] {
  if (signed.length === 0) return found;
  const within = new Int32Array(page.words.length).fill(-1);
  signed.forEach(({ content }, index) => {
    within.fill(index, ...content);
  });
  return found.filter(({ source, cue, confidence }) => {
    const words = [...source, ...cue].map(([start]) => within[wordAt(page.words, start)] ?? -1);
    return confidence >= weak || words.length === 0 || words.some((index) => index === -1);
  });
}

function signedIn(page: Page, [from, to]: WordRange): SignedReport[] {
  // A headline's words have capitals of their own, and it has no stop.
  if (lowerAt(page, to - 1) !== ".") return [];
  for (let cue = from + leastWords; cue < to - 1; cue += 1) {
    const comma = endsBefore(page, cue);
    if (comma === -1 || tagAt(page, cue + 1) !== "NNP" || (page.quoteOf[cue] ?? -1) >= 0) continue;
    if (cueStrength(lowerAt(page, cue)) !== "strong") continue;
    const source = nounPhraseFrom(page, cue + 1, to);
    if (!source || !hasVerb(page, [from, comma]) || (page.quoteOf[from] ?? -1) >= 0) return [];
    return [{ source, cue: [cue, cue + 1], content: [from, comma] }];
  }
  return [];
}

/** The end of what stands before a comma and a cue, closing mark and all, or -1. */
function endsBefore(page: Page, cue: number): number {
  const before = page.pos[cue - 1];
  if (before === posIndex[","]) return cue - 1;
  return before === posIndex.QUOTE && page.pos[cue - 2] === posIndex[","] ? cue : -1;
}

function hasVerb(page: Page, [from, to]: WordRange): boolean {
  for (let word = from; word < to; word += 1) if (/^(?:VB[DZP]|MD)$/.test(tagAt(page, word))) return true;
  return false;
}

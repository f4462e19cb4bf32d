import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { isCapitalized, lowerAt, nounPhraseFrom } from "./nounPhrase";
import { type Page, quoteAt, type WordRange } from "./page";
import { takenWords } from "./takenWords";

/** A quotation that the linker left without a speaker though its sentence plainly has one: "“…,” Brandt insists." */
export interface ClearQuotation {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: readonly WordRange[];
  readonly rule: string;
}

const leastWords = 3;

/**
 * Goes in: a page and what the linker found on it; comes out: for quotations that are in no content and have a plain
 * speaker and a strong cue right behind them, who says them, in the order of the text. By spelling alone: short texts
 * mislead the tagger, which takes "insists" for a noun.
 */
export function clearQuotations(page: Page, found: readonly FoundAttribution[]): ClearQuotation[] {
  const taken = takenWords(page, found);
  const clear: ClearQuotation[] = [];
  for (const quote of page.quotes) {
    if (quote[1] - quote[0] < leastWords + 2 || anyTaken(taken, quote)) continue;
    const speech = speechAfter(page, quote);
    if (speech && !anyTaken(taken, speech.source) && !anyTaken(taken, speech.cue)) {
      const next = nextSentence(page, speech);
      clear.push(next && !anyTaken(taken, next) ? { ...speech, content: [...speech.content, next] } : speech);
    }
  }
  return clear;
}

/** "“What now?” asks Ruiz, a farmer. | “We wait.”": a quotation that opens the next sentence of the paragraph is the same speaker's. */
function nextSentence(page: Page, { cue }: ClearQuotation): WordRange | null {
  const [, end] = page.sentences[page.sentenceOf[cue[0]] ?? -1] ?? [0, cue[1]];
  const quote = quoteAt(page, end);
  return quote?.[0] === end && page.paragraphOf[end] === page.paragraphOf[cue[0]] ? quote : null;
}

const isComma = (page: Page, at: number) => page.words.get(at)?.text === ",";
const asks = /^(?:asks|asked|wonders|wondered|demands|demanded|sighs|shrugs|laughs|writes|wrote)$/;
const isStrong = (page: Page, at: number) => cueStrength(lowerAt(page, at)) === "strong";

function speechAfter(page: Page, quote: WordRange): ClearQuotation | null {
  const inside = /^[,?!]$/.test(page.words.get(quote[1] - 2)?.text ?? "");
  if (!inside && !isComma(page, quote[1])) return null;
  const from = inside && !isComma(page, quote[1]) ? quote[1] : quote[1] + 1;
  const end = page.sentences[page.sentenceOf[from] ?? -1]?.[1] ?? quote[1];
  if (isStrong(page, from) || (asks.test(lowerAt(page, from)) && isCapitalized(page, from + 1))) {
    const source = nounPhraseFrom(page, from + 1, end);
    return source && { source, cue: [from, from + 1], content: [quote], rule: "“…”, said X" };
  }
  for (let cue = from + 1; cue < Math.min(end, from + 7); cue += 1) {
    if (!isWord(page, cue - 1)) return null;
    if (!isStrong(page, cue) || !closes(page, cue + 1, end) || !opensSource(page, from)) continue;
    return { source: [from, cue], cue: [cue, cue + 1], content: [quote], rule: "“…”, X said" };
  }
  return null;
}

const isWord = (page: Page, at: number) => /^[\p{L}\p{N}]/u.test(page.words.get(at)?.text ?? "");

/** A cue that ends its clause, or goes on with when and where. */
function closes(page: Page, at: number, end: number): boolean {
  return (
    at >= end ||
    !isWord(page, at) ||
    /^(?:on|in|at|after|during|to|by|last|this|late|later|when|as|while)$/.test(lowerAt(page, at))
  );
}

function opensSource(page: Page, at: number): boolean {
  return (
    /^\p{Lu}/u.test(page.words.get(at)?.text ?? "") ||
    /^(?:he|she|they|it|the|an?|one|his|her|their|its)$/.test(lowerAt(page, at))
  );
}

const anyTaken = (taken: Uint8Array, [from, to]: WordRange) => taken.subarray(from, to).includes(1);

import { overlap, type Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

const prompts = /^(?:asked|pressed|quizzed|questioned|challenged|reminded)$/;
const asksFor = /^(?:if|whether|about|why|what|how|when|where|who|by|on)$/;

const isQuoted = (page: Page, [start]: Span): boolean => (page.quoteOf[wordAt(page.words, start)] ?? -1) >= 0;

/**
 * "| Asked if he feared for his job, | Roux shrugged. “I fear nothing.”": what somebody was asked is not what he says. Goes in: a page and an
 * attribution; comes out: the same without it.
 */
export function withoutPrompt(page: Page, found: FoundAttribution): FoundAttribution {
  const [first, ...rest] = found.content;
  const [source] = found.source;
  if (!first || rest.length === 0 || !source || source[0] < first[1]) return found;
  if (isQuoted(page, first) || !isPrompt(page, wordAt(page.words, first[0]))) return found;
  return { ...found, content: rest, type: rest.every((span) => isQuoted(page, span)) ? "direct" : found.type };
}

/** "Asked if he feared", and the words behind "Asked by the Gazette": what stands in what opens a sentence so. */
function isPrompt(page: Page, from: number): boolean {
  const [opens] = page.sentences[page.sentenceOf[from] ?? -1] ?? [from];
  if (!prompts.test(lowerAt(page, opens)) || !asksFor.test(lowerAt(page, opens + 1))) return false;
  return from === opens || asksFor.test(lowerAt(page, from));
}

/**
 * "…, she said. | Its head at the time, Jan Roos, | “came to us and talked”.": a quotation that goes on from its sentence's subject says nothing
 * without it. Goes in: a page and an attribution; comes out: the same, such a quotation from where its sentence begins.
 */
export function withItsOpening(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  if (!cue || found.content.length < 2) return found;
  const taken = [...found.source, ...found.cue];
  let isWider = false;
  const content = found.content.map((span): Span => {
    const first = wordAt(page.words, span[0]);
    const start = openingOf(page, first, cue);
    if (start === -1) return span;
    const opening: Span = [page.words.get(start)?.start ?? span[0], span[0]];
    if ([...taken, ...found.content].some((one) => overlap(one, opening))) return span;
    isWider = true;
    return [opening[0], span[1]];
  });
  return isWider ? { ...found, content, type: "mixed" } : found;
}

/** Where the sentence of a quotation begins that opens with its verb, behind a subject alone; -1 for any other. */
function openingOf(page: Page, mark: number, cue: Span): number {
  const sentence = page.sentenceOf[mark] ?? -1;
  const [from] = page.sentences[sentence] ?? [mark];
  const verb = mark + 1;
  if (from === mark || (page.quoteOf[mark] ?? -1) < 0 || sentence === page.sentenceOf[wordAt(page.words, cue[0])])
    return -1;
  const goesOn = /^(?:VB[DZP]|MD)$/.test(tagAt(page, verb)) && /^[a-z]/.test(page.words.get(verb)?.text ?? "");
  return goesOn && !hasFinite(page, [from, mark]) ? from : -1;
}

import { lowerAt, nounPhraseBefore, nounPhraseFrom, tagAt } from "./nounPhrase";
import { type Page, quoteAt, type WordRange } from "./page";
import type { PatternMatch } from "./patterns";

/**
 * Speech that the place beside a quotation shows: "“Nobody measured it,” sighs the boatman." Any verb speaks there, also
 * one that reports nothing anywhere else. Goes in: a page and one of its quotations; comes out: the speaker and the verb
 * behind it or before it, or null.
 */
export function speechBeside(page: Page, quote: WordRange): PatternMatch | null {
  return speechAfter(page, quote) ?? speechBefore(page, quote);
}

/** How far behind a quotation its verb may stand, with an apposition between: "the sexton, Heino Prants, explains". */
const reach = 20;

const finite = /^VB[DPZN]$/;
const auxiliary =
  /^(?:is|are|was|were|be|been|am|has|have|had|do|does|did|will|would|can|could|may|might|shall|should|must|'s|’s)$/;

const isVerb = (page: Page, i: number) => finite.test(tagAt(page, i)) && !auxiliary.test(lowerAt(page, i));
/** Short verbs are often taken for nouns or for other words: "she sighs.", "asks the mother". */
const looksLikeVerb = (page: Page, i: number) =>
  /^(?:NNS?|JJ|IN)$/.test(tagAt(page, i)) && /^\p{Ll}{2,}(?:s|ed)$/u.test(textAt(page, i));
const endsClause = (page: Page, i: number) => /^(?:[,.:]|QUOTE|IN|TO|)$/.test(tagAt(page, i));
const opensName = (page: Page, i: number) => /^(?:DT|NNP|PRP\$?)$/.test(tagAt(page, i));
const textAt = (page: Page, i: number) => page.words.get(i)?.text ?? "";
const isQuoted = (page: Page, i: number) => (page.quoteOf[i] ?? -1) >= 0;

/** Where a sentence goes on behind a quotation that ends in a comma, a question or a call; -1 where it ended with it. */
function goesOnAt(page: Page, [, end]: WordRange): number {
  if (textAt(page, end) === ",") return end + 1;
  return /^(?:[,?!]|…|\.\.\.|—|–)$/.test(textAt(page, end - 2)) ? end : -1;
}

function speechAfter(page: Page, quote: WordRange): PatternMatch | null {
  const start = goesOnAt(page, quote);
  if (start < 0 || isQuoted(page, start)) return null;
  const [, paragraphEnd] = page.paragraphs[page.paragraphOf[quote[0]] ?? -1] ?? quote;
  const limit = Math.min(paragraphEnd, start + reach);
  if (/^(?:that|which|who|whose)$/.test(lowerAt(page, start))) return null;
  if (isVerb(page, start) || (looksLikeVerb(page, start) && opensName(page, start + 1))) {
    const source = nounPhraseFrom(page, start + 1, limit);
    if (!source) return null;
    return { source, cue: [start, start + 1], content: withNext(page, quote, source[1]), rule: "“…”, said X" };
  }
  for (let verb = start + 1; verb < limit && !isQuoted(page, verb); verb++) {
    if (!isVerb(page, verb) && !(looksLikeVerb(page, verb) && endsClause(page, verb + 1))) continue;
    let group = verb;
    while (group > start + 1 && tagAt(page, group - 1) === "RB") group--;
    const source = nounPhraseBefore(page, group, start);
    if (source?.[0] !== start) return null;
    return { source, cue: [group, verb + 1], content: withNext(page, quote, verb + 1), rule: "“…”, X said" };
  }
  return null;
}

/** A quotation, and the one that goes on with it behind speaker and verb: "“This one,” she murmurs, “knows.”" */
function withNext(page: Page, quote: WordRange, at: number): WordRange[] {
  const next = quoteAt(page, at + 1);
  return textAt(page, at) === "," && next?.[0] === at + 1 ? [quote, next] : [quote];
}

/** "Brandt shrugs: “…”" and "Brandt shrugged, “…”". */
function speechBefore(page: Page, quote: WordRange): PatternMatch | null {
  const verb = quote[0] - 2;
  if (!/^[,:]$/.test(textAt(page, quote[0] - 1)) || verb < 1 || isQuoted(page, verb) || !isVerb(page, verb))
    return null;
  const [least] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [verb];
  let group = verb;
  while (group > least && tagAt(page, group - 1) === "RB") group--;
  const source = nounPhraseBefore(page, group, least);
  return source && { source, cue: [group, verb + 1], content: [quote], rule: "X said …" };
}

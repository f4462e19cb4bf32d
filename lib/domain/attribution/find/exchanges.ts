import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { type Page, quoteAt, spanOf, wordAt } from "./page";
import { withNext } from "./rules";
import { takenWords } from "./takenWords";

const asks = /^(?:asked|asks|demanded|pressed|inquired|enquired)\b/i;
const answers = /\b(?:replied|replies|answered|answers|responded|responds|said|says)\b/i;

/** Turns that a reader still follows without being told whose they are. */
const mostTurns = 8;

/**
 * "“Did anybody die?” Ruiz asked. / “We don't know that,” he replied. / “You don't know, or you haven't asked?” / “We are still asking.”":
 * behind a question and its answer, paragraphs that are quotations alone take turns, where the first of them asks again. Goes in: a page and
 * what was found on it, in the order of the text; comes out: the same, such paragraphs given to whose turn it is.
 */
export function withExchanges(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const changed = [...found];
  let taken: Uint8Array | null = null;
  for (let at = 0; at + 1 < found.length; at += 1) {
    const [question, answer] = [changed[at], changed[at + 1]];
    if (!question || !answer || !isExchange(page, question, answer)) continue;
    taken ??= takenWords(page, found);
    const turns = turnsBehind(page, taken, answer);
    if (!turns) continue;
    const ofAsker = turns.filter((_, turn) => turn % 2 === 0);
    const ofOther = turns.filter((_, turn) => turn % 2 === 1);
    changed[at] = { ...question, content: [...question.content, ...ofAsker], rule: withNext(question.rule) };
    changed[at + 1] = { ...answer, content: [...answer.content.slice(0, -1), ...ofOther] };
  }
  return changed;
}

function isExchange({ text }: Page, question: FoundAttribution, answer: FoundAttribution): boolean {
  const [asked, another] = question.content;
  const [cue, reply] = [question.cue[0], answer.cue[0]];
  if (!asked || another || !cue || !reply || !question.source[0] || answer.content.length < 2) return false;
  const isQuestion = /\?["”’'»]?$/.test(text.slice(...asked)) && question.type === "direct";
  return isQuestion && asks.test(text.slice(...cue)) && answers.test(text.slice(...reply)) && answer.type === "direct";
}

/** The paragraphs behind an answer that are a quotation each and nobody's own, from the one that was taken for more of the answer; null where that asks nothing. */
function turnsBehind(page: Page, taken: Uint8Array, { content }: FoundAttribution): Span[] | null {
  const last = content.at(-1);
  if (!last || !/\?["”’'»]?$/.test(page.text.slice(...last))) return null;
  const first = page.paragraphOf[wordAt(page.words, last[0])] ?? -1;
  if (wholeQuotation(page, first)?.[0] !== last[0]) return null;
  const turns = [last];
  for (let paragraph = first + 1; turns.length < mostTurns; paragraph += 1) {
    const quotation = wholeQuotation(page, paragraph);
    if (!quotation || taken[wordAt(page.words, quotation[0]) + 1]) break;
    turns.push(quotation);
  }
  return turns;
}

/** The span of a paragraph that is one quotation and nothing else, or null. */
function wholeQuotation(page: Page, paragraph: number): Span | null {
  const range = page.paragraphs[paragraph];
  const quote = range && quoteAt(page, range[0]);
  return quote && quote[0] === range[0] && quote[1] === range[1] ? spanOf(page, quote) : null;
}

import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

const takesHearer =
  /^(?:tell|tells|told|telling|warn|warns|warned|inform|informs|informed|assure|assures|assured|remind|reminds|reminded)$/;
/** More words than these between cue and content are no subject left behind. */
const mostLeft = 16;

/**
 * "told a press conference in Sydney the next 24 hours | would be bad": where a content begins at its verb, the noun phrase
 * right before the verb belongs to it. Goes in: a page and an attribution; comes out: the attribution, its content from the subject on.
 */
export function withOwnSubject(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const [content, ...rest] = found.content;
  if (!cue || !content || content[0] < cue[1]) return found;
  const from = wordAt(page.words, content[0]);
  const end = wordAt(page.words, cue[1] - 1) + 1;
  if (from === end || from - end > mostLeft || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, from))) return found;
  const start = subjectStart(page, from, end);
  if (start === -1 || (start === end && takesHearer.test(lowerAt(page, end - 1)))) return found;
  const whole: Span = [page.words.get(start)?.start ?? content[0], content[1]];
  const source = found.source.map((span) => endingBefore(page, span, whole[0]));
  return source.some(isEmpty) ? found : { ...found, source, content: [whole, ...rest] };
}

const isEmpty = ([start, end]: Span): boolean => start >= end;

/** "According to Fox News, the State Department | reported": a source that took the subject for its own ends before it. */
function endingBefore(page: Page, [start, end]: Span, subject: number): Span {
  if (end <= subject) return [start, end];
  if (start > subject) return [start, start];
  return [start, start + page.text.slice(start, subject).replace(/[\s,]+$/u, "").length];
}

/**
 * Where the noun phrase right before a verb begins, not before a word: at its article or owner, if it has one. -1 where there is
 * none, or where it hangs on a preposition.
 */
function subjectStart(page: Page, verb: number, least: number): number {
  if (tagAt(page, verb - 1) === "PRP") return verb - 1;
  let start = verb;
  while (start > least && /^(?:NNS?|NNP|JJ|CD|DT|PRP\$|POS)$/.test(tagAt(page, start - 1))) {
    start -= 1;
    if (/^(?:DT|PRP\$)$/.test(tagAt(page, start)) && tagAt(page, start - 1) !== "POS") break;
  }
  // "six in 10 adults"
  const share = lowerAt(page, start - 1) === "in" && tagAt(page, start) === "CD" && tagAt(page, start - 2) === "CD";
  if (share && start - 2 >= least) start -= 2;
  if (start === verb || !/^(?:NNS?|NNP)$/.test(tagAt(page, verb - 1))) return -1;
  return /^(?:IN|TO|CC)$/.test(tagAt(page, start - 1)) && start > least ? -1 : start;
}

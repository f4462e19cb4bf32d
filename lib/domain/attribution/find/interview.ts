import type { ReadText } from "../../text/types";
import type { Page, WordRange } from "./page";
import { transcriptTurns } from "./transcript";

/** The paragraphs of one answer of an interview whose sides have no names. */
export type Answer = readonly WordRange[];

/** What an interview says of itself at its end. */
const isEdited =
  /\b(?:interview|conversation|transcript|q ?& ?a) (?:has been|was|is|have been) (?:lightly |slightly )?(?:edited|condensed|shortened)|\bedited (?:and condensed|for (?:length|clarity))/iu;
/** What leads to one: in the paragraphs of an explainer's answers people speak to somebody as well. */
const isLedTo =
  /\b(?:spoke|speaks|talked|talks|chatted|chats|sat down) (?:\w+ly )?(?:to|with) (?:us\b|me\b|(?:(?:the|our) )?\p{Lu})|\bin conversation with\b|\binterview(?:ed)? (?:by|with)\b|\b(?:answers|answered|takes|took) (?:our|your|some|the|a few|\w+) questions\b|\bwe (?:asked|met|spoke (?:to|with)|caught up with)\b/iu;

const leastQuestions = 3;
/** Where copy does not say that it is one, so many must ask somebody. */
const leastToSomebody = 2;
const longestQuestion = 70;
const firstPerson = /^(?:i|we|my|our|me|us)(?:['’](?:m|ve|re|d|ll))?$/;
const secondPerson = /^you(?:r|rs|'re|’re|'ve|’ve|'d|’d)?$/;

/**
 * Goes in: a text in which no turns are named, and its page; comes out: where it is an interview, with questions in paragraphs of
 * their own, the answers to them, in order. An answer ends at the next question; behind the last one only paragraphs
 * that speak of "I" and "we" go on with it. Where most answers have no such word it is an explainer.
 */
export function interviewAnswers({ text }: ReadText, page: Page): Answer[] {
  const questions = page.paragraphs.map((paragraph) => isQuestion(page, paragraph));
  if (questions.filter(Boolean).length < leastQuestions) return [];
  const intro = text.slice(0, page.words.get(page.paragraphs[questions.indexOf(true)]?.[0] ?? 0)?.start ?? 0);
  const isTold = isEdited.test(text) || isLedTo.test(intro);
  const asked = page.paragraphs.map((paragraph, at) => questions[at] || isPrompt(page, paragraph));
  const toSomebody = page.paragraphs.filter((paragraph, at) => questions[at] && has(page, paragraph, secondPerson));
  if (toSomebody.length < (isTold ? 1 : leastToSomebody)) return [];
  if (transcriptTurns(page).length > 0) return [];
  const answers: WordRange[][] = [];
  const first = questions.indexOf(true);
  const last = asked.lastIndexOf(true);
  for (let at = first; at < page.paragraphs.length; at += 1) {
    const paragraph = page.paragraphs[at] as WordRange;
    if (asked[at]) answers.push([]);
    else if (at <= last + 1 || has(page, paragraph, firstPerson)) answers.at(-1)?.push(pastLabel(page, paragraph));
    else break;
  }
  const given = answers.filter((answer) => answer.length > 0);
  const personal = given.filter((answer) => answer.some((paragraph) => has(page, paragraph, firstPerson)));
  if (isTold) return personal.length * 2 >= given.length ? given : [];
  return isWrittenOfOthers(page, first) && personal.length * 3 >= given.length * 2 ? given : [];
}

/** Copy above the first question that speaks of no "I" and is more than a headline: below an "I" the questions are the writer's own. */
function isWrittenOfOthers(page: Page, first: number): boolean {
  const intro = page.paragraphs.slice(1, first);
  return intro.length > 0 && !intro.some((paragraph) => has(page, paragraph, /^(?:i|my|me)$/));
}

/** "MD: We do not know.": an answer with a label in an interview that has none elsewhere. */
const pastLabel = (page: Page, [from, to]: WordRange): WordRange =>
  /^\p{Lu}{1,3}$/u.test(page.words.get(from)?.text ?? "") && page.words.get(from + 1)?.text === ":" && from + 2 < to
    ? [from + 2, to]
    : [from, to];

/** A paragraph that ends in a question mark and is no quotation. */
function isQuestion(page: Page, [from, to]: WordRange): boolean {
  if (to - from > longestQuestion || (page.quoteOf[from] ?? -1) >= 0) return false;
  return page.words.get(to - 1)?.text === "?";
}

/** "You've been criticised for taking their money.", "Critics say it was too late.": who asks may also state. */
function isPrompt(page: Page, [from, to]: WordRange): boolean {
  if (to - from > longestQuestion / 2 || has(page, [from, to], firstPerson)) return false;
  const first = page.words.lowerAt(from);
  const at = /^(?:but|and|so|yet)$/.test(first) ? from + 1 : from;
  return secondPerson.test(page.words.lowerAt(at)) || othersSay.test(page.words.lowerAt(at));
}

/** Those whose word an interviewer holds against somebody, without a name. */
const othersSay = /^(?:critics|opponents|some|many|others)$/;

function has(page: Page, [from, to]: WordRange, word: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (word.test(page.words.lowerAt(at))) return true;
  return false;
}

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
  /\b(?:spoke|speaks|talked|talks|chatted|chats|sat down) (?:exclusively )?(?:to|with) (?:us\b|me\b|\p{Lu})|\bin conversation with\b/u;

const leastQuestions = 3;
const longestQuestion = 70;

/**
 * Goes in: a text in which no turns are named, and its page; comes out: where it is an interview, with questions in paragraphs of
 * their own, the answers to them, in order. An answer ends at the next question; behind the last one only paragraphs
 * that speak of "I" and "we" go on with it. Where most answers have no such word it is an explainer.
 */
export function interviewAnswers({ text }: ReadText, page: Page): Answer[] {
  const questions = page.paragraphs.map((paragraph) => isQuestion(page, paragraph));
  if (questions.filter(Boolean).length < leastQuestions) return [];
  const intro = text.slice(0, page.words.get(page.paragraphs[questions.indexOf(true)]?.[0] ?? 0)?.start ?? 0);
  if (!isEdited.test(text) && !isLedTo.test(intro)) return [];
  const asked = page.paragraphs.map((paragraph, at) => questions[at] || isPrompt(page, paragraph));
  if (!page.paragraphs.some((paragraph, at) => questions[at] && has(page, paragraph, /^you(?:r|rs|'re|’re|'ve|’ve)?$/)))
    return [];
  if (transcriptTurns(page).length > 0) return [];
  const answers: WordRange[][] = [];
  const first = questions.indexOf(true);
  const last = asked.lastIndexOf(true);
  for (let at = first; at < page.paragraphs.length; at += 1) {
    const paragraph = page.paragraphs[at] as WordRange;
    if (asked[at]) answers.push([]);
    else if (at <= last + 1 || has(page, paragraph, /^(?:i|we|my|our|me|us)$/))
      answers.at(-1)?.push(pastLabel(page, paragraph));
    else break;
  }
  const given = answers.filter((answer) => answer.length > 0);
  const personal = given.filter((answer) => answer.some((paragraph) => has(page, paragraph, firstPerson)));
  return personal.length * 2 >= given.length ? given : [];
}

const firstPerson = /^(?:i|we|my|our|me|us)$/;

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

/** "You've been criticised for taking their money.": who asks may also state, to somebody. */
function isPrompt(page: Page, [from, to]: WordRange): boolean {
  if (to - from > longestQuestion / 2) return false;
  const first = page.words.lowerAt(from);
  const opening = /^(?:but|and|so|yet)$/.test(first) ? page.words.lowerAt(from + 1) : first;
  return /^you(?:r|'re|’re|'ve|’ve|'d|’d)?$/.test(opening);
}

function has(page: Page, [from, to]: WordRange, word: RegExp): boolean {
  for (let at = from; at < to; at += 1) if (word.test(page.words.lowerAt(at))) return true;
  return false;
}

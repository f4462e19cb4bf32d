import { afterTime, announcing, calendar, starters, undecided } from "./abbreviations";

const upper = /\p{Lu}|\p{Lt}/u;
const lower = /\p{Ll}/u;
const anyWordBefore = /(?:[\p{L}\p{M}°]|(?<=[\p{L}\p{M}])[.'’-](?=[\p{L}\p{M}]))+$/u;
const wordAfter = /^[\p{L}\p{M}'’-]+/u;
const cueAfterName =
  /^(?:(?:the|a|an|[A-Z][\p{L}.'’-]*|\p{Lu}[\p{L}'’-]+) ){1,4}(?:said|says|asked|asks|wrote|writes|added|told|tweeted|replied|demanded|wondered|shouted|joked|quipped)\b/u;

const isPlainLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
/** . ' - : marks that may stand inside a word. */
const isInnerMark = (code: number) => code === 46 || code === 39 || code === 45;

/** The word that a text ends with, "" where it ends with none. Plain letters are walked back over, the rest is matched. */
function wordBefore(before: string): string {
  let at = before.length;
  while (at > 0) {
    const code = before.charCodeAt(at - 1);
    if (code >= 128) return anyWordBefore.exec(before)?.[0] ?? "";
    const inner = isInnerMark(code) && at < before.length && isPlainLetter(before.charCodeAt(at));
    if (inner && before.charCodeAt(at - 2) >= 128) return anyWordBefore.exec(before)?.[0] ?? "";
    if (!isPlainLetter(code) && !(inner && isPlainLetter(before.charCodeAt(at - 2)))) break;
    at -= 1;
  }
  return before.slice(at);
}

/** The text on both sides of a mark that may end a sentence. */
export interface Candidate {
  /** What stands before the mark, at most some fifty characters. */
  readonly before: string;
  /** The run of marks itself: ".", "?!", "...". */
  readonly mark: string;
  /** What closes after the mark: quotation marks, brackets, note numbers. */
  readonly closers: string;
  /** What follows after white space, at most some fifty characters. */
  readonly after: string;
  /** The sentence begins with a quotation mark. */
  readonly opensQuoted: boolean;
}

/** True where a mark followed by white space ends its sentence. */
export function endsSentence(candidate: Candidate): boolean {
  const { mark, closers, after } = candidate;
  if (after === "") return true;
  if (/^[,;:)\]}»”]/u.test(after)) return false;
  const next = after.replace(/^[\s"'“‘«„¿¡([*_\-–—•]+/u, "");
  if (lower.test(firstCharacter(next))) return endsBeforeLowerCase(candidate, next);
  if (/^(?:\.\.+|…|\. \.)/.test(after)) return false;
  // "[...]" marks words left out, wherever it stands.
  if (/[.…]\s?[.…]|…/.test(mark) && /^[\])]/.test(closers)) return false;
  if (/[?!…]/.test(mark) || mark.length > 1) return !speaksOn(candidate, next);
  return endsAtFullStop(candidate, next);
}

const firstCharacter = (text: string) => String.fromCodePoint(text.codePointAt(0) ?? 0x20);

/** Copy that uses no capitals still has sentences: after a question or exclamation, and after a whole plain word. */
function endsBeforeLowerCase({ before, mark, closers, after }: Candidate, next: string): boolean {
  if (closers !== "" || after !== next || /[.…]\s?[.…]|…/.test(mark)) return false;
  const word = wordBefore(before);
  if (mark !== ".") return !brandsWithMark.has(word.toLowerCase()) && !spokenBySomebody.test(next);
  // A brand such as "iPhone" begins small.
  if (/^[a-z]\p{Lu}/u.test(next)) return true;
  const key = word.toLowerCase();
  return /^\p{Ll}{3,}$/u.test(word) && /[aeiouy]/.test(word) && !announcing.has(key) && !undecided.has(key);
}

/** "Leave me alone! he yelled": the cue ends the sentence, not the cry. */
const spokenBySomebody =
  /^(?:(?:he|she|they|it|i|we|you) )?(?:\p{L}+ly )?(?:said|says|asked|asks|yelled|cried|shouted|wrote|added|told|replied|wondered|thought|answered|exclaimed|joked)\b/u;

const brandsWithMark = new Set(["yahoo", "jeopardy", "yum", "oliver", "mamma mia", "e"]);

/** "'Really?' Smith asked": the question ends, the sentence does not, unless it said before whose question it was. */
function speaksOn({ mark, closers, opensQuoted }: Candidate, next: string): boolean {
  return opensQuoted && /["'”’»」』]/.test(closers) && /[?!]/.test(mark) && cueAfterName.test(next);
}

function endsAtFullStop({ before, closers, after }: Candidate, next: string): boolean {
  if (closers !== "" && /["”’»'」]/.test(closers)) return true;
  const word = wordBefore(before);
  const key = word.toLowerCase();
  const following = wordAfter.exec(next)?.[0] ?? "";
  const startsAnew = upper.test(firstCharacter(next)) && starters.has(following.toLowerCase());
  if (word === "" || before.trimStart() === word) {
    if (isEnumerator(before) || ordinalNouns.test(next)) return false;
  }
  if (closers === ")" && isTitleInBrackets(before, word)) return false;
  if (closers !== "") return !lower.test(firstCharacter(next));
  if (announcing.has(key)) return key === "v" || key === "st" ? startsAnew : false;
  if (isInitial(word)) return endsAtInitial({ before: before.slice(0, -word.length), word, startsAnew });
  if (key === "no") return !/^\p{N}/u.test(after);
  if (key === "a.m" || key === "p.m" || key === "am" || key === "pm") {
    return upper.test(firstCharacter(next)) && !afterTime.has(following.toLowerCase());
  }
  if (calendar.has(key) && /^\p{Lu}/u.test(word)) return startsAnew;
  if (undecided.has(key) || isAcronym(word)) return startsAnew || /^["“‘«„]/.test(after);
  return true;
}

/** "1. Juli", "20. Jahrhundert": where a number with a stop is an ordinal. */
const ordinalNouns =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Mal|Platz|Liga|Bundesliga|Weltkrieg|Geburtstag|Stock|Klasse|Runde|Spieltag|Lebensjahr|Etage)/u;

/** "Chief (Mrs.) Folasade Adebayo", "Capt. (ret.) Amos Gil" */
const isTitleInBrackets = (before: string, word: string): boolean =>
  before.endsWith(`(${word}`) && (announcing.has(word.toLowerCase()) || /^(?:retd?|rtd|res)$/iu.test(word));

const isInitial = (word: string) => /^\p{Lu}$/u.test(word);
const isAcronym = (word: string) => /^(?:\p{L}\.)+\p{L}$/u.test(word);

/** "1. The first item": a number alone at the start of its line counts, it does not end. */
function isEnumerator(before: string): boolean {
  return /(?:^|\n)\s*(?:[•\-*⁃]\s*)?[(]?(?:\p{N}{1,3}|[a-z])$/u.test(before);
}

/** "John F. Kennedy" goes on; "vitamin C. The", "you and I. Did" and "wrote on X. Critics" do not. */
function endsAtInitial({ before, word, startsAnew }: { before: string; word: string; startsAnew: boolean }): boolean {
  if (word === "X" && /\bon $/u.test(before)) return true;
  if (!startsAnew) return false;
  const previous = /(\p{L}[\p{L}\p{M}.'’-]*)\s+$/u.exec(before)?.[1] ?? "";
  if (previous === "") return false;
  return word === "I" || lower.test(firstCharacter(previous));
}

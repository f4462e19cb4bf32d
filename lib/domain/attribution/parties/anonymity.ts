import type { Terms } from "../types";
import { type Article, lowerAt, type Range, say } from "./article";
import { sentenceAround } from "./clauses";
import { isVerb } from "./functionWords";

/** A place where the article says that somebody is not named, or on what terms somebody spoke. */
export interface FoundAnonymity {
  /** The first word of the phrase; its holder is the source nearest to it in the sentence, or the sentence's subject. */
  readonly at: number;
  /** Behind its last word, the reason's included. */
  readonly to: number;
  readonly reason: string | null;
  readonly terms: Terms;
  /** True where the phrase itself says that the person is not named. */
  readonly withheld: boolean;
}

const becauseWord = /^(?:because|as|since|citing|due|for|out|fearing|given|to|lest|in|saying)$/u;

/** Goes in: the article; comes out: each statement of terms or anonymity, with the article's words for why. */
export function findAnonymity(article: Article): FoundAnonymity[] {
  const found: FoundAnonymity[] = [];
  for (let at = 0; at < article.words.length; at += 1) {
    const word = article.words.get(at);
    if (!word || !triggers.has(word.lower) || word.quoted) continue;
    const phrase = termsAt(article, at) ?? withheldAt(article, at);
    if (!phrase) continue;
    const because = phrase.reason === null ? reasonAfter(article, phrase.to) : null;
    const reason = phrase.reason ?? (because && say(article, because));
    found.push({ at, to: because?.[1] ?? phrase.to, reason, terms: phrase.terms, withheld: phrase.withheld });
    at = phrase.to;
  }
  return found;
}

/** The words at which one of the shapes below can begin. */
const triggers = new Set(
  "off|on|under|asked|requested|declined|preferred|wished|wanted|chose|refused|insisted|asking|requesting|declining|asks|who|did|does|would|cannot|could|can|not|sought|whose|spoke|speaking|granted|given|was|were|is|are|wasn't|weren't|isn't|aren't".split(
    "|",
  ),
);

interface Phrase {
  readonly to: number;
  readonly terms: Terms;
  readonly withheld: boolean;
  readonly reason: string | null;
}

const after = (article: Article, at: number, words: readonly string[]): boolean =>
  words.every((word, index) => lowerAt(article, at + index) === word);

const someone = ["they", "he", "she", "that they", "that he", "that she"];
const unnamed = ["named", "identified", "quoted"];
const grants = [
  "of anonymity",
  ...unnamed.map((verb) => `of not being ${verb}`),
  ...someone.flatMap((who) => unnamed.map((verb) => `${who} not be ${verb}`)),
  ...["their", "his", "her", "that their", "that his", "that her"].map((whose) => `${whose} name not be used`),
  "that their names not be used",
]
  .flatMap((words) => [`condition ${words}`, `the condition ${words}`])
  .concat("cover of anonymity")
  .map((words) => words.split(" "));
const theRecord = ["the", "record"];
const deepBackground = ["deep", "background"];

function termsAt(article: Article, at: number): Phrase | null {
  const lower = lowerAt(article, at);
  if (lower === "off" && after(article, at + 1, theRecord))
    return { to: at + 3, terms: "off-the-record", withheld: false, reason: null };
  if (lower !== "on" && lower !== "under") return null;
  for (const words of grants) {
    if (after(article, at + 1, words))
      return { to: at + 1 + words.length, terms: "background", withheld: true, reason: null };
  }
  if (after(article, at + 1, deepBackground))
    return { to: at + 3, terms: "deep-background", withheld: false, reason: null };
  if (lower === "on" && lowerAt(article, at + 1) === "background" && spokeBefore(article, at))
    return { to: at + 2, terms: "background", withheld: false, reason: null };
  if (lower === "on" && after(article, at + 1, theRecord) && spokeBefore(article, at))
    return { to: at + 3, terms: "on-the-record", withheld: false, reason: null };
  return null;
}

function spokeBefore(article: Article, at: number): boolean {
  for (let back = at - 1; back > at - 7; back -= 1)
    if (/^(?:speaking|spoke|speak|said|briefed|talked|told|talking|briefing)$/u.test(lowerAt(article, back)))
      return true;
  return false;
}

/** "asked not to be named", "declined to be identified", "was not authorized to speak publicly", "requested anonymity". */
function withheldAt(article: Article, at: number): Phrase | null {
  const lower = lowerAt(article, at);
  const background = { terms: "background" as const, withheld: true };
  if (
    /^(?:asked|requested|declined|preferred|wished|wanted|chose|refused|insisted|asking|requesting|declining|asks|who|did|does|would|cannot|could|can|not|sought|whose)$/u.test(
      lower,
    )
  ) {
    for (let next = at + 1; next < at + 10; next += 1) {
      const word = article.words.get(next);
      if (!word?.isWord || word.sentence !== article.words.get(at)?.sentence) break;
      if (
        /^(?:named|identified|quoted|used|withheld|published|disclosed|printed)$/u.test(word.lower) &&
        namesNot(article, at, next)
      )
        return { ...background, to: next + 1 + (lowerAt(article, next + 1) === "by" ? 2 : 0), reason: null };
      if (word.lower === "anonymity" || (word.lower === "anonymous" && next < at + 5))
        return lower === "who" || lower === "did" ? null : { ...background, to: next + 1, reason: null };
    }
  }
  if (
    /^(?:spoke|speaking|granted|given)$/u.test(lower) &&
    /^(?:anonymously|anonymity)$/u.test(lowerAt(article, at + 1))
  )
    return { ...background, to: at + 2, reason: null };
  return unauthorized(article, at);
}

/** Somebody asks not to be named, or cannot be: not just any "named". */
function namesNot(article: Article, from: number, to: number): boolean {
  const words = say(article, [from, to + 1]).toLowerCase();
  return (
    /^(?:asked|asking|asks|requested|requesting|preferred|wished|chose|wanted|insisted)(?: that)?(?: \w+){0,2} not (?:to )?be (?:publicly |further )?(?:named|identified|quoted)/u.test(
      words,
    ) ||
    /^(?:declined|declining|refused) to be (?:further |publicly )?(?:named|identified|quoted)/u.test(words) ||
    /^(?:did|does|would) not (?:want|wish)(?: to)? (?:\w+ )?(?:be )?(?:named|identified|to be named)/u.test(words) ||
    /^(?:did|does|would) not (?:want|wish) (?:his|her|their) (?:full |real |last |first )?names? (?:to be )?(?:used|published|printed|disclosed|given|known|revealed)/u.test(
      words,
    ) ||
    /^(?:asked|asking|requested|insisted)(?: that)? (?:his|her|their) (?:full |real |last |first )?(?:name|names|identity|identities) (?:not be (?:used|published|printed|disclosed|given)|be withheld)/u.test(
      words,
    ) ||
    /^(?:cannot|can not|could not) be (?:named|identified)/u.test(words)
  );
}

/** "who was not authorized to speak publicly", "The person was not authorized to discuss it": a reason that is itself the statement. */
function unauthorized(article: Article, at: number): Phrase | null {
  const isRelative = lowerAt(article, at) === "who";
  const from = isRelative ? at + 1 : at;
  let next = from;
  if (!/^(?:was|were|is|are|wasn't|weren't|isn't|aren't)$/u.test(lowerAt(article, next))) return null;
  const negated = /n't$/u.test(lowerAt(article, next)) || lowerAt(article, next + 1) === "not";
  next += lowerAt(article, next + 1) === "not" ? 2 : 1;
  if (!negated || !/^(?:authorized|authorised|allowed|permitted)$/u.test(lowerAt(article, next))) return null;
  if (!isRelative && !/^(?:speak|discuss|talk|comment|brief|publicly)$/u.test(lowerAt(article, next + 2))) return null;
  const end = reasonEnd(article, next);
  const reason = !isRelative && tellsWhyBehind(article, end) ? null : say(article, [from, end]);
  return { terms: "background", withheld: true, to: end, reason };
}

/** "… and asked not to be named|, saying they feared for their jobs": the sentence gives its own reason. */
function tellsWhyBehind(article: Article, from: number): boolean {
  const [, to] = sentenceAround(article, from);
  for (let at = from; at < Math.min(to, from + 12); at += 1)
    if (/^(?:saying|because|citing|fearing|since)$/u.test(lowerAt(article, at))) return true;
  return false;
}

/** The because-part after the phrase, linking word included, up to the comma or verb that goes on with the sentence. */
function reasonAfter(article: Article, from: number): Range | null {
  for (let at = from; at < from + 6 && article.words.get(at)?.sentence === article.words.get(from)?.sentence; at += 1) {
    const lower = lowerAt(article, at);
    if (at > from && isVerb(lower) && !becauseWord.test(lower)) return null;
    if (!becauseWord.test(lower)) continue;
    // "for", "to" and "in" give a reason only right after the phrase.
    if (/^(?:for|to|in|as|out|given)$/u.test(lower) && at > from) continue;
    if (lower === "in" && !/^(?:line|order|keeping|accordance)$/u.test(lowerAt(article, at + 1))) return null;
    const end = reasonEnd(article, at);
    return end > at + 1 ? [at, end] : null;
  }
  return null;
}

function reasonEnd(article: Article, from: number): number {
  const [, sentenceTo] = sentenceAround(article, from);
  let at = from + 1;
  while (at < sentenceTo) {
    const word = article.words.get(at);
    if (!word || /^[,;:—–“"”().]$/u.test(word.text)) break;
    if (/^(?:said|told|says|added|confirmed)$/u.test(word.lower)) break;
    if (word.lower === "and" && isVerb(lowerAt(article, at + 1))) break;
    at += 1;
  }
  return at;
}

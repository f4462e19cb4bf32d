import { bySpelling } from "../../text/bySpelling";
import { GrowingEnds } from "../../text/growingEnds";
import { GrowingNumbers } from "../../text/growingNumbers";
import { oneLine } from "../../text/oneLine";
import { type PassageKind, passageKinds, type ReadText } from "../../text/types";
import { isAbbreviation } from "./titles";

// Bits of a word's signs; the kind of its passage stands above them.
const wordSign = 1;
const capitalSign = 2;
const breakSign = 4;
const openingSign = 8;
const quotedSign = 16;
const kindShift = 5;

/** A word or a mark of the article, with what the party layers ask of it. Offsets are UTF-16 units. */
export class Word {
  constructor(
    private readonly spelling: Spelling,
    readonly start: number,
    readonly end: number,
    /** Counted from the article's start; parties near by are nearer candidates. */
    readonly sentence: number,
    private readonly signs: number,
    readonly number: number,
  ) {}

  get text(): string {
    return this.spelling.text;
  }

  get lower(): string {
    return this.spelling.lower;
  }

  /** False for punctuation marks and for the possessive "'s". */
  get isWord(): boolean {
    return (this.signs & wordSign) !== 0;
  }

  /** Written as a name is written: "Ruiz", "FA", "al-Sham", "d'Orsay". */
  get capital(): boolean {
    return (this.signs & capitalSign) !== 0;
  }

  /** A line break stands before it: no name goes over one. */
  get breaks(): boolean {
    return (this.signs & breakSign) !== 0;
  }

  /** The first word of its sentence or of a quotation, where a capital says nothing. */
  get opens(): boolean {
    return (this.signs & openingSign) !== 0;
  }

  /** Inside quotation marks: what the speaker mentions there is not who speaks next. */
  get quoted(): boolean {
    return (this.signs & quotedSign) !== 0;
  }

  get passage(): PassageKind {
    return passageKinds[this.signs >> kindShift] as PassageKind;
  }
}

/** How many words stand as objects at a time, a power of two: stages look at the words of a few sentences again and again. */
const lately = 4096;

/**
 * The article's words by number, kept as columns of numbers: an object for each takes sixty bytes, and a long text has a million.
 * A word becomes an object when it is asked for, and stays one while words near it are.
 */
export class Words {
  length = 0;
  private readonly spellings: Spelling[] = [];
  private readonly starts = new GrowingNumbers();
  private readonly ends = new GrowingEnds();
  private readonly sentences = new GrowingNumbers();
  private readonly signs = new GrowingNumbers();
  private readonly near = new Array<Word | undefined>(lately);

  add(spelling: Spelling, start: number, sentence: number, signs: number): void {
    this.spellings.push(spelling);
    this.starts.set(this.length, start);
    this.ends.add(start + spelling.text.length);
    this.sentences.set(this.length, sentence);
    this.signs.set(this.length++, signs);
  }

  /** The word of a number, undefined beyond the ends. */
  get(index: number): Word | undefined {
    const place = index & (lately - 1);
    const near = this.near[place];
    if (near !== undefined && near.number === index) return near;
    if (!(index >= 0 && index < this.length)) return undefined;
    const word = this.made(index);
    this.near[place] = word;
    return word;
  }

  /** The words `[from, to)` as objects. */
  slice(from: number, to: number): Word[] {
    const words: Word[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index += 1)
      words.push(this.get(index) as Word);
    return words;
  }

  private made(number: number): Word {
    const { spellings, starts, ends, sentences, signs } = this;
    return new Word(
      spellings[number] as Spelling,
      starts.get(number),
      ends.get(number),
      sentences.get(number),
      signs.get(number),
      number,
    );
  }

  /** The lower case of a word, "" beyond the ends: asked so often that no object is made for it. */
  lowerAt(index: number): string {
    return index >= 0 && index < this.length ? (this.spellings[index] as Spelling).lower : "";
  }

  /** Where a word, which there must be, ends. */
  endAt(index: number): number {
    return this.ends.get(index);
  }

  /** The number of the first word that ends behind an offset; `length` where there is none. */
  numberAt(offset: number): number {
    return this.ends.firstBehind(offset);
  }
}

// Sticky and without nested repetition over the same characters: time is linear in the text.
const wordShape = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’\-‐‑.&](?=[\p{L}\p{N}]))*/uy;
const possessive = /^(.+)(['’](?:[sS]|m|re|ve|ll|d))$/u;
const articlePrefix = /^(?:al|el|an|ar|as|ash|at|ad|az|ul|ed|er|es|d|l|o|mc|de)[-‐‑'’]\p{Lu}/u;

/** True where the word is written with a capital, counting Arabic and Romance article prefixes ("al-Sham", "d'Orsay"). */
export function isCapital(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code >= 65 && code <= 90) return true;
  if (code < 128) return code >= 97 && code <= 122 && text.length > 3 && articlePrefix.test(text);
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return first === first.toUpperCase() && first !== first.toLowerCase();
}

/** Goes in: the article as read; comes out: its words and marks in order, each with its sentence, passage and quotation. */
export function readWords(read: ReadText): Words {
  const { text } = read;
  const closings = new Set(read.quotations.map((quotation) => quotation.inner[1]));
  const row = new Row(read);
  const { length } = text;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      at += 1;
      continue;
    }
    const end = wordEnd(text, at);
    if (end === at) {
      const size = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      if (code < 128 || !/\s/u.test(text.slice(at, at + size))) row.add(at, at + size);
      at += size;
      continue;
    }
    const whole = withTail(text, at, end, closings);
    const owner = whole - at > 2 ? ownerLength(text, at, whole) : 0;
    if (owner > 0) row.add(at, at + owner);
    row.add(at + owner, whole);
    at = whole;
  }
  return row.words;
}

/** Where the word at an offset ends; the offset itself where none begins. What English copy has is walked, the rest is matched. */
function wordEnd(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (!isPlain(first)) return first < 128 || isKnownMark(first) ? start : matchedEnd(text, start);
  let at = start + 1;
  for (;;) {
    while (isPlain(text.charCodeAt(at))) at += 1;
    const code = text.charCodeAt(at);
    if (!joinsWords(code)) return code >= 128 && !isKnownMark(code) ? matchedEnd(text, start) : at;
    const next = text.charCodeAt(at + 1);
    if (!isPlain(next)) return next >= 128 && !isKnownMark(next) ? matchedEnd(text, start) : at;
    at += 2;
  }
}

function matchedEnd(text: string, start: number): number {
  wordShape.lastIndex = start;
  return wordShape.test(text) ? wordShape.lastIndex : start;
}

/** ' ’ - ‐ ‑ . &: marks that may stand inside a word, before a letter. */
const joinsWords = (code: number): boolean =>
  code === 39 || code === 0x2019 || code === 45 || code === 0x2010 || code === 0x2011 || code === 46 || code === 38;

/** Dashes, quotation marks, bullets, ellipses: no letters. */
const isKnownMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027;

const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);

/** The length of what stands before "'s" or a contraction's "'re"; 0 where the word has none. */
function ownerLength(text: string, start: number, end: number): number {
  const mark = text[end - 2] === "'" || text[end - 2] === "’" ? end - 2 : end - 3;
  if (text[mark] !== "'" && text[mark] !== "’") return 0;
  const parts = possessive.exec(text.slice(start, end));
  return parts?.[1] && parts[1].toLowerCase() !== "let" ? parts[1].length : 0;
}

/** A full stop that belongs to the word ("Maj.", "J.", "U.S."), or a transliteration's last apostrophe ("Tajammu' Fastaqim"). */
function withTail(text: string, start: number, end: number, closings: ReadonlySet<number>): number {
  const next = text[end];
  if (next !== "." && next !== "'" && next !== "’") return end;
  const word = text.slice(start, end);
  if (next === "." && isAbbreviation(word) && !isNetwork(text, start, end) && !isRefusal(text, start, end))
    return end + 1;
  if ((next === "'" || next === "’") && isCapital(word) && !/s$/iu.test(word)) {
    const startsQuotation = start > 0 && /['’‘"“]/u.test(text[start - 1] ?? "");
    if (!closings.has(end) && !startsQuotation) return end + 1;
  }
  return end;
}

/** "She wrote on X. Critics …": the network's stop is the sentence's. */
const isNetwork = (text: string, start: number, end: number): boolean =>
  end === start + 1 && text[start] === "X" && /\bon $/u.test(text.slice(Math.max(0, start - 4), start));

/** "She said no. The board …": only a number is "No. 3". */
const isRefusal = (text: string, start: number, end: number): boolean =>
  end === start + 2 && /^no$/iu.test(text.slice(start, end)) && !/^\.\s?\p{N}/u.test(text.slice(end, end + 3));

/** The words of an article as they are added from left to right, each told where it stands. */
class Row {
  readonly words = new Words();
  private sentence = 0;
  private passage = 0;
  private quotation = 0;
  private openedSentence = -1;

  constructor(private readonly read: ReadText) {}

  add(start: number, end: number): void {
    const { read, words } = this;
    this.goTo(start);
    const spelling = spellingOf(read.text, start, end);
    const quoted = (read.quotations[this.quotation]?.span[0] ?? Number.POSITIVE_INFINITY) <= start;
    const isWord = (spelling.signs & wordSign) !== 0;
    const opens =
      isWord && (this.openedSentence !== this.sentence || (quoted && !(words.get(words.length - 2)?.quoted ?? true)));
    if (isWord) this.openedSentence = this.sentence;
    const signs =
      spelling.signs |
      (breaksBetween(read.text, words.length > 0 ? words.endAt(words.length - 1) : 0, start) ? breakSign : 0) |
      (opens ? openingSign : 0) |
      (quoted ? quotedSign : 0) |
      (kindNumber[read.passages[this.passage]?.kind ?? "body"] << kindShift);
    words.add(spelling, start, this.sentence, signs);
  }

  /** Moves on to the sentence, the passage and the quotation that an offset stands in or before. */
  private goTo(start: number): void {
    const { sentences, passages, quotations } = this.read;
    while (this.sentence + 1 < sentences.length && (sentences[this.sentence + 1]?.span[0] ?? 0) <= start)
      this.sentence += 1;
    while (this.passage + 1 < passages.length && (passages[this.passage]?.end ?? 0) <= start) this.passage += 1;
    while (this.quotation < quotations.length && (quotations[this.quotation]?.span[1] ?? 0) <= start)
      this.quotation += 1;
  }
}

const kindNumber = Object.fromEntries(passageKinds.map((kind, number) => [kind, number])) as Record<
  PassageKind,
  number
>;

/** What is the same wherever a word stands. */
interface Spelling {
  readonly text: string;
  readonly lower: string;
  readonly signs: number;
}

const spellingOf = bySpelling((text): Spelling => {
  const isWord = startsWord(text);
  const lower = text.toLowerCase();
  return {
    text,
    lower: lower.includes("’") ? lower.replaceAll("’", "'") : lower,
    signs: isWord ? wordSign | (isCapital(text) ? capitalSign : 0) : 0,
  };
});

function startsWord(text: string): boolean {
  const code = text.charCodeAt(0);
  if (code < 128) return isPlain(code);
  return /^[\p{L}\p{N}]/u.test(text);
}

function breaksBetween(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) return true;
  }
  return false;
}

/** The index of the first word that ends after `offset`; `words.length` where there is none. */
export const wordAt = (words: Words, offset: number): number => words.numberAt(offset);

/** The article's words from one word to another (half-open), on one line. */
export function phrase(text: string, words: Words, from: number, to: number): string {
  const first = words.get(from);
  const last = words.get(to - 1);
  if (!first || !last || to <= from) return "";
  return oneLine(text.slice(first.start, last.end));
}

import { bySpelling } from "../../text/bySpelling";
import { GrowingEnds } from "../../text/growingEnds";
import { GrowingNumbers } from "../../text/growingNumbers";
import type { Token } from "../../text/types";
import { formOf, type WordForm } from "./wordForm";

/**
 * The finder's own words. They are cut finer than a reader would ("Clinton’s" is "Clinton" and "’s"), because the
 * weights were learnt on these cuts: a change here needs a new training run.
 * Only code points are looked at, no Unicode tables, so every platform cuts alike.
 */

const titlesWithStop = new Set(
  (
    "mr mrs ms dr sen sens rep reps gov govs gen col maj lt sgt capt cmdr adm prof rev hon st jr sr inc corp co ltd " +
    // Not in the texts learnt from: "Engr. Musa Bello".
    "eng engr barr surv pharm alh adv atty cllr coun insp supt msgr lic arq amb comr const cst det pte " +
    "jan feb mar apr jun jul aug sep sept oct nov dec vs no ala ariz ark calif colo conn fla ga ill ind kan ky la md " +
    "mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo del"
  ).split(" "),
);

const isDigit = (c: number) => c >= 48 && c <= 57;

function isSpace(c: number): boolean {
  if (c <= 32 || c === 0xa0 || c === 0x3000 || c === 0xfeff || c === 0x1680) return true;
  return (c >= 0x2000 && c <= 0x200f) || (c >= 0x2028 && c <= 0x202f) || c === 0x85;
}

/** A letter, a digit or a mark that belongs to a word in any script; punctuation and symbols are not. */
function isWordUnit(c: number): boolean {
  if (c < 128) return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || isDigit(c) || c === 95;
  if (c < 0xc0) return c === 0xaa || c === 0xb5 || c === 0xba || c === 0xad;
  if (c < 0x2000) return c !== 0xd7 && c !== 0xf7 && c !== 0x60c && c !== 0x61b && c !== 0x61f && c !== 0x6d4;
  if (c < 0x2c00) return c >= 0x2070 && c <= 0x218f;
  if (c >= 0x2e00 && c < 0x2e80) return false;
  if (c >= 0x3000 && c < 0x3040) return c >= 0x3005 && c <= 0x3007;
  if (c >= 0xff00 && c < 0xff66) return isWordUnit(c - 0xfee0);
  return true;
}

const isApostrophe = (c: number) => c === 39 || c === 0x2019;

/** True where `c`, with word units on both sides, does not end a word: "don't", "3.5", "well-known", "AT&T". */
function joinsWords(c: number, before: number, after: number): boolean {
  if (isApostrophe(c) || c === 45 || c === 0x2011 || c === 38) return true;
  if (c === 46) return !isDigit(before) || isDigit(after);
  return (c === 44 || c === 58) && isDigit(before) && isDigit(after);
}

function runEnd(text: string, start: number): number {
  const { length } = text;
  let i = start;
  for (;;) {
    while (i < length && isWordUnit(text.charCodeAt(i))) i++;
    if (i + 1 >= length || i === start) return i;
    const c = text.charCodeAt(i);
    if (!isWordUnit(text.charCodeAt(i + 1)) || !joinsWords(c, text.charCodeAt(i - 1), text.charCodeAt(i + 1))) return i;
    i++;
  }
}

function addressEnd(text: string, start: number): number {
  let i = start;
  while (i < text.length && !isSpace(text.charCodeAt(i)) && text[i] !== "<" && text[i] !== '"') i++;
  while (i > start && /[.,;:!?)\]’”']/.test(text[i - 1] ?? "")) i--;
  return i;
}

/** The end of the word with its own full stop: "Mr.", "U.S.", "J."; or `end` where the stop is the sentence's. */
function withStop(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 46) return end;
  const word = text.slice(start, end);
  if (word.length === 1 && word >= "A" && word <= "Z") return end + 1;
  if (word.length <= 7 && word.length > 2 && /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)) return end + 1;
  const first = text.charCodeAt(start);
  const capital = first >= 65 && first <= 90;
  return capital && word.length <= 5 && titlesWithStop.has(word.toLowerCase()) ? end + 1 : end;
}

/** Where "n't", "'s", "’re" … begin inside a word, or its end. */
function cliticStart(text: string, start: number, end: number): number {
  if (end - start < 3) return end;
  for (let i = end - 1; i >= end - 3 && i > start; i--) {
    if (!isApostrophe(text.charCodeAt(i))) continue;
    const tail = text.slice(i + 1, end).toLowerCase();
    if (tail === "t" && (text[i - 1] === "n" || text[i - 1] === "N")) return i - 1 > start ? i - 1 : end;
    return tail === "s" || tail === "re" || tail === "ve" || tail === "ll" || tail === "d" || tail === "m" ? i : end;
  }
  return end;
}

function markEnd(text: string, start: number): number {
  const c = text.charCodeAt(start);
  let i = start + 1;
  if (c === 46 || c === 45 || c === 96) while (i < text.length && i < start + 64 && text.charCodeAt(i) === c) i++;
  return i;
}

const startsAddress = (text: string, i: number) =>
  text.startsWith("http", i) && /^https?:\/\//.test(text.slice(i, i + 8));

/** How words are spelt that are spelt alike: later stages ask for the lower case again and again. */
interface Spelling {
  readonly text: string;
  readonly lower: string;
  readonly form: WordForm;
}

const spellingOf = bySpelling((text): Spelling => ({ text, lower: text.toLowerCase(), form: formOf(text) }));

/** A word of the finder. */
export class CutWord implements Token {
  constructor(
    private readonly spelling: Spelling,
    readonly start: number,
    readonly end: number,
    readonly number: number,
  ) {}

  get text(): string {
    return this.spelling.text;
  }

  get lower(): string {
    return this.spelling.lower;
  }
}

/** How many words stand as objects at a time, a power of two: stages look at the words of a few sentences again and again. */
const lately = 4096;

/**
 * The finder's words by number, kept as columns of numbers: an object for each takes forty bytes, and a long text has a million.
 * A word becomes an object when it is asked for, and stays one while words near it are.
 */
export class CutWords {
  length = 0;
  private readonly spellings: Spelling[] = [];
  private readonly starts = new GrowingNumbers();
  private readonly ends = new GrowingEnds();
  private readonly near = new Array<CutWord | undefined>(lately);

  /** Adds the word that stands in a text from `start` to `end`. */
  add(text: string, start: number, end: number): void {
    this.spellings.push(spellingOf(text, start, end));
    this.starts.set(this.length++, start);
    this.ends.add(end);
  }

  /** The word of a number, undefined beyond the ends. */
  get(index: number): CutWord | undefined {
    const place = index & (lately - 1);
    const near = this.near[place];
    if (near !== undefined && near.number === index) return near;
    if (!(index >= 0 && index < this.length)) return undefined;
    const word = new CutWord(this.spellings[index] as Spelling, this.starts.get(index), this.ends.get(index), index);
    this.near[place] = word;
    return word;
  }

  /** The words `[from, to)` as objects. */
  slice(from: number, to: number): CutWord[] {
    const words: CutWord[] = [];
    for (let index = Math.max(0, from); index < Math.min(to, this.length); index += 1)
      words.push(this.get(index) as CutWord);
    return words;
  }

  *[Symbol.iterator](): Generator<CutWord> {
    for (let index = 0; index < this.length; index++) yield this.get(index) as CutWord;
  }

  /** The lower case of a word, "" beyond the ends: asked so often that no object is made for it. */
  lowerAt(index: number): string {
    return index >= 0 && index < this.length ? (this.spellings[index] as Spelling).lower : "";
  }

  /** What a word, which there must be, is spelt like, and where it stands: asked of all words, in place of an object each. */
  textAt(index: number): string {
    return (this.spellings[index] as Spelling).text;
  }

  formAt(index: number): WordForm {
    return (this.spellings[index] as Spelling).form;
  }

  startAt(index: number): number {
    return this.starts.get(index);
  }

  endAt(index: number): number {
    return this.ends.get(index);
  }

  /** The number of the word that stands at an offset or next behind it; `length` where none does. */
  numberAt(offset: number): number {
    return this.ends.firstBehind(offset);
  }
}

/** Cuts a text into the finder's words, in order, white space left out. */
export function cutWords(text: string): CutWords {
  const words = new CutWords();
  const push = (start: number, end: number) => words.add(text, start, end);
  const { length } = text;
  let i = 0;
  while (i < length) {
    const c = text.charCodeAt(i);
    if (isSpace(c)) {
      i++;
    } else if (c === 104 && startsAddress(text, i)) {
      const end = Math.max(addressEnd(text, i), i + 1);
      push(i, end);
      i = end;
    } else if (isWordUnit(c) || ((c === 64 || c === 35) && i + 1 < length && isWordUnit(text.charCodeAt(i + 1)))) {
      const end = runEnd(text, isWordUnit(c) ? i : i + 1);
      const clitic = cliticStart(text, i, end);
      const stop = clitic < end ? end : withStop(text, i, end);
      push(i, clitic < end ? clitic : stop);
      if (clitic < end) push(clitic, end);
      i = stop;
    } else {
      const end = markEnd(text, i);
      push(i, end);
      i = end;
    }
  }
  return words;
}

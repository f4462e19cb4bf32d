import { enumerated } from "./enumerations";
import { endsSentence } from "./sentenceBoundary";
import type { Span } from "./spans";
import { trimmed } from "./trim";

/** How far a decision looks to either side of a mark: enough for titles and names, and it keeps the work linear. */
const reach = 60;

// A run of ending marks: western (also spaced ellipses), those of other scripts, and what asks in Greek.
const marks = /(?:[;\u037e](?<=\p{Script=Greek}[;\u037e])|\.(?: \.){2,3}|[.?!…‽؟۔]+|[。！？｡．।॥։።။]+)/gu;
const closing = /(?:["'”’»›)\]}」』）】*_]|\[\p{N}{1,3}\])*/uy;
const closesFully = /[。！？｡．।॥։።။]/u;

/**
 * The sentences of one paragraph of a text, as spans of the whole text without surrounding white space, in order.
 * Rules and lists of our own, so that every Node build gives the same; what a line break means is decided before.
 */
export function sentences(text: string, paragraph: Span): Span[] {
  const copy = text.slice(paragraph[0], paragraph[1]);
  const held = asides(copy);
  const found: Span[] = [];
  let start = 0;
  const close = (end: number) => {
    const span = trimmed(text, [paragraph[0] + start, paragraph[0] + end]);
    if (span[1] > span[0]) found.push(...inPieces(text, span));
    start = end;
  };
  const items = enumerated(copy);
  const opensItem = new Set(items);
  let item = 0;
  marks.lastIndex = 0;
  for (let match = marks.exec(copy); match; match = marks.exec(copy)) {
    for (; item < items.length && (items[item] as number) <= match.index; item += 1) {
      if ((items[item] as number) > start) close(items[item] as number);
    }
    if (opensItem.has(start) && /^\s*\S{1,6}$/.test(copy.slice(start, match.index + 1))) continue;
    const end = boundaryAfter(copy, match.index, match[0], start);
    if (end !== null && !insideAside(held, match.index)) close(end);
  }
  for (; item < items.length; item += 1) if ((items[item] as number) > start) close(items[item] as number);
  close(copy.length);
  return found;
}

/** UTF-16 units, some 700 words. */
const longest = 4_000;

/**
 * Nobody writes sentences that long: copy without stops is a list or damage. It is cut between words, so that what later stages do within
 * one sentence takes no more time the longer the text is.
 */
function inPieces(text: string, [start, end]: Span): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const gap = text.slice(from, from + longest).search(/\s\S*$/u);
    const to = gap > 0 ? from + gap : nextGap(text, from + longest, end);
    pieces.push(trimmed(text, [from, to]));
    from = trimmed(text, [to, end])[0];
  }
  return end > from ? [...pieces, [from, end]] : pieces;
}

function nextGap(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && !/\s/u.test(text[at] as string)) at += 1;
  return at;
}

/** Where the sentence ends that the mark at `at` ends, or null where it goes on. */
function boundaryAfter(copy: string, at: number, mark: string, start: number): number | null {
  const markEnd = at + mark.length;
  const end = markEnd + closersAt(copy, markEnd);
  const closers = copy.slice(markEnd, end);
  if (closesFully.test(mark)) return /^\s*[とって、，]/u.test(copy.slice(end, end + 3)) && closers !== "" ? null : end;
  const noteless = closers.replace(/\[\p{N}+\]/gu, "");
  const rest = copy.slice(end, end + reach);
  const before = copy.slice(Math.max(start, at - reach), at);
  if (rest === "") return end;
  if (/^\s/.test(rest)) {
    return endsSentence({
      before,
      mark,
      closers: noteless,
      after: rest.trimStart(),
      opensQuoted: opensQuoted(copy, start),
    })
      ? end
      : null;
  }
  const note = /[\p{Ll})]$/u.test(before) ? /^\p{N}{1,3}(?: \p{N}{1,3})*(?=\s+\p{Lu})/u.exec(rest) : null;
  if (note) return end + note[0].length;
  return joinsWithoutSpace(before, mark, rest) ? end : null;
}

const opensQuoted = (copy: string, start: number) => /^\s*["'“‘„«「『]/u.test(copy.slice(start, start + 8));

/** Closing marks after a stop; a straight quotation mark that stands before a letter opens the next sentence. */
function closersAt(copy: string, at: number): number {
  closing.lastIndex = at;
  const run = closing.exec(copy)?.[0] ?? "";
  const next = copy[at + run.length] ?? "";
  return run !== "" && /["']$/.test(run) && /\p{L}/u.test(next) ? run.length - 1 : run.length;
}

/** Copy pasted from a page loses spaces: "reopened.The minister". Addresses and names of files do not look like that. */
function joinsWithoutSpace(before: string, mark: string, rest: string): boolean {
  if (!/^["“‘]?\p{Lu}[\p{Ll}’']*\p{Ll}[\s,]/u.test(rest) && !/^["“‘]?(?:A|I|Mr\.|Mrs\.|Ms\.|Dr\.)\s/u.test(rest))
    return false;
  if (mark.length > 1 && !/[?!]/.test(mark)) return false;
  const word = /\S+$/u.exec(before)?.[0] ?? "";
  return /\p{Ll}{3}$|\p{N}{3}$/u.test(word) && !/[/@_]|www/.test(word);
}

const [round, closingRound, square, closingSquare] = [40, 41, 91, 93];

function firstBracket(copy: string): number {
  const [a, b] = [copy.indexOf("("), copy.indexOf("[")];
  return a < 0 || b < 0 ? Math.max(a, b) : Math.min(a, b);
}

/** Bracketed asides within a sentence: "(He had worked there.) at", whose inner stops end nothing. */
function asides(copy: string): Span[] {
  const open: number[] = [];
  const found: Span[] = [];
  for (let at = firstBracket(copy), { length } = copy; at >= 0 && at < length; at += 1) {
    const code = copy.charCodeAt(at);
    if (code === round || code === square) open.push(at);
    else if ((code === closingRound || code === closingSquare) && open.length > 0) {
      const from = open.pop() as number;
      if (open.length === 0 && standsWithin(copy, from, at)) found.push([from, at]);
    }
  }
  return found;
}

function standsWithin(copy: string, from: number, to: number): boolean {
  if (to - from > 400) return false;
  const before = copy.slice(Math.max(0, from - 8), from).trimEnd();
  if (before === "" || /[.!?…]["'”’»]?$/.test(before)) return false;
  return /^[)\]"'”’]*(?:\s*[,;:.]|\s+\p{Ll})/u.test(copy.slice(to + 1, to + 8));
}

function insideAside(spans: readonly Span[], at: number): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[1] < at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span[0] < at && at < span[1];
}

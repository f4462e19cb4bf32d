import { alwaysOpening, closersOf, everyMark, mixedOpeners, singleMarks } from "./quotationMarks";
import type { Span } from "./spans";
import { trimmed } from "./trim";
import type { Quotation } from "./types";

interface OpenMark {
  readonly at: number;
  readonly mark: string;
}

/** Nesting deeper than this is damage, not quotation; the bound keeps the search for a partner constant. */
const deepest = 6;

const letter = /[\p{L}\p{N}]/u;
const blank = /[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069]/u;

/**
 * The quotations of a text, by where they start; inner ones follow the one that holds them.
 * Goes in: the text and its paragraphs in reading order. A mark left open at a paragraph's end counts only where the
 * next paragraph begins with the same mark, as long speeches are set. Time is linear in the text.
 */
export function quotations(text: string, paragraphs: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  paragraphs.forEach((paragraph, index) => {
    const { pairs, unclosed } = pairMarks(text, paragraph);
    for (const pair of pairs) found.push(pair);
    const next = paragraphs[index + 1];
    const goesOn = unclosed.find(
      (open) => next !== undefined && !isSingle(open.mark) && beginsWith(text, next, open.mark),
    );
    if (goesOn) found.push(openQuotation(text, goesOn.at, paragraph[1]));
  });
  return found
    .filter(({ inner }) => inner[1] > inner[0])
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1]);
}

const isSingle = (mark: string) => singleMarks.includes(mark);

function beginsWith(text: string, [start, end]: Span, mark: string): boolean {
  const first = text.slice(start, Math.min(end, start + 40)).trimStart()[0];
  return first === mark || (first === "»" && mark === "«") || (first === '"' && mark === "“");
}

function openQuotation(text: string, at: number, end: number): Quotation {
  const inner = trimmed(text, [at + 1, end]);
  return { span: [at, inner[1]], inner, open: true };
}

function marksOf(copy: string): { at: number; mark: string }[] {
  const found: { at: number; mark: string }[] = [];
  everyMark.lastIndex = 0;
  for (let match = everyMark.exec(copy); match; match = everyMark.exec(copy))
    found.push({ at: match.index, mark: match[0] });
  return found;
}

function pairMarks(text: string, [start, end]: Span): { pairs: Quotation[]; unclosed: OpenMark[] } {
  const copy = text.slice(start, end);
  const marks = marksOf(copy);
  const laterClose = laterSingleClose(copy, marks);
  const pairs: Quotation[] = [];
  const open: OpenMark[] = [];
  marks.forEach(({ at, mark }, index) => {
    const partner = closes(copy, at, mark) ? partnerOf(open, mark, mayMix(copy, at, mark)) : -1;
    if (partner >= 0 && !(isSingle(mark) && isPossessive(copy, at, laterClose[index] === true))) {
      const from = (open[partner] as OpenMark).at;
      open.length = partner;
      pairs.push(quotation(text, start + from, start + at));
    } else if (opens(copy, at, mark)) {
      // A second opening of the same mark means that the first was never closed.
      const stale = open.findIndex((one) => one.mark === mark && mark !== "“" && mark !== "«");
      if (stale >= 0) open.length = stale;
      if (open.length === deepest) open.shift();
      open.push({ at, mark });
    }
  });
  return { pairs, unclosed: open.map(({ at, mark }) => ({ at: start + at, mark })) };
}

function quotation(text: string, from: number, to: number): Quotation {
  return { span: [from, to + 1], inner: trimmed(text, [from + 1, to]), open: false };
}

/** Where the mark's own kind is not open, a curly quotation may end in a straight mark and the other way round. */
function partnerOf(open: readonly OpenMark[], mark: string, mixed: boolean): number {
  for (let index = open.length - 1; index >= 0; index -= 1) {
    if (closersOf[(open[index] as OpenMark).mark]?.includes(mark)) return index;
  }
  return mixed ? open.findLastIndex((one) => one.mark === mixedOpeners[mark]) : -1;
}

/** Copy that went through several hands has “…" and "…”. Inches (6' 2") and a mark that stands before a word end nothing. */
function mayMix(copy: string, at: number, mark: string): boolean {
  return mixedOpeners[mark] !== undefined && /[^\s\p{N}]/u.test(before(copy, at)) && !letter.test(after(copy, at));
}

const before = (copy: string, at: number) => (at === 0 ? " " : (copy[at - 1] as string));
const after = (copy: string, at: number) => copy[at + 1] ?? " ";

function closes(copy: string, at: number, mark: string): boolean {
  if (alwaysOpening.includes(mark)) return false;
  if (isSingle(mark)) return !blank.test(before(copy, at)) && !letter.test(after(copy, at));
  // `said. "We` cannot close; a mark between two words, or between two marks, may.
  if (mark === '"') return !(blank.test(before(copy, at)) && letter.test(after(copy, at)));
  if (mark === "“") return !letter.test(after(copy, at));
  return true;
}

function opens(copy: string, at: number, mark: string): boolean {
  if (closersOf[mark] === undefined) return false;
  if (alwaysOpening.includes(mark) || mark === "“" || mark === "«" || mark === "‹") return true;
  const loose = blank.test(before(copy, at)) || /[([{—–\-:,"“„«/¡¿*_>]/.test(before(copy, at));
  if (mark === "‘") return loose && !blank.test(after(copy, at));
  if (isSingle(mark)) return loose && letter.test(after(copy, at)) && !isElision(copy, at);
  // Inches: 5' 6" has a number before and no quotation open.
  if (mark === '"' && /\p{N}/u.test(before(copy, at))) return false;
  return loose ? !blank.test(after(copy, at)) : mark === '"' || mark === "＂";
}

/** ’90s, ’em, 'til: an apostrophe at the start of a word. */
function isElision(copy: string, at: number): boolean {
  return /^(?:\p{N}{2}s?\b|nineties|eighties|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b)/iu.test(
    copy.slice(at + 1, at + 10),
  );
}

/** `‘the workers’ rights’`: after an s, with a word following and another closing mark before the next opening one. */
function isPossessive(copy: string, at: number, closesLater: boolean): boolean {
  return closesLater && /s/i.test(before(copy, at)) && /^\s\p{L}/u.test(copy.slice(at + 1, at + 3));
}

/** For each mark, whether a later single mark closes before another single mark opens. */
function laterSingleClose(copy: string, marks: readonly OpenMark[]): boolean[] {
  const later: boolean[] = new Array(marks.length).fill(false);
  let closesNext = false;
  for (let index = marks.length - 1; index >= 0; index -= 1) {
    later[index] = closesNext;
    const { at, mark } = marks[index] as OpenMark;
    if (!isSingle(mark)) continue;
    if (opens(copy, at, mark)) closesNext = false;
    else if (closes(copy, at, mark)) closesNext = true;
  }
  return later;
}

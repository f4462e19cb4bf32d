import { firstFrom } from "../text/ordered";
import { everyMark } from "../text/quotationMarks";
import type { Span } from "../text/spans";
import type { Passage, Quotation, ReadText, Sentence } from "../text/types";

/** Whole passages of a text as a text of their own; `start` is where they begin in the whole, in UTF-16 units. */
export interface Chapter {
  readonly read: ReadText;
  readonly start: number;
}

/** UTF-16 units, some 20,000 words: what stages hold of that many words at a time is a few megabytes. No article is so long, minutes and books are. */
export const chapterLength = 120_000;

/**
 * Parts a text into chapters of about a length, so that what is held at a time does not grow with the text. Goes in: a text as read; comes out: chapters that
 * together are the text, one where it is short. A chapter begins with a paragraph that needs nothing before it: speech does not go on into it, and no
 * pronoun opens it; where there is none, it goes on.
 */
export function chaptersOf(read: ReadText, length = chapterLength): Chapter[] {
  if (read.text.length <= length) return [{ read, start: 0 }];
  const firsts = firstPassages(read, length);
  return firsts.map((first, index) => chapterOf(read, first, firsts[index + 1] ?? read.passages.length));
}

/** The passages that chapters begin with. */
function firstPassages({ text, passages }: ReadText, length: number): number[] {
  const firsts = [0];
  let begun = 0;
  passages.forEach((passage, index) => {
    if (passage.start - begun < length || !standsAlone(text, passage)) return;
    firsts.push(index);
    begun = passage.start;
  });
  return firsts;
}

const pronoun = /^(?:he|she|it|they|this|these|that|those|his|her|its|their|both|neither|another|others)\b/iu;

function standsAlone(text: string, { kind, start, end }: Passage): boolean {
  if (kind !== "body") return false;
  const opening = text.slice(start, Math.min(end, start + 80)).trimStart();
  return opening !== "" && opening.search(everyMark) !== 0 && !pronoun.test(opening);
}

function chapterOf(read: ReadText, first: number, next: number): Chapter {
  const passages = read.passages.slice(first, next);
  const start = first === 0 ? 0 : (passages[0]?.start ?? 0);
  const end = read.passages[next]?.start ?? read.text.length;
  const shifted = ([from, to]: Span): Span => [from - start, to - start];
  return {
    start,
    read: {
      text: read.text.slice(start, end),
      language: read.language,
      support: read.support,
      passages: passages.map((one): Passage => ({ kind: one.kind, start: one.start - start, end: one.end - start })),
      sentences: between(read.sentences, start, end).map(
        ({ span, passage }): Sentence => ({ span: shifted(span), passage: passage - first }),
      ),
      quotations: between(read.quotations, start, end).map(
        ({ span, inner, open }): Quotation => ({ span: shifted(span), inner: shifted(inner), open }),
      ),
    },
  };
}

/** Those that start in a run of the text, of some that stand in its order. */
function between<T extends { readonly span: Span }>(all: readonly T[], start: number, end: number): T[] {
  const startOf = (index: number) => all[index]?.span[0] ?? 0;
  return all.slice(firstFrom(all.length, startOf, start), firstFrom(all.length, startOf, end));
}

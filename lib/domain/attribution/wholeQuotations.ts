import type { Span } from "../text/spans";
import { trimmed } from "../text/trim";
import type { ReadText } from "../text/types";
import type { FoundAttribution } from "./types";

/**
 * Gives each quotation one speaker and all of its words. Where several attributions share what stands between one pair
 * of marks, it goes to the one whose cue stands in the quotation's own sentence, else nearest; one that is left without
 * content falls away. A cue inside the marks belongs to what the speaker tells of others and is left alone.
 */
export function withWholeQuotations(read: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  const quoted = outermost(read);
  const contents = found.map(({ content }) => [...content]);
  for (const [quotation, sharers] of sharersOf(quoted, found)) {
    const away = (index: number) => farness(read, found[index]?.cue ?? [], quotation);
    const speaker = sharers.reduce((a, b) => (away(b) < away(a) ? b : a));
    const moved = sharers.flatMap((index) => (contents[index] ?? []).filter((span) => within(span, quotation)));
    for (const index of sharers) contents[index] = (contents[index] ?? []).filter((span) => !within(span, quotation));
    contents[speaker] = merged([...(contents[speaker] ?? []), joined([...moved, innerOf(read.text, quotation)])]);
  }
  return found
    .map((one, index) => ({ ...one, content: contents[index] ?? [] }))
    .filter(({ content }) => content.length > 0);
}

function outermost(read: ReadText): Span[] {
  const spans: Span[] = [];
  let reached = 0;
  for (const { span } of read.quotations) {
    if (span[0] < reached) continue;
    spans.push(span);
    reached = span[1];
  }
  return spans;
}

/** For each quotation the attributions that have content in it and their cue outside, in order. */
function sharersOf(quoted: readonly Span[], found: readonly FoundAttribution[]): Map<Span, number[]> {
  const sharers = new Map<Span, number[]>();
  found.forEach(({ cue, content }, index) => {
    for (const span of content) {
      const quotation = quoted[lastStartingBy(quoted, span[0])];
      if (!quotation || !within(span, quotation) || cue.length === 0 || cue.some((one) => within(one, quotation)))
        continue;
      const some = sharers.get(quotation) ?? [];
      if (some.at(-1) !== index) some.push(index);
      sharers.set(quotation, some);
    }
  });
  return sharers;
}

/** The index of the last span that starts at or before an offset, or -1. */
function lastStartingBy(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span)[0] <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

const within = (span: Span, outer: Span) => span[0] >= outer[0] && span[1] <= outer[1];

/** How far a cue stands from a quotation: in its sentence before anywhere else, then by the characters between. */
function farness(read: ReadText, cues: readonly Span[], [start, end]: Span): number {
  const gaps = cues.map((cue) => {
    const sentence = sentenceAt(read, cue[0]);
    const shares = sentence !== undefined && sentence[0] < end && start < sentence[1];
    return (cue[0] >= end ? cue[0] - end : start - cue[1]) + (shares ? 0 : read.text.length);
  });
  return Math.min(...gaps);
}

function sentenceAt(read: ReadText, offset: number): Span | undefined {
  let low = 0;
  let high = read.sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((read.sentences[middle]?.span[0] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return read.sentences[low - 1]?.span;
}

/** What stands between the marks; a quotation that goes on in the next paragraph has no closing mark. */
function innerOf(text: string, [start, end]: Span): Span {
  const closed = end - start > 1 && closingMark.test(text[end - 1] ?? "");
  return trimmed(text, [start + 1, closed ? end - 1 : end]);
}

const closingMark = /["”“’‘'»«›‹」』〞〟﹂＂„]/;

/** Spans in order, those that meet made one. */
function merged(spans: readonly Span[]): Span[] {
  const apart: Span[] = [];
  for (const span of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && span[0] < last[1]) apart[apart.length - 1] = joined([last, span]);
    else if (span[1] > span[0]) apart.push(span);
  }
  return apart;
}

function joined(spans: readonly Span[]): Span {
  return spans.reduce(([start, end], span) => [Math.min(start, span[0]), Math.max(end, span[1])] as const);
}

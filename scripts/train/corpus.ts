/** Reads annotated texts and lays them out for learning. */
import { readFileSync } from "node:fs";
import { type CueRates, cueKey, cueStep } from "../../lib/domain/attribution/find/cueRates";
import { layOut, type Page } from "../../lib/domain/attribution/find/page";
import { readText } from "../../lib/domain/text/readText";
import type { Span } from "../../lib/domain/text/spans";
import { readMarkedFolder } from "./markedLessons";

export interface GoldAttribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  readonly type: string;
}

export interface Lesson {
  readonly id: string;
  readonly text: string;
  readonly page: Page;
  readonly gold: readonly GoldAttribution[];
  /** For each word its tag number (see `tags`). */
  readonly tags: Uint8Array;
}

function firstWordFrom(page: Page, offset: number): number {
  let low = 0;
  let high = page.words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((page.words.get(middle)?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The word range of a span. */
export function wordRange(page: Page, [start, end]: Span): [number, number] {
  const from = firstWordFrom(page, start);
  let to = from;
  while (to < page.words.length && (page.words.get(to)?.start ?? 0) < end) to++;
  return [from, to];
}

function goldTags(page: Page, gold: readonly GoldAttribution[]): Uint8Array {
  const tags = new Uint8Array(page.words.length);
  const parts = [
    ["content", 5],
    ["cue", 3],
    ["source", 1],
  ] as const;
  for (const [part, begin] of parts) {
    for (const attribution of gold) {
      for (const span of attribution[part]) {
        const [from, to] = wordRange(page, span);
        for (let i = from; i < to; i++) tags[i] = i === from ? begin : begin + 1;
      }
    }
  }
  // A run that another covers in its middle goes on without a beginning of its own.
  for (let i = 0; i < tags.length; i++) {
    const tag = tags[i] ?? 0;
    const before = i > 0 ? (tags[i - 1] ?? 0) : 0;
    if (tag > 0 && tag % 2 === 0 && before !== tag && before !== tag - 1) tags[i] = tag - 1;
  }
  return tags;
}

export function readLessons(path: string): Lesson[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { id, text, attributions } = JSON.parse(line) as {
        id: string;
        text: string;
        attributions: GoldAttribution[];
      };
      const page = layOut(readText(text));
      return { id, text, page, gold: attributions, tags: goldTags(page, attributions) };
    });
}

/** Our own lessons, from a folder of marked texts. */
export function readOwnLessons(folder: URL): Lesson[] {
  return readMarkedFolder(folder).map(({ id, text, attributions }) => {
    const page = layOut(readText(text));
    const gold = attributions.map((one) => ({ ...one, type: typeOf(page, one.content) }));
    return { id, text, page, gold, tags: goldTags(page, gold) };
  });
}

/** How much of a content stands in quotation marks, in the corpus's words: all, none, or some of it. */
function typeOf(page: Page, content: readonly Span[]): string {
  const quoted = content.flatMap((span) => {
    const [from, to] = wordRange(page, span);
    return Array.from({ length: to - from }, (_, i) => (page.quoteOf[from + i] ?? -1) >= 0);
  });
  if (quoted.every(Boolean)) return "direct";
  return quoted.some(Boolean) ? "mixed" : "indirect";
}

type Counts = Map<number, [asCue: number, seen: number]>;

function countCues({ page, tags }: Lesson): Counts {
  const counts: Counts = new Map();
  for (let i = 0; i < tags.length; i++) {
    if ((page.quoteOf[i] ?? -1) >= 0) continue;
    const key = cueKey(page, i);
    const entry = counts.get(key) ?? [0, 0];
    if (tags[i] === 3 || tags[i] === 4) entry[0]++;
    entry[1]++;
    counts.set(key, entry);
  }
  return counts;
}

export interface CueSchool {
  /** Rates from all lessons. */
  readonly all: CueRates;
  /** Rates without the lesson at hand, so that it does not see its own answers. */
  without(lesson: number): CueRates;
}

export function learnCueRates(lessons: readonly Lesson[]): CueSchool {
  const own = lessons.map(countCues);
  const total: Counts = new Map();
  for (const counts of own) {
    for (const [key, [asCue, seen]] of counts) {
      const entry = total.get(key) ?? [0, 0];
      entry[0] += asCue;
      entry[1] += seen;
      total.set(key, entry);
    }
  }
  const all = new Map<number, number>();
  for (const [key, [asCue, seen]] of total) {
    const step = cueStep(asCue, seen);
    if (step > 0) all.set(key, step);
  }
  const without = (lesson: number) => {
    const rates = new Map(all);
    for (const [key, [asCue, seen]] of own[lesson] ?? []) {
      const [a, s] = total.get(key) ?? [0, 0];
      rates.set(key, cueStep(a - asCue, s - seen));
    }
    return rates;
  };
  return { all, without };
}

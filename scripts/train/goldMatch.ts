/** Compares what was found with what people marked, by words, as the scorer does. */
import type { Page, WordRange } from "../../lib/domain/attribution/find/page";
import { posIndex } from "../../lib/domain/attribution/find/posTags";
import { type GoldAttribution, wordRange } from "./corpus";

export interface GoldWords {
  readonly source: ReadonlySet<number>;
  readonly cue: ReadonlySet<number>;
  readonly content: ReadonlySet<number>;
  /** The quotation marks that stand in the content. */
  readonly marks: ReadonlySet<number>;
  readonly type: string;
}

export function wordsOf(page: Page, ranges: readonly WordRange[]): Set<number> {
  const set = new Set<number>();
  for (const [from, to] of ranges) for (let i = from; i < to; i++) if ((page.pos[i] ?? 0) < posIndex.SYM) set.add(i);
  return set;
}

/** The quotation marks in ranges of words. */
export function marksOf(page: Page, ranges: readonly WordRange[]): Set<number> {
  const set = new Set<number>();
  for (const [from, to] of ranges) for (let i = from; i < to; i++) if (page.pos[i] === posIndex.QUOTE) set.add(i);
  return set;
}

export function goldWords(page: Page, gold: GoldAttribution): GoldWords {
  const part = (spans: GoldAttribution["cue"]) => spans.map((span) => wordRange(page, span));
  const cue = new Set<number>();
  for (const [from, to] of part(gold.cue)) for (let i = from; i < to; i++) cue.add(i);
  return {
    source: wordsOf(page, part(gold.source)),
    cue,
    content: wordsOf(page, part(gold.content)),
    marks: marksOf(page, part(gold.content)),
    type: gold.type,
  };
}

export function common(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let n = 0;
  for (const x of a) if (b.has(x)) n++;
  return n;
}

export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 && b.size === 0) return 1;
  const n = common(a, b);
  return n / (a.size + b.size - n);
}

const stops = /^(?:of|in|at|for|from|with|on|to|who|whose|which|that|by|as|including|and|or)$/i;

function headOf(page: Page, words: ReadonlySet<number>): number {
  const list = [...words].sort((a, b) => a - b);
  let head = -1;
  for (let k = 0; k < list.length; k++) {
    const i = list[k] as number;
    const text = page.words.get(i)?.text ?? "";
    if (k > 0 && head >= 0) {
      const gap = page.text.slice(page.words.get(list[k - 1] as number)?.end ?? 0, page.words.get(i)?.start ?? 0);
      if (/[,;(:—–]/.test(gap) || stops.test(text)) break;
    }
    if (/^(?:the|a|an|'s|’s)$/i.test(text)) continue;
    head = i;
  }
  return head >= 0 ? head : (list[0] ?? -1);
}

/** True where two sources are the same by the scorer's rule. */
export function sameSource(page: Page, gold: ReadonlySet<number>, found: ReadonlySet<number>): boolean {
  if (gold.size === 0 || found.size === 0) return gold.size === found.size;
  if (likeness(gold, found) >= 0.5) return true;
  return found.has(headOf(page, gold)) && gold.has(headOf(page, found));
}

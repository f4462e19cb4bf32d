import { type Branches, branchesOf } from "./branches";
import { type CueRates, cueKey } from "./cueRates";
import type { Page } from "./page";
import { matchPatterns, type PatternMatch } from "./patterns";
import { posIndex } from "./pos";
import { relationIndex } from "./relations";
import { type Subtrees, subtreesOf } from "./subtrees";

/** Counts before each word, so that any range is counted by one subtraction. */
export type Sums = Int32Array;

export const countIn = (sums: Sums, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** All that the linker sees: the page, the tagger's answer, the parse by children, and counts. */
export interface Sight {
  readonly page: Page;
  readonly tags: Uint8Array;
  /** How much the tagger prefers content (positive) to anything else, -8..8 a word. */
  readonly lean: Int32Array;
  /** The same for being in a cue. */
  readonly cueLean: Int32Array;
  /** For each word the step of its cue rate. */
  readonly step: Int32Array;
  readonly subtrees: Subtrees;
  readonly branches: Branches;
  /** For each word the child that is its subject, its clause or object, its preposition's noun; -1 none. */
  readonly subject: Int32Array;
  readonly complement: Int32Array;
  readonly object: Int32Array;
  readonly patterns: readonly PatternMatch[];
  /** For each word the number of the pattern whose cue holds it, or -1. */
  readonly patternAt: Int32Array;
  readonly sums: {
    readonly content: Sums;
    readonly source: Sums;
    readonly cue: Sums;
    readonly lean: Sums;
    readonly commas: Sums;
    readonly strong: Sums;
    readonly quoted: Sums;
    readonly words: Sums;
    readonly marks: Sums;
  };
}

function sumOf(n: number, numberAt: (i: number) => number): Sums {
  const sums = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) sums[i + 1] = (sums[i] as number) + numberAt(i);
  return sums;
}

function childrenOf({ head, relation }: Page): Pick<Sight, "subject" | "complement" | "object"> {
  const n = head.length;
  const subject = new Int32Array(n).fill(-1);
  const complement = new Int32Array(n).fill(-1);
  const object = new Int32Array(n).fill(-1);
  for (let i = 0; i < n; i++) {
    const h = head[i] as number;
    if (h < 0) continue;
    const r = relation[i];
    if (r === relationIndex.nsubj && (subject[h] as number) < 0) subject[h] = i;
    else if (r === relationIndex.ccomp) complement[h] = i;
    else if (r === relationIndex.xcomp && (complement[h] as number) < 0) complement[h] = i;
    else if ((r === relationIndex.obj || r === relationIndex.pobj) && (object[h] as number) < 0) object[h] = i;
  }
  return { subject, complement, object };
}

export type TaggerAnswer = Pick<Sight, "tags" | "lean" | "cueLean">;

/** Puts together what the linker sees. */
export function lookAt(page: Page, rates: CueRates, { tags, lean, cueLean }: TaggerAnswer): Sight {
  const n = page.words.length;
  const step = new Int32Array(n);
  for (let i = 0; i < n; i++) step[i] = rates.get(cueKey(page, i)) ?? 0;
  const quoted = (i: number) => (page.quoteOf[i] as number) >= 0;
  const isMark = (i: number) => (page.pos[i] as number) >= posIndex.SYM;
  const patterns = page.sentences.flatMap((sentence) => matchPatterns(page, sentence));
  const patternAt = new Int32Array(n).fill(-1);
  patterns.forEach(({ cue }, number) => {
    patternAt.fill(number, cue[0], cue[1]);
  });
  return {
    page,
    tags,
    lean,
    cueLean,
    step,
    subtrees: subtreesOf(page),
    branches: branchesOf(page, step),
    ...childrenOf(page),
    patterns,
    patternAt,
    sums: {
      content: sumOf(n, (i) => ((tags[i] as number) >= 5 ? 1 : 0)),
      source: sumOf(n, (i) => (tags[i] === 1 || tags[i] === 2 ? 1 : 0)),
      cue: sumOf(n, (i) => (tags[i] === 3 || tags[i] === 4 ? 1 : 0)),
      lean: sumOf(n, (i) => lean[i] as number),
      commas: sumOf(n, (i) => (page.pos[i] === posIndex[","] ? 1 : 0)),
      strong: sumOf(n, (i) => ((step[i] as number) >= 5 && !quoted(i) ? 1 : 0)),
      quoted: sumOf(n, (i) => (quoted(i) ? 1 : 0)),
      words: sumOf(n, (i) => (isMark(i) ? 0 : 1)),
      marks: sumOf(n, (i) => (page.pos[i] === posIndex.QUOTE ? 1 : 0)),
    },
  };
}

/** Runs of one part in the tags: 1 source, 3 cue, 5 content. */
export function taggedRuns(tags: Uint8Array, begin: 1 | 3 | 5): [number, number][] {
  const runs: [number, number][] = [];
  for (let i = 0; i < tags.length; i++) {
    if (tags[i] !== begin) continue;
    let to = i + 1;
    while (to < tags.length && tags[to] === begin + 1) to++;
    runs.push([i, to]);
  }
  return runs;
}

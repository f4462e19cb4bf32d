import type { Branches } from "./branches";
import type { CueSigns } from "./cueSigns";
import type { Page, WordRange } from "./page";
import type { PatternMatch } from "./patterns";
import { posIndex } from "./posTags";
import { relationIndex } from "./relations";
import { type Subtrees, subtreesOf } from "./subtrees";

/** Counts before each word, so that any range is counted by one subtraction. */
export type Sums = Int32Array;

export const countIn = (sums: Sums, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** Below every lean: what lies outside the text. */
export const leastLean = -9;

/** All that the linker sees: the page, the tagger's answer, the parse by children, and counts. */
export interface Sight {
  readonly page: Page;
  readonly tags: Uint8Array;
  /** How much the tagger prefers content (positive) to anything else, -8..8 a word. */
  readonly lean: Int8Array;
  /** The same for being in a cue. */
  readonly cueLean: Int8Array;
  /** And for being in a source. */
  readonly sourceLean: Int8Array;
  /** For each sentence the most of that in any of its words. */
  readonly highestSourceLean: Int8Array;
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

export type TaggerAnswer = Pick<Sight, "tags" | "lean" | "cueLean" | "sourceLean">;

/** The most in each of the ranges. */
const highestIn = (leans: Int8Array, ranges: readonly WordRange[]): Int8Array =>
  Int8Array.from(ranges, ([from, to]) => {
    let highest = leastLean;
    for (let i = from; i < to; i++) highest = Math.max(highest, leans[i] as number);
    return highest;
  });

/** Adds up what a page shows, word by word: one pass for all counts. */
function sumsOf({ pos, quoteOf }: Page, step: Int32Array, { tags, lean }: TaggerAnswer): Sight["sums"] {
  const n = pos.length;
  const counts = () => new Int32Array(n + 1);
  const [content, source, cue, leans] = [counts(), counts(), counts(), counts()];
  const [commas, strong, quoted, words, marks] = [counts(), counts(), counts(), counts(), counts()];
  for (let i = 0; i < n; i++) {
    const tag = tags[i] as number;
    const at = pos[i] as number;
    const inQuotation = (quoteOf[i] as number) >= 0;
    content[i + 1] = (content[i] as number) + (tag >= 5 ? 1 : 0);
    source[i + 1] = (source[i] as number) + (tag === 1 || tag === 2 ? 1 : 0);
    cue[i + 1] = (cue[i] as number) + (tag === 3 || tag === 4 ? 1 : 0);
    leans[i + 1] = (leans[i] as number) + (lean[i] as number);
    commas[i + 1] = (commas[i] as number) + (at === posIndex[","] ? 1 : 0);
    strong[i + 1] = (strong[i] as number) + ((step[i] as number) >= 5 && !inQuotation ? 1 : 0);
    quoted[i + 1] = (quoted[i] as number) + (inQuotation ? 1 : 0);
    words[i + 1] = (words[i] as number) + (at >= posIndex.SYM ? 0 : 1);
    marks[i + 1] = (marks[i] as number) + (at === posIndex.QUOTE ? 1 : 0);
  }
  return { content, source, cue, lean: leans, commas, strong, quoted, words, marks };
}

/** Puts together what the linker sees. */
export function lookAt(page: Page, { step, branches, patterns }: CueSigns, answer: TaggerAnswer): Sight {
  const patternAt = new Int32Array(page.words.length).fill(-1);
  patterns.forEach(({ cue }, number) => {
    patternAt.fill(number, cue[0], cue[1]);
  });
  return {
    page,
    ...answer,
    highestSourceLean: highestIn(answer.sourceLean, page.sentences),
    step,
    subtrees: subtreesOf(page),
    branches,
    ...childrenOf(page),
    patterns,
    patternAt,
    sums: sumsOf(page, step, answer),
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

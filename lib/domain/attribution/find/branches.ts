import type { Page } from "./page";
import { relationIndex } from "./relations";

/** For each word the nearest likely cue above it in the parse, and by which branch the word hangs from it. */
export interface Branches {
  /** Branch relation, side, strength of the cue and depth, as one number; 0 where no cue stands above. */
  readonly kind: Int32Array;
  readonly stem: Int32Array;
  /** The cue's word number, or -1. */
  readonly cue: Int32Array;
  /** The relation of the branch. */
  readonly by: Uint8Array;
}

const leastStep = 3;

/** Walks each word's heads upwards once; a word already done hands on its answer, so the whole is linear. */
export function branchesOf(page: Page, step: Int32Array): Branches {
  const n = page.words.length;
  const cue = new Int32Array(n).fill(-2);
  const by = new Uint8Array(n);
  const depth = new Uint8Array(n);
  const path: number[] = [];
  for (let i = 0; i < n; i++) {
    let at = i;
    let length = 0;
    while (at >= 0 && cue[at] === -2) {
      cue[at] = -1;
      path[length++] = at;
      at = page.head[at] as number;
    }
    while (length > 0) {
      const word = path[--length] as number;
      const head = page.head[word] as number;
      if (head < 0) continue;
      const joined = page.relation[word] === relationIndex.conj;
      if ((step[head] ?? 0) >= leastStep && !(joined && cue[head] === -1)) {
        cue[word] = head;
        by[word] = page.relation[word] ?? 0;
        depth[word] = 1;
      } else {
        cue[word] = cue[head] ?? -1;
        by[word] = by[head] ?? 0;
        depth[word] = Math.min(3, (depth[head] ?? 0) + 1);
      }
    }
  }
  const kind = new Int32Array(n);
  const stem = new Int32Array(n);
  for (let i = 0; i < n; i++) {
    const c = cue[i] ?? -1;
    if (c < 0) continue;
    kind[i] = 1 + (by[i] ?? 0) * 64 + (c > i ? 32 : 0) + (step[c] ?? 0) * 4 + (depth[i] ?? 0);
    stem[i] = page.forms.stem[c] ?? 0;
  }
  return { kind, stem, cue, by };
}

import type { WordRange } from "./page";

/** What a word is in an attribution: B begins a run, I goes on with it. */
export const tags = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"] as const;
export const tagCount = tags.length;
/** Numbers a slot in scores of tags, and in scores of steps (from × 8 + to). */
export const stride = 8;
export const stepStride = 64;

/** True where tag `b` may follow tag `a`: a run goes on only from itself. */
export function mayFollow(a: number, b: number): boolean {
  return b === 0 || b % 2 === 1 || a === b || a === b - 1;
}

type Scores = Int16Array | Float32Array;

/** The best ways through a paragraph so far, one for each tag that its last word may have (Viterbi). */
export class Ways {
  private best = new Float64Array(stride).fill(-1e15);
  private next = new Float64Array(stride);
  private readonly back: Uint8Array;
  private walked = 0;

  constructor(private readonly length: number) {
    this.back = new Uint8Array(length * stride);
  }

  /** Goes on by one word, whose scores begin at `tagAt` and `stepAt`. */
  walk(tagScores: Scores, tagAt: number, stepScores: Scores, stepAt: number): void {
    if (this.walked++ === 0) {
      for (let tag = 0; tag < tagCount; tag++) {
        if (mayFollow(0, tag))
          this.best[tag] = (tagScores[tagAt + tag] as number) + (stepScores[stepAt + tag] as number);
      }
      return;
    }
    const { best, next, back } = this;
    const backAt = (this.walked - 1) * stride;
    for (let tag = 0; tag < tagCount; tag++) {
      // A run goes on only from its own tags: I-source from B-source and I-source.
      const goesOn = tag > 0 && (tag & 1) === 0;
      const last = goesOn ? tag : tagCount - 1;
      let top = -1e15;
      let via = 0;
      for (let before = goesOn ? tag - 1 : 0; before <= last; before++) {
        const score = (best[before] as number) + (stepScores[stepAt + before * 8 + tag] as number);
        if (score > top) {
          top = score;
          via = before;
        }
      }
      next[tag] = top + (tagScores[tagAt + tag] as number);
      back[backAt + tag] = via;
    }
    this.best = next;
    this.next = best;
  }

  /** Writes the tags of the best way into `out` from `at` on; ties go to the tag that comes first. */
  retrace(out: Uint8Array, at: number): void {
    let tag = 0;
    for (let t = 1; t < tagCount; t++) if ((this.best[t] as number) > (this.best[tag] as number)) tag = t;
    for (let k = this.length - 1; k >= 0; k--) {
      out[at + k] = tag;
      tag = this.back[k * stride + tag] as number;
    }
  }
}

/** The best tags of one paragraph whose scores are all at hand. Writes into `out` by word number. */
export function bestTags(
  tagScores: Scores,
  stepScores: Scores,
  slotOf: Int32Array,
  [from, to]: WordRange,
  out: Uint8Array,
): void {
  const ways = new Ways(to - from);
  const first = slotOf[from] ?? 0;
  for (let slot = first; slot < first + to - from; slot++) {
    ways.walk(tagScores, slot * stride, stepScores, slot * stepStride);
  }
  ways.retrace(out, from);
}

/** What a word is in an attribution: B begins a run, I goes on with it. */
export const tags = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"] as const;
export const tagCount = tags.length;
/** Numbers a word in scores of tags. */
export const stride = 8;

/** No run goes on from before the first word. */
const mayBegin = [0, 1, 3, 5] as const;

/** The best ways through a paragraph so far, one for each tag that its last word may have (Viterbi). */
export class Ways {
  private best = new Float64Array(stride);
  private next = new Float64Array(stride);
  private back = new Uint8Array(0);
  private walked = 0;

  /** Begins a paragraph of so many words at most. */
  begin(words: number): void {
    this.best.fill(-1e15);
    if (this.back.length < words * stride) this.back = new Uint8Array(words * stride);
    this.walked = 0;
  }

  /** Goes on by one word, whose scores begin at `at`. A run goes on only from its own tags: I-source from B-source and I-source. */
  walk(scores: Int16Array, at: number): void {
    const { best, next, back } = this;
    const backAt = this.walked * stride;
    if (this.walked++ === 0) {
      for (const tag of mayBegin) best[tag] = scores[at + tag] as number;
      return;
    }
    let top = 0;
    for (let tag = 1; tag < tagCount; tag++) if ((best[tag] as number) > (best[top] as number)) top = tag;
    for (let tag = 0; tag < tagCount; tag++) {
      const begins = tag === 0 || (tag & 1) === 1;
      const via = begins ? top : (best[tag - 1] as number) >= (best[tag] as number) ? tag - 1 : tag;
      next[tag] = (best[via] as number) + (scores[at + tag] as number);
      back[backAt + tag] = via;
    }
    this.best = next;
    this.next = best;
  }

  /** Writes the tags of the best way into `out` from `at` on; ties go to the tag that comes first. */
  retrace(out: Uint8Array, at: number): void {
    let tag = 0;
    for (let t = 1; t < tagCount; t++) if ((this.best[t] as number) > (this.best[tag] as number)) tag = t;
    for (let k = this.walked - 1; k >= 0; k--) {
      out[at + k] = tag;
      tag = this.back[k * stride + tag] as number;
    }
  }
}

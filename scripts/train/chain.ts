/** Odds of the tags of one paragraph: forward and backward over a chain of words (Lafferty and others 2001). */
import { mayFollow, stepStride, stride, tagCount } from "../../lib/domain/attribution/find/viterbi";

/** The steps that may be taken, as from × 8 + to. */
export const moves = Int32Array.from(
  Array.from({ length: tagCount * 8 }, (_, move) => move).filter(
    (move) => (move & 7) < tagCount && mayFollow(move >> 3, move & 7),
  ),
);

/** Work space for paragraphs of up to `most` words: scores go in as odds, out comes what the truth has more than is expected. */
export class Chain {
  /** Odds of tags and of steps by the features of each word alone, `stride` and `stepStride` numbers a word. */
  readonly tag: Float64Array;
  readonly step: Float64Array;
  private readonly ahead: Float64Array;
  private readonly behind: Float64Array;
  private readonly next = new Float64Array(stride);
  readonly tagGap = new Float64Array(stride);
  readonly stepGap = new Float64Array(stepStride);

  constructor(most: number) {
    this.tag = new Float64Array(most * stride);
    this.step = new Float64Array(most * stepStride);
    this.ahead = new Float64Array(most * stride);
    this.behind = new Float64Array(most * stride);
  }

  /** Goes forward and backward over `n` words. */
  walk(n: number): void {
    this.walkAhead(n);
    this.walkBehind(n);
  }

  /** The odds of having come to word `k` with tag `from` before it. */
  private wayTo(k: number, from: number): number {
    if (k > 0) return this.ahead[(k - 1) * stride + from] as number;
    return from === 0 ? 1 : 0;
  }

  private walkAhead(n: number): void {
    const { tag, step, ahead } = this;
    for (let k = 0; k < n; k++) {
      const first = k * stride;
      ahead.fill(0, first, first + stride);
      for (let m = 0; m < moves.length; m++) {
        const move = moves[m] as number;
        const at = first + (move & 7);
        ahead[at] = (ahead[at] as number) + this.wayTo(k, move >> 3) * (step[k * stepStride + move] as number);
      }
      for (let t = first; t < first + tagCount; t++) ahead[t] = (ahead[t] as number) * (tag[t] as number);
      rescale(ahead, first);
    }
  }

  private walkBehind(n: number): void {
    const { tag, step, behind, next } = this;
    behind.fill(1, (n - 1) * stride, n * stride);
    for (let k = n - 2; k >= 0; k--) {
      const after = (k + 1) * stride;
      for (let t = 0; t < tagCount; t++) next[t] = (behind[after + t] as number) * (tag[after + t] as number);
      behind.fill(0, k * stride, after);
      for (let m = 0; m < moves.length; m++) {
        const move = moves[m] as number;
        const own = k * stride + (move >> 3);
        behind[own] =
          (behind[own] as number) + (step[(k + 1) * stepStride + move] as number) * (next[move & 7] as number);
      }
      rescale(behind, k * stride);
    }
  }

  /** Notes what the truth at word `k` has more than is expected, of each tag and each step; returns the truth's own gap. */
  gap(k: number, before: number, truth: number): number {
    const { tag, step, behind, next, tagGap, stepGap } = this;
    stepGap.fill(0);
    tagGap.fill(0);
    for (let t = 0; t < tagCount; t++) next[t] = (tag[k * stride + t] as number) * (behind[k * stride + t] as number);
    let sum = 0;
    for (let m = 0; m < moves.length; m++) {
      const move = moves[m] as number;
      const odds = this.wayTo(k, move >> 3) * (step[k * stepStride + move] as number) * (next[move & 7] as number);
      stepGap[move] = odds;
      sum += odds;
    }
    for (let m = 0; m < moves.length; m++) {
      const move = moves[m] as number;
      const share = (stepGap[move] as number) / sum;
      stepGap[move] = -share;
      tagGap[move & 7] = (tagGap[move & 7] as number) - share;
    }
    stepGap[before * 8 + truth] = (stepGap[before * 8 + truth] as number) + 1;
    tagGap[truth] = (tagGap[truth] as number) + 1;
    return Math.max(tagGap[truth] as number, stepGap[before * 8 + truth] as number);
  }
}

function rescale(values: Float64Array, at: number): void {
  let sum = 0;
  for (let t = at; t < at + tagCount; t++) sum += values[t] as number;
  for (let t = at; t < at + tagCount; t++) values[t] = (values[t] as number) / sum;
}

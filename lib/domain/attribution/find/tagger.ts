import type { Columns } from "./columns";
import { networkOver } from "./network";
import { type LaidNetwork, longestLook } from "./networkMemory";
import type { Page } from "./page";
import { stride, Ways } from "./viterbi";

/** The step of a lean in units of score: 64 are one logit, so that a step is three quarters of one. */
const leanStep = 48;

/** A score's distance from the best of the others in coarse steps of -8..8. */
const steps = (distance: number, step: number): number => Math.max(-8, Math.min(8, Math.floor(distance / step)));

/** How far source, cue and content stand each above the best of all else, for one word. */
function noteLeans(scores: Int16Array, at: number, word: number, step: number, found: TaggedWords): void {
  const { lean, cueLean, sourceLean } = found;
  const none = scores[at] as number;
  const source = Math.max(scores[at + 1] as number, scores[at + 2] as number);
  const cue = Math.max(scores[at + 3] as number, scores[at + 4] as number);
  const content = Math.max(scores[at + 5] as number, scores[at + 6] as number);
  sourceLean[word] = steps(source - Math.max(none, cue, content), step);
  cueLean[word] = steps(cue - Math.max(none, source, content), step);
  lean[word] = steps(content - Math.max(none, source, cue), step);
}

export interface TaggedWords {
  readonly tags: Uint8Array;
  readonly lean: Int8Array;
  readonly cueLean: Int8Array;
  readonly sourceLean: Int8Array;
}

/** Where the network looks at `[from, to)` words of a paragraph at once: all of it, or a piece of one that is very long. */
export function* looksAt([from, to]: readonly [number, number]): Generator<[number, number]> {
  for (let start = from; start < to; start += longestLook) yield [start, Math.min(to, start + longestLook)];
}

/**
 * Tags all words of a page, and says how much each word leans to content, cue and source by what the network sees of it alone.
 * `parts` are the columns of all paragraphs, at once or some at a time; `step` is how wide a step of a lean is.
 */
export function tagWords(
  page: Pick<Page, "words">,
  parts: Iterable<Columns>,
  laid: LaidNetwork,
  step = leanStep,
): TaggedWords {
  const n = page.words.length;
  const found = {
    tags: new Uint8Array(n),
    lean: new Int8Array(n),
    cueLean: new Int8Array(n),
    sourceLean: new Int8Array(n),
  };
  const network = networkOver(laid);
  const { scores } = network;
  const ways = new Ways();
  for (const columns of parts) {
    for (const [from, to] of columns.paragraphs) {
      if (to <= from) continue;
      ways.begin(to - from);
      for (const [start, end] of looksAt([from, to])) {
        network.score(columns, start - columns.firstWord, end - columns.firstWord);
        for (let k = 0; k < end - start; k++) {
          ways.walk(scores, k * stride);
          noteLeans(scores, k * stride, start + k, step, found);
        }
      }
      ways.retrace(found.tags, from);
    }
  }
  return found;
}

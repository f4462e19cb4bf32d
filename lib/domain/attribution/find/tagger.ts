import type { Columns } from "./columns";
import { longestLook, networkOver } from "./network";
import type { NetworkWeights } from "./networkWeights";
import type { Page } from "./page";
import { stride, tagCount, Ways } from "./viterbi";

/** Steps of a lean in a unit of score: 64 are one logit, so that a step is three quarters of one. */
const leanStep = 48;

/** How far the best of some tags stands above the best of the others, in coarse steps of -8..8. */
function leanOf(scores: Int16Array, at: number, first: number): number {
  let own = -1e9;
  let other = -1e9;
  for (let tag = 0; tag < tagCount; tag++) {
    const score = scores[at + tag] as number;
    if (tag === first || tag === first + 1) own = Math.max(own, score);
    else other = Math.max(other, score);
  }
  return Math.max(-8, Math.min(8, Math.floor((own - other) / leanStep)));
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
 * `parts` are the columns of all paragraphs, at once or some at a time.
 */
export function tagWords(page: Pick<Page, "words">, parts: Iterable<Columns>, weights: NetworkWeights): TaggedWords {
  const n = page.words.length;
  const found = {
    tags: new Uint8Array(n),
    lean: new Int8Array(n),
    cueLean: new Int8Array(n),
    sourceLean: new Int8Array(n),
  };
  const network = networkOver(weights);
  const { scores } = network;
  for (const columns of parts) {
    for (const [from, to] of columns.paragraphs) {
      if (to <= from) continue;
      const ways = new Ways(to - from);
      for (const [start, end] of looksAt([from, to])) {
        network.score(columns, start - columns.firstWord, end - columns.firstWord);
        for (let k = 0; k < end - start; k++) {
          ways.walk(scores, k * stride);
          found.lean[start + k] = leanOf(scores, k * stride, 5);
          found.cueLean[start + k] = leanOf(scores, k * stride, 3);
          found.sourceLean[start + k] = leanOf(scores, k * stride, 1);
        }
      }
      ways.retrace(found.tags, from);
    }
  }
  return found;
}

import type { Draft } from "./choose";
import type { DraftRow } from "./draftRow";
import type { Page } from "./page";
import { posIndex } from "./posTags";

/** No other draft of the kind: below all scores. */
const none = -999;

interface Best {
  first: number;
  second: number;
  likely: number;
}

/** Drafts of a page that share something: of each, the best score of the others, and how many of them are likely. */
export class Alike {
  private readonly best = new Map<number, Best>();

  constructor(
    private readonly keys: readonly number[],
    private readonly scores: readonly number[],
  ) {
    keys.forEach((key, at) => {
      const score = scores[at] as number;
      const best = this.best.get(key);
      if (best) note(best, score);
      else this.best.set(key, { first: Math.max(none, score), second: none, likely: score > 0 ? 1 : 0 });
    });
  }

  /** Writes the best score of the others, and how many of them are likely. */
  fill(row: DraftRow, at: number): void {
    const own = this.scores[at] as number;
    const { first, second, likely } = this.best.get(this.keys[at] as number) as Best;
    row.put(first === own ? second : first);
    row.put(likely - (own > 0 ? 1 : 0));
  }
}

function note(best: Best, score: number): void {
  best.second = Math.max(best.second, Math.min(best.first, score));
  best.first = Math.max(best.first, score);
  if (score > 0) best.likely += 1;
}

/** The last word of a source's first noun phrase, in lower case as a number: "Ruiz" of "Ana Ruiz, the mayor"; -1 without a source. */
export function sourceHead({ pos, forms }: Page, { source: { range } }: Draft): number {
  if (!range) return -1;
  let head = -1;
  for (let i = range[0]; i < range[1]; i++) {
    const isMark = (pos[i] as number) >= posIndex[","];
    if (head >= 0 && (isMark || pos[i] === posIndex.IN)) break;
    if (!isMark) head = forms.lower[i] as number;
  }
  return head;
}

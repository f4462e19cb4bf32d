import { Alike, sourceHead } from "./alike";
import type { Draft } from "./choose";
import { DraftRow, fillRow } from "./draftRow";
import { keepParts, type ScoreBounds } from "./keep";
import type { Sight } from "./sight";
import { judgeOf, type Trees } from "./trees";
import type { WeightTable } from "./weightTable";

export interface KeepTables {
  readonly keep: WeightTable;
  readonly bounds: ScoreBounds;
  readonly trees: Trees;
}

/** How many drafts on either side may contradict one. */
const neighbourhood = 6;

/** The drafts next to one in the text: what may contradict it. `drafts` are in the order of their cues. */
export function neighboursOf(drafts: readonly Draft[], draft: Draft): Draft[] {
  let low = 0;
  let high = drafts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((drafts[middle] as Draft).cue.range[0] < draft.cue.range[0]) low = middle + 1;
    else high = middle;
  }
  return drafts.slice(Math.max(0, low - neighbourhood), low + neighbourhood + 1);
}

/**
 * All drafts of a page in numbers, one after another, each in the row of the one before; each sees what the weights say of its neighbours, and of
 * all with its source or cue.
 */
export function* draftRows(
  sight: Sight,
  drafts: readonly Draft[],
  { keep, bounds }: Omit<KeepTables, "trees">,
  row = new DraftRow(),
): Generator<DraftRow> {
  const parts = drafts.map((draft) => keepParts(sight, draft, neighboursOf(drafts, draft), bounds, keep));
  const scores = parts.map((part) => part[0] as number);
  const bySource = new Alike(
    drafts.map((draft) => sourceHead(sight.page, draft)),
    scores,
  );
  const byCue = new Alike(
    drafts.map(({ cue }) => sight.page.forms.stem[cue.word] as number),
    scores,
  );
  for (let at = 0; at < drafts.length; at++) {
    const from = Math.max(0, at - neighbourhood);
    const to = Math.min(drafts.length, at + neighbourhood + 1);
    fillRow(row, sight, drafts[at] as Draft, parts[at] as number[], { drafts, scores, from, to });
    bySource.fill(row, at);
    byCue.fill(row, at);
    yield row;
  }
}

/**
 * How likely each draft is right, in 1/32 of a logit: weights of features first, then trees, which see what no sum shows.
 * `drafts` are those of a page, in the order of their cues.
 */
export function judge(sight: Sight, drafts: readonly Draft[], tables: KeepTables): number[] {
  const judge = judgeOf(tables.trees);
  const scores: number[] = [];
  for (const _ of draftRows(sight, drafts, tables, new DraftRow(judge.row))) scores.push(judge.score());
  return scores;
}

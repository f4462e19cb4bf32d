import { Alike, sourceHead } from "./alike";
import type { Draft } from "./choose";
import { draftRow } from "./draftRow";
import { type KeepFeatures, keepFeatures, type ScoreBounds } from "./keep";
import type { Sight } from "./sight";
import { scoreByTrees, type Trees } from "./trees";
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

/** What features weigh, in all and by group. */
function partsOf({ weights, mask }: WeightTable, { hashes, ends }: KeepFeatures): number[] {
  const parts = [0];
  let sum = 0;
  let at = 0;
  for (const end of ends) {
    const before = sum;
    while (at < end) sum += weights[(hashes[at++] as number) & mask] as number;
    parts.push(sum - before);
  }
  parts[0] = sum;
  return parts;
}

/** All drafts of a page in numbers, one after another; each sees what the weights say of its neighbours, and of all with its source or cue. */
export function* draftRows(
  sight: Sight,
  drafts: readonly Draft[],
  { keep, bounds }: Omit<KeepTables, "trees">,
): Generator<number[]> {
  const parts = drafts.map((draft) => partsOf(keep, keepFeatures(sight, draft, neighboursOf(drafts, draft), bounds)));
  const scores = parts.map((part) => part[0] as number);
  const bySource = new Alike(
    drafts.map((draft) => sourceHead(sight.page, draft)),
    scores,
  );
  const byCue = new Alike(
    drafts.map(({ cue }) => sight.page.forms.stem[cue.word] as number),
    scores,
  );
  for (const [at, draft] of drafts.entries()) {
    const from = Math.max(0, at - neighbourhood);
    const to = at + neighbourhood + 1;
    const near = { drafts: drafts.slice(from, to), scores: scores.slice(from, to) };
    const row = draftRow(sight, draft, parts[at] as number[], near);
    row.push(...bySource.of(at), ...byCue.of(at));
    yield row;
  }
}

/**
 * How likely each draft is right, in 1/32 of a logit: weights of features first, then trees, which see what no sum shows.
 * `drafts` are those of a page, in the order of their cues.
 */
export function judge(sight: Sight, drafts: readonly Draft[], tables: KeepTables): number[] {
  const scores: number[] = [];
  let numbers: Int32Array | undefined;
  for (const row of draftRows(sight, drafts, tables)) {
    numbers ??= new Int32Array(row.length);
    numbers.set(row);
    scores.push(scoreByTrees(tables.trees, numbers));
  }
  return scores;
}

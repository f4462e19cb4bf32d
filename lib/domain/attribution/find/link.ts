import { leadsOn, origin } from "./candidates";
import { type ChoiceTables, type Draft, draftAttributions } from "./choose";
import { followFeatures, interrupted, type Kept, type LoosePiece, loosePieces, ownersOf } from "./follow";
import { onlyOpens } from "./fronted";
import { judge, type KeepTables, neighboursOf } from "./judge";
import { quoteAt, type WordRange } from "./page";
import { posIndex } from "./posTags";
import type { Sight } from "./sight";
import { transcriptTurns } from "./transcript";
import type { WeightTable } from "./weightTable";

export interface LinkTables extends ChoiceTables, KeepTables {
  readonly follow: WeightTable;
  readonly threshold: number;
}

function overlapOf(a: readonly WordRange[], b: readonly WordRange[]): number {
  let shared = 0;
  for (const [from, to] of a)
    for (const [low, high] of b) shared += Math.max(0, Math.min(to, high) - Math.max(from, low));
  return shared;
}

const lengthOf = (ranges: readonly WordRange[]) => ranges.reduce((n, [from, to]) => n + to - from, 0);

/** True where two contents are mostly the same words: only one of them can be right. */
function sameContent(a: readonly WordRange[], b: readonly WordRange[]): boolean {
  const shared = overlapOf(a, b);
  return shared * 2 >= lengthOf(a) + lengthOf(b) - shared;
}

/**
 * True where one draft's cue stands in the content of another that begins before it, and both say the same of the same
 * source: in "State media quoted Ana Ruiz as saying that …" it is "quoted" that tells who speaks; "saying" adds nothing.
 */
function repeats({ page: { pos } }: Sight, { cue, source, content }: Draft, other: Draft): boolean {
  const holder = other.content.map(({ range }) => range);
  const said = content.map(({ range }) => range);
  // "said that the money should go to wages: “…”": nor does the colon within what is said.
  const isColon = pos[cue.word] === posIndex[":"];
  return (
    source.range !== null &&
    source.range[0] === other.source.range?.[0] &&
    source.range[1] === other.source.range[1] &&
    other.cue.word < cue.word &&
    overlapOf([cue.range], holder) > 0 &&
    (sameContent(said, holder) || (isColon && overlapOf(said, holder) === lengthOf(said)))
  );
}

/** A name after a dash that closes a quoted paragraph is typography that leaves no doubt, seldom as the texts learnt from have it. */
const sureScore = 64;

function isSignedQuotation(sight: Sight, { cue, source, content }: Draft): boolean {
  const [only] = content;
  if ((cue.from & source.from & origin.layout) === 0 || content.length !== 1 || !only || !source.range) return false;
  const quote = quoteAt(sight.page, only.range[0]);
  if (quote?.[0] !== only.range[0] || quote[1] !== only.range[1] || quote[1] !== cue.range[0]) return false;
  const end = sight.page.paragraphs[sight.page.paragraphOf[cue.word] as number]?.[1] ?? 0;
  return quote[1] - quote[0] > 5 && end - source.range[1] <= 12;
}

/** Drafts that are likely enough, the likelier first served; in the order of their cues. */
export function keepDrafts(
  sight: Sight,
  drafts: readonly Draft[],
  tables: KeepTables & Pick<LinkTables, "threshold">,
): Kept[] {
  const learntScores = judge(sight, drafts, tables);
  const scored = drafts
    .map((draft, at) => {
      const learnt = learntScores[at] as number;
      return { draft, at, score: isSignedQuotation(sight, draft) ? Math.max(learnt, sureScore) : learnt };
    })
    .filter(({ score }) => score >= tables.threshold)
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const likely = new Set(scored.map(({ draft }) => draft));
  const accepted = new Map<Draft, Kept>();
  for (const { draft, score } of scored) {
    const content = draft.content.map(({ range }) => range);
    const rivals = neighboursOf(drafts, draft);
    if (
      rivals.some(
        (rival) =>
          rival !== draft &&
          ((accepted.has(rival) && sameContent(content, (accepted.get(rival) as Kept).content)) ||
            (likely.has(rival) && repeats(sight, draft, rival))),
      )
    )
      continue;
    accepted.set(draft, { draft, content, score });
  }
  return drafts.flatMap((draft) => accepted.get(draft) ?? []);
}

const followStride = 4;

/** Gives loose quotations to an attribution near by, or to nobody. */
function addLoosePieces(sight: Sight, kept: Kept[], follow: WeightTable): void {
  for (const piece of loosePieces(sight, kept)) {
    const speaker = interrupted(sight, kept, piece);
    const owner = speaker >= 0 ? speaker : likeliestOwner(sight, kept, piece, follow);
    const content = kept[owner]?.content;
    if (!content || leadsOn(sight, piece) || content.some((said) => onlyOpens(sight, piece.range, said))) continue;
    content.push(piece.range);
  }
}

/** The attribution that a loose quotation most likely belongs to, by number; -1 for nobody's. */
function likeliestOwner(
  sight: Sight,
  kept: readonly Kept[],
  piece: LoosePiece,
  { weights, mask }: WeightTable,
): number {
  const hashes = followFeatures(sight, kept, piece);
  let best = -1;
  let top = 0;
  ownersOf(piece).forEach((owner, way) => {
    if (way > 0 && owner < 0) return;
    let score = 0;
    for (const hash of hashes) score += weights[(hash & mask) * followStride + way] as number;
    if (way > 0 && score <= top) return;
    top = score;
    best = owner;
  });
  return best;
}

const paragraphOf = ({ page }: Sight, { cue }: Draft) => page.paragraphOf[cue.word];

/**
 * Links tags to attributions: the turns of a transcript as they stand; elsewhere a draft for every cue, the likely ones
 * kept, loose quotations given to their speakers.
 */
export function link(sight: Sight, tables: LinkTables): Kept[] {
  const turns = transcriptTurns(sight.page);
  const taken = new Set(turns.map((turn) => paragraphOf(sight, turn)));
  const drafts = draftAttributions(sight, tables).filter((draft) => !taken.has(paragraphOf(sight, draft)));
  const kept: Kept[] = turns.map((draft) => ({
    draft,
    content: draft.content.map(({ range }) => range),
    score: sureScore,
  }));
  kept.push(...keepDrafts(sight, drafts, tables));
  kept.sort((a, b) => a.draft.cue.word - b.draft.cue.word);
  addLoosePieces(sight, kept, tables.follow);
  return kept;
}

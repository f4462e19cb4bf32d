import { timeWords } from "../dates";
import { type Block, body, inlines, meta, said, strong } from "../document/blocks";
import { ratingInline } from "../document/statusInline";
import { finishedSentence } from "../document/summary";
import { xmlText } from "../office/xml";
import type { Report, ReportClaim, ReportCorrection } from "../report";
import { correctionWords, counted } from "../words";
import { blockXml, commentParagraphs } from "./blockParagraphs";
import { type Comments, commentEnd, commentStart, second } from "./comments";
import { claimsByStart, copyParagraphs } from "./copyParagraphs";
import { wordFile } from "./package";
import { deletedRuns, runs } from "./paragraph";
import { type Edit, type Recommendation, recommendationsOf } from "./recommendations";

/**
 * The checked copy, as desks hand it back to the writer: the copy with the recommended changes alone. Where the words
 * before and after a correction are known they are a tracked change, which Word accepts or refuses; the rest is said in
 * a comment. Goes in the report, comes out a Word document; the same report gives the same bytes.
 */
export function checkedCopy(report: Report): Uint8Array<ArrayBuffer> {
  const title = `Checked copy: ${report.article.title}`;
  const foot = `Checked copy · ${report.workspace.name}`;
  return wordFile(report, { title, foot, body: (comments) => bodyOf(report, comments) });
}

function* bodyOf(report: Report, comments: Comments): Generator<string> {
  const recommendations = recommendationsOf(report);
  for (const block of front(report, recommendations)) yield blockXml(block);
  yield* changedCopy(report, recommendations, comments);
}

function* front(report: Report, recommendations: readonly Recommendation[]): Generator<Block> {
  const { workspace, version, claims, generatedAt, hides } = report;
  const working = claims.filter(({ status }) => status !== "dismissed");
  const edits = recommendations.reduce((sum, one) => sum + one.edits.length, 0);
  const remarks = recommendations.filter(hasRemark).length;
  yield meta(
    "Checked copy · ",
    said(workspace.name),
    ` · version ${version.number} · state of ${timeWords(generatedAt)}`,
  );
  if (hides.length > 0) yield meta(`Left out of this copy: ${hides.join(" ")}`);
  const finished = working.length === 0 ? "" : ` ${finishedSentence(working)}`;
  yield body(
    `${counted(edits, "tracked change")} and ${counted(remarks, "claim")} with a remark. ${counted(working.length, "claim")} to check.${finished}`,
  );
  yield { kind: "section", anchor: "copy", words: "The copy" };
}

function hasRemark({ unplaced, doubted, returned }: Recommendation): boolean {
  return unplaced.length > 0 || doubted || returned !== null;
}

function changedCopy(
  report: Report,
  recommendations: readonly Recommendation[],
  comments: Comments,
): Generator<string> {
  const remarked = new Map(recommendations.filter(hasRemark).map((one) => [one.claim, one]));
  const claims = [...remarked.keys()];
  const starts = claimsByStart(claims);
  const ids = new Map<ReportClaim, number>();
  const opened = (claim: ReportClaim) => {
    const id = comments.add(remarkOn(remarked.get(claim), report));
    ids.set(claim, id);
    return commentStart(id);
  };
  const closed = (claim: ReportClaim) => (ids.has(claim) ? commentEnd(ids.get(claim) ?? 0) : "");
  const words = trackedWords(
    report,
    recommendations.flatMap(({ edits }) => edits),
  );
  return copyParagraphs(
    { ...report, claims, unread: [] },
    {
      before: (start) => (starts.get(start) ?? []).map(opened).join(""),
      words,
      after: (_, closes) => closes.map(closed).join(""),
    },
  );
}

/** Writes words of the copy with the changes in them as Word tracks them (ECMA-376, 17.13.5). */
function trackedWords(
  { version, article: { language } }: Report,
  edits: readonly Edit[],
): (start: number, end: number) => string {
  let changes = 0;
  const tracked = ({ correction, after }: Edit, words: string, last: boolean): string => {
    const { madeBy, madeAt } = correction;
    const by = () => `w:id="${firstChange + changes++}" w:author="${xmlText(madeBy.name)}" w:date="${second(madeAt)}"`;
    const gone = words === "" ? "" : `<w:del ${by()}>${deletedRuns(words, { language })}</w:del>`;
    return last && after !== "" ? `${gone}<w:ins ${by()}>${runs(after, { language })}</w:ins>` : gone;
  };
  return (start, end) =>
    piecesOf(edits, start, end)
      .map(({ from, until, edit }) => {
        const words = version.text.slice(from, until);
        if (edit) return tracked(edit, words, until === edit.end);
        return words === "" ? "" : runs(words, { language });
      })
      .join("");
}

/** Changes and comments are numbered apart from one another. */
const firstChange = 10_000_000;

interface Piece {
  readonly from: number;
  readonly until: number;
  readonly edit: Edit | null;
}

/** A run of the copy cut where changes begin and end; one that takes nothing out stands between two pieces. */
function piecesOf(edits: readonly Edit[], start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const edit of edits) {
    const empty = edit.start === edit.end;
    const inside = empty ? start < edit.end && edit.end <= end : edit.start < end && start < edit.end;
    if (!inside) continue;
    const from = Math.max(at, edit.start);
    const until = Math.min(end, edit.end);
    if (from > at) pieces.push({ from: at, until: from, edit: null });
    pieces.push({ from, until, edit });
    at = until;
  }
  if (at < end) pieces.push({ from: at, until: end, edit: null });
  return pieces;
}

function remarkOn(
  recommendation: Recommendation | undefined,
  { workspace, generatedAt }: Report,
): { author: string; at: string; content: string } {
  if (recommendation === undefined) return { author: workspace.name, at: generatedAt, content: "" };
  const { claim, unplaced, doubted, returned } = recommendation;
  const verdict = claim.verdicts.findLast(({ current }) => current);
  const blocks: Block[] = [];
  if (doubted && claim.rating) {
    blocks.push(body(`Claim ${claim.number}: `, ratingInline(claim.rating)));
    if (verdict?.rationale) blocks.push(body(said(verdict.rationale)));
  }
  for (const correction of unplaced) blocks.push(...correctionBlocks(correction));
  if (returned !== null) blocks.push(body(strong("Returned: "), said(returned)));
  const author = (doubted ? verdict?.author.name : undefined) ?? claim.returns.at(-1)?.author.name ?? workspace.name;
  return { author, at: claim.statusSince, content: commentParagraphs(blocks) };
}

function correctionBlocks({ kind, note, before, after, awaitsSecondEditor }: ReportCorrection): Block[] {
  const waits = awaitsSecondEditor ? " (not in force until a second editor confirms it)" : "";
  return [
    body(strong(`${correctionWords[kind]}${waits}: `), said(note)),
    ...(before === "" ? [] : [body(inlines("Before: ", said(before)))]),
    ...(after === "" ? [] : [body(inlines("After: ", said(after)))]),
  ];
}

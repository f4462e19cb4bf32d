import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { Span } from "@/lib/domain/text/spans";
import type { Passage } from "@/lib/domain/text/types";
import {
  type ChosenSpans,
  type Mark,
  type Marked,
  marksByPassage,
  type NoCommentMark,
  type NotClaimMark,
} from "./marks";

/** A stretch of copy that is marked in one way from its first character to its last. */
export interface Run {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The claim whose status the line under these words tells; where two overlap, the one that began last. */
  readonly claim: ClaimRow | null;
  readonly chosen: boolean;
  readonly source: boolean;
  readonly cue: boolean;
  readonly notClaim: NotClaimMark | null;
  readonly noComment: NoCommentMark | null;
  /** Claims whose last words end here: their numbers and flags follow the run. */
  readonly closes: readonly ClaimRow[];
}

/**
 * Cuts each passage into runs. Goes in: the text, passages that join to it, what is marked, and the chosen claim's
 * spans; comes out: one list of runs for each passage. All runs joined are the text.
 */
export function copyRuns(
  text: string,
  passages: readonly Passage[],
  marked: Marked,
  chosen: ChosenSpans | null,
): Run[][] {
  const marks = marksByPassage(passages, marked);
  return passages.map((passage, index) => passageRuns(text, passage, marks[index] ?? [], chosen));
}

/** The runs of one passage, from its own marks; the long copy asks for the passages on screen alone. */
export function passageRuns(text: string, passage: Passage, marks: readonly Mark[], chosen: ChosenSpans | null): Run[] {
  const cuts = cutPoints(passage, marks, chosen);
  const runs: Run[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const start = cuts[index] as number;
    const end = cuts[index + 1] as number;
    runs.push(runBetween(text, [start, end], marks, chosen));
  }
  return runs;
}

function cutPoints(passage: Passage, marks: readonly Mark[], chosen: ChosenSpans | null): number[] {
  const cuts = new Set([passage.start, passage.end]);
  const cutAt = ([start, end]: Span) => {
    if (start > passage.start && start < passage.end) cuts.add(start);
    if (end > passage.start && end < passage.end) cuts.add(end);
  };
  for (const mark of marks) cutAt(mark.span);
  for (const span of chosen ? [...chosen.content, ...chosen.source, ...chosen.cue] : []) cutAt(span);
  return [...cuts].sort((a, b) => a - b);
}

function runBetween(text: string, [start, end]: Span, marks: readonly Mark[], chosen: ChosenSpans | null): Run {
  const here = marks.filter((mark) => covers(mark.span, start));
  const claims = here.filter((mark) => mark.claim !== null);
  // Dismissed claims may lie under a live one (their words were freed): the live one tells the status.
  const top = claims.findLast((mark) => mark.claim?.status !== "dismissed") ?? claims.at(-1);
  const touched = (spans: readonly Span[]) => spans.some((span) => covers(span, start));
  return {
    start,
    end,
    text: text.slice(start, end),
    claim: top?.claim ?? null,
    chosen: chosen !== null && touched(chosen.content),
    source: chosen !== null && touched(chosen.source),
    cue: chosen !== null && touched(chosen.cue),
    notClaim: here.findLast((mark) => mark.notClaim !== null)?.notClaim ?? null,
    noComment: here.findLast((mark) => mark.noComment !== null)?.noComment ?? null,
    closes: claims.filter((mark) => mark.last && mark.span[1] === end).map((mark) => mark.claim as ClaimRow),
  };
}

function covers([start, end]: Span, offset: number): boolean {
  return start <= offset && offset < end;
}

/** The runs without the white space that only parts this passage from the next. */
export function printedRuns(runs: readonly Run[]): Run[] {
  const printed = [...runs];
  while (printed.length > 0 && isBlank(printed.at(-1))) printed.pop();
  while (printed.length > 0 && isBlank(printed[0])) printed.shift();
  const last = printed.at(-1);
  if (last) printed[printed.length - 1] = { ...last, text: last.text.trimEnd() };
  return printed;
}

function isBlank(run: Run | undefined): boolean {
  return run !== undefined && run.text.trim() === "" && run.closes.length === 0;
}

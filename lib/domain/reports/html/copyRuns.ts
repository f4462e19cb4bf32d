import type { Span } from "../../text/spans";
import type { PassageKind } from "../../text/types";
import type { Report, ReportClaim } from "../report";

/** A stretch of the copy that is marked in one way from its first character to its last. */
export interface CopyRun {
  readonly start: number;
  readonly end: number;
  /** The claim that the words belong to; a live one where a dismissed one lies under it. */
  readonly claim: ReportClaim | null;
  /** True where these are the claim's first words, which links point at. */
  readonly first: boolean;
  readonly unread: boolean;
  /** Claims whose last words end with this run: their numbers follow it. */
  readonly closes: readonly ReportClaim[];
}

/** A block of the printed copy: passages that no line break parts. */
export interface CopyBlock {
  readonly kind: PassageKind;
  readonly runs: readonly CopyRun[];
}

interface Mark {
  readonly span: Span;
  readonly claim: ReportClaim | null;
  readonly first: boolean;
  readonly last: boolean;
}

type Marked = Pick<Report, "passages" | "claims" | "unread"> & { readonly version: Pick<Report["version"], "text"> };

/**
 * The copy as blocks of runs, in one sweep over its edges. All runs joined are the text, white space included; spans that
 * do not fit the text are left out, since words are never marked by a guess.
 */
export function copyBlocks({ version: { text }, passages, claims, unread }: Marked): CopyBlock[] {
  const marks = marksOf(claims, unread).filter(
    ({ span: [start, end] }) => 0 <= start && start < end && end <= text.length,
  );
  const opening = groupedAt(marks, ({ span }) => span[0]);
  const closing = groupedAt(marks, ({ span }) => span[1]);
  const blocks: { kind: PassageKind; runs: CopyRun[] }[] = [];
  const cuts = cutPoints(text, passages, [...opening.keys(), ...closing.keys()]);
  const blockStarts = new Map(blockStartsOf(text, passages));
  let open: Mark[] = [];
  for (const [index, start] of cuts.entries()) {
    const end = cuts[index + 1];
    if (end === undefined) break;
    open = [...open.filter(({ span }) => span[1] > start), ...(opening.get(start) ?? [])];
    const kind = blockStarts.get(start);
    if (kind !== undefined || blocks.length === 0) blocks.push({ kind: kind ?? "body", runs: [] });
    blocks.at(-1)?.runs.push(runOf([start, end], open, closing.get(end) ?? []));
  }
  return blocks;
}

function marksOf(claims: readonly ReportClaim[], unread: readonly Span[]): Mark[] {
  const marks: Mark[] = unread.map((span) => ({ span, claim: null, first: false, last: false }));
  for (const claim of claims) {
    const last = claim.spans.length - 1;
    for (const [index, span] of claim.spans.entries())
      marks.push({ span, claim, first: index === 0, last: index === last });
  }
  return marks;
}

function groupedAt(marks: readonly Mark[], offsetOf: (mark: Mark) => number): Map<number, Mark[]> {
  const groups = new Map<number, Mark[]>();
  for (const mark of marks) {
    const at = offsetOf(mark);
    const group = groups.get(at);
    if (group) group.push(mark);
    else groups.set(at, [mark]);
  }
  return groups;
}

function cutPoints(text: string, passages: Report["passages"], edges: readonly number[]): number[] {
  const all = new Set([0, text.length, ...passages.map(({ start }) => start), ...edges]);
  return [...all].filter((at) => at <= text.length).sort((a, b) => a - b);
}

/** Where blocks begin, with their kind. A dateline stands in its paragraph: the last passage of the line names the kind. */
function blockStartsOf(text: string, passages: Report["passages"]): [start: number, kind: PassageKind][] {
  const starts: [number, PassageKind][] = [];
  let goesOn = false;
  for (const { start, end, kind } of passages) {
    const before = starts.at(-1);
    if (goesOn && before) before[1] = kind;
    else starts.push([start, kind]);
    goesOn = !/\n\s*$/.test(text.slice(Math.max(start, end - 200), end));
  }
  return starts;
}

function runOf([start, end]: Span, open: readonly Mark[], closing: readonly Mark[]): CopyRun {
  const live = open.findLast(({ claim }) => claim !== null && claim.status !== "dismissed");
  const top = live ?? open.findLast(({ claim }) => claim !== null);
  return {
    start,
    end,
    claim: top?.claim ?? null,
    first: top?.first === true && top.span[0] === start,
    unread: top === undefined && open.length > 0,
    closes: closing.flatMap(({ claim, last }) => (claim !== null && last ? [claim] : [])),
  };
}

import { textString } from "../file/syntax";
import type { Line, Piece, Run } from "../text/lines";

/** Pieces of a line that belong together: one link, or what stands between links. */
export interface LinePart {
  readonly pieces: readonly Piece[];
  /** The entry of an annotation that says where it leads, or null for words that lead nowhere. */
  readonly link: string | null;
  readonly says: string;
  readonly left: number;
  readonly right: number;
  readonly size: number;
}

/** A line cut where a link begins or ends. */
export function linksOf({ pieces }: Line): LinePart[] {
  if (!pieces.some(({ run }) => run.to !== undefined || run.address !== undefined)) {
    return [{ pieces, link: null, says: "", left: 0, right: 0, size: 0 }];
  }
  const groups: Piece[][] = [];
  for (const piece of pieces) {
    const group = groups.at(-1);
    if (group && sameLink(group[0]?.run, piece.run)) group.push(piece);
    else groups.push([piece]);
  }
  return groups.map(partOf);
}

function sameLink(first: Run | undefined, second: Run): boolean {
  if (first === second) return true;
  const leads = (run: Run | undefined) => run?.to !== undefined || run?.address !== undefined;
  return !leads(first) && !leads(second);
}

function partOf(pieces: readonly Piece[]): LinePart {
  const run = pieces[0]?.run;
  const left = Math.min(...pieces.map(({ x }) => x));
  const right = Math.max(...pieces.map(({ x, width }) => x + width));
  return { pieces, link: linkOf(run), says: saysOf(run), left, right, size: run?.size ?? 0 };
}

function linkOf(run: Run | undefined): string | null {
  if (run?.to !== undefined) return `/Dest${textString(run.to)}`;
  if (run?.address === undefined) return null;
  // A URI action takes ASCII alone (12.6.4.7): what a browser's address bar would send.
  return `/A<</Type/Action/S/URI/URI${textString(new URL(run.address).href)}>>`;
}

function saysOf(run: Run | undefined): string {
  if (run?.to === undefined) return run?.address ?? "";
  const number = /^claim-0*(\d+)$/.exec(run.to)?.[1];
  return number === undefined ? run.text : `Claim ${number}`;
}

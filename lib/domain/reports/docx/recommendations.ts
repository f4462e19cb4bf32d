import { isFinished } from "../html/decisions";
import type { Report, ReportClaim, ReportCorrection } from "../report";

/** A change of the copy's own words that is known exactly. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly correction: ReportCorrection;
}

/** What a claim's editors recommend: changes of words where these are known, a remark otherwise. */
export interface Recommendation {
  readonly claim: ReportClaim;
  readonly edits: readonly Edit[];
  /** Corrections whose words before do not stand in the claim's words of this version, or not only once. */
  readonly unplaced: readonly ReportCorrection[];
  /** Whether the approved rating asks for other words. */
  readonly doubted: boolean;
  /** The editor's reasons where the claim was given back and is not finished. */
  readonly returned: string | null;
}

const doubtful = new Set(["mixed", "mostly-false", "false", "unproven"]);

/** What the checked copy recommends, claim by claim in the order of the copy; claims without anything are left out. */
export function recommendationsOf({ claims, version }: Report): Recommendation[] {
  let reached = 0;
  return claims.flatMap((claim) => {
    if (claim.status === "dismissed") return [];
    const edits: Edit[] = [];
    const unplaced: ReportCorrection[] = [];
    for (const correction of claim.corrections) {
      const edit = correction.awaitsSecondEditor ? null : editOf(claim, correction, version.text);
      // Two changes of the same words cannot both be tracked: the later one becomes a remark.
      if (edit === null || edit.start < reached) unplaced.push(correction);
      else {
        edits.push(edit);
        reached = edit.end;
      }
    }
    const doubted = isFinished(claim) && claim.rating !== null && doubtful.has(claim.rating.tone);
    const returned = isFinished(claim) ? null : (claim.returns.at(-1)?.body ?? null);
    const nothing = edits.length + unplaced.length === 0 && !doubted && returned === null;
    return nothing ? [] : [{ claim, edits, unplaced, doubted, returned }];
  });
}

/** Where the words before the correction stand exactly once in the claim, with the smallest change between the two. */
function editOf({ spans }: ReportClaim, correction: ReportCorrection, text: string): Edit | null {
  const { before, after } = correction;
  const [start, end] = [spans[0]?.[0], spans.at(-1)?.[1]];
  if (before === "" || before === after || start === undefined || end === undefined) return null;
  const words = text.slice(start, end);
  const at = words.indexOf(before);
  if (at < 0 || words.indexOf(before, at + 1) >= 0) return null;
  const head = sharedHead(before, after);
  const tail = sharedTail(before.slice(head), after.slice(head));
  return {
    start: start + at + head,
    end: start + at + before.length - tail,
    after: after.slice(head, after.length - tail),
    correction,
  };
}

/** How much two texts begin alike, in whole words: a change is easier to read so. */
function sharedHead(first: string, second: string): number {
  let length = 0;
  while (length < first.length && first[length] === second[length]) length++;
  if (length === first.length || length === second.length) {
    const rest = first.length > second.length ? first : second;
    if (!/[\p{L}\p{N}\p{M}]/u.test(rest[length] ?? "")) return length;
  }
  return Math.max(first.slice(0, length).lastIndexOf(" ") + 1, 0);
}

function sharedTail(first: string, second: string): number {
  let length = 0;
  while (length < Math.min(first.length, second.length) && first.at(-1 - length) === second.at(-1 - length)) length++;
  const tail = first.slice(first.length - length);
  const blank = tail.indexOf(" ");
  return blank < 0 ? 0 : tail.length - blank;
}

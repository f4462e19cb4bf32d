import { type Block, body } from "../document/blocks";
import { claimsSection, noClaim, oneClaim } from "../document/claims";
import { isFinished } from "../html/decisions";
import type { ReportClaim } from "../report";
import { PdfPart, type ReportHead } from "./part";

/** Above so many claims a report is set in three parts, which can be set at the same time. */
const longest = 500;

export function isSetInParts(claims: number): boolean {
  return claims > longest;
}

/** What stands before the claims, the claims, and what stands behind them. */
export const turns = {
  front: { part: 0, parts: 3 },
  claims: { part: 1, parts: 3 },
  back: { part: 2, parts: 3 },
} as const;

/** What the pages before the claims and behind them tell of one; of one that is not finished they tell all. */
export function inBrief(claim: ReportClaim): ReportClaim {
  if (!isFinished(claim)) return claim;
  const gone = { title: "", locator: "", quotation: null, independenceGroup: null, interests: null, note: null };
  return {
    ...claim,
    evidence: claim.evidence.map((one) => ({ ...one, ...gone, snapshots: [] })),
    verdicts: claim.verdicts.map((one) => ({ ...one, rationale: null })),
    ...{ replies: [], returns: [], comments: [], corrections: [] },
  };
}

/** The claims of a long report: each is set as it comes, and none is kept. */
export class ClaimsPart extends PdfPart {
  private hasClaims = false;

  constructor(private readonly head: ReportHead) {
    super(head, turns.claims);
    // In the file it is the first, since it can be.
    this.file.begin();
  }

  *claim(claim: ReportClaim): Generator<void> {
    if (claim.status === "dismissed") return;
    if (!this.hasClaims) yield* this.set([claimsSection]);
    this.hasClaims = true;
    yield* this.set(oneClaim(claim, this.head.version.text));
  }

  override close(): number {
    if (!this.hasClaims) for (const _ of this.set(noClaims));
    return super.close();
  }
}

const noClaims: readonly Block[] = [claimsSection, body(noClaim)];

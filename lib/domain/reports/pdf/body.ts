import { type Block, body as bodyText } from "../document/blocks";
import { claimsSection, oneClaim } from "../document/claims";
import { backBlocks, type ReportBack } from "../document/reportBlocks";
import type { ReportClaim } from "../report";
import type { Bytes } from "./file/pdfFile";
import type { FontFiles } from "./fonts/typeface";
import { PdfPart, type ReportHead, type SetPart } from "./part";

/** Above so many claims a report is set in two parts, its head and its body, which can be set at the same time. */
const longest = 500;

export function isSetInParts(claims: number): boolean {
  return claims > longest;
}

/**
 * A long report from its first claim on: each claim is set as it comes, what follows them when it is known, and nothing of
 * either is kept.
 */
export class Body {
  private readonly part: PdfPart;
  private hasClaims = false;

  constructor(private readonly head: ReportHead) {
    this.part = new PdfPart(head, { part: 1, parts: 2 });
    // In the file it is the first, since it can be.
    this.part.file.begin();
  }

  /** Before words are set, the fonts that hold their letters have to be here. */
  bring(fonts: FontFiles): void {
    this.part.typeface.bring(fonts);
  }

  *claim(claim: ReportClaim): Generator<void> {
    if (claim.status === "dismissed") return;
    if (!this.hasClaims) yield* this.part.set([claimsSection]);
    this.hasClaims = true;
    yield* this.part.set(oneClaim(claim, this.head.version.text));
  }

  *rest(back: ReportBack): Generator<void> {
    yield* this.part.set(this.hasClaims ? [] : noClaims);
    yield* this.part.set(backBlocks(back));
  }

  taken(): Bytes[] {
    return this.part.taken();
  }

  /** Ends the last page; gives how many there are. */
  close(): number {
    return this.part.close();
  }

  /** `before`: so many pages stand before these. */
  end(before: number, generatedAt: string): SetPart {
    const all = before + this.part.pages.count;
    return this.part.end({ before, all, pageOf: new Map() }, generatedAt);
  }
}

const noClaims: readonly Block[] = [claimsSection, bodyText("No claim of this article is part of the work.")];

import type { PassageKind } from "../../text/types";
import { copyBlocks } from "../html/copyRuns";
import type { Report, ReportClaim } from "../report";
import { paragraph } from "./paragraph";

export interface CopyMarks {
  /** What stands before the words of a run: the beginnings of comments. */
  readonly before: (start: number) => string;
  /** The words themselves. */
  readonly words: (start: number, end: number, claim: ReportClaim | null, unread: boolean) => string;
  /** What stands after them: the ends of comments, and the claims' numbers. */
  readonly after: (end: number, closes: readonly ReportClaim[]) => string;
}

const styles: Readonly<Record<PassageKind, string>> = {
  headline: "CopyHeadline",
  dek: "CopyDek",
  byline: "CopyAside",
  dateline: "CopyAside",
  body: "Copy",
  quotation: "CopyQuotation",
  "list-item": "CopyQuotation",
  caption: "CopyAside",
  boilerplate: "CopyAside",
};

/** The copy's blocks as paragraphs, each in its own direction; white space that only parts them is left out. */
export function* copyParagraphs(report: CopyOf, marks: CopyMarks): Generator<string> {
  const { text } = report.version;
  for (const { kind, runs } of copyBlocks(report)) {
    const [start, end] = [runs[0]?.start ?? 0, runs.at(-1)?.end ?? 0];
    const reached = start + text.slice(start, end).trimEnd().length;
    const content = runs.map(({ start: from, end: until, claim, unread, closes }) => {
      const shown = Math.max(from, Math.min(until, reached));
      return marks.before(from) + marks.words(from, shown, claim, unread) + marks.after(until, closes);
    });
    const words = content.join("");
    if (words !== "") yield paragraph(words, { style: styles[kind], ownDirection: text.slice(start, reached) });
  }
}

type CopyOf = Pick<Report, "version" | "passages" | "claims" | "unread">;

/** Claims by where their first words begin. */
export function claimsByStart(claims: readonly ReportClaim[]): Map<number, ReportClaim[]> {
  const starts = new Map<number, ReportClaim[]>();
  for (const claim of claims) {
    const at = claim.spans[0]?.[0];
    if (at === undefined) continue;
    const others = starts.get(at);
    if (others) others.push(claim);
    else starts.set(at, [claim]);
  }
  return starts;
}

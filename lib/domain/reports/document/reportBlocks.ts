import { dayWords, timeWords } from "../dates";
import type { Report, ReportClaim, ReportEvent } from "../report";
import { counted } from "../words";
import { address, type Block, type Inline, inlines, meta, paragraph, said } from "./blocks";
import { claimBlocks } from "./claims";
import { copySectionBlocks } from "./copy";
import { readingBlocks } from "./reading";
import { type Counted, hashesBlocks, recordBlocks } from "./record";
import { summaryBlocks } from "./summary";
import { uncheckedBlocks } from "./unchecked";

/** The whole report, block by block, in the order of the page in HTML. */
export function* reportBlocks(report: Report): Generator<Block> {
  yield* frontBlocks(report);
  yield* claimBlocks(report);
  yield* backBlocks(report);
}

/** What stands before the first claim. */
export function* frontBlocks(report: Report): Generator<Block> {
  yield* opening(report);
  yield { kind: "heading", words: "Contents" };
  yield { kind: "list", look: "contents", items: contents(report) };
  yield* summaryBlocks(report);
  yield* readingBlocks(report);
  yield* copySectionBlocks(report);
}

/** What stands behind the claims says of them only which are not finished. */
export interface ReportBack
  extends Pick<Report, "version" | "article" | "notClaims" | "unread" | "noComments" | "generatedAt" | "generatedBy"> {
  /** At least those that are not finished. */
  readonly claims: readonly ReportClaim[];
  readonly events: Counted<ReportEvent>;
}

/** What stands behind the last claim. */
export function* backBlocks(report: ReportBack): Generator<Block> {
  yield* uncheckedBlocks(report);
  yield* recordBlocks(report);
  yield* hashesBlocks(report);
  const made = `, ${timeWords(report.generatedAt)}. It shows the state at that moment.`;
  yield meta("Made by ", said(report.generatedBy), " with Attest", made);
}

function* opening({ workspace, article, version, generatedAt, hides, origin: cameFrom }: Report): Generator<Block> {
  const { byline, publisher, publishedOn, url } = article;
  const origin = [byline, publisher].flatMap((part) => (part === null || part === "" ? [] : [said(part)]));
  const parts: Inline[] = publishedOn === null ? origin : [...origin, { words: dayWords(publishedOn) }];
  yield paragraph("kicker", "Fact-check report · ", said(workspace.name));
  yield { kind: "title", words: article.title };
  if (parts.length > 0) yield paragraph("lead", ...parts.map((part, at) => inlines(at > 0 ? " · " : null, part)));
  if (url) yield meta(address(url));
  yield meta(`Version ${version.number} of the copy · state of ${timeWords(generatedAt)}`);
  if (cameFrom) {
    const { newsroom, logOrigin, importedAt } = cameFrom;
    yield meta(
      "Imported from ",
      said(newsroom),
      ", log ",
      said(logOrigin),
      `, ${timeWords(importedAt)}. What was approved there is marked so; its own bundle proves it.`,
    );
  }
  if (hides.length > 0) yield meta(`Left out of this copy: ${hides.join(" ")}`);
}

function contents({ claims, events }: Report): Inline[][] {
  const working = claims.filter(({ status }) => status !== "dismissed").length;
  return [
    entry("summary", "Summary"),
    entry("reading", "How to read this report"),
    entry("copy", "The copy"),
    entry("claims", "The claims", counted(working, "claim")),
    entry("unchecked", "What was not checked, and why"),
    entry("record", "The record of events", counted(events.length, "event")),
    entry("hashes", "Where the copy came from, and hashes"),
  ];
}

function entry(to: string, words: string, count?: string): Inline[] {
  return inlines({ words, to }, count === undefined ? null : ({ words: `  ${count}`, look: "quiet" } as const));
}

import { timeWords } from "../dates";
import { type Block, body, inlines, meta, said } from "../document/blocks";
import { claimRows } from "../document/claims";
import { markLineOf, statusInline, toneOf } from "../document/statusInline";
import { coverageWords, finishedSentence } from "../document/summary";
import { uncheckedBlocks } from "../document/unchecked";
import type { Report, ReportClaim } from "../report";
import { counted, dismissWords } from "../words";
import { blockXml, commentParagraphs } from "./blockParagraphs";
import { type Comments, commentEnd, commentStart } from "./comments";
import { claimsByStart, copyParagraphs } from "./copyParagraphs";
import { wordFile } from "./package";
import { inlineRuns, paragraph, runs } from "./paragraph";

/**
 * The checking copy, as desks hand it over: the copy word for word with each claim's words marked, and in a comment on
 * them all that is known of the claim, source by source. Goes in the report, comes out a Word document; the same report
 * gives the same bytes.
 */
export function checkingCopy(report: Report): Uint8Array<ArrayBuffer> {
  const title = `Checking copy: ${report.article.title}`;
  const foot = `Checking copy · ${report.workspace.name}`;
  return wordFile(report, { title, foot, body: (comments) => bodyOf(report, comments) });
}

function* bodyOf(report: Report, comments: Comments): Generator<string> {
  for (const block of front(report)) yield blockXml(block);
  yield paragraph(runs("The copy"), { style: "Heading1", pageBreakBefore: true });
  yield* markedCopy(report, comments);
  for (const block of uncheckedBlocks(report)) yield blockXml(block);
}

function* front(report: Report): Generator<Block> {
  const { workspace, article, version, claims, generatedAt, generatedBy, hides, unread } = report;
  const working = claims.filter(({ status }) => status !== "dismissed");
  yield meta("Checking copy · ", said(workspace.name));
  yield { kind: "title", words: article.title };
  const origin = [article.byline, article.publisher].filter((part) => part !== null && part !== "").join(" · ");
  if (origin !== "") yield meta(said(origin));
  yield meta(
    `Version ${version.number} of the copy · state of ${timeWords(generatedAt)} · made by `,
    said(generatedBy),
    " with Attest",
  );
  if (hides.length > 0) yield meta(`Left out of this copy: ${hides.join(" ")}`);
  yield { kind: "heading", words: "Summary" };
  yield body(`${counted(working.length, "claim")} to check. ${working.length === 0 ? "" : finishedSentence(working)}`);
  yield { kind: "heading", words: "How much of the copy was read" };
  yield body(coverageWords(report));
  yield { kind: "heading", words: "How to read this copy" };
  yield body(
    "A line under words marks a claim; the number after them is the claim’s. The comment on them says who said it, what supports and refutes it, the verdict and its reasons, who approved it, and which replies were asked for. A wavy line marks a claim rated as false or mostly false, a dotted one a claim that nobody has looked at yet, a dashed one a claim that nobody has taken yet, a double one a verdict that waits for an editor.",
  );
  if (unread.length > 0) yield body("Words on yellow ground have not been read by anybody yet.");
}

function markedCopy(report: Report, comments: Comments): Generator<string> {
  const starts = claimsByStart(report.claims);
  const ids = new Map<ReportClaim, number>();
  const { language } = report.article;
  const { text } = report.version;
  return copyParagraphs(report, {
    before: (start) =>
      (starts.get(start) ?? [])
        .map((claim) => {
          const id = comments.add(commentOn(claim, report));
          ids.set(claim, id);
          return commentStart(id);
        })
        .join(""),
    words: (start, end, claim, unread) => {
      const mark = claim ? { tone: toneOf(claim), line: markLineOf(claim) } : unread ? ("unread" as const) : undefined;
      return runs(text.slice(start, end), { language, ...(mark === undefined ? {} : { mark }) });
    },
    after: (_, closes) =>
      closes
        .map((claim) => {
          const id = ids.get(claim);
          const number = runs(String(claim.number), { raised: true, colour: "59554E" });
          return id === undefined ? number : `${commentEnd(id)}${number}`;
        })
        .join(""),
  });
}

function commentOn(
  claim: ReportClaim,
  { version, workspace }: Report,
): { author: string; at: string; content: string } {
  const author =
    claim.verdicts.findLast(({ current }) => current)?.author.name ?? claim.assignee?.name ?? workspace.name;
  const head = inlines({ words: `Claim ${claim.number} · `, look: "strong" }, statusInline(claim), dismissal(claim));
  const content = paragraph(head.map(inlineRuns).join(""), { style: "CommentText" });
  return { author, at: claim.statusSince, content: content + commentParagraphs(claimRows(claim, version.text)) };
}

function dismissal({ dismissal: why }: ReportClaim) {
  if (why === null) return null;
  const of = why.duplicateOf === null ? "" : ` of claim ${why.duplicateOf}`;
  return inlines(`: ${dismissWords[why.reason]}${of}`, why.note ? inlines(": ", said(why.note)) : null);
}

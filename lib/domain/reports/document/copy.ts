import { type CopyBlock, type CopyRun, copyBlocks } from "../html/copyRuns";
import type { Report } from "../report";
import { counted, percent } from "../words";
import { type Block, body, claimAnchor, type Inline, inlines } from "./blocks";
import { markLineOf, toneOf } from "./statusInline";

/** The copy as it was imported, with each claim's words marked and numbered. */
export function* copySectionBlocks(report: Report): Generator<Block> {
  yield { kind: "section", anchor: "copy", words: "The copy" };
  yield body(
    `Version ${report.version.number} as imported, word for word. A line under words marks a claim, the number after them leads to it; the kind of line is explained under `,
    { words: "How to read this report", to: "reading" },
    ".",
    report.unread.length === 0 ? null : unreadNote(report),
  );
  for (const block of copyBlocks(report)) {
    const shown = copyInlines(report.version.text, block);
    if (shown.length > 0) yield { kind: "copy", passage: block.kind, inlines: shown };
  }
}

function unreadNote({ unread, coverage }: Report): Inline[] {
  const places = counted(unread.length, "place");
  return inlines(
    " ",
    { words: "Words on this ground", mark: "unread" } as const,
    ` have not been read yet: ${places}, ${percent(coverage.unread)} of the copy.`,
  );
}

/** A block's words with their marks, without the white space that only parts it from the next. */
export function copyInlines(text: string, { runs }: CopyBlock): Inline[] {
  const reached = textEnd(text, runs);
  return runs.flatMap((run) => runInlines(text.slice(run.start, Math.min(run.end, reached)), run));
}

function textEnd(text: string, runs: readonly CopyRun[]): number {
  for (const { start, end } of runs.toReversed()) {
    const words = text.slice(start, end).trimEnd();
    if (words !== "") return start + words.length;
  }
  return 0;
}

function runInlines(words: string, { claim, unread, closes }: CopyRun): Inline[] {
  const numbers = closes.map(
    ({ number }): Inline => ({ words: String(number), look: "number", to: claimAnchor(number) }),
  );
  if (words === "") return numbers;
  if (claim === null) return [unread ? { words, mark: "unread" } : { words }, ...numbers];
  return [{ words, mark: { tone: toneOf(claim), line: markLineOf(claim) } }, ...numbers];
}

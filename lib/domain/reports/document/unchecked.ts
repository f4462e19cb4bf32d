import { wordsAt } from "../../text/spans";
import { timeWords } from "../dates";
import { isFinished } from "../html/decisions";
import type { Report, ReportClaim } from "../report";
import { counted, dismissWords, noCommentWords, notClaimWords } from "../words";
import { speakerInlines } from "./attribution";
import { type Block, body, claimAnchor, claimLink, type Inline, inlines, meta, present, said, strong } from "./blocks";
import { evidenceRow } from "./claims";
import { claimLinks } from "./summary";

type Unchecked = Pick<Report, "claims" | "version" | "notClaims" | "unread" | "noComments">;

/** What nobody vouches for, and why: unfinished, set aside, not a claim, unread; and who gave the article no comment. */
export function* uncheckedBlocks(report: Unchecked): Generator<Block> {
  yield { kind: "section", anchor: "unchecked", words: "What was not checked, and why" };
  let nothing = true;
  for (const part of [unfinished, dismissed, notClaims, unread, noComments]) {
    for (const block of part(report)) {
      nothing = false;
      yield block;
    }
  }
  if (nothing) yield body("Everything in the copy was checked.");
}

function* unfinished({ claims }: Unchecked): Generator<Block> {
  const waiting = claims.filter((claim) => claim.status !== "dismissed" && !isFinished(claim));
  if (waiting.length === 0) return;
  yield { kind: "heading", words: "Not finished" };
  yield body("When this report was made, no approval stood on ", claimLinks(waiting), ".");
}

function* dismissed({ claims }: Unchecked): Generator<Block> {
  const aside = claims.filter(({ status }) => status === "dismissed");
  if (aside.length === 0) return;
  yield { kind: "heading", words: `Set aside: ${counted(aside.length, "claim")}` };
  for (const claim of aside) yield dismissedClaim(claim);
}

function dismissedClaim({ number, text, dismissal, attribution, evidence }: ReportClaim): Block {
  const of = dismissal?.duplicateOf ?? null;
  const why = strong(dismissal === null ? "No reason recorded" : dismissWords[dismissal.reason]);
  const duplicate = of === null ? null : inlines(" of claim ", claimLink(of));
  const note = dismissal?.note ? inlines(": ", said(dismissal.note)) : null;
  const by = dismissal?.by ? inlines(" by ", said(dismissal.by)) : null;
  const blocks = present(
    body(strong(`Claim ${number}: `), said(text)),
    meta("Who says it: ", speakerInlines(attribution)),
    body(why, duplicate, note),
    dismissal === null ? null : meta("Set aside", by, `, ${timeWords(dismissal.at)}`),
    evidence.length > 0 ? evidenceRow(evidence) : null,
  );
  return { kind: "piece", anchor: claimAnchor(number), blocks };
}

function* notClaims({ notClaims: all, version }: Unchecked): Generator<Block> {
  if (all.length === 0) return;
  yield { kind: "heading", words: "Words that make no claim" };
  const columns = [
    { heading: "Words", share: 53 },
    { heading: "Why", share: 27 },
    { heading: "Marked by", share: 20 },
  ] as const;
  const rows = all.map(({ span, reason, markedBy }) => [
    [said(wordsAt(version.text, span))],
    inlines(notClaimWords[reason]),
    markedBy === null ? inlines("the program") : [said(markedBy.name)],
  ]);
  yield { kind: "table", columns, rows };
}

function* unread({ unread: spans, version }: Unchecked): Generator<Block> {
  if (spans.length === 0) return;
  yield { kind: "heading", words: "Still unread" };
  yield body("These words are in no claim, and nobody has said that they make none.");
  yield { kind: "list", items: spans.map((span): Inline[] => [said(wordsAt(version.text, span))]) };
}

function* noComments({ noComments: all, version }: Unchecked): Generator<Block> {
  if (all.length === 0) return;
  yield { kind: "heading", words: "Who gave the article no comment" };
  yield body("As the article itself says.");
  const items = all.map(({ span, partyName, kind }) =>
    inlines(said(partyName), ` ${noCommentWords[kind]}: “`, said(wordsAt(version.text, span)), "”"),
  );
  yield { kind: "list", items };
}

import { claimStatuses } from "../../claims/status";
import { timeWords } from "../dates";
import type { Report } from "../report";
import { secondCheckWords, sourcingWords, statusMeanings, statusWords } from "../words";
import { type Block, body, inlines, meta, said, strong } from "./blocks";
import { markLineOf, ratingInline } from "./statusInline";

/** The report's terms, for somebody who has never seen the product. */
export function* readingBlocks({ scale, policy }: Report): Generator<Block> {
  yield { kind: "section", anchor: "reading", words: "How to read this report" };
  yield body(
    "A ",
    strong("claim"),
    " is one checkable statement, in the article’s exact words. Its ",
    strong("attribution"),
    " says who the article says it came from: a person, an organisation, a document, a source that is not named, or the article’s own voice.",
  );
  yield body(
    strong("Evidence"),
    ` is what was consulted for one claim. It supports or refutes the claim, or gives context; it is primary or secondary for this claim. ${sourcingWords[policy.sourcingRule]}`,
  );
  yield body(
    "A ",
    strong("verdict"),
    ` is a rating with its reasons, by one person, on one state of the claim. ${secondCheckWords[policy.secondCheck]}`,
  );
  yield body(
    "An ",
    strong("approval"),
    " seals the claim: a hash is computed over its words, attribution, evidence and verdicts. Whoever changes any of these afterwards breaks the seal, and the report says so.",
  );
  yield* statuses();
  yield* ratings(scale);
}

function* statuses(): Generator<Block> {
  yield { kind: "heading", words: "Where a claim stands" };
  yield body(
    "The same line stands under the claim’s words in the copy. Once an approval stands, the rating is shown in place of the status, in the rating’s colour; a wavy line marks a claim rated as false or mostly false.",
  );
  const rows = claimStatuses.map((status) => {
    const mark = { tone: status, line: markLineOf({ status, rating: null }) };
    return [
      [{ words: statusWords[status], look: "strong", tone: status, shape: status, mark } as const],
      inlines(statusMeanings[status]),
    ];
  });
  yield {
    kind: "table",
    columns: [
      { heading: "Status", share: 27 },
      { heading: "What it means", share: 73 },
    ],
    rows,
    headed: true,
  };
}

function* ratings({ version, publishedAt, ratings: all }: Report["scale"]): Generator<Block> {
  yield { kind: "heading", words: "The rating scale" };
  yield meta(`Version ${version}, in force since ${timeWords(publishedAt)}.`);
  const rows = all.map((rating) => [
    inlines(ratingInline(rating), rating.value === null ? null : `  (${rating.value})`),
    inlines(said(rating.definition), rating.retired ? " No longer given." : null),
  ]);
  yield {
    kind: "table",
    columns: [
      { heading: "Rating", share: 27 },
      { heading: "Definition", share: 73 },
    ],
    rows,
    headed: true,
  };
}

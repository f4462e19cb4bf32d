import { dayWords, timeWords } from "../dates";
import type { Report, ReportEvent } from "../report";
import { type Block, body, type Inline, inlines, said, saidStrongly, strong } from "./blocks";

/** Items that need not all be in memory. */
export interface Counted<Item> extends Iterable<Item> {
  readonly length: number;
}

/** Every recorded change of the article and its claims, oldest first, each with the hash of its record. */
export function* recordBlocks({ events }: { readonly events: Counted<ReportEvent> }): Generator<Block> {
  yield { kind: "section", anchor: "record", words: "The record of events" };
  yield body(
    "Each change was recorded in the same step that made it. Times are UTC. The hash belongs to the full record of the event, which the newsroom keeps.",
  );
  if (events.length === 0) yield body("Nothing has been recorded.");
  else
    yield {
      kind: "table",
      columns: [
        { heading: "When", share: 26 },
        { heading: "Who did what", share: 74 },
      ],
      rows: rowsOf(events),
    };
}

function* rowsOf(events: Iterable<ReportEvent>): Generator<readonly (readonly Inline[])[]> {
  for (const { at, actor, sentence, hash } of events) {
    const who = actor === null ? strong("Attest") : saidStrongly(actor);
    yield [
      inlines(`${dayWords(at)}, ${at.slice(11, 19)}`),
      inlines(who, " ", said(sentence), "\n", { words: hash, look: "hash" }),
    ];
  }
}

const supportWords = {
  full: "statements and quotations were looked for",
  "quotations-only": "only quotations could be looked for by the program",
} as const;

/** What the report rests on: the bytes that were imported, the text that was checked, and how hashes are made. */
export function* hashesBlocks({ version, article }: Pick<Report, "version" | "article">): Generator<Block> {
  const { originalName } = version;
  const imported = originalName === null ? inlines("pasted text") : inlines(said(originalName));
  yield { kind: "section", anchor: "hashes", words: "Where the copy came from, and hashes" };
  const rows = [
    [
      inlines("Version"),
      inlines(`${version.number}, imported by `, said(version.importedBy.name), `, ${timeWords(version.importedAt)}`),
    ],
    [inlines("Imported as"), inlines(imported, " (", said(version.mediaType), ")")],
    [inlines("SHA-256 of what was imported"), [{ words: version.originalSha256, look: "hash" } as const]],
    [inlines("SHA-256 of the text"), [{ words: version.textSha256, look: "hash" } as const]],
    [inlines("Language"), inlines(said(article.language ?? "not stated"), `; ${supportWords[version.support]}`)],
  ];
  yield {
    kind: "table",
    columns: [
      { heading: "What", share: 27 },
      { heading: "Which", share: 73 },
    ],
    rows,
    headed: true,
  };
  yield body(
    "The text’s hash is taken over its UTF-8 bytes, as they stand in the JSON form of this report in the field “text” of its “version”. A seal is the SHA-256 of one canonical JSON text (RFC 8785) that holds the claim, its attribution, its evidence and its verdicts; an event’s hash is the leaf hash of RFC 6962 over its canonical record. The same content always gives the same hash, and any change gives another.",
  );
}

import { csvTable } from "./csvTable";
import type { Report } from "./report";
import { directnessWords, evidenceKindWords, stanceWords } from "./words";

/** Every piece of evidence as a table, one row each, removed ones marked. The same Report gives the same bytes. */
export function evidenceCsv({ claims }: Report): string {
  const rows = claims.flatMap((claim) =>
    claim.evidence.map((one) => [
      claim.number,
      one.title,
      one.locator,
      evidenceKindWords[one.kind],
      stanceWords[one.stance],
      directnessWords[one.directness],
      one.independenceGroup,
      one.interests,
      one.quotation,
      one.note,
      one.addedBy.name,
      one.addedAt,
      one.removedAt,
      one.snapshots.map(({ sha256 }) => sha256).join("\n"),
      one.id,
    ]),
  );
  const headings = ["Claim", "Title", "Where", "Kind", "Stance", "Directness", "Counts as one with", "Interests"];
  const more = ["Quotation", "Note", "Added by", "Added at", "Removed at", "SHA-256 of kept copies", "Evidence id"];
  return csvTable([...headings, ...more], rows);
}

/** Every event of the record as a table, oldest first. The same Report gives the same bytes. */
export function eventsCsv({ events }: Report): string {
  const rows = events.map((one) => [one.index, one.at, one.actor, one.sentence, one.type, one.hash]);
  return csvTable(["Place in the log", "When", "Who", "What happened", "Kind", "Leaf hash"], rows);
}

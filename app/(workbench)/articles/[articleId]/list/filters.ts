import type { ClaimRow } from "@/lib/api/contract/shapes";
import { isSealed } from "@/lib/domain/claims/status";

/** The chips over the list of claims, in their order. */
export const shows = [
  "all",
  "mine",
  "to-approve",
  "unsure",
  "extracted",
  "open",
  "in-check",
  "second-check",
  "done",
  "flagged",
  "dismissed",
] as const;
export type Show = (typeof shows)[number];

export const showWords = {
  all: "All",
  mine: "Mine",
  "to-approve": "To approve",
  unsure: "Unsure",
  extracted: "Extracted",
  open: "Open",
  "in-check": "In check",
  "second-check": "Second check",
  done: "Approved",
  flagged: "Flagged",
  dismissed: "Dismissed",
} as const satisfies Record<Show, string>;

export interface Filter {
  readonly show: Show;
  readonly text: string;
  readonly form: ClaimRow["form"] | null;
  readonly speakerId: string | null;
  readonly assigneeId: string | null;
}

/** Whether a claim belongs under a chip, for the member who looks. */
export function belongs(row: ClaimRow, show: Show, memberId: string): boolean {
  switch (show) {
    case "all":
      return true;
    case "mine":
      return row.assignee?.id === memberId && (row.status === "in_check" || row.flags.includes("returned"));
    case "to-approve":
      return row.status === "in_review";
    case "unsure":
      return row.flags.includes("unsure");
    case "extracted":
      return row.status === "extracted";
    case "open":
      return row.status === "open";
    case "in-check":
      return row.status === "in_check";
    case "second-check":
      return row.status === "in_second_check" || row.status === "contested";
    case "done":
      return isSealed(row.status);
    case "flagged":
      return row.flags.length > 0;
    case "dismissed":
      return row.status === "dismissed";
  }
}

/**
 * The claims that a filter leaves, in the copy's order. Every word of the text must stand in the claim's words or in
 * who says it; a number finds the claim of that number.
 */
export function filtered(rows: readonly ClaimRow[], filter: Filter, memberId: string): ClaimRow[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) =>
      belongs(row, filter.show, memberId) &&
      (filter.form === null || row.form === filter.form) &&
      (filter.speakerId === null || row.speaker?.partyId === filter.speakerId) &&
      (filter.assigneeId === null || row.assignee?.id === filter.assigneeId) &&
      (words.length === 0 || holds(row, words)),
  );
}

function holds(row: ClaimRow, words: readonly string[]): boolean {
  if (words.length === 1 && words[0] === String(row.number)) return true;
  const said = [row.text, row.speaker?.name, row.role, row.affiliation, row.via, row.assignee?.name]
    .filter(Boolean)
    .join(" ")
    .toLocaleLowerCase();
  return words.every((word) => said.includes(word));
}

/** How many claims stand under each chip; the chips of rare states are shown only where there are any. */
export function chipCounts(rows: readonly ClaimRow[], memberId: string): Record<Show, number> {
  const counts = Object.fromEntries(shows.map((show) => [show, 0])) as Record<Show, number>;
  for (const row of rows) {
    for (const show of shows) if (belongs(row, show, memberId)) counts[show] += 1;
  }
  return counts;
}

/**
 * The claim to go to from the chosen one. The chosen claim need not be under the filter any more (it was just
 * approved, say): then the nearest in the copy's order in that direction is next. Null at the end.
 */
export function neighbour(
  rows: readonly ClaimRow[],
  shown: readonly ClaimRow[],
  chosenId: string | null,
  step: 1 | -1,
): ClaimRow | null {
  if (shown.length === 0) return null;
  const at = shown.findIndex((row) => row.id === chosenId);
  if (at >= 0) return shown[at + step] ?? null;
  const place = rows.findIndex((row) => row.id === chosenId);
  if (place < 0) return (step === 1 ? shown[0] : shown.at(-1)) ?? null;
  const order = new Map(rows.map((row, index) => [row.id, index]));
  const beyond = (row: ClaimRow) => ((order.get(row.id) ?? 0) - place) * step > 0;
  return (step === 1 ? shown.find(beyond) : shown.findLast(beyond)) ?? null;
}

import type { Sheet } from "./sheet";
import { tagAt } from "./words";

const ofName: ReadonlySet<string | undefined> = new Set(["NN", "NNS", "NNP", "JJ", "CD", "POS"]);

/** The first word of the phrase that "which" or "who" takes up, so that the claim says of whom it speaks. */
export function antecedent(sheet: Sheet, start: number): number {
  const { page } = sheet;
  let first = start;
  if (tagAt(page, first - 1) === ",") first -= 1;
  const comma = first;
  while (first > 0 && ofName.has(tagAt(page, first - 1)) && !sheet.isTaken(first - 1)) first -= 1;
  if (first === comma) return start;
  const before = tagAt(page, first - 1);
  return (before === "DT" || before === "PRP$") && !sheet.isTaken(first - 1) ? first - 1 : first;
}

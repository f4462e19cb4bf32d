import type { Page } from "../find/page";
import type { Sheet } from "./sheet";
import { tagAt } from "./words";

const ofName: ReadonlySet<string | undefined> = new Set(["NN", "NNS", "NNP", "JJ", "CD", "POS"]);

/** The first word of the phrase that "which" or "who" takes up, so that the claim says of whom it speaks. */
export function antecedent(sheet: Sheet, start: number): number {
  const { page } = sheet;
  let first = start;
  if (tagAt(page, first - 1) === ",") first -= 1;
  // "The Safety Agency (SA), which …": past the abbreviation.
  if (tagAt(page, first - 1) === ")" && tagAt(page, first - 3) === "(" && !sheet.isTaken(first - 1)) first -= 3;
  const named = first;
  while (first > 0 && ofName.has(tagAt(page, first - 1)) && !sheet.isTaken(first - 1)) first -= 1;
  if (first === named) return start;
  // "Mensah, 52, who farms six acres": an age is nobody.
  if (
    first === named - 1 &&
    tagAt(page, first) === "CD" &&
    tagAt(page, first - 1) === "," &&
    tagAt(page, first - 2) === "NNP"
  ) {
    first -= 2;
    while (first > 0 && isNamed(page, first - 1) && !sheet.isTaken(first - 1)) first -= 1;
    return first;
  }
  const before = tagAt(page, first - 1);
  return (before === "DT" || before === "PRP$") && !sheet.isTaken(first - 1) ? first - 1 : first;
}

/** Tagged and spelt as a name: "asks" before one is now and then taken for its first word. */
const isNamed = (page: Page, word: number): boolean =>
  tagAt(page, word) === "NNP" && /^\p{Lu}/u.test(page.words.get(word)?.text ?? "");

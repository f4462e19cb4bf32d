import type { Page, WordRange } from "../find/page";
import { hasClause, isNominal, isTensed, lowerAt, tagAt, wordCount } from "./words";

const coordinators = new Set(["and", "but", "yet", "so", "while", "whereas"]);
const subordinators = new Set(
  "if unless whether because that who which whom whose when while after before since until where how why as than though although".split(
    " ",
  ),
);

/** The shortest clause that is worth a claim of its own, in words. */
const shortest = 3;

/**
 * The separately checkable clauses of a statement, in order; one range, the whole, where splitting would lose its
 * sense. A clause stands alone when it has a subject and a tensed verb of its own and nothing that governs it
 * ("if", "that") would be left behind. The joining word belongs to neither side.
 */
export function clauses(page: Page, [from, to]: WordRange): WordRange[] {
  const found: WordRange[] = [];
  let start = from;
  let depth = 0;
  for (let word = from; word < to; word += 1) {
    const tag = tagAt(page, word);
    if (tag === "(") depth += 1;
    if (tag === ")") depth = Math.max(0, depth - 1);
    if (depth > 0 || page.quoteOf[word] !== page.quoteOf[from]) continue;
    const next = clauseAfter(page, [start, to], word);
    if (next === null) continue;
    found.push([start, word]);
    start = next;
    word = next - 1;
  }
  found.push([start, to]);
  return found;
}

/** The first word of the clause that a joint at `word` begins, or null where there is no joint. */
function clauseAfter(page: Page, [start, to]: WordRange, word: number): number | null {
  const left: WordRange = [start, word];
  if (page.words[word]?.text === ";") {
    const right = skipJoiners(page, word + 1, to);
    return wordCount(page, [right, to]) >= shortest && hasClause(page, left) && hasClause(page, [right, to])
      ? right
      : null;
  }
  const comma = tagAt(page, word) === ",";
  const joiner = comma ? word + 1 : word;
  const conjunction = lowerAt(page, joiner);
  if (!coordinators.has(conjunction) || (!comma && conjunction !== "and" && conjunction !== "but")) return null;
  if (wordCount(page, left) < shortest || !hasClause(page, left)) return null;
  const right = joiner + 1;
  if (!beginsClause(page, [right, to]) || wordCount(page, [right, to]) < shortest) return null;
  if (isGoverned(page, left, comma) || (isSeries(page, left, comma) && !isPronoun(page, right))) return null;
  return right;
}

function skipJoiners(page: Page, from: number, to: number): number {
  let word = from;
  while (word < to && (coordinators.has(lowerAt(page, word)) || tagAt(page, word) === ",")) word += 1;
  return word;
}

const isPronoun = (page: Page, word: number) => tagAt(page, word) === "PRP" || tagAt(page, word) === "EX";

/** How far a subject may reach before its verb. */
const longestSubject = 14;

/** True where a range begins with a subject and soon its own tensed verb. */
function beginsClause(page: Page, [from, to]: WordRange): boolean {
  let word = from;
  while (word < to && tagAt(page, word) === "RB") word += 1;
  if (isTensed(page, word) && !isTensed(page, word + 1)) return false;
  if (isPronoun(page, word)) return verbFollows(page, word + 1, Math.min(to, word + 4));
  const first = tagAt(page, word);
  if (first === "IN" && !subordinators.has(lowerAt(page, word))) return opensWithPlace(page, [word, to]);
  let nouns = 0;
  for (const limit = Math.min(to, word + longestSubject); word < limit; word += 1) {
    const tag = tagAt(page, word);
    // "its pumps failed", "buses will run": a plural noun looks like a verb, but two tensed verbs never meet.
    const noun = isTensed(page, word) && isTensed(page, word + 1);
    if (isTensed(page, word) && !noun) return nouns > 0;
    if (noun) nouns += 1;
    if (tag === "," || tag === "." || tag === ":" || tag === "WP" || tag === "WRB" || tag === "CC") return false;
    if (tag === "TO" || tag === "VB" || (tag === "IN" && subordinators.has(lowerAt(page, word)))) return false;
    if (isNominal(page, word)) nouns += 1;
  }
  return false;
}

function verbFollows(page: Page, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) {
    if (isTensed(page, word)) return true;
    if (tagAt(page, word) !== "RB") return false;
  }
  return false;
}

/** "and in May, it closed": a phrase of time or place, a comma, then a clause. */
function opensWithPlace(page: Page, [from, to]: WordRange): boolean {
  for (let word = from + 1; word < Math.min(to, from + 7); word += 1) {
    if (isTensed(page, word)) return false;
    if (tagAt(page, word) === ",") return beginsClause(page, [word + 1, to]);
    if (isPronoun(page, word)) return verbFollows(page, word + 1, Math.min(to, word + 4));
  }
  return false;
}

/** True where the left clause stands under a word that would govern the right one too. */
function isGoverned(page: Page, [from, to]: WordRange, comma: boolean): boolean {
  const first = lowerAt(page, from);
  if (first === "if" || first === "unless" || first === "whether") return true;
  const begun = subordinators.has(first);
  let commas = 0;
  let verb = false;
  for (let word = from; word < to; word += 1) {
    const lower = lowerAt(page, word);
    if (tagAt(page, word) === ",") commas += 1;
    if (lower === "if" || lower === "unless" || lower === "whether") return true;
    if (verb && !comma && subordinators.has(lower)) return true;
    if (isTensed(page, word)) verb = true;
  }
  return begun && commas === 0;
}

/** "Leeds, York, and Hull": after the last verb come things with commas between them, so "and" may go on the list. */
function isSeries(page: Page, [from, to]: WordRange, comma: boolean): boolean {
  if (!comma) return false;
  for (let word = to - 1; word >= from; word -= 1) {
    if (isTensed(page, word) || tagAt(page, word) === "IN" || tagAt(page, word) === "VBG") return false;
    if (tagAt(page, word) === ",") return to - word <= 5;
  }
  return false;
}

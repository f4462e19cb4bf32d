import type { Page, WordRange } from "../find/page";
import {
  hasClause,
  hasMainClause,
  isMark,
  isNominal,
  isRelative,
  isTensed,
  lowerAt,
  mayBeTensed,
  tagAt,
  wordCount,
} from "./words";

const coordinators = new Set(["and", "but", "yet", "so", "while", "whereas"]);
const subordinators = new Set(
  "if unless whether because that who which whom whose when while after before since until where how why as than though although".split(
    " ",
  ),
);

const auxiliary = /^(?:will|would|can|could|may|might|must|should|is|are|was|were|has|have|had|do|did)$/;

const conditions = new Set(["if", "unless", "whether"]);

/** The shortest clause that is worth a claim of its own, in words. */
const shortest = 3;

/** How far the look ahead for a clause goes: no clause of ours is longer, and it keeps the work linear. */
const farthest = 60;

/** What has been read of the clause that is open, word by word. */
class OpenClause {
  words = 0;
  commas = 0;
  complete = false;
  /** It stands under "if" or the like, or has a clause hanging on it that a bare "and" would go on. */
  conditional = false;
  hanging = false;
  private subject = false;
  private tensed = false;
  /** Clauses that hang on the subject and whose verb has not come yet ("research, which is new, shows"). */
  private relatives = 0;
  private readonly opening: boolean;

  constructor(
    private readonly page: Page,
    readonly start: number,
  ) {
    this.opening = subordinators.has(lowerAt(page, start));
  }

  read(word: number): void {
    const { page } = this;
    const lower = lowerAt(page, word);
    if (!isMark(page, word)) this.words += 1;
    if (tagAt(page, word) === ",") this.commas += 1;
    if (conditions.has(lower)) this.conditional = true;
    // "had since introduced": an adverb.
    const adverb = lower === "since" && auxiliary.test(lowerAt(page, word - 1));
    if (this.tensed && !adverb && subordinators.has(lower)) this.hanging = true;
    if (this.subject && !this.tensed && isRelative(page, word)) this.relatives += 1;
    else if (mayBeTensed(page, word)) {
      if (this.relatives > 0) this.relatives -= 1;
      else {
        this.tensed = true;
        if (this.subject) this.complete = true;
      }
    }
    if (isNominal(page, word)) this.subject = true;
  }

  /** True where what governs this clause would govern one that "and" adds to it. */
  governs(comma: boolean): boolean {
    return this.conditional || (this.hanging && !comma) || (this.opening && this.commas === 0);
  }
}

/**
 * The separately checkable clauses of a statement, in order; one range, the whole, where splitting would lose its
 * sense. A clause stands alone when it has a subject and a tensed verb of its own and nothing that governs it
 * ("if", "that") would be left behind. The joining word belongs to neither side.
 */
export function clauses(page: Page, [from, to]: WordRange): WordRange[] {
  const found: WordRange[] = [];
  let open = new OpenClause(page, from);
  let depth = 0;
  for (let word = from; word < to; word += 1) {
    const tag = tagAt(page, word);
    if (tag === "(") depth += 1;
    if (tag === ")") depth = Math.max(0, depth - 1);
    const inside = depth > 0 || page.quoteOf[word] !== page.quoteOf[from];
    const next = inside || !open.complete ? null : clauseAfter(page, open, [word, to]);
    if (next === null) {
      open.read(word);
      continue;
    }
    found.push([open.start, word]);
    open = new OpenClause(page, next);
    word = next - 1;
  }
  found.push([open.start, to]);
  return found;
}

/** The first word of the clause that a joint at `word` begins, or null where there is no joint. */
function clauseAfter(page: Page, left: OpenClause, [word, to]: WordRange): number | null {
  if (left.words < shortest) return null;
  if (page.words.get(word)?.text === ";") {
    const right = skipJoiners(page, word + 1, to);
    const ahead: WordRange = [right, Math.min(to, right + farthest)];
    return wordCount(page, ahead) >= shortest && hasClause(page, ahead) ? right : null;
  }
  const comma = tagAt(page, word) === ",";
  const joiner = comma ? word + 1 : word;
  const conjunction = lowerAt(page, joiner);
  if (!coordinators.has(conjunction) || (!comma && conjunction !== "and" && conjunction !== "but")) return null;
  // "(said) it had closed, and that | the surgeon had left": what is said goes on with a second statement.
  const again =
    lowerAt(page, joiner + 1) === "that" &&
    /^(?:and|but)$/.test(conjunction) &&
    !left.hanging &&
    // "and that location is sealed" points at it.
    tagAt(page, joiner + 2) !== "NN" &&
    beginsClause(page, [joiner + 2, to]);
  const right = again ? joiner + 2 : joiner + 1;
  // "a memo dated 2 May and | reviewed by Reuters paints …": a participle more, and no subject.
  if (/^VB[DN]$/.test(tagAt(page, right) ?? "") && lowerAt(page, right + 1) === "by") return null;
  if (!beginsClause(page, [right, to]) || wordCount(page, [right, Math.min(to, right + farthest)]) < shortest)
    return null;
  if (left.governs(comma)) return null;
  if (comma && isSeries(page, [left.start, word]) && !isPronoun(page, right)) return null;
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
  // "supports all units and comes equipped": one subject. Only before an auxiliary may a bare plural look like a verb.
  if (isTensed(page, word) && !auxiliary.test(lowerAt(page, word + 1))) return false;
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

/** "Leeds, York, and Hull": after the last verb come things with commas between them, so "and" may go on the list. */
function isSeries(page: Page, [from, to]: WordRange): boolean {
  for (let word = to - 1; word >= Math.max(from, to - farthest); word -= 1) {
    if (isTensed(page, word) || tagAt(page, word) === "IN" || tagAt(page, word) === "VBG") return false;
    if (tagAt(page, word) === ",") return to - word <= 5;
  }
  return false;
}

/** "It costs £13,000, according to the trust, though | a grant is available": a clause of its own behind the parenthesis. */
export const beginsAnother = (page: Page, [from, to]: WordRange): boolean =>
  /^(?:though|although|whereas)$/.test(lowerAt(page, from - 1)) && hasMainClause(page, [from, to]);

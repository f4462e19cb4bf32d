import type { Page, WordRange } from "../find/page";
import { isTensed, lowerAt, tagAt } from "./words";

/** For each quotation mark of a text, where its partner stands. */
export type Partners = ReadonlyMap<number, number>;

/**
 * The range without what is not the claim's own: white space falls away by itself, quotation marks whose partner is
 * at the other end or outside, a leading "that", commas and dashes at both ends. A mark whose partner stands within
 * stays, so that no quotation is left half open. Where the claim goes on in another range, a "who" at the end stays too.
 */
export function trimClaim(page: Page, partners: Partners, range: WordRange, goesOn = false): WordRange {
  let [from, to] = [afterOpening(page, range), range[1]];
  for (let before = -1; before !== from - to; ) {
    before = from - to;
    if (from < to && isLooseMark(page, partners, from, [from, to])) from += 1;
    if (from < to && from === range[0] && isThat(page, from)) from += 1;
    if (from < to && isLooseMark(page, partners, to - 1, [from, to])) to -= 1;
    if (
      from < to &&
      (tagAt(page, to - 1) === "CC" || (!stays(page, to, goesOn) && dangles(page, to)) || leadsInto(page, to))
    )
      to -= 1;
  }
  return [from, to];
}

/** "1,200 people who | are in shelters"; but of "Norland, which | is shelling the valley" the name alone is needed. */
const stays = (page: Page, to: number, goesOn: boolean): boolean => goesOn && tagAt(page, to - 2) !== ",";

const ofTime: ReadonlySet<string | undefined> = new Set(["IN", "NNP", "NN", "NNS", "RB", "CD", "DT", "JJ", ","]);

/** "(quoted) the minister as saying that …": the first word of what was said, or the range's own first. */
function afterAsSaying(page: Page, [from, to]: WordRange): number {
  if (lowerAt(page, from - 1) === "as" && lowerAt(page, from) === "saying") {
    return lowerAt(page, from + 1) === "that" ? from + 2 : from + 1;
  }
  const quoting = /^(?:quot|cit)(?:ed|es|ing)$/u.test(lowerAt(page, from - 1));
  if (!quoting) return from;
  for (let word = from + 1; word < Math.min(to - 2, from + 12); word += 1) {
    if (lowerAt(page, word) !== "as" || lowerAt(page, word + 1) !== "saying") continue;
    return lowerAt(page, word + 2) === "that" ? word + 3 : word + 2;
  }
  return from;
}

/** "that" that opens a statement, also behind a noun, where the tagger takes it for a relative one; "that bridge" is another. */
const isThat = (page: Page, word: number) =>
  lowerAt(page, word) === "that" &&
  (tagAt(page, word) !== "DT" || startsClause.has(tagAt(page, word + 1))) &&
  !(lowerAt(page, word + 1) === "as" && callsSo.test(lowerAt(page, word - 1)));

/** "described that as “the least a man could do”": there it is what is called so. */
const callsSo =
  /^(?:describ|dismiss|denounc|regard|hail|condemn|portray|characteri[sz]|reject|prais|see|view)(?:s|es|ed|ing|en)?$|^saw$/;

/** Behind these no "that" points: "that six patients fell ill". */
const startsClause: ReadonlySet<string | undefined> = new Set(["NNS", "CD", "DT", "PRP", "PRP$", "NNP", "EX"]);

const ofHearer: ReadonlySet<string | undefined> = new Set([
  "DT",
  "PRP",
  "PRP$",
  "NN",
  "NNS",
  "NNP",
  "JJ",
  "POS",
  "CD",
  "IN",
]);
const hasHearer =
  /^(?:assur|remind|inform|advis|notif|convinc|persuad|reassur|tell|told|warn)(?:e|y|s|es|ies|ed|ied|ing|ning)?$/;
const leadsOver = /^(?:however|though|meanwhile|instead|also|again|nevertheless|nonetheless)$/;

/**
 * "(said) on Tuesday that the work was over", "(feared), however, that …", "(assured) the court that …": the first word
 * after such an opening, or the range's own first.
 */
function afterOpening(page: Page, [from, to]: WordRange): number {
  const said = afterAsSaying(page, [from, to]);
  if (said !== from) return said;
  // "saying only that engineers were at work"
  if (lowerAt(page, from) === "only" && isThat(page, from + 1)) return from + 2;
  const may = openingWords(page, from);
  if (!may || lowerAt(page, from) === "that") return from;
  for (let word = from + 1; word < Math.min(to, from + 6); word += 1) {
    // "By February the trust that | ran the school had closed": it hangs on the noun.
    if (isThat(page, word))
      return holdsAView.test(lowerAt(page, word - 1)) || isTensed(page, word + 1) ? from : word + 1;
    if (!may.has(tagAt(page, word))) return from;
  }
  return from;
}

/** Of which words an opening may be that begins with this one; null where it is none. */
function openingWords(page: Page, from: number): ReadonlySet<string | undefined> | null {
  if (hasHearer.test(lowerAt(page, from - 1)) && ofHearer.has(tagAt(page, from))) return ofHearer;
  return tagAt(page, from) === "IN" || leadsOver.test(lowerAt(page, from)) ? ofTime : null;
}

/** "In sum, the claim that …": there "that" hangs on the noun, and the statement is about it. */
const holdsAView =
  /^(?:claim|fact|idea|notion|news|belief|view|hope|fear|possibility|evidence|suggestion|allegation|rumou?r|theory|proof|argument|assertion|report|finding|prospect|risk|chance)s?$/;

/** Words that only lead on to what somebody else says. */
const danglers = new Set([
  "which",
  "who",
  "that",
  "because",
  "whom",
  "when",
  "where",
  "while",
  "although",
  "whereas",
  "if",
]);

/** "(he knew) that | he had lied"; in "“We don't know that,” he replied" it leads to nothing and is what nobody knows. */
const dangles = (page: Page, to: number): boolean =>
  danglers.has(lowerAt(page, to - 1)) &&
  (lowerAt(page, to - 1) !== "that" || isWordAt(page, to) || opensMark(page, to));

/** "in hopes that | “they will …": a mark that a space stands before. */
const opensMark = (page: Page, word: number): boolean =>
  /^["“‘«„]/u.test(page.words.get(word)?.text ?? "") && page.words.get(word)?.start !== page.words.get(word - 1)?.end;

const isWordAt = (page: Page, word: number): boolean => /^[\p{L}\p{N}]/u.test(page.words.get(word)?.text ?? "");

/** "resigned after | a review found that …": the word leads to what somebody else says; in "the year before" it leads to nothing. */
const leadsInto = (page: Page, to: number): boolean =>
  /^(?:after|before|as|since|until|once|though|unless)$/.test(lowerAt(page, to - 1)) &&
  page.sentenceOf[to] === page.sentenceOf[to - 1] &&
  isWordAt(page, to);

/** What sets an item of a list, a heading or a quoted line off. */
const leadingPoint = /^(?:[•·▪◦●■‣⁃➤➢✓✔>▶►]+|[*#]+)$/u;

function isLooseMark(page: Page, partners: Partners, word: number, [from, to]: WordRange): boolean {
  const token = page.words.get(word);
  if (!token) return false;
  const tag = tagAt(page, word);
  if (tag === "," || (word === from && leadingPoint.test(token.text))) return true;
  if (tag === ":") return !/^…$/.test(token.text);
  if (tag === "QUOTE") return !pairsInside(page, partners, word, [from, to]);
  if (tag === "(" || tag === ")") return bracketIsLoose(page, word, [from, to]);
  return word === from && tag === ".";
}

function pairsInside(page: Page, partners: Partners, word: number, [from, to]: WordRange): boolean {
  const partner = partners.get(page.words.get(word)?.start ?? -1);
  if (partner === undefined) return false;
  const first = page.words.get(from)?.start ?? 0;
  const last = page.words.get(to - 1)?.start ?? 0;
  if (partner < first || partner > last) return false;
  // Both ends of the claim are one pair: outer marks. Otherwise the pair belongs to words within.
  return word === from ? partner !== last && !endsWithMarksFrom(page, partner, to) : partner !== first;
}

/** True where only marks follow the partner up to the end: `"…done."` and `"…done".` alike are outer marks. */
function endsWithMarksFrom(page: Page, partner: number, to: number): boolean {
  const last = page.words.get(to - 1);
  return last !== undefined && last.start > partner && last.start - partner <= 2 && tagAt(page, to - 1) === ".";
}

function bracketIsLoose(page: Page, word: number, [from, to]: WordRange): boolean {
  let depth = 0;
  const opening = tagAt(page, word) === "(";
  for (let at = from; at < to; at += 1) {
    if (tagAt(page, at) === "(") depth += 1;
    if (tagAt(page, at) === ")") depth -= 1;
    if (depth < 0) return !opening && at === word;
  }
  return opening && depth > 0;
}

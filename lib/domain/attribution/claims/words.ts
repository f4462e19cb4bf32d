import type { Span } from "../../text/spans";
import { type Page, type WordRange, wordAt } from "../find/page";
import { type PosTag, posIndex, posTags } from "../find/posTags";

/** The part of speech of a word of the page. */
export function tagAt(page: Page, word: number): PosTag | undefined {
  const tag = page.pos[word];
  return tag === undefined ? undefined : posTags[tag];
}

/** The lower-case spelling of a word of the page, "" beyond its ends. */
export function lowerAt(page: Page, word: number): string {
  return page.words.lowerAt(word);
}

const finite: ReadonlySet<PosTag | undefined> = new Set<PosTag>(["VBD", "VBZ", "VBP", "MD"]);

/** True where a word is a verb with a tense of its own, as the tagger sees it. */
export function isTensed(page: Page, word: number): boolean {
  // "accused him of having sat on it": behind "having" it has no tense, whatever the tagger says.
  if (lowerAt(page, word - 1) === "having" || isAge(page, word)) return false;
  return finite.has(tagAt(page, word)) && !isAcronym(page.words.get(word)?.text ?? "");
}

/** "a man aged 81": how old somebody is. */
const isAge = (page: Page, word: number): boolean => lowerAt(page, word) === "aged" && tagAt(page, word + 1) === "CD";

/** "IS", "US", "WHO": names that the tagger takes for words. */
const isAcronym = (word: string) => word.length > 1 && /^[A-Z]+$/.test(word);

const auxiliaries = new Set(
  "is are was were be been being am has have had having 's 're 've get gets got getting".split(" "),
);

/**
 * True where a word may well be a tensed verb: also a form in -ed that follows its subject with no auxiliary before
 * it, which the tagger takes for a participle now and then ("The bridge closed in May").
 */
export function mayBeTensed(page: Page, word: number): boolean {
  if (isTensed(page, word)) return true;
  if (tagAt(page, word) !== "VBN" || lowerAt(page, word + 1) === "by" || isAge(page, word)) return false;
  for (let before = word - 1; before >= Math.max(0, word - 3); before -= 1) {
    if (auxiliaries.has(lowerAt(page, before))) return false;
  }
  // `inspectors "found no fault"`: a quotation may begin at the verb.
  const before = tagAt(page, word - 1) === "QUOTE" ? word - 2 : word - 1;
  // "a protected lane": behind an article it stands with the noun that follows.
  return before >= 0 && isNominal(page, before) && !/^(?:an?|the|every|no)$/.test(lowerAt(page, before));
}

const nominal: ReadonlySet<PosTag | undefined> = new Set<PosTag>(["NN", "NNS", "NNP", "PRP", "CD", "EX", "DT"]);

/** True where a word can be the head of a subject. */
export function isNominal(page: Page, word: number): boolean {
  return nominal.has(tagAt(page, word));
}

/** True where a token is a mark and not a word. */
export function isMark(page: Page, word: number): boolean {
  // The tags of marks and symbols are the last ones.
  return (page.pos[word] ?? 0) >= posIndex.SYM && !/[\p{L}\p{N}]/u.test(page.words.get(word)?.text ?? "");
}

/** How many words (marks aside) a range holds. */
export function wordCount(page: Page, [from, to]: WordRange): number {
  let count = 0;
  for (let word = from; word < to; word += 1) if (!isMark(page, word)) count += 1;
  return count;
}

/** True where a range holds what may be a tensed verb. */
export function hasTensed(page: Page, [from, to]: WordRange): boolean {
  for (let word = from; word < to; word += 1) if (mayBeTensed(page, word)) return true;
  return false;
}

/** True where a range holds a tensed verb with something before it that can be its subject. */
export function hasClause(page: Page, [from, to]: WordRange): boolean {
  let subject = false;
  for (let word = from; word < to; word += 1) {
    if (subject && mayBeTensed(page, word)) return true;
    if (isNominal(page, word)) subject = true;
  }
  return false;
}

const hanging = new Set(
  "while when because after before until since as whether how why where if although though unless".split(" "),
);

/**
 * True where a range holds a main clause: a subject and its tensed verb with no other clause hung in between
 * ("a request to put it on hold while the court considers" has none).
 */
export function hasMainClause(page: Page, [from, to]: WordRange): boolean {
  let subject = false;
  // "towards the border that is open": the verb behind "that" is the border's, and no statement's.
  let relatives = 0;
  for (let word = from; word < to; word += 1) {
    if (subject && isRelative(page, word)) {
      relatives += 1;
      continue;
    }
    if (subject && (tagAt(page, word) === "TO" || hanging.has(lowerAt(page, word)))) return false;
    // "the agency's rules": a noun at the very end is no verb.
    // "A pump is “a fridge in reverse”": behind a mark that opens a quotation more is said.
    const opens = tagAt(page, word + 1) === "QUOTE" && word + 2 < to;
    const last = word + 1 >= to || (isMark(page, word + 1) && !opens);
    const main = subject && mayBeTensed(page, word) && !(last && tagAt(page, word) === "VBZ" && relatives === 0);
    if (main && relatives === 0) return true;
    if (main) relatives -= 1;
    if (isNominal(page, word) || (word === from && isPlural(page, word))) subject = true;
  }
  return false;
}

/** "(told the meeting that) officers had left": a plural behind a noun and "that" is taken for a verb. */
const isPlural = (page: Page, word: number) => tagAt(page, word) === "VBZ" && isTensed(page, word + 1);

/** "which", "who", and "that" behind a noun: what follows hangs on the noun. */
export function isRelative(page: Page, word: number): boolean {
  const lower = lowerAt(page, word);
  if (lower !== "which" && lower !== "who" && lower !== "that") return false;
  const before = tagAt(page, word - 1) === "," ? word - 2 : word - 1;
  return before >= 0 && /^NN/.test(tagAt(page, before) ?? "");
}

/** The span of a range of words; the range must not be empty. */
export function spanOfWords(page: Page, [from, to]: WordRange): Span {
  return [page.words.get(from)?.start ?? 0, page.words.get(to - 1)?.end ?? 0];
}

/** The words that lie wholly or in part within a span. */
export function wordsIn(page: Page, [start, end]: Span): WordRange {
  const from = wordAt(page.words, start);
  let to = from;
  while (to < page.words.length && (page.words.get(to)?.start ?? end) < end) to += 1;
  return [from, to];
}

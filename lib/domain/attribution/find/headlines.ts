import { firstFrom } from "../../text/ordered";
import { overlap, type Span } from "../../text/spans";
import { trimmed } from "../../text/trim";
import type { ReadText } from "../../text/types";
import { isBody, isDocument } from "../parties/bodies";
import { isGroupNoun, isRelation, isRoleNoun } from "../parties/roleNouns";
import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, nounPhraseFrom, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

/** Who speaks in a headline, by the marks that newsrooms set there: "Police: Driver was drunk". */
export interface HeadlineSpeech {
  readonly source: WordRange;
  readonly cue: WordRange;
  readonly content: WordRange;
  readonly rule: string;
}

const longestSpeaker = 5;
const shortestStatement = 2;

/**
 * Goes in: a page and what the linker found on it; comes out: for headlines in which it found nothing, who says them,
 * where a colon, a dash or a cue at the end shows it, in the order of the text. Headlines have too few words and too
 * few forms for the tagger.
 */
export function headlineSpeech(read: ReadText, page: Page, found: readonly FoundAttribution[]): HeadlineSpeech[] {
  const headlines = read.passages.filter(({ kind }) => kind === "headline");
  if (headlines.length === 0) return [];
  const speakers = speakersOf(read.text, found);
  const said = found.flatMap(({ content }) => content.map(([from]) => from)).sort((a, b) => a - b);
  return headlines.flatMap(({ start, end }) => {
    if ((said[firstFrom(said.length, (index) => said[index] as number, start)] ?? end) < end) return [];
    const line = lineOf(read, page, [start, end]);
    const speech =
      behindColon(page, line, speakers) ?? beforeDash(page, line, speakers) ?? beforeCue(page, line, speakers);
    return speech ? [speech] : [];
  });
}

/**
 * "Ministers knew of dam risk, leaked memo shows": a headline that ends so leaves no doubt who says it. Goes in: a page and what the linker
 * found on it; comes out: the same without what it took from such a headline for something else.
 */
export function withoutMisreadHeadlines(
  read: ReadText,
  page: Page,
  found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
  const misread = read.passages.flatMap(({ kind, start, end }) => {
    if (kind !== "headline") return [];
    const inside = found.filter(({ cue: [cue] }) => cue && start <= cue[0] && cue[0] < end);
    if (inside.length === 0) return [];
    const speech = beforeCue(page, lineOf(read, page, [start, end]), speakersOf(read.text, found));
    if (!speech) return inside.filter((one) => isInItsQuotation(page, one));
    const meets = (spans: readonly Span[], range: WordRange) => spans.some((one) => overlap(one, spanOf(page, range)));
    const isSpeech = ({ source, cue, content }: FoundAttribution) =>
      meets(source, speech.source) && meets(cue, speech.cue) && meets(content, speech.content);
    return inside.some(isSpeech) ? [] : inside;
  });
  return misread.length === 0 ? found : found.filter((one) => !misread.includes(one));
}

/** "Trust ‘ignored 14 warnings’": the words in the marks are somebody's, and the verb among them tells of no speech. */
function isInItsQuotation(page: Page, { source: [source], cue: [cue], content: [content] }: FoundAttribution): boolean {
  if (!source || !cue || !content || source[1] > cue[0]) return false;
  const quote = page.quoteOf[wordAt(page.words, cue[0])] ?? -1;
  return (
    quote >= 0 &&
    quote === page.quoteOf[wordAt(page.words, content[0])] &&
    quote !== page.quoteOf[wordAt(page.words, source[0])]
  );
}

const lineOf = (read: ReadText, page: Page, span: Span): WordRange => {
  const written = trimmed(read.text, span);
  return [wordAt(page.words, written[0]), wordAt(page.words, written[1] - 1) + 1];
};

/** "‘They lied to us’: mother of victim hits out": what the headline opens with is said, whatever else its speaker does. */
const opensWithQuotation = /^\s*[‘“"'«„][^’”"'»“]+[’”"'»“]\s*:/u;

/**
 * "Halden: the long road": in a headline a colon stands behind a topic as often as behind whoever speaks. Goes in: a page and what was
 * found on it; comes out: the same without what such a colon alone makes speech of.
 */
export function withoutTopics(read: ReadText, page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const headlines = read.passages.filter(({ kind }) => kind === "headline");
  const isInHeadline = (at: number) => headlines.some(({ start, end }) => start <= at && at < end);
  const quotesFirst = headlines.filter(({ start, end }) => opensWithQuotation.test(read.text.slice(start, end)));
  const passesOver = ({ content: [said] }: FoundAttribution) =>
    said !== undefined && quotesFirst.some(({ start, end }) => start + 1 < said[0] && said[1] <= end);
  const byColon = found.filter(
    (one) => passesOver(one) || one.cue.some((cue) => isInHeadline(cue[0]) && isColon(page, cue)),
  );
  if (byColon.length === 0) return [...found];
  const speakers = speakersOf(
    read.text,
    found.filter(({ cue: [cue] }) => cue && !isInHeadline(cue[0])),
  );
  const wordsOf = (spans: readonly Span[]): WordRange | null => {
    const [first, last] = [spans[0], spans.at(-1)];
    return first && last ? [wordAt(page.words, first[0]), wordAt(page.words, last[1] - 1) + 1] : null;
  };
  const isTopic = (one: FoundAttribution) => {
    const { source, content } = one;
    const [speaker, said] = [wordsOf(source), wordsOf(content)];
    if (passesOver(one)) return true;
    return !speaker || !said || !isSpeaker(page, speaker, speakers) || !isStatement(page, said);
  };
  const topics = new Set(byColon.filter(isTopic));
  return found.filter((one) => !topics.has(one));
}

/** A colon, or nouns before one ("fuel blast:"), and no verb of speaking. */
function isColon(page: Page, [start, end]: Span): boolean {
  const [from, colon] = [wordAt(page.words, start), wordAt(page.words, end - 1)];
  if (lowerAt(page, colon) !== ":") return false;
  for (let at = from; at < colon; at += 1) if (cueStrength(lowerAt(page, at)) !== "none") return false;
  return true;
}

const lastName = /\p{Lu}[\p{L}\p{M}’'-]+(?=,|$)/u;

/** The last words of the names that speak anywhere in the copy. */
function speakersOf(text: string, found: readonly FoundAttribution[]): ReadonlySet<string> {
  const names = found.flatMap(({ source }) => source.map(([start, end]) => text.slice(start, end)));
  return new Set(names.flatMap((name) => lastName.exec(name)?.[0].toLowerCase() ?? []));
}

/** "Study: Bees can count", and the other way about "‘They lied’: mother of victim hits out". */
function behindColon(page: Page, [from, to]: WordRange, speakers: ReadonlySet<string>): HeadlineSpeech | null {
  const colon = find(page, [from, to], ":");
  if (colon === null) return null;
  const cue: WordRange = [colon, colon + 1];
  if (page.quoteOf[from] !== -1 && page.quoteOf[from] === page.quoteOf[colon - 1]) {
    const source = nounPhraseFrom(page, colon + 1, to);
    if (!source || !isSpeaker(page, source, speakers)) return null;
    return { source, cue, content: [from, colon], rule: "“…”: X, in a headline" };
  }
  const source: WordRange = [from, colon];
  if (!isSpeaker(page, source, speakers) || !isStatement(page, [colon + 1, to])) return null;
  return { source, cue, content: [colon + 1, to], rule: "X: …, in a headline" };
}

/** "Vaccine is safe - regulator": as agencies do it. */
function beforeDash(page: Page, [from, to]: WordRange, speakers: ReadonlySet<string>): HeadlineSpeech | null {
  for (let at = to - 2; at > from && at >= to - 1 - longestSpeaker; at -= 1) {
    if (!/^[-–—]$/u.test(page.words.get(at)?.text ?? "")) continue;
    const source: WordRange = [at + 1, to];
    if (!isSpeaker(page, source, speakers) || !isStatement(page, [from, at])) return null;
    return { source, cue: [at, at + 1], content: [from, at], rule: "… - X, in a headline" };
  }
  return null;
}

/** "Company to cut 400 jobs, union claims", "Dam will be dry by May, minister warns | as city rations taps" */
function beforeCue(page: Page, [from, to]: WordRange, speakers: ReadonlySet<string>): HeadlineSpeech | null {
  for (let end = to; end > from + shortestStatement; end -= 1) {
    if (end < to && !/^(?:as|after|amid|ahead|despite)$/u.test(lowerAt(page, end))) continue;
    const speech = signedBefore(page, [from, end], speakers);
    if (speech) return speech;
  }
  return null;
}

function signedBefore(page: Page, [from, to]: WordRange, speakers: ReadonlySet<string>): HeadlineSpeech | null {
  if (!tells(lowerAt(page, to - 1))) return null;
  // "…, court told": a bench hears.
  if (/^(?:told|hears|heard)$/u.test(lowerAt(page, to - 1)) && benches.test(lowerAt(page, to - 2))) return null;
  for (let at = to - 3; at > from && at >= to - 2 - longestSpeaker; at -= 1) {
    if (page.words.get(at)?.text !== ",") continue;
    const source: WordRange = [at + 1, to - 1];
    if (!isSpeaker(page, source, speakers) || !isStatement(page, [from, at])) return null;
    return { source, cue: [to - 1, to], content: [from, at], rule: "…, X says, in a headline" };
  }
  return null;
}

const benches = /^(?:court|jury|inquest|inquiry|tribunal|hearing|trial)$/u;

const tells = (lower: string): boolean =>
  cueStrength(lower) === "strong" || /^(?:finds?|shows?|suggests?|reports?|reveals?|fears?|believes?)$/u.test(lower);

function find(page: Page, [from, to]: WordRange, mark: string): number | null {
  for (let at = from + 1; at < to - 1; at += 1) if (page.words.get(at)?.text === mark) return at;
  return null;
}

/** A few words, the last of them a role, a group, a body, a document, or a name that speaks in the copy. */
function isSpeaker(page: Page, [from, to]: WordRange, speakers: ReadonlySet<string>): boolean {
  if (to <= from || to - from > longestSpeaker) return false;
  for (let at = from; at < to; at += 1) if ((page.quoteOf[at] ?? -1) >= 0 || tagAt(page, at) === ":") return false;
  const head = headOf(page, [from, to]);
  if (isTitledName(page, [from, to])) return true;
  return (
    isRoleNoun(head) || isGroupNoun(head) || isRelation(head) || isBody(head) || isDocument(head) || speakers.has(head)
  );
}

/** "Fed chief Powell": a role, and behind it nothing but a name. */
function isTitledName(page: Page, [from, to]: WordRange): boolean {
  let name = to;
  while (name > from && tagAt(page, name - 1) === "NNP" && !isRoleNoun(lowerAt(page, name - 1))) name -= 1;
  return name < to && name > from && isRoleNoun(lowerAt(page, name - 1));
}

/** "mother of victim": the word before the preposition. */
function headOf(page: Page, [from, to]: WordRange): string {
  for (let at = from + 1; at < to; at += 1) if (tagAt(page, at) === "IN") return lowerAt(page, at - 1);
  return lowerAt(page, to - 1);
}

/** More than a topic ("Halden council: what to know"): it does something, or somebody's very words stand in it, and it asks nothing. */
function isStatement(page: Page, [from, to]: WordRange): boolean {
  if (to - from < shortestStatement || /^(?:WP|WRB)$/u.test(tagAt(page, from)) || lowerAt(page, to - 1) === "?")
    return false;
  for (let at = from; at < to; at += 1)
    if ((page.quoteOf[at] ?? -1) >= 0 || /^(?:VB[DZPN]?|MD|TO)$/u.test(tagAt(page, at))) return true;
  return false;
}

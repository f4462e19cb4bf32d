import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { cueStrength } from "./cues";
import { isCapitalized, lowerAt, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";

/** Words of how and where somebody said it: behind a comma they are not what was said. */
const ofSaying =
  /^(?:statement|letter|interview|e-?mail|post|posts|tweet|speech|conference|briefing|court|hearing|report|note|memo|message|telephone|phone|video|article|book|testimony|filing|monday|tuesday|wednesday|thursday|friday|saturday|sunday|x|facebook|instagram|twitter)$/;

/**
 * "… that he signed for all 12 projects, worth two billion, | in a single day in 2023.": behind a parenthesis the sentence goes on with
 * what was said. Goes in: a page and an attribution; comes out: the same, its content to the sentence's end.
 */
export function pastParenthesis(page: Page, found: FoundAttribution): FoundAttribution {
  const words = soleContent(page, found);
  if (!words) return found;
  const { from, to, stop } = words;
  if (tagAt(page, to) !== "," || stop - to < 3 || stop - to > longestRest || tagAt(page, to + 1) !== "IN") return found;
  const opens = commaBefore(page, from, to);
  if (opens === -1 || hasFinite(page, [opens, to]) || !isPlainRest(page, [to + 1, stop])) return found;
  return { ...found, content: [words.toStop] };
}

interface SoleContent {
  readonly from: number;
  readonly to: number;
  /** Where the sentence's words end, its full stop left out. */
  readonly stop: number;
  /** The content up to there. */
  readonly toStop: Span;
}

/** The words of what is said in one piece behind its cue, and not word for word; null where it is otherwise. */
function soleContent(
  page: Page,
  { cue: [cue], content: [content, another], type }: FoundAttribution,
): SoleContent | null {
  if (!content || another || !cue || content[0] < cue[1] || type === "direct") return null;
  const from = wordAt(page.words, content[0]);
  const to = wordAt(page.words, content[1] - 1) + 1;
  const end = page.sentences[page.sentenceOf[from] ?? -1]?.[1] ?? to;
  const stop = tagAt(page, end - 1) === "." ? end - 1 : end;
  return { from, to, stop, toStop: [content[0], page.words.get(stop - 1)?.end ?? content[1]] };
}

const prompts = /(?:^|\s)(?:called on|urged|asked|begged|appealed to|implored|ordered|told)$/i;

/**
 * "He called on | the MEC for transport, | Thandi Mokoena, to intervene": whom it is asked of is named between commas, and what is asked
 * stands behind. Goes in: a page and an attribution; comes out: the same, its content to the next mark.
 */
export function pastName(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, another] = found.content;
  const [cue] = found.cue;
  if (!content || another || !cue || content[0] < cue[1] || found.type === "direct") return found;
  if (!prompts.test(page.text.slice(...cue))) return found;
  let at = wordAt(page.words, content[1] - 1) + 1;
  // "asked | the Commission | on Elections to void the vote": a name goes on behind its preposition.
  if (/^(?:on|of|for)$/.test(lowerAt(page, at)) && isCapitalized(page, at - 1) && isCapitalized(page, at + 1)) {
    for (at += 1; isCapitalized(page, at) && at < page.words.length; at += 1);
    return lowerAt(page, at) === "to" ? withAsked(page, content, found, at) : found;
  }
  const comma = at;
  if (tagAt(page, comma) !== ",") return found;
  for (at += 1; isCapitalized(page, at) && at - comma <= longestParenthesis; at += 1);
  if (at === comma + 1 || tagAt(page, at) !== "," || lowerAt(page, at + 1) !== "to") return found;
  return withAsked(page, content, found, at + 1);
}

/** The same with what is asked, from its "to" to the next mark. */
function withAsked(page: Page, content: Span, found: FoundAttribution, to: number): FoundAttribution {
  const end = page.sentences[page.sentenceOf[to] ?? -1]?.[1] ?? to;
  let stop = to + 1;
  while (stop < end && !/^(?:,|\.|:|QUOTE)$/.test(tagAt(page, stop))) stop += 1;
  return { ...found, content: [[content[0], page.words.get(stop - 1)?.end ?? content[1]]] };
}

const longestRest = 12;
const longestParenthesis = 8;

const auxiliary = /^(?:has|have|had|is|are|was|were|be|been|will|would|can|could|may|might|must|should|do|does|did)$/;
/** Words behind an auxiliary at most, before the comma that ends its clause. */
const longestPredicate = 8;

/**
 * "The talks have | failed, a diplomat said": no content ends in an auxiliary that its verb follows. Goes in: a page and an attribution; comes out: the
 * same, its content to the comma or stop behind that verb.
 */
export function withItsVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  if (!last || found.type === "direct") return found;
  const to = wordAt(page.words, last[1] - 1) + 1;
  if (!auxiliary.test(lowerAt(page, to - 1)) || !/^(?:VB[NG]?|RB|JJ)$/.test(tagAt(page, to))) return found;
  let end = to;
  while (end < to + longestPredicate && !/^(?:,|\.|:|QUOTE)$/.test(tagAt(page, end))) end += 1;
  const [start, stop] = [page.words.get(to)?.start ?? 0, page.words.get(end - 1)?.end ?? last[1]];
  const isTaken = [...found.source, ...found.cue].some(([a, b]) => a < stop && b > start);
  if (!/^(?:,|\.|:)$/.test(tagAt(page, end)) || isTaken) return found;
  return { ...found, content: [...found.content.slice(0, -1), [last[0], stop]] };
}

/**
 * "show | that one of the firms, Shubham Aggregates, | lists his brother as a director": a name between commas ends no clause that has no verb yet.
 * Comes out: the same, its content to the sentence's end.
 */
export function pastApposition(page: Page, found: FoundAttribution): FoundAttribution {
  const words = soleContent(page, found);
  if (!words) return found;
  const { from, to, stop } = words;
  const opens = commaBefore(page, from, to);
  const isOpen = lowerAt(page, from) === "that" && opens > from + 1 && !hasFinite(page, [from + 1, to]);
  if (!isOpen || tagAt(page, to) !== "," || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, to + 1)) || stop - to < 3)
    return found;
  return { ...found, content: [words.toStop] };
}

/** "accuses | officials of ignoring a memo in which | their own officer warned that …": no content ends before what its last word opens. Comes out: the same, to the sentence's end. */
export function pastRelative(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  if (!last || found.type === "direct") return found;
  const to = wordAt(page.words, last[1] - 1) + 1;
  const end = page.sentences[page.sentenceOf[to - 1] ?? -1]?.[1] ?? to;
  const stop = tagAt(page, end - 1) === "." ? end - 1 : end;
  if (!/^(?:which|whom|whose)$/.test(lowerAt(page, to - 1)) || (page.quoteOf[to - 1] ?? -1) >= 0) return found;
  const span: Span = [last[0], page.words.get(stop - 1)?.end ?? last[1]];
  const isTaken = [...found.source, ...found.cue].some(([a, b]) => a < span[1] && b > span[0]);
  return stop <= to || isTaken ? found : { ...found, content: [...found.content.slice(0, -1), span] };
}

function commaBefore(page: Page, from: number, to: number): number {
  for (let at = to - 1; at > Math.max(from, to - longestParenthesis); at -= 1) if (tagAt(page, at) === ",") return at;
  return -1;
}

function isPlainRest(page: Page, [from, to]: WordRange): boolean {
  for (let at = from; at < to; at += 1)
    if (
      ofSaying.test(lowerAt(page, at)) ||
      (page.quoteOf[at] ?? -1) >= 0 ||
      /^(?:,|:|VBG|WP|WRB)$/.test(tagAt(page, at))
    )
      return false;
  return !hasFinite(page, [from, to]);
}

/**
 * "The President, | said | his press officer Ana Ruiz, | wants a report": a cue between two commas, with its speaker behind it. Goes in: a
 * page and an attribution that took the subject for the speaker; comes out: the same, with both at their places.
 */
export function withSpeakerBehind(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const verb = wordAt(page.words, cue[0]);
  const from = wordAt(page.words, content[0]);
  const to = wordAt(page.words, content[1] - 1) + 1;
  if (tagAt(page, verb - 1) !== "," || from !== verb + 1 || !/^(?:said|says|added|adds)$/.test(lowerAt(page, verb)))
    return found;
  const comma = commaAfter(page, from, to);
  if (comma === -1 || hasFinite(page, [from, comma]) || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, comma + 1))) return found;
  const speaker: Span = [content[0], page.words.get(comma - 1)?.end ?? content[1]];
  const rest: Span = [page.words.get(comma + 1)?.start ?? content[0], content[1]];
  const last = wordAt(page.words, source[1] - 1);
  const subject: Span = tagAt(page, last) === "," ? [source[0], page.words.get(last - 1)?.end ?? source[1]] : source;
  return { ...found, source: [speaker], content: [subject, rest] };
}

function commaAfter(page: Page, from: number, to: number): number {
  for (let at = from + 1; at < Math.min(to - 1, from + longestRest); at += 1) if (tagAt(page, at) === ",") return at;
  return -1;
}

/**
 * Goes in: what was found, in the order of the text; comes out: the same without what such a speaker was taken to do in the rest of
 * the sentence. What stands in one sentence stands near in the list, so that only neighbours are looked at.
 */
export function withoutSubjectsDeeds(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  const deeds = new Set<FoundAttribution>();
  for (const [index, one] of found.entries()) {
    const between = standsBetween(one);
    if (!between && one.type === "direct") continue;
    const isDeed = (other: FoundAttribution) => (between ? isDeedOf(other, one) : isToldBySame(page, other, one));
    for (const other of found.slice(Math.max(0, index - neighbours), index + neighbours + 1))
      if (other !== one && isDeed(other)) deeds.add(other);
  }
  return deeds.size === 0 ? [...found] : found.filter((one) => !deeds.has(one));
}

const neighbours = 8;

const standsBetween = ({ source: [who], content: [first, second] }: FoundAttribution): boolean =>
  who !== undefined && first !== undefined && second !== undefined && first[1] <= who[0] && second[0] >= who[1];

/** "Documents show | that one of the firms, Shubham, | lists | his brother": the documents list nothing. */
function isToldBySame(page: Page, { source: [who], cue: [cue] }: FoundAttribution, one: FoundAttribution): boolean {
  const [speaker] = one.source;
  const [said] = one.content;
  if (!who || !cue || !speaker || !said || speaker[0] !== who[0] || speaker[1] !== who[1]) return false;
  const within = said[0] < cue[0] && cue[1] < said[1] && who[1] <= said[0];
  const verb = wordAt(page.words, cue[0]);
  return within && tagAt(page, verb - 1) === "," && cueStrength(lowerAt(page, verb)) === "none";
}

function isDeedOf({ source: [who], cue: [cue] }: FoundAttribution, one: FoundAttribution): boolean {
  const [speaker] = one.source;
  const rest = one.content.at(-1);
  if (!who || !cue || !speaker || !rest || one.cue[0]?.[0] === cue[0]) return false;
  return speaker[0] <= who[0] && who[0] < speaker[1] && rest[0] <= cue[0] && cue[0] < rest[1];
}

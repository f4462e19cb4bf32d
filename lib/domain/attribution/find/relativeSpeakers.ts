import { overlap, type Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

const finite = /^(?:VB[DZP]|MD)$/;

/**
 * "A man who | police | say | had been at her flat was arrested": who speaks stands behind the "who", and what is said is said of the noun before
 * it, up to the sentence's own verb. Goes in: a page and an attribution; comes out: the same, or with its spans there.
 */
export function withinItsRelative(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || more || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [from, last] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1)];
  const who = relativeIn(page, [from + 1, last]);
  const said: WordRange = [wordAt(page.words, content[0]), wordAt(page.words, content[1] - 1) + 1];
  if (who === -1 || wordAt(page.words, cue[0]) !== last + 1 || !finite.test(tagAt(page, said[0]))) return found;
  const subject: WordRange = [from, tagAt(page, who - 1) === "," ? who - 1 : who];
  return {
    ...found,
    source: [spanOf(page, [who + 1, last + 1])],
    content: [spanOf(page, subject), spanOf(page, [said[0], ownVerb(page, said)])],
  };
}

/** The "who" or "which" in a range behind which no verb stands; -1 for none. */
function relativeIn(page: Page, [from, to]: WordRange): number {
  let who = -1;
  for (let at = from; at <= to; at += 1) {
    if (/^(?:who|whom|which|that)$/.test(lowerAt(page, at)) && /^(?:NNS?|NNP|,)$/.test(tagAt(page, at - 1))) who = at;
    else if (who !== -1 && (finite.test(tagAt(page, at)) || tagAt(page, at) === ",")) return -1;
  }
  return who < to ? who : -1;
}

/** Where the sentence's own verb stands behind the first, past those of clauses that hang on a noun; the end where none does. */
function ownVerb(page: Page, [from, to]: WordRange): number {
  let hanging = 0;
  for (let at = from + 1; at < to; at += 1) {
    if (/^(?:CC|,)$/.test(tagAt(page, at)) || (page.quoteOf[at] ?? -1) >= 0) return to;
    if (/^(?:WP|WRB|WDT)$/.test(tagAt(page, at)) || lowerAt(page, at) === "that") hanging += 1;
    else if (finite.test(tagAt(page, at))) {
      if (hanging === 0) return at;
      hanging -= 1;
    }
  }
  return to;
}

/** "The office | has | identified the man": no cue is an auxiliary alone. Comes out: the same, its cue to the verb, also where that was taken for what is said. */
export function withWholeVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  if (!cue || another || !/^(?:has|have|had)$/i.test(page.text.slice(...cue))) return found;
  const at = wordAt(page.words, cue[0]) + 1;
  const verb = page.words.get(at);
  const next = page.words.get(at + 1)?.start ?? 0;
  if (!verb || !/^VB[ND]$/.test(tagAt(page, at))) return found;
  if (found.source.some(([start, end]) => start < verb.end && verb.start < end)) return found;
  const content = found.content.flatMap(([start, end]): Span[] => {
    if (start >= verb.end || end <= verb.start) return [[start, end]];
    return next < end ? [[next, end]] : [];
  });
  return content.length > 0 ? { ...found, cue: [[cue[0], verb.end]], content } : found;
}

/** "…, with Democrats | accusing | them and Republicans | countering | that …": who does it stands right before. Comes out: the same, with that noun as the source. */
export function withOwnNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0] || !/ing$/.test(lowerAt(page, wordAt(page.words, cue[0]))))
    return found;
  const verb = wordAt(page.words, cue[0]);
  const [least] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [verb];
  const noun = nounPhraseBefore(page, verb, least);
  if (!noun || tagAt(page, verb - 1) === ",") return found;
  const from = lowerAt(page, noun[1] - 2) === "and" ? noun[1] - 1 : noun[0];
  if ((page.words.get(from)?.start ?? 0) <= source[0] || !opensWith(page, from)) return found;
  const own = spanOf(page, [from, noun[1]]);
  return found.content.some((one) => overlap(one, own)) ? found : { ...found, source: [own] };
}

/** "with Democrats", or further on behind such a "with": "and Republicans". */
function opensWith(page: Page, noun: number): boolean {
  if (lowerAt(page, noun - 1) === "with") return tagAt(page, noun - 2) === ",";
  if (lowerAt(page, noun - 1) !== "and") return false;
  for (let at = noun - 2; at > noun - longestWith && at > 0; at -= 1)
    if (lowerAt(page, at) === "with" && tagAt(page, at - 1) === ",") return true;
  return false;
}

const longestWith = 24;

/** "defending, he | (accepted) that he could not say": a verb before "that" is the cue, and not how somebody acts in court. */
export function fromItsVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, more] = found.cue;
  const [content, ...rest] = found.content;
  if (!cue || more || !content || !/^(?:defending|prosecuting|mitigating|representing)$/i.test(page.text.slice(...cue)))
    return found;
  const verb = wordAt(page.words, content[0]);
  const said = page.words.get(verb + 1)?.start ?? content[1];
  if (tagAt(page, verb) !== "VBD" || lowerAt(page, verb + 1) !== "that" || said >= content[1]) return found;
  return { ...found, cue: [spanOf(page, [verb, verb + 1])], content: [[said, content[1]], ...rest] };
}

/**
 * "A detective wrote | (that the man) | told | his sister that …": a speaker who ends in a verb of saying has said it all. Comes out: the same, that verb its
 * cue, and its content from there.
 */
export function fromItsOwnCue(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || more || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [from, verb] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1)];
  const says = cueStrength(lowerAt(page, verb)) === "strong" || lowerAt(page, verb) === "wrote";
  const said = page.words.get(verb + 1)?.start ?? content[0];
  const isVerb = tagAt(page, verb) === "VBD" || lowerAt(page, verb + 1) === "that";
  if (verb <= from || !isVerb || !says || said >= cue[0]) return found;
  const { start = cue[0], end = cue[1] } = page.words.get(verb) ?? {};
  return {
    ...found,
    source: [[source[0], page.words.get(verb - 1)?.end ?? source[1]]],
    cue: [[start, end]],
    content: [[said, content[1]]],
  };
}

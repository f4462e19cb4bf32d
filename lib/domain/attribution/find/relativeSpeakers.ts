import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, tagAt } from "./nounPhrase";
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

/** "The office | has | identified the man": no cue is an auxiliary alone. Comes out: the same, its cue to the verb. */
export function withWholeVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  if (!cue || another || !/^(?:has|have|had)$/i.test(page.text.slice(...cue))) return found;
  const verb = page.words.get(wordAt(page.words, cue[0]) + 1);
  if (!verb || !/^VB[ND]$/.test(tagAt(page, wordAt(page.words, verb.start)))) return found;
  const isTaken = [...found.source, ...found.content].some(([start, end]) => start < verb.end && verb.start < end);
  return isTaken ? found : { ...found, cue: [[cue[0], verb.end]] };
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

import { firstFrom } from "../../text/ordered";
import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { cueStrength } from "./cues";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/** UTF-16 units before a speaker in which the word that joins two statements is looked for. */
const jointReach = 24;
const joint =
  /(?:^|[\s,;–—-]+)(?:and|but|while|though|although|whereas)\s+(?:(?:the|a|an|some|other|his|her|their|its)\s+)?$/u;

/**
 * "Critics argue the law is unjust, | while supporters say it saves lives": a content ends where, joined by such a word,
 * somebody else begins to speak. "We asked, | and the lab said it was safe": where nothing stands before it, nothing was said. Goes in: a text and what was found in it, in the order of cues; comes out: the same, cut.
 * Of 278 such places in the corpus people ended the first content there in 277.
 */
export function withoutRivals(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  const starts = found.flatMap((one) => beginningsOf(one)).sort((a, b) => a - b);
  return found.flatMap((one) => {
    if (one.type === "direct") return [one];
    const content = one.content.map((span) => cut(text, span, starts));
    if (content.every((span, at) => span === one.content[at])) return [one];
    const left = content.filter(([start, end]) => end > start);
    return left.length > 0 ? [{ ...one, content: left }] : [];
  });
}

/** Where somebody begins to speak: at the source, or, of a speaker further back who goes on ("…, and blamed his deputy"), at the cue. */
function beginningsOf({ source, cue }: FoundAttribution): number[] {
  if (!source[0] || !cue[0]) return [];
  const [speaker, act] = [source[0][0], cue[0][0]];
  return speaker < act ? [speaker, act] : [act];
}

function cut(text: string, span: Span, starts: readonly number[]): Span {
  const [from, to] = span;
  for (
    let at = firstFrom(starts.length, (index) => starts[index] as number, from + 1);
    at < starts.length && (starts[at] as number) < to;
    at += 1
  ) {
    const speaker = starts[at] as number;
    const near = Math.max(from, speaker - jointReach);
    const joined = joint.exec(text.slice(near, speaker));
    if (joined) return [from, near + joined.index];
  }
  return span;
}

/**
 * "Her lawyer | said | his client | denied | all charges": who denies has a subject of its own within what is said, so that the lawyer
 * does not. Goes in: a page and what was found on it, in the order of cues; comes out: the same without what was tied to the first speaker.
 */
export function withoutFarSubjects(page: Page, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.filter((one, at) => {
    const before = found[at - 1];
    const [source] = one.source;
    const [cue] = one.cue;
    const [said] = before?.content ?? [];
    if (!source || !cue || !said || before?.source[0]?.[0] !== source[0] || source[1] > cue[0]) return true;
    const isWithin = said[0] < cue[0] && cue[1] <= said[1] && source[1] <= said[0];
    const verb = wordAt(page.words, cue[0]);
    const goesOn = lowerAt(page, verb - 1) === "but";
    return !isWithin || !(/^(?:NNS?|NNP)$/.test(tagAt(page, verb - 1)) || (!goesOn && isDoubted(page, one, before)));
  });
}

/**
 * "He told detectives he “blacked out” and did | not remember | the attack": of what stands in a surer report of the same speaker's words, what is
 * hardly believed is none. Of seven such on dev one was.
 */
function isDoubted(page: Page, one: FoundAttribution, before: FoundAttribution): boolean {
  if (before.confidence < sure || one.confidence >= doubted) return false;
  return isStrong(page, before) && !isStrong(page, one);
}

const isStrong = (page: Page, { cue: [cue] }: FoundAttribution): boolean =>
  cue !== undefined && cueStrength(lowerAt(page, wordAt(page.words, cue[1] - 1))) === "strong";

const sure = 0.65;
const doubted = 0.45;

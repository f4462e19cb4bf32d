import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/**
 * "The mother of a boy who was followed by | a police van | has accused …", "Documents filed in court, where it is sued, | allege that
 * staff …": a noun behind a preposition of a clause that hangs on the subject is not who speaks, nor is a word of what is said.
 * Goes in: a page and an attribution; comes out: the same, or with the sentence's subject from its start as the source.
 */
export function withWholeSource(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  const [content] = found.content;
  if (!source || another || !cue || !content || content[0] < cue[1]) return found;
  const at = wordAt(page.words, source[0]);
  const verb = wordAt(page.words, cue[0]);
  const [start = -1] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [];
  if (start === -1 || at <= start || (page.quoteOf[verb] ?? -1) >= 0) return found;
  // "allege | that staff | were able to watch": the subject of what is said.
  const opens = verb + 1 === at && lowerAt(page, at) === "that" && source[1] <= content[0];
  const said: Span = opens ? [source[0], content[1]] : content;
  const inContent = opens || (source[0] >= content[0] && source[1] <= content[1]);
  const governed = source[1] <= cue[0] && tagAt(page, at - 1) === "IN" && hasRelative(page, start, at);
  if (!(inContent || governed) || verb - start > longestSubject || !isSubject(page, start, verb)) return found;
  if (governed && !inContent && verb !== wordAt(page.words, source[1] - 1) + 1) return found;
  const end = tagAt(page, verb - 1) === "," ? verb - 1 : verb;
  const whole: Span = [page.words.get(start)?.start ?? source[0], page.words.get(end - 1)?.end ?? source[1]];
  return { ...found, source: [whole], content: [said, ...found.content.slice(1)] };
}

const longestSubject = 30;

function hasRelative(page: Page, from: number, to: number): boolean {
  for (let at = from + 2; at < to; at += 1)
    if (/^(?:who|which|that|whose)$/.test(lowerAt(page, at)) && /^(?:NN|NNS|NNP|,)$/.test(tagAt(page, at - 1)))
      return true;
  return false;
}

/** A noun phrase opens the sentence, and no verb in a tense stands outside a clause that hangs on it. */
function isSubject(page: Page, from: number, verb: number): boolean {
  if (!/^(?:DT|NNP?S?|PRP\$|CD|JJ)$/.test(tagAt(page, from))) return false;
  let hanging = false;
  for (let at = from; at < verb; at += 1) {
    if (/^(?:who|which|that|whose|where)$/.test(lowerAt(page, at))) hanging = true;
    const finite = /^(?:VB[DZP]|MD)$/.test(tagAt(page, at));
    if (finite && !hanging && !/^(?:by|in|on|out|for|from|at|to)$/.test(lowerAt(page, at + 1))) return false;
  }
  return true;
}

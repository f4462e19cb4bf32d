import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/**
 * "Reyes, who said he was tracked, | wants Congress to act": what stands in a clause between commas ends at the second. Goes in: a page and an
 * attribution; comes out: the attribution, its content up to the comma behind which the sentence's own verb stands.
 */
export function withinRelative(page: Page, one: FoundAttribution): FoundAttribution {
  if (!one.source[0] || !opensWithWho(page, one.source[0])) return one;
  const found = withAntecedent(page, one);
  const [source] = found.source;
  const [content, another] = found.content;
  if (!source || !content || another || content[0] < source[1]) return found;
  const who = wordAt(page.words, source[0]);
  if (lowerAt(page, who) !== "who" || lowerAt(page, who - 1) !== ",") return found;
  const to = wordAt(page.words, content[1] - 1) + 1;
  for (let word = wordAt(page.words, content[0]) + 1; word < to - 1; word += 1) {
    const comma = lowerAt(page, word) === "," && (page.quoteOf[word] ?? -1) < 0;
    if (!comma || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, word + 1))) continue;
    const cut: Span = [content[0], page.words.get(word - 1)?.end ?? content[1]];
    return { ...found, content: [cut] };
  }
  return found;
}

/**
 * "A doctor who warned managers about theatres | has won her case": a sentence that opens with whom the "who" is about needs a verb of its own, and
 * where there is but one behind the "who", that is it. Comes out: the same, its content up to there.
 */
export function beforeSubjectsVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [content, another] = found.content;
  const [cue] = found.cue;
  if (!source || more || !content || another || !cue || !opensWithWho(page, source) || content[0] < cue[1])
    return found;
  const who = wordAt(page.words, source[0]);
  const [opens] = page.sentences[page.sentenceOf[who] ?? -1] ?? [who];
  const subject = nounPhraseBefore(page, who, opens);
  if (lowerAt(page, who) !== "who" || tagAt(page, who - 1) === "," || subject?.[0] !== opens) return found;
  const from = wordAt(page.words, content[0]);
  const [verb, second] = finiteVerbs(page, from, wordAt(page.words, content[1] - 1) + 1);
  if (verb === undefined || second !== undefined || verb === from || !auxiliary.test(lowerAt(page, verb))) return found;
  return { ...found, content: [[content[0], page.words.get(verb - 1)?.end ?? content[1]]] };
}

/**
 * "A cycle lane that traders say will ruin them | has been approved": the same where what the sentence opens with is what they speak of. Comes out: the
 * same, its content up to the sentence's own verb.
 */
export function beforeTopicsVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [content, another] = found.content;
  const [cue] = found.cue;
  if (!source || more || !content || another || !cue || source[1] > cue[0] || content[0] < cue[1]) return found;
  const that = wordAt(page.words, source[0]) - 1;
  const [opens] = page.sentences[page.sentenceOf[that] ?? -1] ?? [that];
  const from = wordAt(page.words, content[0]);
  if (!/^(?:that|which)$/.test(lowerAt(page, that)) || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, from))) return found;
  if (nounPhraseBefore(page, that, opens)?.[0] !== opens) return found;
  const [, verb, third] = finiteVerbs(page, from, wordAt(page.words, content[1] - 1) + 1);
  if (verb === undefined || third !== undefined || !auxiliary.test(lowerAt(page, verb))) return found;
  return { ...found, content: [[content[0], page.words.get(verb - 1)?.end ?? content[1]]] };
}

/** The finite verbs of `[from, to)` outside quotations, up to where another clause begins. */
function finiteVerbs(page: Page, from: number, to: number): number[] {
  const verbs: number[] = [];
  for (let word = from; word < to; word += 1) {
    if ((page.quoteOf[word] ?? -1) >= 0) continue;
    if (/^(?:that|who|which|what|how|why|if|whether|,)$/.test(lowerAt(page, word))) break;
    if (/^(?:VB[DZP]|MD)$/.test(tagAt(page, word))) verbs.push(word);
  }
  return verbs;
}

const auxiliary = /^(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|should)$/;

const opensWithWho = ({ text }: Page, [start]: Span): boolean => /^who\b/i.test(text.slice(start, start + 4));

/** "Reyes, who said he was tracked, | wants | Congress to act": behind the comma it is no more the "who" that speaks. */
function withAntecedent(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  if (!source || !cue || cue[0] < source[1]) return found;
  const who = wordAt(page.words, source[0]);
  const verb = wordAt(page.words, cue[0]);
  if (lowerAt(page, who) !== "who" || lowerAt(page, who - 1) !== "," || lowerAt(page, verb - 1) !== ",") return found;
  if (verb - who < 3) return found;
  const range = nounPhraseBefore(page, who - 1, page.sentences[page.sentenceOf[who] ?? -1]?.[0] ?? 0);
  if (!range) return found;
  const named: Span = [page.words.get(range[0])?.start ?? source[0], page.words.get(range[1] - 1)?.end ?? source[1]];
  if (found.content.some(([start, end]) => start < named[1] && named[0] < end)) return found;
  return { ...found, source: [named] };
}

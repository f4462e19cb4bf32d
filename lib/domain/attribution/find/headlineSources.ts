import { overlap, type Span } from "../../text/spans";
import type { ReadText } from "../../text/types";
import type { FoundAttribution } from "../types";

/**
 * "Crews brace for 43C as | Premier | urges residents to leave": in a headline the words before "as" are another statement, and no part of
 * who speaks behind it. Goes in: a text and what was found in it; comes out: the same, with the speakers alone.
 */
export function withoutLeadIns({ text, passages }: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  const headlines = passages.filter(({ kind }) => kind === "headline");
  return found.map((one) => {
    const [source, another] = one.source;
    if (!source || another) return one;
    // The rare shape first: few sources need a look through the headlines.
    if (!/\s(?:as|while|after|amid)\s/.test(text.slice(...source))) return one;
    const joint = /^.*\S\s(?:as|while|after|amid)\s+(?=\p{Lu}[^:]*$)/u.exec(text.slice(...source))?.[0] ?? "";
    if (joint.split(/\s/u).length <= leastWords) return one;
    const inHeadline = headlines.some(({ start, end }) => start <= source[0] && source[1] <= end);
    return inHeadline ? { ...one, source: [[source[0] + joint.length, source[1]]] } : one;
  });
}

/** "Labour as" is no statement yet. */
const leastWords = 3;

/**
 * "Bolivia: Indigenous leaders | reject | lithium deal": behind a topic's colon the headline's subject speaks. Goes in: a text and what was found in
 * it; comes out: the same, with such subjects as sources.
 */
export function pastTopics({ text, passages }: ReadText, found: readonly FoundAttribution[]): FoundAttribution[] {
  const headlines = passages.filter(({ kind }) => kind === "headline");
  return found.map((one) => {
    const [source, another] = one.source;
    const [cue] = one.cue;
    if (!source || another || !cue || source[1] >= cue[0]) return one;
    if (!headlines.some(({ start, end }) => start <= source[0] && cue[1] <= end)) return one;
    const subject = /^(:\s+)((?:[^\s:,]+ ){1,4})$/u.exec(text.slice(source[1], cue[0]));
    if (!subject?.[1] || !subject[2]) return one;
    const start = source[1] + subject[1].length;
    const speaker: Span = [start, start + subject[2].trimEnd().length];
    return one.content.some((said) => overlap(said, speaker)) ? one : { ...one, source: [speaker] };
  });
}

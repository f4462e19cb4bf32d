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
    const inHeadline = source && headlines.some(({ start, end }) => start <= source[0] && source[1] <= end);
    if (!source || another || !inHeadline) return one;
    const joint = /^.*\S\s(?:as|while|after|amid)\s+(?=\p{Lu}[^:]*$)/u.exec(text.slice(...source))?.[0] ?? "";
    return joint.split(/\s/u).length > leastWords ? { ...one, source: [[source[0] + joint.length, source[1]]] } : one;
  });
}

/** "Labour as" is no statement yet. */
const leastWords = 3;

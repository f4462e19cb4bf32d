import type { FoundAttribution } from "../types";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

/** Words of a clause that hangs on a source, at most. */
const longestClause = 16;
/** Words that must be left to be said behind it, its comma among them. */
const leastSaid = 4;

/**
 * "According to the log, obtained under | the Information Act, pilots had …" and "…, a copy of which was obtained under the Act, …": a
 * source ends in no preposition, and what hangs on it is not what it says. Comes out: the same, parted at the clause's comma.
 */
export function withWhatHangsOnIt(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  const [content, ...rest] = found.content;
  if (!source || another || !cue || !content || source[0] < cue[1] || content[0] < source[1]) return found;
  const last = wordAt(page.words, source[1] - 1);
  const from = wordAt(page.words, content[0]);
  const end = wordAt(page.words, content[1] - 1) + 1;
  if (from > last + 3 || (page.quoteOf[from] ?? -1) >= 0) return found;
  const hangs = /^(?:IN|TO)$/.test(tagAt(page, last)) || opensOfWhich(page, from) || isWho(page, from);
  if (!hangs) return found;
  const comma = nextComma(page, [from, Math.min(end, from + longestClause)]);
  if (comma === -1 || comma + leastSaid > end) return found;
  const [head] = spanOf(page, [comma + 1, end]);
  return {
    ...found,
    source: [[source[0], page.words.get(comma - 1)?.end ?? source[1]]],
    content: [[head, content[1]], ...rest],
  };
}

/** "a copy of which", "some of whom", "of whom" */
function opensOfWhich(page: Page, from: number): boolean {
  for (let at = from; at < from + 3; at += 1)
    if (lowerAt(page, at) === "of") return /^(?:which|whom)$/.test(lowerAt(page, at + 1));
  return false;
}

/** "…, | who asked not to be named, |" */
const isWho = (page: Page, from: number): boolean =>
  /^(?:who|whose|which)$/.test(lowerAt(page, from)) && tagAt(page, from - 1) === ",";

function nextComma(page: Page, [from, to]: WordRange): number {
  for (let at = from; at < to; at += 1) if (tagAt(page, at) === ",") return at;
  return -1;
}

/**
 * "Opposition MPs want more: | Declan Royce, who chairs the committee, | is calling for …": whoever is named behind a colon, up to the cue,
 * is who speaks, and not the subject before it. Comes out: the same, its source from behind the colon.
 */
export function whoIsBehindColon(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0]) return found;
  const verb = wordAt(page.words, cue[0]);
  let colon = verb - 1;
  const last = wordAt(page.words, source[1] - 1);
  while (colon > last && lowerAt(page, colon) !== ":") colon -= 1;
  const isNamed = colon > last && tagAt(page, colon + 1) === "NNP" && page.sentenceOf[colon] === page.sentenceOf[verb];
  if (!isNamed || verb - colon < 2 || (page.quoteOf[colon] ?? -1) >= 0) return found;
  if (!/^(?:NNPS?|,)$/.test(tagAt(page, verb - 1)) || found.content.some(([start]) => start < cue[0])) return found;
  return { ...found, source: [spanOf(page, [colon + 1, verb])] };
}

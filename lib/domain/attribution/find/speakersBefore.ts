import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, spanOf, type WordRange, wordAt } from "./page";

/** "A neighbour who lives near by told | Newsline | : “…”": whoever is told, before a colon, is not who speaks. */
export function whoTold(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  if (!source || !cue || source[1] > cue[0] || lowerAt(page, wordAt(page.words, cue[0])) !== ":") return found;
  const at = wordAt(page.words, source[0]);
  const verb = /^(?:the|our|this)$/.test(lowerAt(page, at - 1)) ? at - 2 : at - 1;
  if (!/^(?:told|tells)$/.test(lowerAt(page, verb)) || page.sentenceOf[verb] !== page.sentenceOf[at]) return found;
  const start = page.sentences[page.sentenceOf[verb] ?? -1]?.[0] ?? verb;
  const opens = /^(?:but|and|yet|later)$/.test(lowerAt(page, start)) ? start + 1 : start;
  if (verb - opens < 1 || !/^(?:DT|NNP?S?|PRP\$?|CD|JJ)$/.test(tagAt(page, opens))) return found;
  return { ...found, source: [spanOf(page, [opens, verb])], cue: [spanOf(page, [verb, verb + 1])] };
}

/** "…, the Charlotte, | North Carolina-based company | said": the town before its state belongs to who speaks. */
export function withTownBefore(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  if (!source || another) return found;
  const at = wordAt(page.words, source[0]);
  const end = wordAt(page.words, source[1] - 1) + 1;
  if (!isSeat(page, [at, end]) || tagAt(page, at - 1) !== "," || tagAt(page, at - 2) !== "NNP") return found;
  let town = at - 2;
  while (tagAt(page, town - 1) === "NNP") town -= 1;
  if (tagAt(page, town - 1) !== "DT") return found;
  const start = page.words.get(town - 1)?.start ?? source[0];
  const before = tagAt(page, town - 2) === "," ? (page.words.get(town - 3)?.end ?? start) : start;
  const content = found.content.map(([from, to]): Span => (from < start && to > before ? [from, before] : [from, to]));
  return { ...found, source: [[start, source[1]]], content };
}

function isSeat(page: Page, [from, to]: WordRange): boolean {
  for (let at = from; at < Math.min(to, from + 3); at += 1) if (/-based$/.test(lowerAt(page, at))) return true;
  return false;
}

/** "traders | there told | the Sentinel": where they are belongs to who speaks. */
export function withThere(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue, another] = found.cue;
  if (!source || !cue || another || source[1] > cue[0]) return found;
  const at = wordAt(page.words, cue[0]);
  const [there, verb] = [page.words.get(at), page.words.get(at + 1)];
  if (!/^(?:there|here|nearby)$/.test(there?.lower ?? "") || !there || !verb || verb.start >= cue[1]) return found;
  return { ...found, source: [[source[0], there.end]], cue: [[verb.start, cue[1]]] };
}

/**
 * "Taps will run two days a week, | the utility | announced, | as its reservoir fell": who stands between commas says what stands before, and why or
 * when is the copy's own. Comes out: the same, with that for its content.
 */
export function saidBefore(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content] = found.content;
  if (!source || more || !cue || !content || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [who, close] = [wordAt(page.words, source[0]), wordAt(page.words, cue[1] - 1) + 1];
  const [from] = page.sentences[page.sentenceOf[who] ?? -1] ?? [who];
  const comma = who - 1;
  const isBetween = tagAt(page, comma) === "," && tagAt(page, close) === "," && wordAt(page.words, cue[0]) < close;
  if (!isBetween || !/^(?:as|after|while|when|amid|even)$/.test(lowerAt(page, close + 1))) return found;
  const plain = comma - from >= leastSaid && (page.quoteOf[from] ?? -1) < 0 && (page.quoteOf[comma - 1] ?? -1) < 0;
  if (!plain || tagAt(page, from) === "IN" || !hasFinite(page, [from, comma])) return found;
  return { ...found, content: [spanOf(page, [from, comma])] };
}

const leastSaid = 4;

/** "called | for 340 families to be moved": the preposition belongs to the cue. */
export function withItsPreposition(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  const [content, ...rest] = found.content;
  if (!cue || another || !content || content[0] < cue[1]) return found;
  const verb = wordAt(page.words, cue[1] - 1);
  const first = wordAt(page.words, content[0]);
  const [preposition, next] = [page.words.get(first), page.words.get(first + 1)];
  const belongs =
    /^(?:called|calls|calling|call)$/.test(lowerAt(page, verb)) && /^(?:for|on)$/.test(lowerAt(page, first));
  if (!belongs || first !== verb + 1 || !preposition || !next || next.start >= content[1]) return found;
  return { ...found, cue: [[cue[0], preposition.end]], content: [[next.start, content[1]], ...rest] };
}

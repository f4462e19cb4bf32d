import { overlap } from "../../text/spans";
import { isBody } from "../parties/bodies";
import type { FoundAttribution } from "../types";
import { hasFinite, longestSpeaker } from "./closingReports";
import { cueStrength } from "./cues";
import { isCapitalized, lowerAt, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";
import { withoutTimes } from "./sourceTimes";

/** "The Office for Fiscal | Forecasting expects": a capital inside a sentence belongs to the name before. Comes out: the same, parted there. */
export function withNamesEnd(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue, another] = found.cue;
  if (!source || more || !cue || another || source[1] >= cue[0]) return found;
  const [last, first] = [wordAt(page.words, source[1] - 1), wordAt(page.words, cue[0])];
  const runsOn = first === last + 1 && isCapitalized(page, last) && /^\p{Lu}\p{Ll}/u.test(page.text.slice(...cue));
  const [opens = first] = page.sentences[page.sentenceOf[first] ?? -1] ?? [];
  const next = page.words.get(first + 1);
  if (!runsOn || opens >= last || !next || next.start >= cue[1] || allCapitals(page, opens, first + 1)) return found;
  return { ...found, source: [[source[0], page.words.get(first)?.end ?? source[1]]], cue: [[next.start, cue[1]]] };
}

/**
 * "…, the Bureau for Risk and | Disaster Management | said": a name behind a comma and an article begins there. Comes out: the same, its
 * source from the article, and its content before the comma.
 */
export function fromNamesStart(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const said = found.content.at(-1);
  if (!source || more || !cue || !said || source[1] > cue[0] || said[1] > source[0]) return found;
  const at = wordAt(page.words, source[0]);
  let from = at;
  while (at - from < longestName) {
    if (isCapitalized(page, from - 1)) from -= 1;
    else if (/^(?:and|of|for|&)$/.test(lowerAt(page, from - 1)) && isCapitalized(page, from - 2)) from -= 2;
    else break;
  }
  const comma = from - 2;
  if (from === at || !isCapitalized(page, at) || lowerAt(page, from - 1) !== "the") return found;
  if (tagAt(page, comma) !== "," || (page.quoteOf[comma] ?? -1) >= 0) return found;
  const start = page.words.get(from - 1)?.start ?? source[0];
  const end = Math.min(said[1], page.words.get(comma - 1)?.end ?? said[1]);
  if (end <= said[0]) return found;
  return { ...found, source: [[start, source[1]]], content: [...found.content.slice(0, -1), [said[0], end]] };
}

const longestName = 9;

/** "Hospital | trust apologises |": the noun of a body that was taken for a verb is the speaker's. Comes out: the same, its cue from the verb. */
export function withBodysNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue, another] = found.cue;
  if (!source || more || !cue || another || source[1] >= cue[0]) return found;
  const [last, noun, verb] = [
    wordAt(page.words, source[1] - 1),
    wordAt(page.words, cue[0]),
    wordAt(page.words, cue[1] - 1),
  ];
  const isVerb = /(?:s|ed)$/.test(lowerAt(page, verb)) && tagAt(page, verb) !== "IN";
  if (noun !== last + 1 || verb !== noun + 1 || !isVerb || !isBody(lowerAt(page, noun))) return found;
  if (!/^NN|^JJ/.test(tagAt(page, last))) return found;
  const { start = cue[0], end = cue[1] } = page.words.get(verb) ?? {};
  return { ...found, source: [[source[0], page.words.get(noun)?.end ?? source[1]]], cue: [[start, end]] };
}

/** "Jan Ruiz disagreed, | noting |": a verb of its own before the comma is no part of who speaks. */
export function withoutOwnVerb(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  if (!source || more || !cue || source[1] > cue[0]) return found;
  const last = wordAt(page.words, source[1] - 1);
  const verb = tagAt(page, last) === "," ? last - 1 : last;
  const participle = wordAt(page.words, cue[0]);
  const stands = tagAt(page, participle - 1) === "," && /ing$/.test(lowerAt(page, participle));
  if (!stands || verb + 2 !== participle || !/^VB[DZ]$/.test(tagAt(page, verb))) return found;
  if (!isCapitalized(page, verb - 1) || verb <= wordAt(page.words, source[0])) return found;
  return { ...found, source: [[source[0], page.words.get(verb - 1)?.end ?? source[1]]] };
}

/**
 * "The firm on Tuesday | lowered its forecast for the quarter, | blaming |": what somebody does before the comma is no part of who speaks. Comes out: the
 * same, its source the subject alone.
 */
export function withoutOwnClause(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  if (!source || more || !cue || source[1] > cue[0]) return found;
  const participle = wordAt(page.words, cue[0]);
  if (tagAt(page, participle - 1) !== "," || !/ing$/.test(lowerAt(page, participle))) return found;
  const from = wordAt(page.words, source[0]);
  const to = wordAt(page.words, source[1] - 1) + 1;
  for (let verb = from; verb < to; verb += 1) {
    if (/^(?:WP|WRB|,|:|QUOTE)$/.test(tagAt(page, verb)) || lowerAt(page, verb) === "that") return found;
    // "filed suit" may be taken for a participle.
    const files = /^(?:filed|sued|launched|issued|released)$/.test(lowerAt(page, verb)) && !isBehindNoun(page, verb);
    if (!hasFinite(page, [verb, verb + 1]) && !files) continue;
    if (verb === from) return found;
    return withoutTimes(page, { ...found, source: [[source[0], page.words.get(verb - 1)?.end ?? source[1]]] });
  }
  return found;
}

/** "a complaint | filed in | March": what hangs on the noun before. */
const isBehindNoun = (page: Page, verb: number): boolean =>
  /^(?:IN|TO|NNP|CD)$/.test(tagAt(page, verb + 1)) || /^(?:by|on|in|this|last)$/.test(lowerAt(page, verb + 1));

/**
 * "A charity called it “deeply troubling”, while | the federation | said …", "She studied in Bergen, where | a professor | advised": another clause before
 * the speaker's own. Comes out: the same, its source the speaker alone.
 */
export function behindClause(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  if (!source || more || !cue || source[1] > cue[0]) return found;
  const from = wordAt(page.words, source[0]);
  const to = wordAt(page.words, source[1] - 1) + 1;
  for (let at = to - 2; at > Math.max(from, to - longestSpeaker); at -= 1) {
    if (!/^(?:while|whereas|although|but|where|which)$/.test(lowerAt(page, at)) || tagAt(page, at - 1) !== ",")
      continue;
    const ofNoun = /^(?:which|where)$/.test(lowerAt(page, at));
    if ((!ofNoun && !hasFinite(page, [from, at])) || hasFinite(page, [at + 1, to])) return found;
    if (ofNoun && (tagAt(page, to - 1) === "," || !/^NN|^RB/.test(tagAt(page, to - 1)))) return found;
    const first = /^(?:because|since|when|if)$/.test(lowerAt(page, at + 1)) ? at + 2 : at + 1;
    return first < to ? { ...found, source: [[page.words.get(first)?.start ?? source[0], source[1]]] } : found;
  }
  return found;
}

/** "said Rosa Delgado, of Fair Banking | Now.": the same behind the cue. Comes out: the same, its source to the name's end. */
export function toNamesEnd(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  if (!source || more || !cue || source[0] < cue[1]) return found;
  const last = wordAt(page.words, source[1] - 1);
  const next = page.words.get(last + 1);
  if (!next || !isCapitalized(page, last) || !/^\p{Lu}\p{Ll}+$/u.test(next.text)) return found;
  const ends = page.sentenceOf[last] === page.sentenceOf[last + 2] && tagAt(page, last + 2) === ".";
  const isTaken = [...found.cue, ...found.content].some((one) => overlap(one, [next.start, next.end]));
  return ends && !isTaken ? { ...found, source: [[source[0], next.end]] } : found;
}

/** "Farmers along the Save | tributary | say": nouns between speaker and cue are the speaker's. Comes out: the same, its source to the cue. */
export function toCue(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  if (!source || more || !cue || source[1] >= cue[0]) return found;
  const [from, to] = [wordAt(page.words, source[1] - 1) + 1, wordAt(page.words, cue[0])];
  if (to <= from || to - from > 2 || !isCapitalized(page, from - 1)) return found;
  for (let at = from; at < to; at += 1)
    if (!/^(?:NNS?|JJ)$/.test(tagAt(page, at)) || (page.quoteOf[at] ?? -1) >= 0) return found;
  const end = page.words.get(to - 1)?.end ?? source[1];
  return found.content.some((one) => overlap(one, [source[1], end])) ? found : { ...found, source: [[source[0], end]] };
}

/** A headline in which the words behind have capitals too. */
const allCapitals = (page: Page, from: number, to: number): boolean => {
  const end = page.sentences[page.sentenceOf[from] ?? -1]?.[1] ?? to;
  let small = 0;
  for (let at = to; at < end; at += 1) if (/^\p{Ll}{4}/u.test(page.words.get(at)?.text ?? "")) small += 1;
  return small < 2;
};

/** "Minister Ana Ruiz thanked donors but | criticised |": a verb of the speaker's before the joint is no part of who speaks. */
export function withoutEarlierDeed(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0]) return found;
  const [from, last] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1)];
  if (!/^(?:but|and)$/.test(lowerAt(page, last)) || last - from < 3) return found;
  let verb = from + 1;
  while (verb < last && !/^VB[DZ]$/.test(tagAt(page, verb))) verb += 1;
  const isName = /^NN/.test(tagAt(page, verb - 1));
  return verb === last || !isName
    ? found
    : { ...found, source: [[source[0], page.words.get(verb - 1)?.end ?? source[1]]] };
}

const notOfNouns =
  /^(?:yesterday|today|tonight|tomorrow|morning|afternoon|evening|noon|midnight|dawn|week|month|year|meanwhile|however)$/;

/** "…, coast | guard officials | said", "Aid | workers | put it at ten": a noun right before a speaker, behind a comma, is half of the speaker. Comes out: the same, its source from there. */
export function withFirstNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0]) return found;
  const at = wordAt(page.words, source[0]);
  const before = lowerAt(page, at - 1);
  const [opens = -1] = page.sentences[page.sentenceOf[at] ?? -1] ?? [];
  const first =
    opens === at - 1 && /^(?:NN|VB|JJ)/.test(tagAt(page, at - 1)) && /^\p{Ll}+s$/u.test(page.words.get(at)?.text ?? "");
  const isNoun = (/^(?:NN|JJ)$/.test(tagAt(page, at - 1)) && !notOfNouns.test(before)) || before === "coast";
  const isOfSentence = page.sentenceOf[at - 1] === page.sentenceOf[at];
  const stands = first || (isNoun && isOfSentence && /^(?:,|QUOTE)$/.test(tagAt(page, at - 2)));
  if (!stands || !/^NNS?$/.test(tagAt(page, at))) return found;
  const start = page.words.get(at - 1)?.start ?? source[0];
  const isTaken = found.content.some(([a, b]) => a <= start && start < b);
  return isTaken || (page.quoteOf[at - 1] ?? -1) >= 0 ? found : { ...found, source: [[start, source[1]]] };
}

/** "But one customs | officer, who did not want to be named, |": a plain noun begins where its article or number stands. Comes out: the same, its source from there. */
export function fromItsArticle(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0]) return found;
  const at = wordAt(page.words, source[0]);
  if (!/^NNS?$/.test(tagAt(page, at)) || isCapitalized(page, at)) return found;
  let from = at;
  while (at - from < longestPhrase && isPlainNoun(page, from - 1)) from -= 1;
  if (
    !/^(?:DT|CD)$/.test(tagAt(page, from - 1)) &&
    !/^(?:an?|the|one|two|three|some|another)$/.test(lowerAt(page, from - 1))
  )
    return found;
  const start = page.words.get(from - 1)?.start ?? source[0];
  const isTaken = found.content.some((one) => overlap(one, [start, source[0]]));
  return isTaken || (page.quoteOf[from - 1] ?? -1) >= 0 ? found : { ...found, source: [[start, source[1]]] };
}

const longestPhrase = 4;

/** By spelling too: the tagger takes "customs" for a verb. */
const isPlainNoun = (page: Page, at: number): boolean =>
  (/^(?:NNS?|JJ)$/.test(tagAt(page, at)) || lowerAt(page, at) === "customs") && !isCapitalized(page, at);

/** "explained Johan Skov, head of product, | when I called": when it was said is nobody's. Comes out: the same, its source up to there. */
export function withoutWhen(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  if (!source || another) return found;
  const [from, to] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1) + 1];
  for (let at = from + 1; at < to - 2; at += 1) {
    const opens = tagAt(page, at) === "," && /^(?:when|as|after|before|while)$/.test(lowerAt(page, at + 1));
    if (!opens || tagAt(page, at + 2) !== "PRP") continue;
    return { ...found, source: [[source[0], page.words.get(at - 1)?.end ?? source[1]]] };
  }
  return found;
}

/** "Another wrote | : “…”": a verb of saying before a colon is the cue, with the colon. Comes out: the same, so parted. */
export function withVerbBeforeColon(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue, another] = found.cue;
  if (!source || more || !cue || another || page.text.slice(...cue) !== ":") return found;
  const [first, verb] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1)];
  const says = cueStrength(lowerAt(page, verb)) !== "none" && /(?:ed|said|wrote)$/.test(lowerAt(page, verb));
  if (!says || verb <= first || verb + 1 !== wordAt(page.words, cue[0])) return found;
  const start = page.words.get(verb)?.start ?? cue[0];
  return { ...found, source: [[source[0], page.words.get(verb - 1)?.end ?? source[1]]], cue: [[start, cue[1]]] };
}

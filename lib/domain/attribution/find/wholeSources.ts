import { overlap, type Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { cueStrength } from "./cues";
import { isCapitalized, lowerAt, tagAt } from "./nounPhrase";
import { type Page, type WordRange, wordAt } from "./page";

/**
 * "The mother of a boy who was followed by | a police van | has accused …", "Documents filed in court, where it is sued, | allege that
 * staff …": a noun behind a preposition of a clause that hangs on the subject is not who speaks, nor is a word of what is said.
 * Goes in: a page and an attribution; comes out: the same, or with the sentence's subject from its start as the source.
 */
export function withWholeSource(page: Page, asFound: FoundAttribution): FoundAttribution {
  const found = withItsNoun(
    page,
    withPartner(
      page,
      turnedBack(page, turned(page, withState(page, withAgedName(page, withHonour(page, onCondition(page, asFound)))))),
    ),
  );
  const [source, another] = found.source;
  const [cue] = found.cue;
  const [content] = found.content;
  if (!source || another || !cue || !content || content[0] < cue[1]) return found;
  const at = wordAt(page.words, source[0]);
  const verb = wordAt(page.words, cue[0]);
  const [start = -1] = page.sentences[page.sentenceOf[verb] ?? -1] ?? [];
  if (start === -1 || (page.quoteOf[verb] ?? -1) >= 0) return found;
  if (at <= start) return withParticiplesObject(page, found, start, verb);
  // "allege | that staff | were able to watch": the subject of what is said.
  const opens = verb + 1 === at && lowerAt(page, at) === "that" && source[1] <= content[0];
  const said: Span = opens ? [source[0], content[1]] : content;
  const inContent = opens || (source[0] >= content[0] && source[1] <= content[1]);
  const stranded = isStranded(page, at, verb);
  const governed = source[1] <= cue[0] && (stranded || isOfRelative(page, start, at) || isOfTitle(page, start, at));
  if (!(inContent || governed) || verb - start > longestSubject || !isSubject(page, start, verb)) return found;
  const last = wordAt(page.words, source[1] - 1);
  if (governed && !inContent && !stranded && verb !== last + 1 && !(verb === last + 2 && tagAt(page, last + 1) === ","))
    return found;
  const end = tagAt(page, verb - 1) === "," ? verb - 1 : verb;
  const whole: Span = [page.words.get(start)?.start ?? source[0], page.words.get(end - 1)?.end ?? source[1]];
  return { ...found, source: [whole], content: [said, ...found.content.slice(1)] };
}

const longestSubject = 30;

/** "Court documents filed | in California, where it is sued, | allege that …": a participle's place belongs to it. */
function withParticiplesObject(page: Page, found: FoundAttribution, start: number, verb: number): FoundAttribution {
  const [source] = found.source as [Span];
  const last = wordAt(page.words, source[1] - 1);
  const isCutOff = /^VB[ND]$/.test(tagAt(page, last)) && tagAt(page, last + 1) === "IN" && last < verb - 1;
  if (!isCutOff || verb - start > longestSubject || !isSubject(page, start, last) || !isSubject(page, start, verb))
    return found;
  const end = tagAt(page, verb - 1) === "," ? verb - 1 : verb;
  return { ...found, source: [[source[0], page.words.get(end - 1)?.end ?? source[1]]] };
}

/** "Opponents of the | plan fear | it will …": no speaker ends in an article; the noun was taken for a verb. */
function withItsNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue, ...rest] = found.cue;
  if (!source || another || !cue) return found;
  const last = wordAt(page.words, source[1] - 1);
  const [noun, behind] = [wordAt(page.words, cue[0]), wordAt(page.words, cue[1] - 1)];
  if (!/^(?:DT|PRP\$)$/.test(tagAt(page, last)) || last === wordAt(page.words, source[0])) return found;
  if (noun !== last + 1 || behind === noun) return found;
  const start = page.words.get(noun + 1)?.start ?? cue[0];
  return { ...found, source: [[source[0], page.words.get(noun)?.end ?? source[1]]], cue: [[start, cue[1]], ...rest] };
}

/** "“…,” Chen, | 15, | wrote": an age is nobody; whose it is stands before the comma, and was taken for what is said. */
function withAgedName(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const last = found.content.at(-1);
  if (!source || another || !last || !/^\d{1,3},?$/.test(page.text.slice(...source))) return found;
  const comma = wordAt(page.words, source[0]) - 1;
  if (tagAt(page, comma) !== ",") return found;
  let from = comma;
  while (isCapitalized(page, from - 1) && comma - from < longestName) from -= 1;
  if (from === comma || (page.quoteOf[from] ?? -1) >= 0) return found;
  const start = page.words.get(from)?.start ?? source[0];
  const cut: Span = [last[0], Math.min(last[1], page.words.get(from - 1)?.end ?? last[1])];
  if (cut[1] <= cut[0]) return found;
  const content = [...found.content.slice(0, -1), cut];
  const said = page.text.slice(...cut);
  const isQuoted = content.length === 1 && /^["“]/.test(said) && /["”]$/.test(said);
  return { ...found, source: [[start, source[1]]], content, type: isQuoted ? "direct" : found.type };
}

const longestName = 4;

/** "The head of the market, Chief (Mrs.) | Folasade Adebayo,": a courtesy in brackets cuts no speaker in two. */
function withHonour(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[1] > cue[0]) return found;
  const at = wordAt(page.words, source[0]);
  const opens = lowerAt(page, at - 3) === "(" ? at - 3 : at - 4;
  const honour = page.words.get(opens + 1)?.lower.replace(".", "") ?? "";
  if (lowerAt(page, at - 1) !== ")" || lowerAt(page, opens) !== "(" || !inBrackets.test(honour)) return found;
  let from = opens;
  while (isCapitalized(page, from - 1) && opens - from < longestName) from -= 1;
  const verb = wordAt(page.words, cue[0]);
  const [start = from] = page.sentences[page.sentenceOf[at] ?? -1] ?? [];
  const whole = tagAt(page, from - 1) === "," && verb - start < longestSubject && isSubject(page, start, verb);
  const begin = page.words.get(whole ? start : from)?.start ?? source[0];
  const isTaken = found.content.some((one) => overlap(one, [begin, source[0]]));
  return isTaken ? found : { ...found, source: [[begin, source[1]]] };
}

/** "Two officials, speaking on condition they not be | identified |, | corroborated |": on what condition somebody speaks is no cue. */
function onCondition(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  const [content, ...rest] = found.content;
  if (another || !cue || !content || content[0] < cue[1] || (source && source[1] > cue[0])) return found;
  if (!/^(?:identified|named|quoted)$/i.test(page.text.slice(...cue))) return found;
  const [start] = page.sentences[page.sentenceOf[wordAt(page.words, cue[0])] ?? -1] ?? [0];
  const begin = source?.[0] ?? page.words.get(start)?.start ?? cue[0];
  const opens = source !== undefined || /^(?:DT|CD|NNP?S?|JJ)$/.test(tagAt(page, start));
  if (
    !opens ||
    !/,.*\bcondition (?:that )?(?:they|he|she|it) (?:would )?not be\s$/is.test(page.text.slice(begin, cue[0]))
  )
    return found;
  const verb = wordAt(page.words, content[0]);
  const said = page.words.get(verb + 1)?.start ?? content[1];
  if (!/^VB[DZPN]$/.test(tagAt(page, verb)) || said >= content[1]) return found;
  const next: Span = [content[0], page.words.get(verb)?.end ?? said];
  return { ...found, source: [[begin, cue[1]]], cue: [next], content: [[said, content[1]], ...rest] };
}

const inBrackets = /^(?:mrs|mr|dr|engr|barr|prof|hon|miss|ms|alh|pharm|rtd|retd|ret)$/;

/** "…, | state | news agency Kantor | reported": whose the agency is was taken for a verb. */
function withState(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  const [cue] = found.cue;
  if (!source || another || !cue || source[0] < cue[1] || !/^state$/i.test(page.text.slice(...cue))) return found;
  const [state, first] = [wordAt(page.words, cue[0]), wordAt(page.words, source[0])];
  const verb = wordAt(page.words, source[1] - 1) + 1;
  const media = /^(?:news|media|television|tv|radio|broadcaster|newspaper)$/.test(lowerAt(page, first));
  if (!media || first !== state + 1 || !/^(?:reported|reports|said|says)$/.test(lowerAt(page, verb))) return found;
  const { start, end } = page.words.get(verb) ?? { start: cue[0], end: cue[1] };
  return { ...found, source: [[cue[0], source[1]]], cue: [[start, end]] };
}

/** "Tolland & | Reeve Inc. | has warned": a firm of two names. */
function withPartner(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, another] = found.source;
  if (!source || another) return found;
  const at = wordAt(page.words, source[0]);
  if (lowerAt(page, at - 1) !== "&" || tagAt(page, at) !== "NNP" || tagAt(page, at - 2) !== "NNP") return found;
  return { ...found, source: [[page.words.get(at - 2)?.start ?? source[0], source[1]]] };
}

/** "a boy | who | died … has accused": the clause has a verb of its own, and the cue is the next one's. */
const isStranded = (page: Page, at: number, verb: number): boolean =>
  /^(?:who|which|that)$/.test(lowerAt(page, at)) &&
  !/^(?:CC|,|RB)$/.test(tagAt(page, verb - 1)) &&
  hasFinite(page, [at + 1, verb]);

const isOfRelative = (page: Page, from: number, to: number): boolean =>
  tagAt(page, to - 1) === "IN" && hasRelative(page, from, to);

/** "The leader of the opposition | Liberal Union, Asger Lyngby,": the name ends the phrase with which the sentence opens. */
function isOfTitle(page: Page, from: number, to: number): boolean {
  if (!/^(?:the|an?|its|his|her|their)$/.test(lowerAt(page, from)) || timeOf.test(lowerAt(page, from + 1)))
    return false;
  let bound = false;
  for (let at = from + 1; at < to; at += 1) {
    if (/^(?:of|for|at)$/.test(lowerAt(page, at)) && /^NNS?$/.test(tagAt(page, at - 1))) bound = true;
    else if (!/^(?:NNP?S?|JJ|DT|POS|CD|PRP\$)$/.test(tagAt(page, at))) return false;
  }
  return bound && /^(?:NN|NNP|JJ|DT|IN)$/.test(tagAt(page, to - 1)) && tagAt(page, to) === "NNP";
}

const timeOf = /^(?:days?|weeks?|months?|years?|night|morning|evening|afternoon|moment|time|end|start|beginning)$/;

/** "Two officials, who asked not to be named, | said | the minister had begun": a clause is nobody who speaks, and stands where it is said. */
function turned(page: Page, found: FoundAttribution): FoundAttribution {
  const [source] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || !cue || !content || another || source[0] < cue[1] || content[1] > cue[0]) return found;
  // "His views | were echoed by | experts I spoke to"
  if (lowerAt(page, wordAt(page.words, cue[1] - 1)) === "by") return found;
  const [from, to] = [wordAt(page.words, source[0]), wordAt(page.words, source[1] - 1) + 1];
  const start = wordAt(page.words, content[0]);
  const opens = /^(?:but|and|yet)$/.test(lowerAt(page, start)) ? start + 1 : start;
  const verb = wordAt(page.words, cue[0]);
  if ((page.quoteOf[start] ?? -1) >= 0 || hasRelative(page, from - 1, to) || !hasFinite(page, [from, to])) return found;
  if (!isSubject(page, opens, verb)) return found;
  const speaker: Span = [page.words.get(opens)?.start ?? content[0], content[1]];
  return { ...found, source: [speaker], content: [source] };
}

/** "The study cannot prove why, | warns | Ben Holt of the institute, who …": the same the other way round, where a name stands behind the cue. */
function turnedBack(page: Page, found: FoundAttribution): FoundAttribution {
  const [source, more] = found.source;
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!source || more || !cue || !content || another || source[1] > cue[0] || content[0] < cue[1]) return found;
  const [from, verb] = [wordAt(page.words, source[0]), wordAt(page.words, cue[0])];
  const [name, to] = [wordAt(page.words, content[0]), wordAt(page.words, content[1] - 1) + 1];
  if (tagAt(page, verb - 1) !== "," || name !== verb + 1 || tagAt(page, name) !== "NNP") return found;
  if (cueStrength(lowerAt(page, verb)) !== "strong" || (page.quoteOf[verb] ?? -1) >= 0) return found;
  if (!hasPlainVerb(page, [from, verb - 1]) || hasRelative(page, from - 1, verb)) return found;
  let end = name + 1;
  while (end < to && tagAt(page, end) !== ",") end += 1;
  if (hasFinite(page, [name, end])) return found;
  const said: Span = [source[0], page.words.get(verb - 2)?.end ?? source[1]];
  return { ...found, source: [content], content: [said] };
}

/** A verb in a tense that is no participle of a noun: "cannot prove", "is not enough", but not "published on Monday". */
function hasPlainVerb(page: Page, [from, to]: WordRange): boolean {
  for (let at = from + 1; at < to; at += 1) {
    if (tagAt(page, at - 1) === ",") continue;
    if (/^(?:VB[ZP]|MD)$/.test(tagAt(page, at)) || /^(?:was|were|had|did|cannot)$/.test(lowerAt(page, at))) return true;
  }
  return false;
}

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
    // "The document, | marked “secret”, says": between commas a participle hangs on the noun before it.
    if (tagAt(page, at - 1) === "," && /ed$/.test(lowerAt(page, at))) hanging = true;
    const finite = /^(?:VB[DZP]|MD)$/.test(tagAt(page, at));
    if (finite && !hanging && !/^(?:by|in|on|out|for|from|at|to)$/.test(lowerAt(page, at + 1))) return false;
  }
  return true;
}

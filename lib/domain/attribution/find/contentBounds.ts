import { overlap, type Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { hasFinite } from "./closingReports";
import { lowerAt, tagAt } from "./nounPhrase";
import { type Page, quoteAt, spanOf, wordAt } from "./page";

/**
 * "**At** | least 28 people died, officials said": a number's "at" belongs to it. Goes in: a page and an attribution; comes out: the same,
 * its content from there.
 */
export function fromAtLeast(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  if (
    !content ||
    !/^(?:least|most)\s\S*\d|^(?:least|most)\s(?:one|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(
      page.text.slice(content[0], content[0] + 16),
    )
  )
    return found;
  const at = wordAt(page.words, content[0]) - 1;
  const start = page.words.get(at)?.start ?? 0;
  const isTaken = [...found.source, ...found.cue].some(([a, b]) => a <= start && start < b);
  if (lowerAt(page, at) !== "at" || isTaken) return found;
  return { ...found, content: [[start, content[1]], ...rest] };
}

/** "I was told | I | 'd never walk again": a shortened verb stands behind its subject. Comes out: the same, its content from there. */
export function fromSubject(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  if (!content || !/^['’](?:d|ll|s|ve|re|m)\s/i.test(page.text.slice(content[0], content[0] + 4))) return found;
  const start = page.words.get(wordAt(page.words, content[0]) - 1)?.start ?? content[0];
  const isTaken = [...found.source, ...found.cue].some(([a, b]) => a <= start && start < b);
  return isTaken ? found : { ...found, content: [[start, content[1]], ...rest] };
}

/**
 * "Brannock said | supply | problems had delayed it": a noun taken for how it was said belongs to what was said. Comes out: the same, its content from
 * there.
 */
export function fromLostNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  const [cue] = found.cue;
  if (!content || !cue || cue[1] > content[0] || found.type === "direct") return found;
  const lost = wordAt(page.words, cue[1]);
  if (wordAt(page.words, content[0]) !== lost + 1 || !/^(?:said|says|say|saying|added)$/.test(lowerAt(page, lost - 1)))
    return found;
  const isNoun = tagAt(page, lost) === "RB" && !howOrWhen.test(lowerAt(page, lost));
  const start = page.words.get(lost)?.start ?? content[0];
  const isTaken = [...found.source, ...found.cue, ...rest].some((one) => overlap(one, [start, content[0]]));
  if (!isNoun || isTaken || !/^NNS?$/.test(tagAt(page, lost + 1))) return found;
  return { ...found, content: [[start, content[1]], ...rest] };
}

const howOrWhen =
  /(?<!^(?:supp|fami|assemb|anoma|al|ral|tal|bul|rep|monopo|f))ly$|^(?:yesterday|today|tonight|tomorrow|later|earlier|again|now|then|here|there|too|also|once|twice|first|last|before|afterwards?|ahead|back|aloud|instead|still|already|soon|often|never|ever|always|only|even|just|not|online|overnight|thus|so|nearly)$/;

/** "Our editor | writes: Expect | a sober statement": what stands behind a cue's colon is said. */
export function behindCuesColon(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  const [content, ...rest] = found.content;
  if (!cue || another || !content || content[0] < cue[1]) return found;
  const words = page.text.slice(...cue);
  const behind = words.includes(":") ? /^([^:]+:)\s+\p{Lu}/u.exec(words) : null;
  if (!behind?.[1]) return found;
  const end = cue[0] + behind[1].length;
  const first = page.words.get(wordAt(page.words, end) + (page.text[end] === " " ? 0 : 1))?.start ?? content[0];
  return { ...found, cue: [[cue[0], end]], content: [[Math.max(first, end), content[1]], ...rest] };
}

/** "a | 900-acre data center that its developer says …": no content is an article alone. Comes out: the same, its noun with it. */
export function withItsNoun(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  if (!content || content[1] - content[0] > longestArticle || !/^(?:the|an?)$/i.test(page.text.slice(...content)))
    return found;
  const from = wordAt(page.words, content[0]);
  let end = from + 1;
  while (end < from + longestNoun && /^(?:JJ|NNS?|NNPS?|CD|VBG|VBN)$/.test(tagAt(page, end))) end += 1;
  if (end === from + 1 || !/^(?:that|which|,)$/.test(lowerAt(page, end))) return found;
  const span: Span = [content[0], page.words.get(end - 1)?.end ?? content[1]];
  const isTaken = [...found.source, ...found.cue, ...rest].some((one) => overlap(one, span));
  return isTaken ? found : { ...found, content: [span, ...rest] };
}

const longestArticle = 3;
const longestNoun = 9;

const whatEchoes =
  /^(?:call|view|claim|charge|position|sentiment|demand|allegation|point|warning|accusation|criticism|concern|assertion|argument)$/;
const echoed =
  /^(?:echoed|shared|backed|rejected|denied|disputed|repeated|supported|dismissed|endorsed|refuted|contested|seconded|rejects?|denies|deny|disputes?|dismiss|dismisses|contests?|shares?)$/;

/**
 * "she should resign, | a call echoed by the association", "…, | a claim the port rejected": what others make of a statement is not in it.
 * Comes out: the same, its content to the comma.
 */
export function withoutEcho(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  if (!last || found.type === "direct") return found;
  const from = wordAt(page.words, last[0]);
  const to = wordAt(page.words, last[1] - 1) + 1;
  // "…, a claim | that the guard denied": what was taken for the rest of it.
  const rest = found.content.slice(0, -1);
  if (rest.length > 0 && whatEchoes.test(lowerAt(page, from - 1)) && isEchoed(page, from - 1, to))
    return { ...found, content: rest };
  for (let comma = from + leastSaid; comma < to - 3; comma += 1) {
    // "the “new realities,” | a demand …": an American comma stands within the quotation.
    const mark = tagAt(page, comma + 1) === "QUOTE" ? comma + 1 : comma;
    if (tagAt(page, comma) !== "," || !/^an?$/.test(lowerAt(page, mark + 1)) || (page.quoteOf[mark + 1] ?? -1) >= 0)
      continue;
    const noun = whatEchoes.test(lowerAt(page, mark + 2)) ? mark + 2 : mark + 3;
    if (!whatEchoes.test(lowerAt(page, noun)) || !isEchoed(page, noun, to)) continue;
    const end = page.words.get(mark > comma ? mark : comma - 1)?.end ?? last[1];
    return { ...found, content: [...found.content.slice(0, -1), [last[0], end]] };
  }
  return found;
}

/** "echoed by …" behind the noun, or who rejects it with the verb at the content's end. */
function isEchoed(page: Page, noun: number, to: number): boolean {
  if (echoed.test(lowerAt(page, noun + 1))) return lowerAt(page, noun + 2) === "by";
  const joint = tagAt(page, to - 2) === "RB" ? to - 3 : to - 2;
  const verb = /^(?:has|have|had)$/.test(lowerAt(page, joint)) ? joint : to - 1;
  // "a claim most geologists reject": a plural is now and then taken for a verb.
  const plain = verb - noun <= 3 || !hasFinite(page, [noun, verb]);
  return echoed.test(lowerAt(page, to - 1)) && verb > noun + 1 && plain;
}

const leastSaid = 2;

/** "no link between shift work | and stroke": both that something is between belong to what is said. Comes out: the same, its content to the second. */
export function withBothBetween(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  if (!last || found.type === "direct") return found;
  const from = wordAt(page.words, last[0]);
  const to = wordAt(page.words, last[1] - 1) + 1;
  if (lowerAt(page, to) !== "and" || !opensBetween(page, from, to)) return found;
  let end = to + 1;
  while (end < to + longestSecond && ofNoun.test(tagAt(page, end))) end += 1;
  // One word alone is what stands there in place of a noun, whatever it was taken for.
  if (end === to + 1) end += 1;
  else if (!/^(?:NNS?|NNPS?|CD)$/.test(tagAt(page, end - 1))) return found;
  if (!/^(?:,|\.|:)$/.test(tagAt(page, end))) return found;
  const span: Span = [last[0], page.words.get(end - 1)?.end ?? last[1]];
  const isTaken = [...found.source, ...found.cue].some((one) => overlap(one, [last[1], span[1]]));
  return isTaken ? found : { ...found, content: [...found.content.slice(0, -1), span] };
}

const ofNoun = /^(?:DT|JJ|NNS?|NNPS?|PRP\$|CD|POS|IN)$/;
const longestFirst = 8;
const longestSecond = 8;

/** "between" near the end of `[from, to)`, with neither an "and" nor a verb behind it. */
function opensBetween(page: Page, from: number, to: number): boolean {
  for (let at = to - 2; at >= Math.max(from, to - longestFirst); at -= 1) {
    if (lowerAt(page, at) === "and") return false;
    if (lowerAt(page, at) === "between") return !hasFinite(page, [at, to]);
  }
  return false;
}

const namedSo =
  /^what (they|he|she|it) ((?:described|referred to|denounced) as|called|termed|branded|dubbed|labell?ed)\s+(?=\S)/i;
/** A cue of more words tells what somebody did. */
const longestCue = 3;

/** "Traders | shut their stalls in protest against | what they described as “multiple taxation”": what they say is what they call it. */
export function whatTheyCall(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, second] = found.cue;
  const [content, ...rest] = found.content;
  if (!cue || second || !content || wordAt(page.words, cue[1] - 1) - wordAt(page.words, cue[0]) < longestCue)
    return found;
  const named = namedSo.exec(page.text.slice(...content));
  if (!named) return found;
  const [all, who = "", verb = ""] = named;
  const start = content[0] + "what ".length;
  const called = start + who.length + 1;
  return {
    ...found,
    source: [[start, start + who.length]],
    cue: [[called, called + verb.length]],
    content: [[content[0] + all.length, content[1]], ...rest],
  };
}

const naming = /^(?:terming|calling|branding|dubbing|labelling|labeling|describing)$/;

/**
 * "faulted the announcement, | terming | it “politics by calculator”": what somebody calls a thing is said anew. Goes in: a page and what
 * was found on it; comes out: the same, such contents parted.
 */
export const withNaming = (page: Page, found: readonly FoundAttribution[]): FoundAttribution[] =>
  found.flatMap((one) => {
    const [content, another] = one.content;
    if (!content || another || !one.source[0] || one.type !== "mixed") return [one];
    const from = wordAt(page.words, content[0]);
    const to = wordAt(page.words, content[1] - 1) + 1;
    for (let comma = from + leastSaid; comma < to - 3; comma += 1) {
      if (tagAt(page, comma) !== "," || (page.quoteOf[comma] ?? -1) >= 0 || !naming.test(lowerAt(page, comma + 1)))
        continue;
      const { start = 0, end = 0 } = page.words.get(comma + 1) ?? {};
      const said: Span = [content[0], page.words.get(comma - 1)?.end ?? content[1]];
      const named: Span = [page.words.get(comma + 2)?.start ?? end, content[1]];
      return [
        { ...one, content: [said] },
        { ...one, cue: [[start, end] as Span], content: [named] },
      ];
    }
    return [one];
  });

/** "wrote in the | affidavit that": no cue ends in an article. Comes out: the same, its cue the verb alone. */
export function withoutArticle(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, ...rest] = found.cue;
  const verb =
    cue &&
    / (?:the|an?|his|her|their|its)$/.test(page.text.slice(...cue)) &&
    /^(\p{L}+) (?:in|on|at|for|to|of) (?:the|an?|his|her|their|its)$/u.exec(page.text.slice(...cue))?.[1];
  return cue && verb ? { ...found, cue: [[cue[0], cue[0] + verb.length], ...rest] } : found;
}

/** "State media reported, citing | the ministry, | that 34 drones fell": whom somebody cites is not what is said. Comes out: the same, its content from the "that". */
export function behindCited(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  if (!content || found.type === "direct") return found;
  const from = wordAt(page.words, content[0]);
  if (!/^(?:citing|quoting)$/.test(lowerAt(page, from - 1))) return found;
  for (let at = from + 1; at < from + longestCited; at += 1) {
    const that = page.words.get(at + 1);
    if (tagAt(page, at) !== "," || that?.lower !== "that") continue;
    return that.end < content[1] ? { ...found, content: [[that.start, content[1]], ...rest] } : found;
  }
  return found;
}

/** "The Ledger, | quoting | three officials, | said | he wanted change": the outlet says it, whomever it quotes. Comes out: the same, its cue the verb behind them. */
export function saidBehindCited(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, more] = found.cue;
  const [content, another] = found.content;
  if (!cue || more || !content || another || !/^(?:citing|quoting)$/i.test(page.text.slice(...cue))) return found;
  const from = wordAt(page.words, content[0]);
  for (let at = from + 1; at < from + longestCited; at += 1) {
    if (tagAt(page, at) !== "," || !/^(?:said|says|reported|reports|wrote|claimed)$/.test(lowerAt(page, at + 1)))
      continue;
    const said = page.words.get(at + 2)?.start ?? content[1];
    return said < content[1]
      ? { ...found, cue: [spanOf(page, [at + 1, at + 2])], content: [[said, content[1]]] }
      : found;
  }
  return found;
}

const longestCited = 12;

/** "It argued through counsel, | Rory Keaveney SC, | that rosters had changed": a name between commas before the "that" is of how it was said. */
export function behindApposition(page: Page, found: FoundAttribution): FoundAttribution {
  const [content, ...rest] = found.content;
  const [cue] = found.cue;
  if (!content || !cue || content[0] < cue[1]) return found;
  const from = wordAt(page.words, content[0]);
  if (tagAt(page, from - 1) !== "," || tagAt(page, from) !== "NNP") return found;
  let at = from;
  while (at < from + longestApposition && /^(?:NNP|NN)$/.test(tagAt(page, at))) at += 1;
  const that = page.words.get(at + 1);
  if (tagAt(page, at) !== "," || that?.lower !== "that" || that.start >= content[1]) return found;
  return { ...found, content: [[that.start, content[1]], ...rest] };
}

const longestApposition = 6;

/** "whether to set up a scheme, | it is understood": who else is sure of it is no part of what is said. Comes out: the same without it. */
export function withoutUnderstood(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  const tail = last && understood.exec(page.text.slice(Math.max(last[0], last[1] - longestUnderstood), last[1]))?.[0];
  if (!last || !tail || tail.length >= last[1] - last[0] || found.type === "direct") return found;
  return { ...found, content: [...found.content.slice(0, -1), [last[0], last[1] - tail.length]] };
}

const understood = /,\s+it (?:is|was|has been) (?:understood|believed|thought|reported|claimed|alleged|said)$/i;
const longestUnderstood = 32;

/** "that this was still too fast, | while |": no content ends in what joins the next. Comes out: the same without it. */
export function withoutJoint(page: Page, found: FoundAttribution): FoundAttribution {
  const last = found.content.at(-1);
  if (!last || found.type === "direct") return found;
  const joint = wordAt(page.words, last[1] - 1);
  if (!/^(?:while|though|although|whereas)$/.test(lowerAt(page, joint)) || tagAt(page, joint - 1) !== ",") return found;
  const end = page.words.get(joint - 2)?.end ?? last[1];
  return end > last[0] ? { ...found, content: [...found.content.slice(0, -1), [last[0], end]] } : found;
}

/**
 * "“What now?” he asked, | as his party left": when a quotation was said is no part of it. Comes out: the same without it, and where nothing else is
 * left, the quotation that ends right before the speaker.
 */
export function withoutOccasion(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const last = found.content.at(-1);
  if (!cue || !last || last[0] < cue[1]) return found;
  const first = wordAt(page.words, last[0]);
  if ((page.quoteOf[first] ?? -1) >= 0 || tagAt(page, first - 1) !== ",") return found;
  if (!/^(?:as|after|before|while|when)$/.test(lowerAt(page, first))) return found;
  const rest = found.content.slice(0, -1);
  const isQuoted = rest.every(([start]) => (page.quoteOf[wordAt(page.words, start)] ?? -1) >= 0);
  if (rest.length > 0) return isQuoted ? { ...found, content: rest } : found;
  const begin = wordAt(page.words, Math.min(cue[0], found.source[0]?.[0] ?? cue[0]));
  const quote = quoteAt(page, begin - 1);
  const isOfSentence = page.sentenceOf[begin - 1] === page.sentenceOf[wordAt(page.words, cue[0])];
  return quote?.[1] === begin && isOfSentence ? { ...found, content: [spanOf(page, quote)], type: "direct" } : found;
}

/** "| * Results | are expected": what sets an item of a list off is nobody's word. Comes out: the same without it. */
export function withoutBullet({ text }: Page, found: FoundAttribution): FoundAttribution {
  const past = ([start, end]: Span): Span => {
    const mark = /^[*•·▪◦●]\s+/u.exec(text.slice(start, Math.min(end, start + longestMark)))?.[0].length ?? 0;
    return mark > 0 && start + mark < end ? [start + mark, end] : [start, end];
  };
  const opens = [...found.source, ...found.content].some(([start]) => /[*•·▪◦●]/u.test(text[start] ?? ""));
  return opens ? { ...found, source: found.source.map(past), content: found.content.map(past) } : found;
}

const longestMark = 4;

/** "one of 1,200 people | who, according to the region, | are in shelters": the "who" is of what is said. Comes out: the same with it. */
export function withItsWho(page: Page, found: FoundAttribution): FoundAttribution {
  const [first, ...rest] = found.content;
  const [cue] = found.cue;
  if (!first || !cue || rest.length === 0 || cue[0] < first[1] || found.type === "direct") return found;
  const who = wordAt(page.words, first[1] - 1) + 1;
  const isWho = /^(?:who|which|that)$/.test(lowerAt(page, who)) && tagAt(page, who + 1) === ",";
  const end = page.words.get(who)?.end ?? first[1];
  if (!isWho || end > cue[0] || (rest[0]?.[0] ?? 0) < cue[1]) return found;
  if (found.source.some((one) => overlap(one, [first[1], end]))) return found;
  return { ...found, content: [[first[0], end], ...rest] };
}

/** "Asked | what she would say, she thinks for a long time": a question ends where whoever is asked does something. Comes out: the same to there. */
export function withoutAnswer(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (!cue || !content || another || found.source[0] || !/^(?:asked|pressed)\b/i.test(page.text.slice(...cue)))
    return found;
  const from = wordAt(page.words, content[0]);
  const to = wordAt(page.words, content[1] - 1) + 1;
  if (!/^(?:WP|WRB|IN)$/.test(tagAt(page, from))) return found;
  for (let comma = from + leastSaid; comma < to - 2; comma += 1) {
    const answers = tagAt(page, comma) === "," && /^(?:PRP|NNP)$/.test(tagAt(page, comma + 1));
    if (!answers || !/^(?:VB[DZP]|MD)$/.test(tagAt(page, comma + 2)) || (page.quoteOf[comma] ?? -1) >= 0) continue;
    return { ...found, content: [[content[0], page.words.get(comma - 1)?.end ?? content[1]]] };
  }
  return found;
}

/** "…, according to officials at the Board, | which sets the price", "…, she said, | without giving details": what is told of the speaker, or how. Comes out: the same without it. */
export function withoutAside(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const last = found.content.at(-1);
  if (!cue || !last || found.content.length < 2 || last[0] < cue[1]) return found;
  const first = wordAt(page.words, last[0]);
  if ((page.quoteOf[first] ?? -1) >= 0 || tagAt(page, first - 1) !== ",") return found;
  const ofSpeaker = /^(?:which|who|whose)$/.test(lowerAt(page, first)) && (found.source[0]?.[0] ?? 0) > cue[0];
  const how = lowerAt(page, first) === "without" && /ing$/.test(lowerAt(page, first + 1));
  return ofSpeaker || how ? { ...found, content: found.content.slice(0, -1) } : found;
}

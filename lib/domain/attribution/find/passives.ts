import { oneLine } from "../../text/oneLine";
import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseBefore, nounPhraseFrom, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/** What is said of somebody by nobody in particular. */
const passive =
  /^(?:[a-z]+ )*(?:is|was|are|were|be|been|being|'s|’s|'re|’re) (?:[a-z]+ly |also |now |long )?(?:said|reported|rumou?red|thought|believed|understood|alleged|expected|known|feared|tipped|supposed|presumed|considered|seen|estimated)$/;

/** "Households | were urged | to wait": who hears it. Of 26 such places in the corpus nobody before the verb is the source in any. */
const isAsked =
  /^(?:is|are|was|were|been|being|has been|have been|had been) (?:[a-z]+ly |also )?(?:urged|advised|encouraged|told|asked|warned|ordered|instructed|reminded)(?: to)?$/;

/** "She | has been criticised for | not visiting": by whom nobody says. */
const isBlamed =
  /^(?:is|are|was|were|has been|have been|had been|being) (?:[a-z]+ly |also )?(?:critici[sz]ed|condemned|praised|blamed|ridiculed|lauded|commended|faulted)(?: for| over)?$/;

/** "The blue whale, | long considered | the record holder": whom others take for it does not say so. */
const isHeldSo = (page: Page, { source: [source], cue: [cue] }: FoundAttribution): boolean =>
  source !== undefined &&
  cue !== undefined &&
  source[1] <= cue[0] &&
  tagAt(page, wordAt(page.words, cue[0]) - 1) === "," &&
  /^(?:(?:long|widely|once|often|generally|already) )+(?:considered|regarded as|seen as|known as|thought of as|viewed as|believed|thought)$/.test(
    plain(page, cue),
  );

/** A cheap look before the shapes above are made: "is", "are", "was", "been", "has" … */
const beginsPassive = ({ text }: Page, [start, end]: Span): boolean =>
  /^(?:is|are|was|were|be|being|been|has|have|had) \S/i.test(text.slice(start, Math.min(end, start + 8)));

const plain = ({ text }: Page, [start, end]: Span): string => oneLine(text.slice(start, end).toLowerCase());

/**
 * "Lee | is said | to be furious": whom something is said of is part of it, and nobody says it. Of 62 such places in the corpus people
 * marked 61 so. Goes in: a page and an attribution; comes out: the attribution, without a source and with the subject before its content.
 */
export function withoutSubjectAsSource(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (cue && isHeldSo(page, found)) return { ...found, source: [] };
  const isOther =
    cue !== undefined &&
    beginsPassive(page, cue) &&
    (isAsked.test(plain(page, cue)) || isBlamed.test(plain(page, cue)));
  if (cue && isOther && (found.source[0]?.[1] ?? cue[1]) <= cue[0]) return { ...found, source: [] };
  if (!cue || !content || another || content[0] < cue[1] || !/^to\b/i.test(page.text.slice(...content))) return found;
  if (!passive.test(plain(page, cue))) return found;
  const subject = found.source[0] ?? subjectBefore(page, cue);
  return subject && subject[1] <= cue[0] ? { ...found, source: [], content: [subject, content] } : found;
}

function subjectBefore(page: Page, [start]: Span): Span | null {
  const verb = wordAt(page.words, start);
  const least = page.sentences[page.sentenceOf[verb] ?? -1]?.[0] ?? verb;
  if (/^(?:PRP|WP)$/.test(tagAt(page, verb - 1)) && verb > least) return spanOf(page, verb - 1, verb);
  const phrase = nounPhraseBefore(page, verb, least);
  return phrase && lowerAt(page, phrase[0]) !== "there" ? spanOf(page, ...phrase) : null;
}

const spanOf = (page: Page, from: number, to: number): Span => {
  const end = page.words.get(to - 1)?.text === "," ? to - 1 : to;
  return [page.words.get(from)?.start ?? 0, page.words.get(end - 1)?.end ?? 0];
};

const isAnswered =
  /^(?:is|are|was|were|has been|have been|had been|being) (?:[a-z]+ly |also )?(?:questioned|disputed|denied|rejected|critici[sz]ed|condemned|challenged|contradicted|confirmed|announced|echoed|dismissed|denounced|welcomed|endorsed)(?: by)?$/;

/**
 * "The figure | was questioned by | the League": who stands behind "by" is who speaks, and what stands before the verb is what it is about. Goes
 * in: a page and an attribution; comes out: the same, or with both at their places.
 */
export function withAgent(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  const last = found.content.at(-1);
  if (!cue || another || !last || last[0] < cue[1] || found.content.length > 2 || found.type !== "indirect")
    return found;
  if (!beginsPassive(page, cue) || !isAnswered.test(plain(page, cue))) return found;
  const agent = lowerAt(page, wordAt(page.words, last[0]) - 1) === "by" ? last : agentBehind(page, cue, last);
  if (!agent) return found;
  const subject = found.content.length === 2 ? found.content[0] : (found.source[0] ?? subjectBefore(page, cue));
  return subject && subject[1] <= cue[0] ? { ...found, source: [agent], content: [subject] } : found;
}

/** "The cuts | were confirmed | by the company in a post on | its account": who stands right behind the cue's "by". */
function agentBehind(page: Page, cue: Span, last: Span): Span | null {
  const by = wordAt(page.words, cue[1] - 1) + 1;
  if (lowerAt(page, by) !== "by") return null;
  let end = by + 1;
  while (end < wordAt(page.words, last[0]) && !/^(?:IN|,)$/.test(tagAt(page, end))) end += 1;
  const agent = nounPhraseFrom(page, by + 1, end);
  return agent && spanOf(page, ...agent);
}

/** "Ana | had been reported | missing by her sister": who reports stands behind the "by". Comes out: the same, with her as the source and who is missing in the content. */
export function withReporter(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  const [content, more] = found.content;
  if (!cue || another || !content || more || content[0] < cue[1] || found.type !== "indirect") return found;
  if (!/\breported$/.test(plain(page, cue))) return found;
  const missing = wordAt(page.words, content[0]);
  if (!/^(?:missing|dead|stolen|lost)$/.test(lowerAt(page, missing)) || lowerAt(page, missing + 1) !== "by")
    return found;
  const to = wordAt(page.words, content[1] - 1) + 1;
  const agent = nounPhraseFrom(page, missing + 2, to);
  const subject = found.source[0] ?? subjectBefore(page, cue);
  if (!agent || !subject || subject[1] > cue[0]) return found;
  return { ...found, source: [spanOf(page, ...agent)], content: [subject, spanOf(page, missing, missing + 1)] };
}

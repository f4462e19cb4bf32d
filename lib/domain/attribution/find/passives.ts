import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { lowerAt, nounPhraseBefore, tagAt } from "./nounPhrase";
import { type Page, wordAt } from "./page";

/** What is said of somebody by nobody in particular. */
const passive =
  /^(?:[a-z]+ )*(?:is|was|are|were|be|been|being|'s|’s|'re|’re) (?:[a-z]+ly |also |now |long )?(?:said|reported|rumou?red|thought|believed|understood|alleged|expected|known|feared|tipped|supposed|presumed|considered|seen|estimated)$/;

/** "Households | were urged | to wait": who hears it. Of 23 such places in the corpus nobody before the verb is the source in any. */
const isAsked =
  /^(?:is|are|was|were|been|being|has been|have been|had been)\s(?:[a-z]+ly\s|also\s)?(?:urged|advised|encouraged|told|asked|warned|ordered|instructed|reminded)(?:\sto)?$/i;

/**
 * "Lee | is said | to be furious": whom something is said of is part of it, and nobody says it. Of 62 such places in the corpus people
 * marked 61 so. Goes in: a page and an attribution; comes out: the attribution, without a source and with the subject before its content.
 */
export function withoutSubjectAsSource(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue] = found.cue;
  const [content, another] = found.content;
  if (cue && isAsked.test(page.text.slice(...cue)) && (found.source[0]?.[1] ?? cue[1]) <= cue[0])
    return { ...found, source: [] };
  if (!cue || !content || another || content[0] < cue[1] || !/^to\b/i.test(page.text.slice(...content))) return found;
  if (
    !passive.test(
      page.text
        .slice(...cue)
        .toLowerCase()
        .replace(/\s+/g, " "),
    )
  )
    return found;
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
  /^(?:is|are|was|were|has been|have been|had been|being) (?:[a-z]+ly |also )?(?:questioned|disputed|denied|rejected|criticis(?:ed)|criticiz(?:ed)|condemned|challenged|contradicted|confirmed|echoed|dismissed|denounced|welcomed|endorsed)(?: by)?$/;

/**
 * "The figure | was questioned by | the League": who stands behind "by" is who speaks, and what stands before the verb is what it is about. Goes
 * in: a page and an attribution; comes out: the same, or with both at their places.
 */
export function withAgent(page: Page, found: FoundAttribution): FoundAttribution {
  const [cue, another] = found.cue;
  const agent = found.content.at(-1);
  if (!cue || another || !agent || agent[0] < cue[1] || found.content.length > 2 || found.type !== "indirect")
    return found;
  if (
    !isAnswered.test(
      page.text
        .slice(...cue)
        .toLowerCase()
        .replace(/\s+/g, " "),
    )
  )
    return found;
  if (lowerAt(page, wordAt(page.words, agent[0]) - 1) !== "by") return found;
  const subject = found.content.length === 2 ? found.content[0] : (found.source[0] ?? subjectBefore(page, cue));
  return subject && subject[1] <= cue[0] ? { ...found, source: [agent], content: [subject] } : found;
}

/** "They | spoke | on condition of anonymity because …": how somebody spoke is nothing that was said. */
export const isOnlyTerms = ({ text }: Page, { cue: [cue], content: [said] }: FoundAttribution): boolean =>
  cue !== undefined &&
  said !== undefined &&
  /^(?:spoke|speaks|speaking|talked)$/i.test(text.slice(...cue)) &&
  /^on (?:the )?condition (?:of|that)\b/i.test(text.slice(said[0], said[0] + 40));

/** "Toddler | found | safe": in what state somebody was found is nothing that was said. */
export const isFoundSo = ({ text }: Page, { cue: [cue], content: [said] }: FoundAttribution): boolean =>
  cue !== undefined &&
  said !== undefined &&
  /^found$/i.test(text.slice(...cue)) &&
  /^(?:safe|dead|alive|guilty|unhurt|unconscious|unresponsive|hanged|murdered|stabbed)\b/i.test(
    text.slice(said[0], said[0] + 14),
  );

const ofNouns =
  /^(?:cited|quoted|mentioned|reported|announced|described|alleged|outlined|published|released|issued|raised)$/;

/** "the figures | cited | by Ms Bhagat were old": a participle tells of the noun before it, and not what somebody said. */
export function isOnlyParticiple({ text }: Page, { source, cue, content }: FoundAttribution): boolean {
  const [verb, another] = cue;
  const [said] = content;
  if (!source[0] || !verb || another || !said || source[0][1] > verb[0] || said[0] < verb[1]) return false;
  return ofNouns.test(text.slice(...verb).toLowerCase()) && /^by\s/i.test(text.slice(said[0], said[0] + 3));
}

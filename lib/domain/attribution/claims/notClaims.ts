import { fits, type Guarded, madeLater } from "../../text/guarded";
import type { Page, WordRange } from "../find/page";
import { isSignpost } from "../signposts";
import type { NotClaimReason } from "../types";
import { hasTensed, lowerAt, tagAt, wordCount } from "./words";

const question = /[?？؟](?:["'”’»」』)\]\s]|\[\p{N}+\])*$/u;
/** Greek asks with what looks like a semicolon. */
const greekQuestion = /\p{Script=Greek}(?:["'”’»)\]])?\s?[;\u037e](?:["'”’»)\]\s])*$/u;
/** "I can't trust it, you know?": a statement that only asks for a nod. */
const tagQuestion: Guarded = {
  needs: /, (?:you know|right|okay|ok|huh|eh)\?["'”’\s]*$/i,
  shape: () => /\p{L}{2,}.{12,}, (?:you know|right|okay|ok|huh|eh)\?["'”’\s]*$/isu,
};
const openQuestion =
  /^(?:(?:so|but|and|now|yet),? )?the (?:\p{L}+ ){0,2}question (?:now )?(?:is|remains|was|became)\b.{0,40}\b(?:whether|if|how|who|what|when|where|why)\b/iu;
// Asked of lower case down to "outcry", and so is "callFurther": letters in any case take far longer to compile.
const greeting =
  /^(?:["'“‘]\s*)?(?:good (?:morning|afternoon|evening|night|day)|hello|hi|hey|welcome|greetings|cheers|sincerely|best wishes|kind regards|thanks|thank you|happy \p{L}+|goodbye|bye|congratulations|yours (?:faithfully|sincerely|truly|ever))\b[^.!?]{0,80}[.!?,]*["'”’]?$/u;
const address = /^(?:dear|hello|hi|hey) [^.!?]{1,40}[,!]?$/;
const call =
  /^(?:["'“‘]\s*)?(?:please\b|let['’]s\b|let us\b|don['’]t (?:miss|forget|hesitate|worry|be)\b|do not (?:miss|forget|hesitate)\b|click\b|subscribe\b|sign up\b|stay tuned\b|tune in\b|read (?:more|on|also|next)\b|find out\b|learn more\b|join us\b|check out\b|follow us\b|send us\b|tell us\b|contact us\b|donate\b|remember to\b|make sure\b)/;
const opinion =
  /\b(?:in (?:my|our) (?:view|opinion|book|mind|judge?ment)|to my mind|(?:i|we) (?:think|believe|feel|hope|wish|suspect|reckon|doubt|fear|love|hate|like|prefer|admire|applaud|welcome|urge|wonder)\b|(?:i|we)['’]d (?:argue|say|suggest|like|rather)|(?:i|we) would (?:argue|say|suggest)|if you ask me|as far as i['’]m concerned|personally,|frankly,|it (?:is|was) (?:high time|a (?:disgrace|shame|scandal|pity|joy|delight|travesty|farce))|(?:is|was|are|were) (?:a )?(?:disgraceful|shameful|outrageous|ridiculous|delightful|wonderful|dreadful|appalling)\b)/;
const outcry = /\bwhat a (?:\p{L}+ )?(?:\p{L}+)!/u;

/** "Yes.", "No comment": an answer that claims nothing without what was asked. */
const bareAnswer =
  /^["'“‘]?(?:yes|no|yeah|yep|nope|never|maybe|perhaps|of course|absolutely|exactly|ok|okay|sure|indeed|no comment)[.!,…]*["'”’]?$/iu;

/** A cheap look first: the shape below is the dearest of all to make, and few statements begin so. */
const mayCallFurther = /^(?:["'“‘]\s*)?(?:if you|any(?:one|body) |for )/;
const callFurther =
  /^(?:["'“‘]\s*)?(?:if you(?:['’]ve| have| are|['’]re| were) (?:been )?(?:affected|struggling|worried|concerned)\b.{0,80}\b(?:help|support|call|contact|visit|helplines?|advice)\b|any(?:one|body) (?:with|who|wishing|wanting|affected)\b.{0,120}\b(?:(?:is|are|should|can|may|could|must) (?:being |also )?(?:asked|urged|invited|encouraged|advised|requested|to|contact|call|email|phone|ring|report|visit)|please)\b|for (?:more|further|full|additional) (?:information|details|news|stories)\b.{0,80}\b(?:visit|contact|call|email|e-mail|click|go to|see)\b)/;

/** "(Reporting by Ana Ruiz; Editing by Odo Brack)" at a paragraph's end. */
const credit: Guarded = {
  needs: /^\(?(?:[a-zA-Z]+ ){1,2}[Bb][Yy] /,
  shape: () => /^\(?(?:additional )?(?:reporting|writing|editing|compiled|translated) by \p{Lu}/iu,
};

/** "They asked not to be named because …", "Both spoke on condition of anonymity": the terms on which somebody spoke. */
const namesNobody: Guarded = {
  needs: /anonym|named|identified|quoted|name\b/,
  shape: madeLater(
    () =>
      /^(?:they|he|she|both|each|all|(?:all |the )?(?:\p{L}+ ){1,3}?)(?: all| both| each| of them)* ?(?:asked|requested|wished|wanted|spoke|declined|insisted|agreed to (?:speak|talk)|would (?:only )?speak)\b[^.]{0,50}\b(?:be (?:named|identified|quoted)(?! in\b)|anonym(?:ity|ous|ously)|(?:sur)?names? (?:not )?be (?:used|published|withheld))\b/iu,
  ),
};

/** Imperatives only count where the tagger sees a bare verb first and no subject stands before another verb. */
function isImperative(page: Page, [from, to]: WordRange): boolean {
  let word = from;
  while (word < to && (tagAt(page, word) === "QUOTE" || tagAt(page, word) === "RB")) word += 1;
  if (tagAt(page, word) !== "VB") return false;
  const limit = Math.min(to, word + 4);
  for (let next = word + 1; next < limit; next += 1) {
    const tag = tagAt(page, next);
    if (tag === "VBD" || tag === "VBZ" || tag === "MD") return false;
  }
  return !/^(?:be|have|do)$/.test(lowerAt(page, word)) || wordCount(page, [from, to]) <= 8;
}

/**
 * Why a statement in English copy claims nothing that could be checked, or null where it may be a claim.
 * Only plain marks count ("I think", a question mark): what merely smells of opinion stays a claim for people to judge.
 */
export function whyNotClaim(page: Page, range: WordRange, words: string): NotClaimReason | null {
  const spoken = whyNotSpokenClaim(page, range, words);
  if (spoken) return spoken;
  const lower = words.toLowerCase();
  if (opinion.test(lower) || (words.includes("!") && outcry.test(lower))) return "opinion";
  if (fits(namesNobody, words)) return "attribution-only";
  if (isSignpost(words)) return "fragment";
  if (fits(credit, words)) return "byline";
  if (leadsToList(page, range, words)) return "fragment";
  if (wordCount(page, range) <= 6 && !hasTensed(page, range) && !/\p{N}/u.test(words)) return "fragment";
  return null;
}

/** "The court heard that:" at a sentence's end; before more of its sentence a colon leads on to no list. */
function leadsToList(page: Page, [from, to]: WordRange, words: string): boolean {
  const end = page.sentences[page.sentenceOf[from] ?? -1]?.[1] ?? to;
  return /:$/.test(words) && to >= end && wordCount(page, [from, to]) <= 8;
}

/** The same for somebody's own words: "I think" does not make them unclaimed, since the attribution says whose view it is. */
export function whyNotSpokenClaim(page: Page, range: WordRange, words: string): NotClaimReason | null {
  if (words.length < 24 && bareAnswer.test(words)) return /comment/i.test(words) ? "no-comment" : "fragment";
  if (question.test(words) && !fits(tagQuestion, words)) return "question";
  // The cheap look first: the shape is dear to compile.
  if (/question/i.test(words) && openQuestion.test(words)) return "question";
  const lower = words.toLowerCase();
  if (greeting.test(lower) || address.test(lower)) return "greeting";
  if (call.test(lower) || (mayCallFurther.test(lower) && callFurther.test(lower)) || isImperative(page, range))
    return "call";
  return null;
}

/** The same for copy in a language that the engine does not read: only what its marks show. */
export function whyNotForeignClaim(page: Page, range: WordRange, words: string): NotClaimReason | null {
  if (question.test(words) || greekQuestion.test(words)) return "question";
  return wordCount(page, range) === 0 ? "fragment" : null;
}

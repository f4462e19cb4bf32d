import type { FoundAttribution } from "../types";
import type { Page } from "./page";

/** What reads like speech to the finder, and tells how somebody spoke, for whom, how somebody was found, or whose a noun is. */
export const saysNothing = (page: Page, found: FoundAttribution): boolean => nothings.some((says) => says(page, found));

/** "Ottawa | to | review visa cap": what somebody will do. */
const isOnlyTo = ({ text }: Page, { cue: [cue, another] }: FoundAttribution): boolean =>
  cue !== undefined && !another && /^to$/i.test(text.slice(...cue));

/** "an inquiry, | something the Greens | have demanded | since the crash": who demands it is told by the way, and of what stands before. */
const isOfSomething = ({ text }: Page, { source: [source], cue: [cue] }: FoundAttribution): boolean =>
  source !== undefined &&
  cue !== undefined &&
  source[1] <= cue[0] &&
  (/^something (?:that )?\S/i.test(text.slice(...source)) ||
    /, something (?:that )?$/.test(text.slice(Math.max(0, source[0] - 20), source[0])));

/** "Ferry operator | hit with | a fine": what is done to somebody. */
const isHit = ({ text }: Page, { cue: [cue] }: FoundAttribution): boolean =>
  cue !== undefined && /^(?:(?:was|is|are|were|been) )?(?:hit|slapped) (?:with|by)$/i.test(text.slice(...cue));

/** "come later than | investors | had hoped | as food prices rise": a comparison tells of nothing more. */
const isCompared = ({ text }: Page, { source: [source], cue: [cue] }: FoundAttribution): boolean =>
  source !== undefined &&
  cue !== undefined &&
  source[1] <= cue[0] &&
  /^(?:had |have |has )?(?:hoped|expected|feared|forecast|predicted|thought|anticipated|assumed|believed|planned)$/i.test(
    text.slice(...cue),
  ) &&
  /\bthan (?:the |most |many |some )?$/i.test(text.slice(Math.max(0, source[0] - 12), source[0]));

/** "They | spoke | on condition of anonymity because …": how somebody spoke is nothing that was said. */
const isOnlyTerms = ({ text }: Page, { cue: [cue], content: [said] }: FoundAttribution): boolean =>
  cue !== undefined &&
  said !== undefined &&
  ((/^(?:spoke|speaks|speaking|talked)$/i.test(text.slice(...cue)) &&
    /^on (?:the )?condition (?:of|that)\b/i.test(text.slice(said[0], said[0] + 40))) ||
    (/^not$/i.test(text.slice(...cue)) &&
      /^be (?:named|identified|quoted)\b/i.test(text.slice(said[0], said[0] + 20))));

/** "Prakash Jha, | appearing for | the petitioners, submitted that …": for whom somebody speaks in court is nothing that was said. */
const pleads = ({ text }: Page, { cue: [cue] }: FoundAttribution): boolean =>
  cue !== undefined && /^(?:appearing|representing|acting)(?:\s(?:for|on behalf of))?$/i.test(text.slice(...cue));

/** "Toddler | found | safe", "Bodies | found | on Kestrel Peak": in what state or where somebody was found is nothing that was said. */
const isFoundSo = ({ text }: Page, { cue: [cue], content: [said] }: FoundAttribution): boolean =>
  cue !== undefined &&
  said !== undefined &&
  /^(?:found|finds?)$/i.test(text.slice(...cue)) &&
  (/^(?:safe|dead|alive|guilty|unhurt|unconscious|unresponsive|hanged|murdered|stabbed|hidden|buried|(?:on|in|at|near|under|inside|off)\b(?!.*\bthat\b))\b/is.test(
    text.slice(...said),
  ) ||
    /\s(?:safe|dead|alive|unhurt|unharmed)$/i.test(text.slice(Math.max(said[0], said[1] - 12), said[1])));

const ofNouns =
  /^(?:cited|quoted|mentioned|reported|announced|described|alleged|outlined|published|released|issued|raised)$/;

/** "the figures | cited | by Ms Bhagat were old": a participle tells of the noun before it, and not what somebody said. */
function isOnlyParticiple({ text }: Page, { source, cue, content }: FoundAttribution): boolean {
  const [verb, another] = cue;
  const [said] = content;
  if (!source[0] || !verb || another || !said || source[0][1] > verb[0] || said[0] < verb[1]) return false;
  return ofNouns.test(text.slice(...verb).toLowerCase()) && /^by\s/i.test(text.slice(said[0], said[0] + 3));
}

/** "voted to table a request for a | proposed | $1.4 billion data center": between an article and its noun it is no deed of anybody's. */
const isAdjective = (
  { text }: Page,
  { source: [source], cue: [cue, another], content: [said] }: FoundAttribution,
): boolean =>
  source !== undefined &&
  cue !== undefined &&
  !another &&
  said !== undefined &&
  said[0] === cue[1] + 1 &&
  source[1] < cue[0] - longestArticle &&
  /^(?:proposed|planned|alleged|suspected|promised|expected|requested|demanded)$/.test(text.slice(...cue)) &&
  /\s(?:an?|the)\s$/.test(text.slice(Math.max(0, cue[0] - longestArticle), cue[0]));

const longestArticle = 5;

/** "Why is | everyone | talking about | pumps?": nobody in particular. */
const isEverybody = ({ text }: Page, { source: [source], content }: FoundAttribution): boolean =>
  source !== undefined &&
  /^every(?:one|body)$/i.test(text.slice(...source)) &&
  text
    .slice((content.at(-1) ?? source)[1])
    .trimStart()
    .startsWith("?");

/** "Quake shakes Chala; | no deaths | reported |": what there was none of says nothing. */
const isNone = ({ text }: Page, { source: [source], cue: [cue] }: FoundAttribution): boolean =>
  source !== undefined &&
  cue !== undefined &&
  /^(?:reported|expected|announced)$/i.test(text.slice(...cue)) &&
  /^no (?:deaths?|injuries|casualties|damage|victims|arrests|tsunami|fatalities)$/i.test(text.slice(...source));

/** "Factbox: What | we | know about | the outbreak": what a piece is about. */
const isWhatWeKnow = ({ text }: Page, { source: [source], cue: [cue] }: FoundAttribution): boolean =>
  source !== undefined &&
  cue !== undefined &&
  /^we$/i.test(text.slice(...source)) &&
  /^know(?: about| so far)?$/i.test(text.slice(...cue)) &&
  /\bwhat\s$/i.test(text.slice(Math.max(0, source[0] - 5), source[0]));

const nothings = [
  isAdjective,
  isOnlyParticiple,
  isOnlyTerms,
  isFoundSo,
  pleads,
  isWhatWeKnow,
  isEverybody,
  isNone,
  isHit,
  isCompared,
  isOfSomething,
  isOnlyTo,
];

import { exactWords } from "../text/spans";
import type { FoundAttribution } from "./types";

/** What newsrooms set before a headline to say what sort of piece it is. */
const label =
  /^(?:(?:live|breaking|exclusive|opinion|analysis|explainer|explained|comment|watch|listen|video|photos?|pictures|gallery|updated?|editorial|(?:\p{L}+ )?reviews?|podcast|timeline|factbox|obituary|profile|feature|column|letters?|quiz|related|correction|clarification|sponsored|advertisement|factcheck|fact[ -]check|breaking news|in pictures|read more|must read|q ?& ?a|the latest|just in|long read|first look|media release|press release|spoiler alert|trigger warning|disclaimer|note|editor['’]s note|source|sources?|photo credit|tags?|topics?|location|date|time|when|where|what|who|price|(?:the )?(?:claim|verdict|rating|ruling|conclusion|context|background|summary|facts?)))$/iu;

/** "Storm Hedda: red warning issued": weather says nothing; "Hurricane forecasters", "Storm Victims" do. */
const weather =
  /^(?:[Ss]torm|[Hh]urricane|(?:[Ss]uper )?[Tt]yphoon|[Cc]yclone|[Tt]ropical [Ss]torm) (?!\p{L}+(?:ers|ors|ims|ists|ents|als)$)\p{Lu}\p{L}+$/u;

/** The kinds of storm first: the shape above is dear to make, and few speakers begin so. */
const stormy = /^(?:[Ss]torm|[Hh]urricane|[Ss]uper |[Tt]yphoon|[Cc]yclone|[Tt]ropical )/;
const isWeather = (words: string): boolean => stormy.test(words) && weather.test(words);

const naming = /\b(?:known as|called|dubbed|named|nicknamed|titled|entitled)$/i;
/** A proper name, in quotation marks or not: "the “Harbour Room”". */
const properName =
  /^(?:the )?["“‘']?(?:the )?\p{Lu}[\p{L}\p{N}'’.-]*(?: (?:of|and|for|the|\p{Lu}[\p{L}\p{N}'’.-]*))*["”’']?$/u;

/** The attributions that say something: in "a body known as the “Harbour Room”" nobody does, the body only has a name. */
export function withoutNamings(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.filter(({ source, cue, content }) => {
    const names = source.length === 0 && naming.test(exactWords(text, cue));
    return !(names && properName.test(exactWords(text, content)));
  });
}

// All of these are asked of lower case: letters in any case take far longer to compile.
const movement = /\b(?:push|press|march|driv|edg|inch|advanc|surg|forg)(?:e|es|ed|ing)?$/u;
const direction =
  /^(?:(?:further|farther|deeper|on) )?(?:north|south|east|west|towards?|into|onto|forwards?|back|through|across|ahead|deeper|closer|out of)\b/u;
/** "also receive | some support": who gets something takes no stand by that. */
const receiving = /\b(?:receiv|obtain)(?:e|es|ed|ing|s)?$|\b(?:gets?|got|getting|gotten)$/u;
/** "added | a third in stoppage time": a thing, and no clause about it. */
const thing =
  /^(?:an?|another|the|two|three|four|five|six|seven|eight|nine|ten|\d[\d.,]*) (?!.*(?:["“”]|\b(?:that|is|are|was|were|has|had|have|would|will|could|can|should|may|might|must|did|does)\b))/u;
/** "added | 22 points and Mbeki had 14 rebounds", "adds | to signs that shoppers are away": nobody says that. */
const adding =
  /^(?:\d+ (?:points?|goals?|runs?|rebounds?|assists?|wickets?|tries|saves?|games?)\b|to (?:the |a |his |her |their |its )?(?:\p{L}+ )?(?:signs?|evidence|pressures?|concerns?|fears?|worries|woes|tensions?|doubts?|uncertainty|misery|pain|costs?|debts?|list|tally|toll)\b)/u;
/** "will take over on | an interim basis" */
const takingOver = /\b(?:takes?|took|taken|taking) over\b/u;
/** "disclosed | a 6.2% stake": what somebody owns. */
const holding = /^(?:an? )?[\d.]+(?:%| per ?cent| percent)? (?:stake|holding|interest)\b/u;
/** "recalls | 41,000 vehicles": what is called back, and no memory. */
const goods =
  /^(?:(?:more than|about|over|some|nearly|almost|up to|all|its|the) )*(?:\d[\d.,]*|(?:\p{L}+ )?(?:vehicles|cars|trucks|suvs|products?|units|batches|toys|salads?|devices|batteries|phones|chargers)\b)/u;
/** "were called to | the junction": whom somebody sent for. */
const sentFor =
  /\b(?:was|were|been|being|are|is) (?:(?:called|summoned|rushed|sent|dispatched)(?: out)? (?:to|in)|denied|passed by)$/u;
/** "Deeks, | speaking | ahead of Saturday's match": the same behind the name. */
const spokenAt = /^(?:at|on|in|after|before|ahead|during|from|outside|following)\b[^"“”]*$/u;
/** "She | thinks for | a long time": how long somebody was silent. */
const silent = /^(?:thinks?|thought|paused?|pauses|hesitated?|hesitates|reflects?|reflected)(?: for)?$/u;
const aWhile = /^(?:for )?an? (?:(?:long|short|brief|little|full) )?(?:time|while|moment|minute|second|beat)$/u;
/** "Dozens | feared | dead as ferry sinks": nobody in particular fears it. */
const presumed = /^(?:feared|presumed|believed|thought|reported)$/u;
const fate =
  /^(?:to be )?(?:dead|drowned|missing|lost|trapped|killed|injured|wounded|buried|stranded)(?=$|,| (?:as|after|in|when|at|on|by|off|under|near|amid|following|since|with|and)\b)/u;
/** "Lumen beats | forecasts | but warns on chips": a joint is no statement. */
const onlyAJoint = /^(?:and|but|or|as|while|than|with|so|yet|what|how|why|who)$/u;
/** "When he sat down, I | knew": when somebody knew it. */
const knownWhen = /^(?:when|as|after|before|until|while) /u;
/** "Replying | to the debate, the minister said": on what occasion somebody speaks. */
const occasion = /^(?:replying|responding|reacting|referring|speaking)$/u;
/** "Asked about | the email Tuesday, Arlen (said)": what was asked about, and no statement. */
const askedAbout = /^(?:asked|pressed|quizzed|questioned|challenged)(?: about| on| for)?$/u;
/** "…, | today | announced results": no day says anything. */
const onlyADay = /^(?:(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)$/u;
/** "whose authenticity we | could not confirm | appears to show …": what newsrooms say of their own checks. */
const unverified =
  /\b(?:could not|(?:has|have|had) not been able to|(?:was|were) (?:unable|not able) to) (?:be )?(?:independently )?(?:immediately )?(?:confirm|verif)/u;
/** "What did | they say": the question of the verb that was taken for a cue. */
const halfAsked = /^(?:what|how|why|where|when|who) (?:did|do|does|have|has|had|would|should|can|could|will)$/u;
/** "laughs | until she has to sit down", "cut its forecast | for the second time": when it was done; of 19,832 contents in the corpus none begins so. */
const onlyWhen = /^(?:until|(?:for )?the (?:first|second|third|fourth|fifth|sixth|last|umpteenth) time)\b/u;
/** "It would be recalled that …": the copy reminds its readers. */
const ownReminder =
  /\b(?:would|will|may|can|could|should|must|to) be (?:recalled|remembered|noted|stressed|borne in mind)$/u;
/** "A dentist appeared in court | charged with | murder": who is accused does not accuse. */
const accused =
  /^(?:(?:ha[sd] |have )?(?:was|were|is|are|been|being) )?(?:also |later |jointly )?(?:charged|accused|convicted|suspected)(?: with| of)$/u;
/** "The trial, which | is expected | to last three weeks": a schedule. */
const onSchedule =
  /(?:^|\s)to (?:last|begin|start|end|conclude|continue|resume|take place|run|give evidence|testify)\b/u;
const belonging = /\bbelong(?:s|ed|ing)? to$/u;

/** The attributions that are no deeds: who pushes east, belongs to a faction or gets help wants and says nothing by it. */
export function withoutDeeds(text: string, found: readonly FoundAttribution[]): FoundAttribution[] {
  return found.filter((one) => {
    const content = exactWords(text, one.content);
    const [act, what] = [exactWords(text, one.cue).toLowerCase(), content.toLowerCase()];
    if (isDeed(act, what, content) || isHowOrWhen(act, what) || unverified.test(act)) return false;
    if (isThingAdded(one, act, what) || isIdiom(text, one) || isWeather(exactWords(text, one.source))) return false;
    return !isNobodys(exactWords(text, one.source).toLowerCase(), act, what) && !isHalf(text, one, what);
  });
}

function isDeed(act: string, what: string, asWritten: string): boolean {
  if (/^(?:is|was|are|were) (?:charged|accused)$/u.test(act) || isApplause(act, what)) return true;
  if (accused.test(act) && !/^(?:him|her|them|the|two|a|an|his|\p{Lu})/u.test(asWritten)) return true;
  if (belonging.test(act) || receiving.test(act) || sentFor.test(act)) return true;
  if (/\brecall(?:s|ed|ing)?$/u.test(act) && goods.test(what)) return true;
  if (/\bdisclos(?:e|es|ed|ing)$/u.test(act) && holding.test(what)) return true;
  return (movement.test(act) && direction.test(what)) || takingOver.test(act);
}

/** "added | a third in stoppage time"; but in "A driver died when a tree fell, | it added" the thing is said before. */
const isThingAdded = ({ cue, content }: FoundAttribution, act: string, what: string): boolean =>
  /\badd(?:s|ed|ing)?$/u.test(act) &&
  (content[0]?.[0] ?? 0) > (cue[0]?.[0] ?? 0) &&
  (thing.test(what) || adding.test(what));

/** "drawing | applause": what others do when somebody has spoken. */
const isApplause = (act: string, what: string): boolean =>
  /^(?:drawing|drew|earning|prompting|to)$/u.test(act) &&
  /^(?:loud |some )?(?:applause|laughter|cheers|gasps|boos|groans)$/u.test(what);

/** When and how somebody spoke or kept silent, or what became of somebody, and nothing that was said. */
function isHowOrWhen(act: string, what: string): boolean {
  if (onlyWhen.test(what) || onlyAJoint.test(what)) return true;
  if (act === "speaking" && spokenAt.test(what)) return true;
  if (/^(?:spoke|speaks?|talked|talks?)$/u.test(act) && /^(?:to|with) [^"“”]*$/u.test(what)) return true;
  if (/^(?:kn(?:ew|ows?)|understood|realised|realized)$/u.test(act) && knownWhen.test(what)) return true;
  return (silent.test(act) && aWhile.test(what)) || (presumed.test(act) && fate.test(what));
}

/** "leaves his status in | doubt |", "Under conditions | added | late in the meeting": no cue, and no speaker. */
function isIdiom(text: string, { source: [source], cue: [cue] }: FoundAttribution): boolean {
  if (
    source &&
    /^(?:(?:under|amid|despite)\s|good (?:morning|afternoon|evening)\b|hello\b|hi\b|welcome\b)/u.test(
      text.slice(...source).toLowerCase(),
    )
  )
    return true;
  if (cue && /\b(?:talk|speak|chat)ing to$/u.test(text.slice(...cue).toLowerCase())) return true;
  return (
    cue !== undefined &&
    /^doubts?$/i.test(text.slice(...cue)) &&
    /\b(?:in|without|no|beyond)\s$/i.test(text.slice(Math.max(0, cue[0] - 9), cue[0]))
  );
}

/** What stands in a question of the copy's own, or tells when and on what occasion somebody spoke. */
function isNobodys(who: string, act: string, what: string): boolean {
  if (onlyADay.test(who) || (occasion.test(act) && /^to\b/u.test(what))) return true;
  if (who !== "" && who !== "it") return false;
  if (ownReminder.test(act) || (/^(?:(?:is|was|are|were) )?expected$/u.test(act) && onSchedule.test(what))) return true;
  return who === "" && askedAbout.test(act) && !/^(?:whether|if|how|why|what|when|where|who)\b/u.test(what);
}

/** Half of a clause, whose other half was taken for the cue or the source. */
const isHalf = (text: string, { source, cue, content }: FoundAttribution, what: string): boolean =>
  halfAsked.test(what) ||
  isFreeRelative(text, source, what) ||
  (source.length === 0 && endsInSubject(text, cue, content));

/** "I took money, it | was declared": the cue's own subject ends what was taken for a content. */
function endsInSubject(text: string, [cue]: FoundAttribution["cue"], content: FoundAttribution["content"]): boolean {
  const last = content.at(-1);
  if (!cue || !last || last[1] > cue[0] || cue[0] - last[1] > 8) return false;
  return /[\s,](?:he|she|it|they|we|I)\s*$/u.test(text.slice(Math.max(0, last[1] - 6), cue[0]));
}

/** "what they | wanted | to hear", "what you | refuse | to measure": a thing, told by what somebody does to it. */
function isFreeRelative(text: string, [source]: FoundAttribution["source"], what: string): boolean {
  if (!source || !what.startsWith("to ") || !/^to \p{L}+$/u.test(what)) return false;
  return /\b(?:what|whatever)\s+$/iu.test(text.slice(Math.max(0, source[0] - 12), source[0]));
}

/** "Exclusive: | Bank knew of fees, insiders say": the label is the newsroom's. */
function pastLabel(text: string, found: FoundAttribution): FoundAttribution {
  const [first, ...rest] = found.content;
  const colon = first ? text.slice(...first).indexOf(": ") : -1;
  if (!first || colon <= 0 || colon > longestLabel || !label.test(text.slice(first[0], first[0] + colon))) return found;
  return { ...found, content: [[first[0] + colon + 2, first[1]], ...rest] };
}

const longestLabel = 20;

/** The attributions whose speaker is more than a label ("Fact check: is there a bar in Delhi?" is said by nobody), and no label in what they say. */
export function withoutLabels(text: string, asFound: readonly FoundAttribution[]): FoundAttribution[] {
  const found = asFound.map((one) => pastLabel(text, one));
  return found.filter(({ source, cue }) => {
    const byColon = cue.length === 0 || exactWords(text, cue).startsWith(":");
    const who = byColon ? exactWords(text, source) : "";
    return who === "" || !(label.test(who) || isWeather(who));
  });
}

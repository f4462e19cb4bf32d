import { isBody, isCompanyTail, isDocument } from "./bodies";
import { isCompound, tellsHow, tellsWhose } from "./compounds";
import { isDate, isFunctionWord, isVerb } from "./functionWords";
import { isGivenName } from "./givenNames";
import { isHonorific } from "./honorifics";
import { endOfLettered } from "./initials";
import { isAdjectiveOfMany, kindOfName, numberedPlace, shouted } from "./nameKinds";
import { isListed, nameStart, standsInBrackets } from "./nameStart";
import { bodyAfterOf, overList } from "./namesWithCommas";
import { isNumberTen } from "./numberTen";
import { countryOf, isDirection, isHouse, isPartisan, isPartyOfSeat, isPlace } from "./places";
import { endsInBody, mayContinue, overPossessive } from "./possessors";
import { pastPost } from "./postBehindComma";
import { isPortfolioWord, isWordOfPost } from "./postWords";
import { isGroupNoun, isRoleModifier, isRoleNoun } from "./roleNouns";
import { isSmallWordAsName } from "./smallWordsAsNames";
import { isDayInName, isMonthAsName, isShortDate, isSum } from "./sumsAndDates";
import { isHighStyle, isPostNominal, isTitle } from "./titles";
import { isWellKnown } from "./wellKnown";
import type { Word, Words } from "./words";

export type NameKind = "person" | "organization" | "outlet" | "place" | "nationality" | "unknown";

/** A run of capitalised words: titles and posts before the name (`from`..`nameFrom`), then the name (`nameFrom`..`nameTo`). */
export interface NameRun {
  readonly from: number;
  readonly nameFrom: number;
  /** Where the name ends before letters of standing ("MP", "KC"); `to` where there are none. */
  readonly nameTo: number;
  readonly to: number;
  kind: NameKind;
}

const particles = new Set(
  "arap|anak|binti|van|der|den|de|del|della|di|da|do|dos|das|du|la|le|las|los|el|al|bin|ibn|bint|abu|ben|von|zu|zur|ter|ten|te|af|av|y|e|i|ap|san|santa|und|het|'t|op|ur|ud|ul|of".split(
    "|",
  ),
);
/** A chain goes over "of" and "for" only after a word that asks for one ("Ministry of", "University of"). */
const askForOf = new Set(
  "chief|supervisor|registrar|recorder|assessor|clerk|auditor|band|commissioner|superintendent|democrats|republicans|priests|citizens|students|veterans|physicians|journalists|scientists|parents|lawyers|women|workers|americans|herald|times|voice|tribune|echo|gazette|star|ministry|minister|department|university|secretary|bank|council|court|house|office|center|centre|centers|centres|institute|board|bureau|committee|union|school|academy|college|federation|league|republic|chamber|commission|association|society|church|museum|library|archives|assembly|parliament|conservatory|observatory|hospital|school|army|front|movement|party|party|confederation|organization|organisation|agency|authority|directorate|general|city|state|district|region|province|kingdom|states|islands|isle|bay|cape|gulf|port|coalition|alliance|friends|doctors|mothers|guard|guards|sons|partnership|network|fund|trust|foundation|campaign|institution|faculty|brotherhood|archdiocese|diocese|embassy|consulate|voice|daughters|chief|chiefs|banner|birds|voices|children|brothers|sisters|lions|eagles|wolves|tigers|soldiers|servants|defenders|guardians|keepers|shield|sword|light|path|flame|hammer|crescent|knights|order|hand|fist|pillars|news".split(
    "|",
  ),
);

/** Goes in: the words; comes out: every capitalised run that can name something, in order, with a first reading of its kind. */
export function readNames(words: Words): NameRun[] {
  const runs: NameRun[] = [];
  const small = new Set<string>();
  const named = new Set<string>();
  const tails = new Set<string>();
  for (let index = 0; index < words.length; index += 1) {
    const word = words.get(index) as Word;
    if (!word.capital) small.add(word.lower);
    else if (!word.opens && words.get(index - 1)?.capital && !word.breaks) tails.add(word.lower);
    else if (
      !word.opens &&
      !word.quoted &&
      !words.get(index - 1)?.capital &&
      !/^(?:'s|'|’)$/u.test(words.lowerAt(index - 1))
    )
      named.add(word.lower);
  }
  let at = 0;
  let titled = -1;
  while (at < words.length) {
    const post = pastPost(words, at, titled);
    if (post > at) {
      at = post;
      titled = post;
      continue;
    }
    if (isNumberTen(words, at)) {
      runs.push({ from: at, nameFrom: at, nameTo: at + 2, to: at + 2, kind: "organization" });
      at += 2;
      continue;
    }
    if (!mayBegin(words, at) || isCommonOpener(words, at, { small, named, tails })) {
      at += 1;
      continue;
    }
    const lettered = endOfLettered(words, at);
    const to = lettered === -1 ? endOfRun(words, at) : lettered;
    const nameFrom = lettered === -1 ? nameStart(words, at, to) : at;
    const nameTo = lettered === -1 ? nameEnd(words, nameFrom, to) : to;
    const kind = lettered === -1 ? kindOf(words, { at, nameFrom, nameTo, to }) : "organization";
    runs.push({ from: at, nameFrom, nameTo, to, kind });
    at = to;
  }
  return runs;
}

function kindOf(words: Words, run: { at: number; nameFrom: number; nameTo: number; to: number }): NameKind {
  const { at, nameFrom, nameTo, to } = run;
  if (to === at + 1 && numberedPlace.test(words.lowerAt(at)) && /^\d/u.test(words.lowerAt(to))) return "place";
  return nameTo < to ? "person" : kindOfRun(words, at, nameFrom, to);
}

/** "Peregrine Lyle MP", "Oluwaseun Bright KC": letters behind at least two words of a name. */
function nameEnd(words: Words, nameFrom: number, to: number): number {
  let end = to;
  // "The Pulai Indah MP": a seat by its place.
  if (words.lowerAt(nameFrom - 1) === "the" || isPartisan(words.lowerAt(to - 2))) return to;
  while (end - nameFrom > 2 && isPostNominal(words.get(end - 1)?.text ?? "")) end -= 1;
  return end > nameFrom && words.slice(nameFrom, end).every(shouted) ? to : end;
}

function mayBegin(words: Words, at: number): boolean {
  const word = words.get(at);
  const next = words.get(at + 1);
  if (!word?.capital || (isDate(word.lower) && !isMonthAsName(words, at))) return false;
  if (isShortDate(words, at) || isSum(words, at) || isHighStyle(word.lower, words.lowerAt(at + 1))) return false;
  // "Randy Voth, R-Hillsboro": party and seat.
  if (word.text[1] === "-" && /^[DRI]-\p{Lu}(?:\p{Ll}|\.)/u.test(word.text)) return false;
  const followed = next?.capital === true && !next.breaks;
  // "A GREAT-GRANDMOTHER from Nantmarsh": capitals only open the copy.
  if (shouted(word) && !followed && word.text.length > 4 && isRoleNoun(word.lower)) return false;
  if (/^(?:neither|nobody|nothing|whatever|whoever|whenever|wherever|whichever)$/u.test(word.lower)) return false;
  // "Her husband, Mark, called": between commas it is a name.
  if (word.lower === "mark" && words.get(at - 1)?.text === "," && next?.text === ",") return true;
  if (word.lower === "will" || word.lower === "may" || word.lower === "mark")
    return followed && !isPlace(next?.lower ?? "");
  // "Former Florida governor …": the capital is the sentence's, the name begins after it.
  if (
    word.opens &&
    (followed || word.lower === "fellow") &&
    /^(?:former|retired|longtime|outgoing|interim|acting|embattled|ousted|late|rival|fellow|presumptive|prospective|presumed|likely|would-be|onetime|self-described)$/u.test(
      word.lower,
    )
  )
    return false;
  // "Leader of the Opposition | Sunita Rathore", "Leader of the House | Ana Ruiz"
  const ledHouse = /^(?:opposition|house)$/u.test(word.lower) && words.lowerAt(at - 2) === "of";
  if (ledHouse && followed && words.lowerAt(at - 3) === "leader" && !isBody(next?.lower ?? "")) return false;
  // "Developers Marlpit Land", "Operator Pennine Link": what the body is, with the capital of its sentence.
  if (word.opens && followed && isTradeNoun(word.lower) && !isBody(next?.lower ?? "")) return false;
  // "Hsinchu-based Jadewell Thermal": where it sits is no word of the name.
  if (followed && tellsWhose(word.lower)) return false;
  // "Private-hire driver Ana Ruiz", "Pro-reform students": a compound of which only the sentence's capital is one.
  if (!followed && (tellsHow(word.text) || (word.opens && isCompound(word.text)))) return false;
  if (followed && isSmallWordAsName(words, at)) return true;
  // "told A Bola do Norte": a capital article inside a sentence begins a name.
  if (word.text === "A" && !word.opens && followed) return true;
  const ordinal =
    (!word.opens || /^(?:minister|lady)$/u.test(next?.lower ?? "")) &&
    (/^(?:first|second|third)$/u.test(word.lower) ||
      (followed && /^(?:two|three|four|five|six|seven|eight|nine|ten)$/u.test(word.lower)));
  if (isFunctionWord(word.lower) && !ordinal)
    return shouted(word) && word.text !== "I" && !(next?.capital && shouted(next));
  // "Trust me", "Order it now": a call to somebody.
  if (isBody(word.lower) && /^(?:me|us|him|them|it)$/u.test(next?.lower ?? "")) return false;
  // "Tenants' Union policy officer": a plural that owns the body behind it.
  const owns = /^['’]$/u.test(next?.text ?? "") && words.get(at + 2)?.capital && isBody(words.lowerAt(at + 2));
  if (word.opens && !followed && !owns && isGroupNoun(word.lower)) return isPartyOfSeat(word.lower, next?.lower ?? "");
  if (word.opens && next?.text === "," && sentenceAdverb.test(word.lower)) return false;
  if (word.opens && /^(?:about|at|formerly|statements?|investigators?|experts?|critics|sources?)$/u.test(word.lower))
    return false;
  return true;
}

const isTradeNoun = (lower: string): boolean =>
  /^(?:brokerages?|brokers?|miners?|brewers?|grocers?|steelmaker|operators?|developers?|retailers?|suppliers?|builders|landlords|carmaker|chipmaker|drugmaker|airline|insurer|lender|housebuilder|supermarket|broadcaster|publisher|manufacturer|contractors?|startup|start-up)$/u.test(
    lower,
  );

/** "Furthermore, no one said": an adverb with the capital of its sentence. */
const sentenceAdverb =
  /^(?:reacting|responding|replying|speaking|continuing|commenting|concluding|furthermore|moreover|meanwhile|however|instead|nevertheless|nonetheless|therefore|additionally|consequently|similarly|separately|finally|ultimately|eventually|recently|currently|previously|initially|originally|interestingly|importantly|surprisingly|unfortunately|sadly|elsewhere|overall|indeed|besides|still|yet|also|perhaps|otherwise|likewise|hence|thus|later|earlier|today|yesterday|tonight|tomorrow)$/u;

/** "Department spokesman …", "Security officials …": a common word with the capital of its sentence only. */
function isCommonOpener(
  words: Words,
  at: number,
  seen: { small: ReadonlySet<string>; named: ReadonlySet<string>; tails: ReadonlySet<string> },
): boolean {
  const word = words.get(at);
  const next = words.get(at + 1);
  if (
    !word?.opens ||
    isPartyOfSeat(word.lower, next?.lower ?? "") ||
    shouted(word) ||
    // "ActionSA"
    /[a-z][A-Z]/.test(word.text) ||
    isGivenName(word.lower) ||
    isPlace(word.lower)
  )
    return false;
  if (isWellKnown(word.text) && (isVerb(next?.lower ?? "") || leadsToHolder(words, at + 1))) return false;
  if (next?.capital && !next.breaks && !isFunctionWord(next.lower)) return false;
  if (seen.named.has(word.lower)) return false;
  if (endOfRun(words, at) > at + 1) return false;
  // "Rovers manager", "Benincasa put": the last word of a fuller name.
  if (
    seen.tails.has(word.lower) &&
    !seen.small.has(word.lower) &&
    !isBody(word.lower) &&
    !isRoleModifier(word.lower) &&
    !isPortfolioWord(word.lower) &&
    !isRoleNoun(word.lower) &&
    !isGroupNoun(word.lower)
  )
    return false;
  if (isAdjectiveOfMany(word.lower) || isDocument(word.lower)) return true;
  if (word.quoted && !seen.named.has(word.lower)) return true;
  if (!next?.isWord) return seen.small.has(word.lower);
  // A name that opens a sentence is a subject, a possessor or is set off; "Denials that …" is none of these.
  if (
    isGroupNoun(next.lower) &&
    !countryOf(word.lower) &&
    !isHouse(word.lower) &&
    !isDirection(word.lower) &&
    !isPartisan(word.lower)
  )
    return true;
  if (/^(?:that|the|a|an|this|these|his|her|its|their|it|he|she|they)$/u.test(next.lower)) return true;
  if (seen.small.has(word.lower) || isRoleModifier(word.lower)) return true;
  if (isRoleNoun(next.lower) && isWordOfPost(word.lower, next.lower)) return true;
  if (isVerb(next.lower) || /(?:s|ed)$/u.test(next.lower)) return false;
  // "Warm water drives …": a plain noun follows, neither a verb nor what a name's owner holds ("Pentagon spokesman").
  return isBody(word.lower) || !(isRoleNoun(next.lower) || isBody(next.lower) || adverb.test(next.lower));
}

/** "Unite | regional officer Karl Denby": a role in small letters, and who has it. */
function leadsToHolder(words: Words, from: number): boolean {
  let at = from;
  while (at < from + 3 && !words.get(at)?.capital && !isRoleNoun(words.lowerAt(at))) at += 1;
  return !words.get(at)?.capital && isRoleNoun(words.lowerAt(at)) && words.get(at + 1)?.capital === true;
}

/** "Reuters first said", "Congress never voted": adverbs between a subject and its verb. */
const adverb = /ly$|^(?:also|never|not|first|still|then|now|often|even|just|soon|again|already)$/u;

function endOfRun(words: Words, from: number): number {
  let at = from + 1;
  // No name is longer; the bound keeps shouted text linear.
  while (at - from < 24) {
    if (mayContinue(words.get(at)) || isDayInName(words, at)) {
      at += 1;
      continue;
    }
    const over =
      overParticles(words, from, at) ??
      overLink(words, from, at) ??
      overList(words, from, at) ??
      overPossessive(words, from, at) ??
      overNickname(words, at) ??
      overRetired(words, at) ??
      overNumber(words, at);
    if (over === null) return at;
    at = over;
  }
  return at;
}

/** "Jan van der Berg", "Ana de la Cruz", "Omar bin al Rashid". */
function overParticles(words: Words, from: number, at: number): number | null {
  let next = at;
  while (
    next < at + 3 &&
    words.get(next)?.lower !== "of" &&
    particles.has(words.lowerAt(next)) &&
    !words.get(next)?.breaks
  )
    next += 1;
  // "Joost van 't Hoff": the apostrophe is a mark of its own.
  if (next > at && /^['’‘]$/u.test(words.get(next)?.text ?? "") && words.get(next + 1)?.lower === "t") next += 2;
  if (next === at || !mayContinue(words.get(next))) return null;
  const first = words.lowerAt(from);
  return next === at + 1 && words.get(at)?.lower === "i" && isFunctionWord(first) ? null : next + 1;
}

/** "Department of Health and Human Services", "Centre for the Study of Rivers", "Smith & Sons". */
function overLink(words: Words, from: number, at: number): number | null {
  const link = words.get(at);
  if (!link || link.breaks) return null;
  if (link.text === "&") return mayContinue(words.get(at + 1)) ? at + 2 : null;
  if (link.lower === "of" || link.lower === "for" || link.lower === "on") {
    const asks = askForOf.has(words.lowerAt(at - 1)) || (link.lower !== "of" && isBody(words.lowerAt(at - 1)));
    if (link.lower === "for" && /^(?:minister|secretary|commissioner)$/u.test(words.lowerAt(at - 1))) {
      if (!mayContinue(words.get(at + 1))) return null;
      // "Minister for Food and Agriculture"
      const second =
        words.lowerAt(at + 2) === "and" && isPortfolioWord(words.lowerAt(at + 3)) && mayContinue(words.get(at + 3));
      return second && isPortfolioWord(words.lowerAt(at + 1)) ? at + 4 : at + 2;
    }
    if (link.lower === "for" && at - from > 1 && /[^s]s$/u.test(words.lowerAt(at - 1)) && words.get(at - 1)?.capital) {
      // "Riverside Communities for Change": a plural that a cause follows.
      if (mayContinue(words.get(at + 1)) && !isPlace(words.lowerAt(at + 1))) return at + 2;
    }
    const closed = link.lower === "of" && !asks ? bodyAfterOf(words, from, at) : null;
    if (closed !== null) return closed;
    const skip = words.get(at + 1)?.lower === "the" ? 2 : 1;
    return asks && (link.lower !== "on" || isBody(words.lowerAt(at - 1))) && mayContinue(words.get(at + skip))
      ? at + skip + 1
      : null;
  }
  if (link.lower !== "and" || !mayContinue(words.get(at + 1))) return null;
  // "Front for Renewal and Justice": a title, behind which nobody's name stands.
  const cause =
    isPortfolioWord(words.lowerAt(at + 1)) && (!words.get(at + 2)?.capital || isBody(words.lowerAt(at + 2)));
  if ((isGivenName(words.lowerAt(at + 1)) || isTitle(words.lowerAt(at + 1))) && !cause) return null;
  if (at === from + 1 && isPortfolioWord(words.lowerAt(from)) && leadsToOffice(words, at + 1)) return at + 2;
  const inName = words.slice(from, at).some((word) => word.lower === "of" || word.lower === "for");
  if (inName && !startsOwnName(words, at + 1)) return at + 2;
  const first = words.lowerAt(from);
  const person = isGivenName(first) || isTitle(first) || isPartisan(first) || (isPlace(first) && at - from === 1);
  const whole = at - from > 2 && words.slice(from, at).some(({ lower }) => isBody(lower) || isCompanyTail(lower));
  return person || whole || isBody(words.lowerAt(at - 1)) ? null : endsInBody(words, at + 1);
}

/** "Relief and Rehabilitation Minister": one or two words of a portfolio, and the office. */
function leadsToOffice(words: Words, at: number): boolean {
  for (let next = at + 1; next < at + 3; next += 1) {
    if (!words.get(next)?.capital || words.get(next)?.breaks) return false;
    if (/^(?:minister|secretary|commissioner)$/u.test(words.lowerAt(next))) return true;
  }
  return false;
}

/** "the Ministry of Health and Halden Council": a second organisation, not the first one's last word. */
function startsOwnName(words: Words, at: number): boolean {
  return (
    isBody(words.lowerAt(at)) ||
    (mayContinue(words.get(at + 1)) && isBody(words.lowerAt(at + 1)) && !/^services?$/u.test(words.lowerAt(at + 1)))
  );
}

/** "Range Workers Local 212", "Officers Lodge 61": a branch that is called by its number. */
function overNumber(words: Words, at: number): number | null {
  if (words.get(at)?.breaks) return null;
  const branch = /^(?:local|lodge)$/u.test(words.lowerAt(at - 1)) && words.get(at - 2)?.capital === true;
  // "told Radio 5", "on Channel 4"
  const station = /^(?:radio|channel|tv)$/u.test(words.lowerAt(at - 1)) && /^\d{1,2}$/u.test(words.get(at)?.text ?? "");
  return station || (branch && /^\d{1,5}$/u.test(words.get(at)?.text ?? "")) ? at + 1 : null;
}

/** "Captain (retired) Nadeem Khosa", "Chief (Mrs.) Folasade Adebayo". */
function overRetired(words: Words, at: number): number | null {
  const end = words.lowerAt(at + 2) === "." ? at + 3 : at + 2;
  if (words.get(at)?.text !== "(" || !standsInBrackets(words.lowerAt(at + 1)) || words.get(end)?.text !== ")")
    return null;
  return isHonorific(words.lowerAt(at - 1)) && mayContinue(words.get(end + 1)) ? end + 2 : null;
}

/** `William "Bill" Hart`. */
function overNickname(words: Words, at: number): number | null {
  const quoted = /^["“‘'(]$/u.test(words.get(at)?.text ?? "") && /^["”’')]$/u.test(words.get(at + 2)?.text ?? "");
  const round = words.get(at)?.text === "(";
  if (!quoted || round !== (words.get(at + 2)?.text === ")")) return null;
  if (round && !isGivenName(words.lowerAt(at + 1)) && shouted(words.get(at + 1) as Word)) return null;
  return mayContinue(words.get(at + 1)) && mayContinue(words.get(at + 3)) ? at + 4 : null;
}

function kindOfRun(words: Words, from: number, nameFrom: number, to: number): NameKind {
  let name = "";
  for (let at = nameFrom; at < to; at += 1) name += at > nameFrom ? ` ${words.lowerAt(at)}` : words.lowerAt(at);
  if (nameFrom > from && !isListed(words.lowerAt(nameFrom - 1)) && !(nameFrom === to - 1 && isPlace(name)))
    return "person";
  return kindOfName(words.slice(nameFrom, to), name, words.get(from - 1)?.lower === "the");
}

import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isPart } from "./bodies";
import { isGuard } from "./bodiesOfPeople";
import { type Description, readDescription, readObject } from "./descriptions";
import { isDate, isDeterminer, isFunctionWord, isVerb } from "./functionWords";
import { nameBehindNoun } from "./longNames";
import type { NameRun } from "./names";
import { fullRange } from "./organizations";
import { isGroupNoun, isPost, isRoleNoun, soundsHuman } from "./roleNouns";

/** "Lord Pannick, in the Guardsman case, held": nobody's body. */
const ofCourts = /^(?:case|trial|affair|debate|dispute|lawsuit|row)$/u;

/** What the words around a name say of its holder; nothing is resolved yet. */
export interface Statement {
  /** The description that names the role ("commander of the Jeish al-Sham brigade"), where there is one. */
  readonly described: Description | null;
  /** A role that the words give by a verb ("who heads the flood unit" → "head"). */
  readonly verbRole: string | null;
  /** An organisation given without a role ("Ana Ruiz of the Flood Agency"). */
  readonly place: Range | null;
  /** The role is only a title of the name itself ("Sen."), weaker than a fuller statement. */
  readonly titleOnly: boolean;
}

export const stating = ({
  described = null,
  verbRole = null,
  place = null,
  titleOnly = false,
}: Partial<Statement>): Statement => ({ described, verbRole, place, titleOnly });

export function afterName(article: Article, run: NameRun): Statement | null {
  const mark = lowerAt(article, run.to);
  if (/^(?:of|with)$/u.test(mark) && !article.words.get(run.to)?.breaks)
    return placeAfter(article, run.to) ?? universityAfter(article, run);
  if (/^(?:is|was|became|serves|served|remains)$/u.test(mark)) return copula(article, run.to);
  if (mark === "who") return relative(article, run.to);
  if (!/^(?:,|-|–|—|\()$/u.test(mark)) return null;
  const bracketed = mark === "(" ? runHolding(article, run.to + 1) : null;
  if (bracketed && isBracketedBody(article, bracketed)) return stating({ place: [bracketed.from, bracketed.to] });
  let at = run.to + 1;
  if (isSideOfCourt(article, at)) return stating({ place: [at + 2, at + 3] });
  if (/^\d{1,3}$/u.test(lowerAt(article, at)) || /^\d{1,3}-year-old$/u.test(lowerAt(article, at))) {
    at += 1;
    if (lowerAt(article, at) === "," || lowerAt(article, at) === ")") at += 1;
  }
  return inApposition(article, at);
}

const learned =
  /(?:ologist|ographer|[eot]icist|economist|historian|professor|lecturer|scholar|scientist|philosopher|mathematician|linguist)$/u;

/** "Labor economist Raj Sethi of | Cornell": what a scholar is of is a university, unless it is known for a town. */
function universityAfter(article: Article, run: NameRun): Statement | null {
  const house = lowerAt(article, run.to) === "of" ? runHolding(article, run.to + 1) : null;
  if (house?.kind !== "unknown" || !learned.test(lowerAt(article, run.nameFrom - 1))) return null;
  return stating({ place: [house.from, house.to] });
}

/** "Satyendra Mahto (Samata Dal)": a name of two words or more that fills the brackets. */
function isBracketedBody(article: Article, run: NameRun): boolean {
  const names = run.kind === "organization" || (run.kind === "unknown" && run.to - run.from > 1);
  return names && lowerAt(article, run.from - 1) === "(" && lowerAt(article, run.to) === ")";
}

/** "Piers Quennell, for the defence, suggested …". */
const isSideOfCourt = (article: Article, at: number): boolean =>
  lowerAt(article, at) === "for" &&
  lowerAt(article, at + 1) === "the" &&
  /^(?:defen[cs]e|prosecution|crown)$/u.test(lowerAt(article, at + 2)) &&
  lowerAt(article, at + 3) === ",";

function inApposition(article: Article, from: number): Statement | null {
  let at = from;
  while (/^(?:then|now|formerly|currently|once|also|himself|herself|both)$/u.test(lowerAt(article, at))) at += 1;
  // "the only anaesthetist left"
  if (lowerAt(article, at) === "the" && /^(?:only|sole)$/u.test(lowerAt(article, at + 1))) at += 2;
  const lower = lowerAt(article, at);
  if (lower === "who") return relative(article, at);
  if (lower === "representing") return placeAfter(article, at);
  if (/^(?:of|from|with|at|in)$/u.test(lower)) return placeAfter(article, at) ?? afterHome(article, at);
  const oneOf = oneOfMany(article, at + 3);
  if (oneOf && closesDescription(article, oneOf.head + 1)) return stating({ described: oneOf });
  const head = headForward(article, at);
  if (head === -1) return null;
  const described = withFirstNoun(article, at, withBodyBehind(article, readDescription(article, head)));
  if (described.from > at || !closesDescription(article, described.to)) return null;
  return stating({ described });
}

/** "One of the suspects, Balogun, denied it". */
export function oneOfMany(article: Article, head: number): Description | null {
  const from = head - 3;
  if (!isGroupNoun(lowerAt(article, head)) || say(article, [from, head]).toLowerCase() !== "one of the") return null;
  return { ...readDescription(article, head), from, determiner: "one", complements: [] };
}

/** "Sanjiv Bhasin, Director, IIFL Securities, said": the body behind a comma of its own. */
function withBodyBehind(article: Article, described: Description): Description {
  const run = lowerAt(article, described.to) === "," ? runHolding(article, described.to + 1) : null;
  const bare = described.complements.length === 0 && described.owner === null && described.determiner === "";
  if (!bare || run?.kind !== "organization" || run.from !== described.to + 1) return described;
  const ends =
    lowerAt(article, run.to) === "," || isVerb(lowerAt(article, run.to)) || !article.words.get(run.to)?.isWord;
  return ends
    ? { ...described, complements: [{ preposition: "at", object: [run.from, run.to] }], to: run.to }
    : described;
}

/** "research and policy director": the noun before "and" belongs to the role. */
const withFirstNoun = (article: Article, at: number, described: Description): Description =>
  described.from === at + 2 && described.modifiers[0] === described.from && lowerAt(article, at + 1) === "and"
    ? { ...described, from: at, modifiers: [at, described.head] }
    : described;

/** "…, of Huntsville, Ala., a teacher": past the home town to what follows it. */
function afterHome(article: Article, preposition: number): Statement | null {
  let at = preposition + 1;
  for (let names = 0; names < 2; names += 1) {
    const run = runHolding(article, at);
    if (run?.from !== at || lowerAt(article, run.to) !== ",") break;
    at = run.to + 1;
  }
  return at === preposition + 1 || !/^(?:a|an|the|who)$/u.test(lowerAt(article, at)) ? null : inApposition(article, at);
}

/** The head noun of a phrase that begins here: its last role noun before a mark, a preposition or a verb. */
export function headForward(article: Article, from: number): number {
  let at = from;
  let known = -1;
  let last = -1;
  const determined = isDeterminer(lowerAt(article, at));
  while (isDeterminer(lowerAt(article, at))) at += 1;
  for (; at < from + 14; at += 1) {
    const word = article.words.get(at);
    if (!word || word.breaks) break;
    if (word.lower === "'s" || (word.lower === "'" && /s$/u.test(lowerAt(article, at - 1)))) {
      known = -1;
      last = -1;
      continue;
    }
    const run = runHolding(article, at);
    if (!word.isWord || isDate(word.lower)) break;
    if (run?.kind === "person" && !/^(?:'s|'|’)$/u.test(lowerAt(article, run.to))) break;
    // "research and policy director": two nouns before the role.
    if (word.lower === "and" && known === -1 && last === at - 1 && !determined) continue;
    if (!run && isFunctionWord(word.lower)) break;
    if (isRoleNoun(word.lower) && !isGuard(article, at)) known = at;
    else if (!run && /^\p{L}/u.test(word.text)) last = at;
  }
  // "SeaLine, a volunteer hotline": the body is the head, the calling before it only says whose.
  if (known !== -1 && last === at - 1 && last > known && isBody(lowerAt(article, last))) return -1;
  if (known !== -1) return known;
  // After an article any noun may be a role ("a beekeeper"), but not an organisation or a day.
  const guess =
    determined &&
    last !== -1 &&
    last === at - 1 &&
    soundsHuman(lowerAt(article, last)) &&
    !isBody(lowerAt(article, last)) &&
    !isPart(lowerAt(article, last));
  return guess ? last : -1;
}

function closesDescription(article: Article, at: number): boolean {
  const word = article.words.get(at);
  // "the only doctor left."
  if (/^(?:left|alive|present|there)$/u.test(word?.lower ?? "") && !article.words.get(at + 1)?.isWord) return true;
  if (!word?.isWord || word.breaks) return word?.lower !== "'s";
  return (
    !isVerb(word.lower) ||
    (/^(?:said|says|told|called|reported|asked|quoted)$/u.test(word.lower) === false && word.lower === "and")
  );
}

/** "Ana Ruiz of the Flood Agency": an organisation, never only a home town. */
export function placeAfter(article: Article, preposition: number): Statement | null {
  const object = readObject(article, preposition + 1);
  if (!object || ofCourts.test(lowerAt(article, object[1] - 1))) return null;
  // "of the housing charity Clearwater"
  const behindSort = nameBehindNoun(article, object);
  if (behindSort !== null) return stating({ place: [behindSort, object[1]] });
  const from = isDeterminer(lowerAt(article, object[0])) ? object[0] + 1 : object[0];
  const town = runHolding(article, from);
  // "of Wellington firm Fernside Economics": the town, what the body is, and its name.
  const behind = town?.kind === "place" && isBody(lowerAt(article, town.to)) ? runHolding(article, town.to + 1) : null;
  if (behind && !article.words.get(behind.from)?.breaks)
    return stating({ place: [behind.from, fullRange(article, behind)[1]] });
  const run = town;
  const organization = run
    ? run.kind === "organization" ||
      run.kind === "outlet" ||
      (run.kind === "unknown" && isDeterminer(lowerAt(article, object[0])))
    : false;
  const noun =
    isBody(lowerAt(article, object[1] - 1)) &&
    (run !== null || /^(?:the|a|an|its)$/u.test(lowerAt(article, object[0])));
  if (!organization && !noun) return null;
  // "of Tidemark Energy expect": a verb that nobody listed does not belong to the name.
  const end = run && run.from === from && lowerAt(article, run.to) !== "'s" ? fullRange(article, run)[1] : object[1];
  return stating({ place: [object[0], Math.min(end, object[1])] });
}

function copula(article: Article, verb: number): Statement | null {
  const at = lowerAt(article, verb + 1) === "as" ? verb + 2 : verb + 1;
  if (!/^(?:the|a|an|its|their)$/u.test(lowerAt(article, at))) return null;
  const head = headForward(article, at);
  // "is a vocal advocate of trade" says what somebody does; only a post says who somebody is.
  if (head === -1 || !isPost(lowerAt(article, head))) return null;
  const described = readDescription(article, head);
  return described.from <= at ? stating({ described }) : null;
}

const roleOfVerb = new Map([
  ["heads", "head"],
  ["headed", "head"],
  ["leads", "leader"],
  ["led", "leader"],
  ["runs", "head"],
  ["ran", "head"],
  ["directs", "director"],
  ["directed", "director"],
  ["chairs", "chair"],
  ["chaired", "chair"],
  ["manages", "manager"],
  ["managed", "manager"],
  ["commands", "commander"],
  ["commanded", "commander"],
  ["founded", "founder"],
  ["co-founded", "co-founder"],
  ["cofounded", "co-founder"],
  ["owns", "owner"],
  ["owned", "owner"],
  ["edits", "editor"],
  ["coordinates", "coordinator"],
  ["oversees", "head"],
  ["oversaw", "head"],
  ["presides", "president"],
  ["represents", "representative"],
  ["coaches", "coach"],
  ["curates", "curator"],
]);

const roleOfParticiple = new Map([
  ["leading", "leader"],
  ["heading", "head"],
  ["running", "head"],
  ["overseeing", "head"],
  ["chairing", "chair"],
  ["directing", "director"],
  ["coordinating", "coordinator"],
]);

/** "who heads the agency's flood unit", "who works for the Flood Agency", "who is mayor of Halden". */
function relative(article: Article, who: number): Statement | null {
  let at = who + 1;
  // "who previously managed Rosengård": what somebody was is not what she is.
  if (/^(?:previously|formerly|once)$/u.test(lowerAt(article, at))) return null;
  while (/^(?:also|now|currently|has|had|then|still|jointly)$/u.test(lowerAt(article, at))) at += 1;
  const verb = lowerAt(article, at);
  if (/^(?:is|was|serves|served|works|worked|acts|acted)$/u.test(verb)) {
    const next = lowerAt(article, at + 1);
    if (/^works?|^worked/u.test(verb) && /^(?:for|at|with)$/u.test(next)) return placeAfterVerb(article, at + 2);
    const leads = roleOfParticiple.get(next);
    const led = leads === undefined ? null : readObject(article, at + 2);
    if (leads !== undefined && led) return stating({ verbRole: leads, place: led });
    const from = next === "as" ? at + 2 : at + 1;
    const head = headForward(article, from);
    const described = head === -1 || !isRoleNoun(lowerAt(article, head)) ? null : readDescription(article, head);
    return described && described.from <= from ? stating({ described }) : null;
  }
  // "who teaches public finance at Halden": the copy gives no role, and the university by its town.
  if (verb === "teaches") return taughtAt(article, at + 1);
  const role = roleOfVerb.get(verb);
  if (!role) return placeFurther(article, at + 1);
  const object = readObject(article, pastWorth(article, at + 1));
  if (!object || endedBy(article, object[1])) return null;
  const plain = article.runAt.subarray(object[0], object[1]).every((index) => index === -1);
  // "who manages a bond fund | at Trellis Asset Management"
  const house = plain && lowerAt(article, object[1]) === "at" ? placeAfter(article, object[1]) : null;
  if (house && role === "manager") return { ...house, verbRole: role };
  // "who represents the guard": one person, not a body.
  if (role === "representative" && plain && isRoleNoun(lowerAt(article, object[1] - 1))) return null;
  if (role === "representative" && !plain) return stating({ verbRole: role, place: object });
  return stating({ verbRole: role, place: object });
}

/** "the $2.3 billion | Northlight Fund": what something is worth stands before its name. */
function pastWorth(article: Article, from: number): number {
  let at = lowerAt(article, from) === "the" ? from + 1 : from;
  if (!/^(?:[$£€]|\p{Sc})/u.test(lowerAt(article, at))) return from;
  while (/^(?:\p{Sc}?[\d.,]*(?:bn|mn?|k)?|[mb]illion|trillion)$/u.test(lowerAt(article, at)) && at < from + 5) at += 1;
  return at;
}

/** "who covers the sector at Oakmere Partners": the organisation at the clause's end. */
function placeFurther(article: Article, from: number): Statement | null {
  for (let at = from; at < from + 7; at += 1) {
    const word = article.words.get(at);
    if (!word?.isWord || word.breaks || isVerb(word.lower)) return null;
    if (word.lower === "at") return placeAfter(article, at);
    if (word.lower === "for" && runHolding(article, at + 1)?.to) return placeAfter(article, at);
  }
  return null;
}

/** "who ran the bait shop until he sold it": what somebody no longer does. */
function endedBy(article: Article, from: number): boolean {
  for (let at = from; at < from + 8; at += 1) {
    const word = article.words.get(at);
    if (!word?.isWord || word.breaks) return false;
    if (word.lower === "until") return true;
  }
  return false;
}

function taughtAt(article: Article, from: number): Statement | null {
  for (let at = from; at < from + 7; at += 1) {
    const word = article.words.get(at);
    if (!word?.isWord || word.breaks || isVerb(word.lower)) return null;
    const run = word.lower === "at" ? runHolding(article, at + 1) : null;
    if (word.lower === "at") return run ? stating({ place: [run.from, run.to] }) : placeAfter(article, at);
  }
  return null;
}

function placeAfterVerb(article: Article, from: number): Statement | null {
  const object = readObject(article, from);
  return object && stating({ place: object });
}

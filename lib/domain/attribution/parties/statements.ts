import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isPart } from "./bodies";
import { type Description, readDescription, readObject } from "./descriptions";
import { isDate, isDeterminer, isFunctionWord, isVerb } from "./functionWords";
import type { NameRun } from "./names";
import { fullRange } from "./organizations";
import { isPost, isRanking, isRoleModifier, isRoleNoun, soundsHuman } from "./roleNouns";
import { isCourtesy, isOffice, isRank, isSeat, takesGeneral } from "./titles";

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

const nothing: Statement = { described: null, verbRole: null, place: null, titleOnly: false };

/** Goes in: a name in the article; comes out: what stands before it and after it about its holder, in that order. */
export function statementsAbout(article: Article, run: NameRun): Statement[] {
  const before = beforeName(article, run);
  // "Opposition leader Cllr Ana Ruiz", "The trial's lead, Professor Ruiz": a mere title is not all that stands before.
  const fuller = before?.titleOnly ? (prenominal(article, run) ?? leadingApposition(article, run)) : null;
  return [
    fuller && { ...nothing, described: fuller },
    before,
    afterName(article, run),
    seatBehind(article, run),
  ].filter((statement) => statement !== null);
}

/** "Peregrine Lyle MP", "Oluwaseun Bright KC": a seat or a standing as letters behind the name. */
function seatBehind(article: Article, run: NameRun): Statement | null {
  for (let at = run.nameTo; at < run.to; at += 1) {
    if (!isSeat(article.words.get(at)?.text ?? "")) continue;
    const described = { from: at, to: at + 1, head: at, determiner: "", owner: null, complements: [] };
    return { ...nothing, described: { ...described, modifiers: [at, at] }, titleOnly: true };
  }
  return null;
}

function beforeName(article: Article, run: NameRun): Statement | null {
  const title = titleHead(article, run);
  if (title !== -1 && title >= run.from) {
    const described = withinTitle(article, run, readDescription(article, title));
    const portfolio: Range = [title + 1, run.nameFrom];
    const complements = /^(?:of|for)$/u.test(lowerAt(article, title + 1))
      ? [{ preposition: lowerAt(article, title + 1), object: [title + 2, beforeBracket(article, portfolio)] as const }]
      : [];
    const bare = described.modifiers[0] === title && complements.length === 0;
    return {
      ...nothing,
      described: { ...described, complements, to: run.nameFrom },
      titleOnly: bare && isOffice(lowerAt(article, title)),
    };
  }
  const service = serviceBeforeRank(article, run) ?? houseBefore(article, run);
  if (service) return { ...nothing, place: service };
  const described = prenominal(article, run) ?? leadingApposition(article, run);
  return described && { ...nothing, described };
}

function beforeBracket(article: Article, [from, to]: Range): number {
  for (let at = from; at < to; at += 1) if (lowerAt(article, at) === "(") return at;
  return to;
}

/** "Navy Capt. Horacio Belmonte": the service before the rank. */
function serviceBeforeRank(article: Article, run: NameRun): Range | null {
  let rank = run.from;
  while (rank < run.nameFrom && !isRank(lowerAt(article, rank))) rank += 1;
  if (rank === run.from || rank === run.nameFrom) return null;
  return isBody(lowerAt(article, rank - 1)) ? [run.from, rank] : null;
}

/** "Bellhaven State University's Dianne Okafor": the organisation that has her. */
function houseBefore(article: Article, run: NameRun): Range | null {
  const owner = lowerAt(article, run.from - 1) === "'s" ? runHolding(article, run.from - 2) : null;
  return owner?.kind === "organization" || owner?.kind === "outlet" ? [owner.from, owner.to] : null;
}

/** "unseat Rep. Ana Ruiz": before a title in the name only words of posts belong to it, or an organisation's name. */
function withinTitle(article: Article, run: NameRun, described: Description): Description {
  let from = run.from;
  while (from > described.modifiers[0]) {
    const lower = lowerAt(article, from - 1);
    const earlier = runHolding(article, from - 1);
    if (!earlier && !isRoleModifier(lower) && !isRanking(lower)) break;
    from = earlier ? earlier.from : from - 1;
  }
  return { ...described, modifiers: [Math.max(from, described.modifiers[0]), described.modifiers[1]] };
}

/** The last word of the run's titles that is a role: "Prime Minister", "Sen.". Ranks and courtesies are none. */
function titleHead(article: Article, run: NameRun): number {
  // "Chief Mrs. Ronke Adegbola": before a courtesy it is an honour, not a post.
  if (
    isCourtesy(lowerAt(article, run.nameFrom - 1)) &&
    run.nameFrom - 2 === run.from &&
    lowerAt(article, run.from) === "chief"
  )
    return -1;
  for (let at = run.nameFrom - 1; at >= run.from; at -= 1) {
    const lower = lowerAt(article, at);
    // "Energy Minister Sheikh Khalid": behind an office a courtesy is only that.
    if (isCourtesy(lower) && at > run.from && isOffice(lowerAt(article, at - 1))) continue;
    if (lower === "general" && takesGeneral(lowerAt(article, at - 1))) return at;
    if (isOffice(lower) || isPost(lower) || (isRoleNoun(lower) && !isRank(lower) && !isCourtesy(lower))) {
      if (
        !isRank(lower) ||
        (isPost(lower) &&
          at > run.from &&
          !isRank(lowerAt(article, at - 1)) &&
          lower !== "major" &&
          lower !== "general")
      )
        return at;
    }
  }
  return -1;
}

/** "brigade spokesman Nasser Bilal", "a spokesman for the Flood Agency Jan de Wit". */
function prenominal(article: Article, run: NameRun): Description | null {
  if (article.words.get(run.from)?.breaks) return null;
  for (let at = run.from - 1; at >= run.from - 9 && at >= 0; at -= 1) {
    const word = article.words.get(at);
    if (!word || (!word.isWord && word.lower !== "'s")) return givenOnlyAs(article, run);
    if (!isRoleNoun(word.lower) || (word.capital && article.runAt[at] !== -1 && at !== run.from - 1)) continue;
    const described = readDescription(article, at);
    if (at === run.from - 1) return { ...described, complements: [], to: run.from };
    if (at === run.from - 2 && /^(?:surnamed|named|called|nicknamed)$/u.test(lowerAt(article, at + 1)))
      return described;
    if (described.to === run.from) return described;
  }
  return null;
}

/** "a witness, who gave her name only as Dot", "a man identified as Karim". */
function givenOnlyAs(article: Article, run: NameRun): Description | null {
  const alone = lowerAt(article, run.from - 1) === "," && lowerAt(article, run.from - 2) === "name";
  if (lowerAt(article, run.from - 1) !== "as" && !alone) return null;
  for (let at = run.from - 2; at >= run.from - 11 && at >= 0; at -= 1) {
    if (!isRoleNoun(lowerAt(article, at))) continue;
    const words = say(article, [at + 1, run.from]).toLowerCase();
    const verb = /^(?: ?, )?(?:who )?(?:gave|would give|identified|named|introduced|was identified)\b/u.test(words);
    const gives = verb && /(?: as|name,)$/u.test(words);
    return gives ? { ...readDescription(article, at), complements: [] } : null;
  }
  return null;
}

/** "Its director, Ana Ruiz, said"; "a spokesman for the agency, Jan de Wit, said". */
function leadingApposition(article: Article, run: NameRun): Description | null {
  const housed = /^(?:of|from|at)$/u.test(lowerAt(article, run.to)) && placeAfter(article, run.to) !== null;
  if (lowerAt(article, run.from - 1) !== "," || !(housed || closesApposition(article, run.to))) return null;
  for (let at = run.from - 2; at >= run.from - 14 && at >= 0; at -= 1) {
    const word = article.words.get(at);
    if (!word?.isWord && word?.lower !== "'s" && word?.lower !== "'") return null;
    if (!isRoleNoun(word.lower)) continue;
    const described = readDescription(article, at);
    if (described.to !== run.from - 1 || lowerAt(article, described.from - 1) === "and") continue;
    const named = lowerAt(article, described.from - 1) === "," && runHolding(article, described.from - 2) !== null;
    const definite =
      described.owner !== null || isDeterminer(described.determiner) || article.words.get(described.from)?.opens;
    return definite && !named ? described : null;
  }
  return null;
}

function closesApposition(article: Article, at: number): boolean {
  const word = article.words.get(at);
  if (!word?.isWord) return word?.lower !== "'s";
  return isVerb(word.lower);
}

function afterName(article: Article, run: NameRun): Statement | null {
  const mark = lowerAt(article, run.to);
  if (/^(?:of|with)$/u.test(mark) && !article.words.get(run.to)?.breaks) return placeAfter(article, run.to);
  if (/^(?:is|was|became|serves|served|remains)$/u.test(mark)) return copula(article, run.to);
  if (mark === "who") return relative(article, run.to);
  if (!/^(?:,|-|–|—|\()$/u.test(mark)) return null;
  let at = run.to + 1;
  if (/^\d{1,3}$/u.test(lowerAt(article, at)) || /^\d{1,3}-year-old$/u.test(lowerAt(article, at))) {
    at += 1;
    if (lowerAt(article, at) === "," || lowerAt(article, at) === ")") at += 1;
  }
  return inApposition(article, at);
}

function inApposition(article: Article, from: number): Statement | null {
  let at = from;
  while (/^(?:then|now|formerly|currently|once|also|himself|herself|both)$/u.test(lowerAt(article, at))) at += 1;
  const lower = lowerAt(article, at);
  if (lower === "who") return relative(article, at);
  if (/^(?:of|from|with|at|in)$/u.test(lower)) return placeAfter(article, at) ?? afterHome(article, at);
  const head = headForward(article, at);
  if (head === -1) return null;
  const described = readDescription(article, head);
  if (described.from > at || !closesDescription(article, described.to)) return null;
  return { ...nothing, described };
}

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
    if (!run && isFunctionWord(word.lower)) break;
    if (isRoleNoun(word.lower)) known = at;
    else if (!run && /^\p{L}/u.test(word.text)) last = at;
  }
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
  if (!word?.isWord || word.breaks) return word?.lower !== "'s";
  return (
    !isVerb(word.lower) ||
    (/^(?:said|says|told|called|reported|asked|quoted)$/u.test(word.lower) === false && word.lower === "and")
  );
}

/** "Ana Ruiz of the Flood Agency": an organisation, never only a home town. */
function placeAfter(article: Article, preposition: number): Statement | null {
  const object = readObject(article, preposition + 1);
  if (!object) return null;
  const from = isDeterminer(lowerAt(article, object[0])) ? object[0] + 1 : object[0];
  const run = runHolding(article, from);
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
  return { ...nothing, place: [object[0], Math.min(end, object[1])] };
}

function copula(article: Article, verb: number): Statement | null {
  const at = lowerAt(article, verb + 1) === "as" ? verb + 2 : verb + 1;
  if (!/^(?:the|a|an|its|their)$/u.test(lowerAt(article, at))) return null;
  const head = headForward(article, at);
  // "is a vocal advocate of trade" says what somebody does; only a post says who somebody is.
  if (head === -1 || !isPost(lowerAt(article, head))) return null;
  const described = readDescription(article, head);
  return described.from <= at ? { ...nothing, described } : null;
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
  ["teaches", "teacher"],
  ["taught", "teacher"],
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
  while (/^(?:also|now|currently|once|previously|formerly|has|had|then|still|jointly)$/u.test(lowerAt(article, at)))
    at += 1;
  const verb = lowerAt(article, at);
  if (/^(?:is|was|serves|served|works|worked|acts|acted)$/u.test(verb)) {
    const next = lowerAt(article, at + 1);
    if (/^works?|^worked/u.test(verb) && /^(?:for|at|with)$/u.test(next)) return placeAfterVerb(article, at + 2);
    const leads = roleOfParticiple.get(next);
    const led = leads === undefined ? null : readObject(article, at + 2);
    if (leads !== undefined && led) return { ...nothing, verbRole: leads, place: led };
    const from = next === "as" ? at + 2 : at + 1;
    const head = headForward(article, from);
    const described = head === -1 || !isRoleNoun(lowerAt(article, head)) ? null : readDescription(article, head);
    return described && described.from <= from ? { ...nothing, described } : null;
  }
  const role = roleOfVerb.get(verb);
  if (!role) return placeFurther(article, at + 1);
  const object = readObject(article, at + 1);
  if (!object) return null;
  const plain = article.runAt.subarray(object[0], object[1]).every((index) => index === -1);
  // "who represents the guard": one person, not a body.
  if (role === "representative" && plain && isRoleNoun(lowerAt(article, object[1] - 1))) return null;
  if (role === "representative" && !plain) return { ...nothing, verbRole: role, place: object };
  return { ...nothing, verbRole: role, place: object };
}

/** "who covers the sector at Oakmere Partners": the organisation at the clause's end. */
function placeFurther(article: Article, from: number): Statement | null {
  for (let at = from; at < from + 7; at += 1) {
    const word = article.words.get(at);
    if (!word?.isWord || word.breaks || isVerb(word.lower)) return null;
    if (word.lower === "at") return placeAfter(article, at);
  }
  return null;
}

function placeAfterVerb(article: Article, from: number): Statement | null {
  const object = readObject(article, from);
  return object && { ...nothing, place: object };
}

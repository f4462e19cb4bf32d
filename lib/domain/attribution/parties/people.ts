import { isAbbreviatedAfter } from "./abbreviations";
import type { Statement } from "./afterName";
import { addAgedDescriptions } from "./agedDescriptions";
import { type Article, lowerAt, runHolding } from "./article";
import { isBody, isVenture } from "./bodies";
import {
  isOperatorCalled,
  isTheCompany,
  markFirmsWithSpokespeople,
  ownsCompanyPost,
  shortNamesOfFirms,
  speaksOfItself,
  worksMachine,
} from "./companies";
import { isVerb } from "./functionWords";
import { genderOf, titleGender } from "./genders";
import { isListed } from "./nameStart";
import type { NameRun } from "./names";
import { isOfMany, isRivalOfFirm, isSeatOfParty, isSecondPlace, isSpokenTo, namesNobody } from "./nobodies";
import { personMourned } from "./obituaries";
import { isMediumBefore, nounInApposition } from "./organizations";
import {
  isAgedApposition,
  isFirmOfLand,
  isLedByBody,
  isNowAged,
  isOfHouse,
  isSaidToBeAged,
  isWhoseKin,
  opensWithPronounBehind,
  pleads,
  tellsOfPerson,
} from "./personSigns";
import { countryOf } from "./places";
import { fullName } from "./ranks";
import { genderOfRole, isRelation, isRoleNoun } from "./roleNouns";
import { statementsAbout } from "./statements";
import { isSurname } from "./surnames";
import type { Gender } from "./titles";

/** A person whom the article names, with every naming of him or her. */
export interface Person {
  /** In full as first fully named, with a rank and without other titles: "Maj. Roger Cabiness". */
  name: string;
  tokens: readonly string[];
  gender: Gender | null;
  readonly namings: NameRun[];
  readonly statements: Statement[];
}

/** One naming of a person, in text order. */
export interface PersonNaming {
  readonly at: number;
  readonly person: Person;
  readonly run: NameRun;
}

export interface People {
  readonly all: readonly Person[];
  readonly byRun: ReadonlyMap<NameRun, Person>;
  readonly namings: readonly PersonNaming[];
}

/** Goes in: the article, and whether a word stands in a source; comes out: its people, each naming tied to one of them. */
export function readPeople(article: Article, isSource: (word: number) => boolean): People {
  markFirmsWithSpokespeople(article);
  const statements = new Map<NameRun, readonly Statement[]>();
  for (const run of article.runs)
    if (mayBePerson(run) && article.words.get(run.from)?.passage !== "headline")
      statements.set(run, statementsAbout(article, run));
  const index = new Map<string, Person[]>();
  const all: Person[] = [];
  const { companies } = article;
  for (const run of article.runs)
    if (ownsCompanyPost(article, run) || speaksOfItself(article, run)) companies.add(nameOf(article, run));
  for (const short of shortNamesOfFirms(article)) companies.add(short);
  const seen = (run: NameRun) =>
    (run.kind === "person" && !isSeatOfParty(article, run)) ||
    (run.kind === "unknown" &&
      !companies.has(nameOf(article, run)) &&
      !namesNobody(article, run) &&
      showsPerson(article, run, statements.get(run) ?? [], isSource));
  const body = article.runs.filter(
    (run) => !/^(?:headline|dateline)$/u.test(article.words.get(run.from)?.passage ?? ""),
  );
  for (const run of body) if (tokensOf(article, run).length > 1 && seen(run)) introduce(article, run, { all, index });
  const fuller = fullerNames(article, body);
  const bodies = firstWordsOfBodies(article);
  for (const run of body) {
    if (isSpokenTo(article, run) || (run.nameFrom === run.from && bodies.has(lowerAt(article, run.from)))) continue;
    if (tokensOf(article, run).length !== 1 || run.kind === "place" || matchIn(index, article, run)) continue;
    const described =
      statements.get(run)?.some((statement) => statement.described) ||
      isNowAged(article, run.to) ||
      (lowerAt(article, run.to) === "," && (isAgedApposition(article, run.to + 1) || isAge(article, run.to + 1)));
    const housed = /^(?:of|in|from|at|near)$/u.test(lowerAt(article, run.from - 1));
    const surname =
      !housed &&
      isSource(run.from) &&
      lowerAt(article, run.from - 1) !== "the" &&
      !isSide.test(lowerAt(article, run.from)) &&
      earlierOf(article, fuller, run) !== null;
    const speaks = !housed && isSource(run.from) && actsAsPerson(article, run) && !namesNobody(article, run);
    const known =
      !housed &&
      isSource(run.from) &&
      run.kind === "unknown" &&
      isSurname(lowerAt(article, run.nameFrom)) &&
      !companies.has(nameOf(article, run)) &&
      !/^(?:the|an?)$/u.test(lowerAt(article, run.from - 1)) &&
      !isRoleNoun(lowerAt(article, run.to));
    if (isOperatorCalled(article, run) || isRivalOfFirm(article, run) || isOfMany(article, run)) continue;
    if (run.kind !== "person" && isSecondPlace(article, run)) continue;
    if (run.kind === "person" || described || speaks || surname || known)
      introduce(article, earlierOf(article, fuller, run) ?? run, { all, index });
  }
  return nameAll(article, index, { all, statements });
}

/** "Brayan, 17, who hauls ore": the age between commas. */
const isAge = (article: Article, at: number): boolean =>
  /^\d{1,2}$/u.test(lowerAt(article, at)) && lowerAt(article, at + 1) === ",";

/** "Brightmoor" alone is Brightmoor Therapeutics, where nobody of that name is told in full. */
function firstWordsOfBodies(article: Article): ReadonlySet<string> {
  const first = new Set<string>();
  for (const { kind, from, to } of article.runs)
    if (kind === "organization" && to - from > 1) first.add(lowerAt(article, from));
  return first;
}

/** What sides are called for short ("Rovers", "United"), and newspapers and firms by a plural. */
const isSide =
  /s$|^(?:united|villa|hotspur|forest|palace|albion|county|city|town|thistle|celtic|argyle|orient|vale|athletic)$/u;

/** The first names of two or three words that nothing makes a person's or a body's, by their last word. */
function fullerNames(article: Article, body: readonly NameRun[]): ReadonlyMap<string, NameRun> {
  const byLast = new Map<string, NameRun>();
  for (const run of body) {
    const tokens = tokensOf(article, run);
    const last = tokens.at(-1) ?? "";
    if (run.kind !== "unknown" || tokens.length < 2 || tokens.length > 3 || byLast.has(last)) continue;
    if (
      article.companies.has(tokens.join(" ")) ||
      /^the$|-(?:based|owned|listed|backed)$/u.test(lowerAt(article, run.from - 1)) ||
      namesNobody(article, run)
    )
      continue;
    byLast.set(last, run);
    // "Koa Mercer is headed for divorce … Koa, for his part, said": known by the first name.
    const first = tokens[0] ?? "";
    if (!byLast.has(first) && actsAsPerson(article, run)) byLast.set(first, run);
  }
  return byLast;
}

/** "… named as Wasiu Balogun and Emeka Obi. Balogun, a labourer, denied it": who is meant was named in full before. */
function earlierOf(article: Article, fuller: ReadonlyMap<string, NameRun>, run: NameRun): NameRun | null {
  const earlier = fuller.get(tokensOf(article, run)[0] ?? "");
  return earlier && earlier.to <= run.from ? earlier : null;
}

/** A single name that speaks and is "he" or "she" in the same sentence or the next. */
export function actsAsPerson(article: Article, run: NameRun): boolean {
  if (run.kind !== "unknown" || lowerAt(article, run.from - 1) === "the") return false;
  if (article.companies.has(nameOf(article, run))) return false;
  // "A Tiranga spokeswoman": whom she speaks for.
  if (/^(?:an?|the)$/u.test(lowerAt(article, run.from - 1)) && isRoleNoun(lowerAt(article, run.to))) return false;
  if (nounInApposition(article, run.to) !== null) return false;
  const sentence = article.words.get(run.from)?.sentence ?? 0;
  for (let at = run.to; at < run.to + 40; at += 1) {
    const word = article.words.get(at);
    if (!word || word.sentence > sentence + 1) return false;
    if (article.runAt[at] !== -1 && runHolding(article, at)?.kind === "person") return false;
    if (!word.quoted && /^(?:he|she|his|her|himself|herself)$/u.test(word.lower)) return true;
  }
  return false;
}

function mayBePerson(run: NameRun): boolean {
  return run.kind === "person" || run.kind === "unknown";
}

/** The name's words without titles, lower case and without full stops, as later mentions repeat them. */
export function tokensOf(article: Article, run: NameRun): string[] {
  const tokens: string[] = [];
  for (let at = run.nameFrom; at < run.nameTo; at += 1) {
    const word = article.words.get(at);
    if (word?.isWord) tokens.push(word.lower.includes(".") ? word.lower.replaceAll(".", "") : word.lower);
  }
  return tokens;
}

/** Evidence that a run of unknown kind names a person: a role, an age, "who", or that it speaks and nothing speaks against it. */
function showsPerson(
  article: Article,
  run: NameRun,
  statements: readonly Statement[],
  isSource: (word: number) => boolean,
): boolean {
  const before = lowerAt(article, run.from - 1);
  if (article.words.slice(run.from, run.to).some((word) => word.text === "&")) return false;
  if (isMediumBefore(article, run) || isAbbreviatedAfter(article, run)) return false;
  if (before === "," && isLedByBody(article, run.from - 2)) return false;
  if (/-(?:based|owned|listed)$/u.test(before) || isListed(lowerAt(article, run.nameFrom - 1))) return false;
  const worksIt = before === "operator" && worksMachine(article, run.from - 1);
  if (isOperatorCalled(article, run) || isFirmOfLand(article, run)) return false;
  // "the opposition Civic List": a party.
  if (/^(?:opposition|ruling|governing)$/u.test(before) && !article.words.get(run.from - 1)?.capital) return false;
  // "guard Deon Whitfield": whoever keeps or plays, where no capital makes it the National Guard.
  const isPlayer = before === "guard" && run.to - run.from > 1;
  // "the think tank Open Ledger"
  if (isVenture(before, lowerAt(article, run.from - 2)) && !article.words.get(run.from - 1)?.capital) return false;
  if (before === "the" || (isBody(before) && !worksIt && !isPlayer && !article.words.get(run.from - 1)?.capital))
    return false;
  if (/^(?:members?|fighters|factions?|wing)$/u.test(lowerAt(article, run.from - 2)) && before === "of") return false;
  // "Developer Corran Land, which bought the site,"
  if (lowerAt(article, run.to) === "," && lowerAt(article, run.to + 1) === "which") return false;
  if (statements.some((statement) => statement.verbRole || tellsOfPerson(article, statement))) return true;
  if (lowerAt(article, run.to) === "," && /^\d{1,3}$/u.test(lowerAt(article, run.to + 1))) return true;
  if (lowerAt(article, run.to) === "," && isAgedApposition(article, run.to + 1)) return true;
  if (lowerAt(article, run.to) === "," && pleads(article, run.to + 1)) return true;
  if (isOfHouse(article, run) || /^\d{1,3}-year-old$/u.test(before)) return true;
  if (isSaidToBeAged(article, run.to)) return true;
  if (isNowAged(article, run.to)) return true;
  if (
    lowerAt(article, run.to) === "who" ||
    (lowerAt(article, run.to) === "," && lowerAt(article, run.to + 1) === "who") ||
    (lowerAt(article, run.to) === "," && isWhoseKin(article, run.to + 1))
  )
    return true;
  if (
    lowerAt(article, run.to) === "which" ||
    lowerAt(article, run.to + 1) === "which" ||
    isBody(lowerAt(article, run.to))
  )
    return false;
  if (article.words.slice(run.from, run.to).some((word) => word.lower === "of")) return false;
  if (lowerAt(article, run.to) === "'s" || nounInApposition(article, run.to) !== null) return false;
  if (isTheCompany(article, run)) return false;
  if (/^(?:is|was)$/u.test(before) && lowerAt(article, run.from - 2) === "name") return true;
  if (opensWithPronounBehind(article, run)) return true;
  // "a poll by Meridian Opinion": what follows a preposition in a source is not who speaks.
  if (/^(?:by|of|at|for|from|with|in|on|near|outside|across|around)$/u.test(before)) return false;
  return isSource(run.from) || isSource(run.to - 1);
}

const nameOf = (article: Article, run: NameRun): string => tokensOf(article, run).join(" ");

interface Register {
  readonly all: Person[];
  readonly index: Map<string, Person[]>;
}

function introduce(article: Article, run: NameRun, register: Register): void {
  const tokens = tokensOf(article, run);
  const known = sameFullName(register.index, tokens);
  if (known) {
    // "Euan Ballantyne … Euan James Ballantyne"
    if (tokens.length > known.tokens.length && known.tokens.length > 1) known.name = fullName(article, run);
    return;
  }
  const person: Person = {
    name: fullName(article, run),
    tokens,
    gender: genderOf(article, run),
    namings: [],
    statements: [],
  };
  register.all.push(person);
  for (const token of new Set(tokens.flatMap((token) => [token, ...token.split("-")]))) {
    const namesakes = register.index.get(token);
    if (namesakes) namesakes.push(person);
    else register.index.set(token, [person]);
  }
}

/** "John F. Hale" and "John Hale", "Gabriel Soto" and "Gabriel Soto Marín": the same person, fuller or shorter. */
function sameFullName(index: ReadonlyMap<string, Person[]>, tokens: readonly string[]): Person | null {
  for (const person of (index.get(tokens[0] ?? "") ?? []).slice(-24)) {
    const [short, long] = person.tokens.length < tokens.length ? [person.tokens, tokens] : [tokens, person.tokens];
    if (short.length > 1 && within(short, long)) {
      return person;
    }
  }
  return null;
}

/** True where the words stand in the name in the same order; an initial stands for its word. */
function within(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const token of long) {
    const wanted = short[at];
    if (wanted === undefined) break;
    if (
      token === wanted ||
      (long.length > 1 && short.length === 1 && token.split("-").includes(wanted)) ||
      (short.length > 1 && wanted.length === 1 && token.startsWith(wanted))
    )
      at += 1;
  }
  return at === short.length;
}

/** A headline writes every word with a capital: the first known name among them is who it means. */
function inHeadline(index: ReadonlyMap<string, Person[]>, article: Article, run: NameRun): Person | null {
  for (let from = run.nameFrom; from < run.to; from += 1) {
    const tokens = [lowerAt(article, from).replaceAll(".", "")];
    for (const person of (index.get(tokens[0] ?? "") ?? []).slice(-24)) {
      const next = lowerAt(article, from + 1);
      const both = from + 1 < run.to && within([...tokens, next], person.tokens);
      if (both || tokens[0] === person.tokens.at(-1)) return person;
    }
  }
  return null;
}

function nameAll(
  article: Article,
  index: ReadonlyMap<string, Person[]>,
  known: { all: readonly Person[]; statements: ReadonlyMap<NameRun, readonly Statement[]> },
): People {
  const byRun = new Map<NameRun, Person>();
  const namings: PersonNaming[] = [];
  const lastNamed = new Map<Person, number>();
  const mourned = personMourned(article, known.all);
  const ofMourned = (person: Person | null, run: NameRun): Person | null => {
    const [surname, more] = tokensOf(article, run);
    const bare = more === undefined && surname !== undefined && surname === mourned?.tokens.at(-1);
    return bare && person?.tokens.at(-1) === surname ? mourned : person;
  };
  for (const run of article.runs) {
    const exact = mayName(run) ? ofMourned(matchIn(index, article, run, lastNamed), run) : null;
    const person =
      exact ?? (article.words.get(run.from)?.passage === "headline" ? inHeadline(index, article, run) : null);
    if (!person) continue;
    byRun.set(run, person);
    article.fullNames.set(run, person.name);
    person.namings.push(run);
    lastNamed.set(person, run.from);
    namings.push({ at: run.from, person, run });
    run.kind = "person";
    for (const statement of known.statements.get(run) ?? []) {
      person.statements.push(statement);
      const told = statement.described ? genderOfRole(lowerAt(article, statement.described.head)) : null;
      // "Her brother, Joan": what somebody is tells more than a name that others bear elsewhere.
      person.gender =
        (isRelation(lowerAt(article, statement.described?.head ?? -1)) ? told : null) ?? person.gender ?? told;
    }
  }
  addAgedDescriptions(article, namings);
  return { all: known.all, byRun, namings };
}

/** A shouted surname ("WALLACE:") reads as an organisation at first; a place or an outlet never is a person. */
function mayName(run: NameRun): boolean {
  return run.kind === "person" || run.kind === "unknown" || run.kind === "organization" || run.kind === "place";
}

/** The person whom a run names: all its words in one person's name, the last named first. */
function matchIn(
  index: ReadonlyMap<string, Person[]>,
  article: Article,
  run: NameRun,
  lastNamed: ReadonlyMap<Person, number> = new Map(),
): Person | null {
  const tokens = tokensOf(article, run);
  const last = tokens.at(-1) ?? "";
  if (run.kind === "place" && tokens.length < 2 && !standsForPerson(article, run)) return null;
  const gender = titleGender(article, run);
  let best: Person | null = null;
  let bestAt = -2;
  for (const person of (index.get(last) ?? index.get(tokens[0] ?? "") ?? []).slice(-24)) {
    // "Israel said" in an article about Israel Katz: a place is at most somebody's surname.
    if (run.kind === "place" && person.tokens.at(-1) !== last) continue;
    const named = within(tokens, person.tokens) || (person.tokens.length > 1 && within(person.tokens, tokens));
    if (!named || (gender && person.gender && gender !== person.gender)) continue;
    const at = lastNamed.get(person) ?? -1;
    // "Dr. Brandt" is Ona Brandt rather than Ida Brandt-Moss.
    const wholly = best ? Number(person.tokens.includes(last)) - Number(best.tokens.includes(last)) : 0;
    if (wholly > 0 || (wholly === 0 && at > bestAt)) {
      best = person;
      bestAt = at;
    }
  }
  return best;
}

/** "Lagos declined to comment" of Iván Lagos: a town's name that opens a sentence and does something, and never a country's. */
const standsForPerson = (article: Article, run: NameRun): boolean =>
  article.words.get(run.from)?.opens === true &&
  isVerb(lowerAt(article, run.to)) &&
  countryOf(lowerAt(article, run.from)) === null;

/** The person whom the words at an index name, if they name one. */
export function personAt(article: Article, people: People, at: number): Person | null {
  const run = runHolding(article, at);
  return run ? (people.byRun.get(run) ?? null) : null;
}

import { abbreviationAfter } from "./abbreviations";
import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isMediaNoun, isPart } from "./bodies";
import { calledInApposition } from "./bodiesApart";
import { isDate, isDeterminer, isFunctionWord } from "./functionWords";
import { countBefore } from "./inOrder";
import { landOf } from "./lands";
import { nameBehindNoun } from "./longNames";
import { fullerOf, isNounOfHeadline, isSlight, isTitledPost, mainBody } from "./mainBody";
import type { NameRun } from "./names";
import { isApart, isIndex } from "./namesApart";
import { nounsOfName } from "./nounsOfNames";
import { guessable, organizationCalled } from "./organizationCalled";
import { countryOf, isHouse, isStreet } from "./places";
import { isGroupNoun, isPost, isRelation, isRoleNoun } from "./roleNouns";
import { joinFirstWords, joinInitials, joinLastWords } from "./shortForms";

/** An organisation, outlet or place that the article names, with the words at which it does. */
export interface Organization {
  readonly name: string;
  /** A town is told from a body by what stands before it ("in Minase", "the mayor of Puerto Almagre"). */
  kind: "organization" | "outlet" | "place";
  /** The noun that its name ends in ("Agency"), or that the article calls it by ("brigade"); "" where none is known. */
  readonly nouns: Set<string>;
  readonly firstAt: number;
  /** Its name is one that no noun stands for: a country, a side of politics, a house, a platform ("the company" is none of them). */
  readonly apart: boolean;
  /** Its name stands in a source somewhere; such a body is meant by "the company" rather than one only mentioned. */
  speaks: boolean;
}

/** One naming of an organisation, in text order. */
export interface Naming {
  readonly at: number;
  readonly sentence: number;
  /** Named by a speaker or in the headline, not by the copy: "its" and "it" outside the quotation do not mean it. */
  readonly quoted: boolean;
  /** A headline's capital, or a plural's at the start of a sentence ("Candles held up"), makes no body of a word by itself. */
  readonly slight?: boolean;
  /** Behind a preposition ("led by Tall Grass"): what a sentence is about stands elsewhere. */
  readonly oblique?: boolean;
  readonly organization: Organization;
}

/** The article's organisations with the ways in which it names them. */
export interface Organizations {
  readonly byName: Map<string, Organization>;
  readonly namings: readonly Naming[];
  /** By the first word of a longer name that only one of them begins with ("Castellan" for "Castellan Foods"). */
  readonly byFirstWord: ReadonlyMap<string, Organization | null>;
  /** The body that the article is about, where one clearly is. */
  readonly main: Organization | null;
}

const bodyModifiers = new Set(
  "foreign|defense|defence|interior|health|finance|city|town|state|federal|national|local|regional|provincial|county|district|water|energy|justice|environment|education|police|fire|transport|labor|labour|trade|security|rebel|militant|news|intelligence|border|coast|central|supreme|appeals|high|electoral|election|human|rights|agriculture|tourism|culture|coalition|armed|opposition|ruling|military|disaster|food|public|works|student|teachers|workers|research|mining|shipping|presidential|senate|congressional|planning|housing|parks|weather|flood|emergency|relief|aid|advocacy|port|harbour|harbor|village|municipal|cabinet|school|school's|parish|refugee|migration|space|nuclear|atomic|aviation|maritime|tax|competition|statistics".split(
    "|",
  ),
);
const tooWide = new Set(
  "city|province|district|county|shire|region|staff|station|prison|restaurant|hotel|port|airport|farm|workshop|archive|church|mosque|project|program|programme|mission|unit|team|gang|office|headquarters|campus|exchange|survey|tribe|nation|post|record|house|press|star|sun|front|museum|stations|works|panel|jury|inquiry".split(
    "|",
  ),
);

/** A name with the lower-case nouns that belong to it: "Jeish al-Sham brigade", "Turkish foreign ministry". */
export function fullRange(article: Article, run: NameRun): Range {
  let at = run.to;
  // "Quebrada Honda miners' union": a plural possessor between name and noun.
  if (/s$/u.test(lowerAt(article, at)) && /^['’]$/u.test(lowerAt(article, at + 1)) && isBody(lowerAt(article, at + 2)))
    at += 2;
  while (at < run.to + 3 && bodyModifiers.has(lowerAt(article, at)) && !article.words.get(at)?.breaks) at += 1;
  const lower = lowerAt(article, at);
  const noun = article.words.get(at)?.isWord && isBody(lower) && !tooWide.has(lower) && !article.words.get(at)?.breaks;
  // "Calder Vale NHS foundation trust"
  if (noun && lowerAt(article, at + 1) === "trust" && !article.words.get(at + 1)?.breaks) at += 1;
  return [run.nameFrom, noun ? at + 1 : run.to];
}

const isSeat = (article: Article, run: NameRun): boolean =>
  /-(?:based|listed|owned|headquartered)$/u.test(lowerAt(article, run.to - 1));

/** Goes in: the article, and the runs that name persons; comes out: everything else that it names, with abbreviations joined. */
export function readOrganizations(
  article: Article,
  isPerson: (run: NameRun) => boolean,
  isSource: (word: number) => boolean,
): Organizations {
  const byName = new Map<string, Organization>();
  const namings: Naming[] = [];
  let described = 0;
  for (const run of article.runs) {
    const range = fullRange(article, run);
    // "the Delacroix campaign" is a body, though the name in it is a person's.
    if (isPerson(run) && range[1] === run.to) continue;
    // "the Port Elm-based company": where it sits is no name of it.
    if (run.kind === "nationality" && isSeat(article, run)) continue;
    // "the Austin, Texas-based company"
    const state = lowerAt(article, run.to) === "," ? runHolding(article, run.to + 1) : null;
    if (state?.from === run.to + 1 && isSeat(article, state)) continue;
    // "HALDEN, Nov 3 —": a dateline shouts a place that the copy names as it is written.
    const isCopy = !/^(?:dateline|byline)$/u.test(article.words.get(run.from)?.passage ?? "");
    // "(Vatican Wire)": whose agency it is, is another body.
    if (!isCopy && (run.kind !== "outlet" || isHouse(lowerAt(article, run.from)))) continue;
    if (isNounOfHeadline(article, run)) continue;
    // "the Regional Communications Manager of …": a post, though it is written like a name.
    if (isTitledPost(article, run)) continue;
    describeBodies(article, [described, run.from], { byName, namings });
    described = run.to;
    const name = say(article, range);
    const organization =
      knownAs(byName, name) ?? shortOf(article, run, { namings }) ?? newOrganization(article, run, range);
    if (organization.kind === "organization" && organization.nouns.size === 0 && standsAsPlace(article, run)) {
      organization.kind = "place";
      run.kind = "place";
    }
    if (!byName.has(name.toLowerCase())) byName.set(name.toLowerCase(), organization);
    const short = organization.kind === "place" ? null : abbreviationAfter(article, range[1]);
    if (short) byName.set(short.toLowerCase(), organization);
    // "engineering firm Pruitt & Daughters": the noun before the name says what it is.
    const before = article.words.get(run.from - 1);
    if (
      before &&
      (!before.capital || before.opens) &&
      article.runAt[run.from - 1] === -1 &&
      isBody(before.lower) &&
      !article.words.get(run.from)?.breaks
    )
      organization.nouns.add(before.lower);
    const noun = nounInApposition(article, range[1]);
    if (noun) organization.nouns.add(noun);
    namings.push({
      at: run.from,
      sentence: article.words.get(run.from)?.sentence ?? 0,
      quoted: isAside(article, run.from),
      slight: isSlight(article, run),
      oblique: /^(?:by|with|from|against)$/u.test(
        lowerAt(article, lowerAt(article, run.from - 1) === "the" ? run.from - 2 : run.from - 1),
      ),
      organization,
    });
  }
  describeBodies(article, [described, article.words.length], { byName, namings });
  joinInitials(byName);
  // A headline's short form stands for the name that the copy brings before it ever says the short one.
  const inHeadline = (short: Organization, longer: Organization) =>
    article.words.get(short.firstAt)?.passage === "headline" &&
    !namings.some(({ at, quoted, organization }) => organization === short && !quoted && at < longer.firstAt);
  // "Crestline Cancels ‘The Salt Road’": a name with its verb, which no other line repeats.
  const inCopy = new Set(
    namings.filter(({ at }) => article.words.get(at)?.passage !== "headline").map(({ organization }) => organization),
  );
  const byFirstWord = joinFirstWords(byName, inHeadline, (one) => !inCopy.has(one));
  joinLastWords(byName);
  // A short form names what it is short for.
  const joined = namings.map((naming) => ({ ...naming, organization: fullerOf(byName, naming.organization) }));
  for (const { at, organization } of joined) if (isSource(at)) organization.speaks = true;
  return { byName, namings: joined, byFirstWord, main: mainBody(article, joined) };
}

function isAside(article: Article, at: number): boolean {
  const word = article.words.get(at);
  return word === undefined || word.quoted || word.passage === "headline";
}

const places =
  /^(?:mayor|town|city|village|port|residents?|people|island|province|region|district|valley|governor|county|state|capital|suburb|suburbs|outskirts|north|south|east|west|coast|villagers?|streets|hamlet|deputy|municipality|bay|shores?|banks|settlement|citizens|inhabitants|bishop|archbishop|parish)$/u;

/** "shares in Quillon", "a 3% stake in it": what is held of a company. */
const isHeldIn =
  /^(?:shares?|stakes?|stocks?|holdings?|investors?|investments?|interests?|shareholders?|shareholdings?|confidence|trust|faith|bonds|trading|invested|invests|investing)$/u;

function standsAsPlace(article: Article, run: NameRun): boolean {
  if (run.kind !== "unknown") return false;
  const before = lowerAt(article, run.from - 1);
  const earlier = lowerAt(article, run.from - 2);
  if (before === "and" && standsBesidePlace(article, run)) return true;
  if (before === "in" && isHeldIn.test(earlier)) return false;
  if (
    /^(?:in|into|towards|near|outside|around|across|throughout|at)$/u.test(before) ||
    (before === "off" && anchored.test(earlier))
  )
    return before !== "at" && !isPost(earlier);
  if (before === "from") return isRelation(earlier) || (isRoleNoun(earlier) && !isPost(earlier));
  return before === "of" && places.test(earlier);
}

/** "anchored off Mindelo", "sank off Sablan" */
const anchored =
  /^(?:anchored|moored|sank|capsized|drifting|adrift|stranded|miles|kilometers|kilometres|km|waters|coast)$/u;

/** "raids in Oslo and | Drammen |": where the first is, the second is too. */
function standsBesidePlace(article: Article, { from }: NameRun): boolean {
  const first = runHolding(article, from - 2);
  if (
    first?.to !== from - 1 ||
    !/^(?:in|into|near|outside|around|across|between)$/u.test(lowerAt(article, first.from - 1))
  )
    return false;
  return !isHeldIn.test(lowerAt(article, first.from - 2)) && (first.kind === "place" || first.kind === "unknown");
}

function newOrganization(article: Article, run: NameRun, range: Range): Organization {
  const extended = range[1] > run.to;
  const tail = lowerAt(article, range[1] - 1);
  const nouns = nounsOfName(article, range);
  const kind =
    run.kind === "outlet" || isMediumBefore(article, run)
      ? "outlet"
      : (run.kind === "place" && !extended) || isStreet(tail)
        ? "place"
        : "organization";
  const name = say(article, range);
  return { name, kind, nouns, firstAt: run.from, apart: isApart(name.toLowerCase()), speaks: false };
}

/** "the Telegram channel Karval Live", "the daily Kurier Zawieja": the noun before the name says that it is an outlet. */
export function isMediumBefore(article: Article, run: NameRun): boolean {
  const before = article.words.get(run.from - 1);
  if (!before || before.capital || article.words.get(run.from)?.breaks) return false;
  return isMediaNoun(before.lower) || /^(?:channel|daily|website|blog|station)$/u.test(before.lower);
}

/** "the provincial health department": a body without a name of its own, which "the department" later means. */
function describeBodies(
  article: Article,
  [from, to]: Range,
  known: { byName: Map<string, Organization>; namings: Naming[] },
): void {
  for (let at = from; at < to; at += 1) {
    const word = article.words.get(at);
    if (
      !word ||
      word.capital ||
      word.quoted ||
      !isBody(word.lower) ||
      tooWide.has(word.lower) ||
      article.runAt[at] !== -1
    )
      continue;
    if (
      isBody(lowerAt(article, at + 1)) ||
      isRoleNoun(lowerAt(article, at + 1)) ||
      isGroupNoun(lowerAt(article, at + 1))
    )
      continue;
    let begin = at;
    while (begin > at - 4 && isPlainModifier(article, begin - 1)) begin -= 1;
    // "Peru's tourism department": whose it is, is half of its name.
    const land = lowerAt(article, begin) === "'s" ? runHolding(article, begin - 1) : null;
    if (land && land.kind === "place") begin = land.from;
    else if (begin === at || lowerAt(article, begin - 1) !== "the" || isRanked(article, [begin, at])) continue;
    const name = say(article, [begin, at + 1]);
    const organization = known.byName.get(name.toLowerCase()) ??
      endingIn(known, name, word.lower) ?? {
        name,
        kind: "organization",
        nouns: new Set([word.lower]),
        firstAt: begin,
        apart: isApart(name.toLowerCase()),
        speaks: false,
      };
    known.byName.set(name.toLowerCase(), organization);
    known.namings.push({ at: begin, sentence: word.sentence, quoted: false, organization });
  }
}

/** "the country's third-largest paint maker": what a body is among others is no name of it. */
export function isRanked(article: Article, [from, to]: Range): boolean {
  for (let at = from; at < to; at += 1)
    if (/(?:^|-)(?:largest|biggest|oldest|leading|smallest|richest|busiest)$/u.test(lowerAt(article, at))) return true;
  return false;
}

/** "the water board" for the Oosterzand Water Board that was named shortly before. */
function endingIn(known: { namings: readonly Naming[] }, name: string, noun: string): Organization | null {
  for (let back = known.namings.length - 1; back >= 0 && back > known.namings.length - 40; back -= 1) {
    const organization = known.namings[back]?.organization;
    if (organization?.nouns.has(noun) && organization.name.toLowerCase().endsWith(` ${name.toLowerCase()}`))
      return organization;
  }
  return null;
}

/** "The Authority" for the Cocoa Marketing Authority that was named shortly before. */
function shortOf(article: Article, run: NameRun, known: { namings: readonly Naming[] }): Organization | null {
  const noun = lowerAt(article, run.from);
  const short = run.to - run.from === 1 && isBody(noun) && lowerAt(article, run.from - 1) === "the";
  return short ? endingIn(known, noun, noun) : null;
}

function isPlainModifier(article: Article, at: number): boolean {
  const word = article.words.get(at);
  if (!word || word.breaks || article.runAt[at] !== -1) return false;
  if (word.text === "'" || word.text === "’" || word.lower === "'s") return true;
  return (
    word.isWord &&
    !isFunctionWord(word.lower) &&
    !isDate(word.lower) &&
    !/^(?:same|whole|new|local|old|other|only|first|second|third|last|next|biggest|largest|main)$/u.test(word.lower)
  );
}

/** The organisation by its whole name, or by the first part of a longer one that only it has ("Halden" for "Halden Steel"). */
function knownAs(byName: ReadonlyMap<string, Organization>, name: string): Organization | null {
  return byName.get(name.toLowerCase()) ?? null;
}

/** "Firqat al-Nur, a rebel brigade, …" lets "the brigade" mean it. */
export function nounInApposition(article: Article, at: number): string | null {
  if (lowerAt(article, at) !== "," || !/^(?:a|an|the|another)$/u.test(lowerAt(article, at + 1))) return null;
  let noun: string | null = null;
  for (let next = at + 2; next < at + 8; next += 1) {
    const word = article.words.get(next);
    if (!word?.isWord || isDeterminer(word.lower)) break;
    if (/^(?:of|in|for|that|which|based|with|on|to|near|from)$/u.test(word.lower)) break;
    if (isRoleNoun(word.lower) && !isBody(word.lower)) return null;
    if (isBody(word.lower) || isPart(word.lower)) noun = word.lower;
  }
  return noun;
}

/** The organisation that a name means, abbreviation or whole. */
export function organizationNamed(organizations: Organizations, name: string): Organization | null {
  return organizations.byName.get(name.toLowerCase()) ?? null;
}

/** The nearest organisation before a word: what "it" and "its" mean where a party speaks for them. */
export function organizationBefore(organizations: Organizations, word: number, sinceSentence = 0): Organization | null {
  const last = countBefore(organizations.namings, word) - 1;
  for (let index = last; index >= 0 && index > last - 12; index -= 1) {
    const naming = organizations.namings[index];
    if (naming && naming.sentence < sinceSentence) return null;
    const organization = naming?.quoted ? undefined : naming?.organization;
    if (organization?.kind === "place" || isIndex(organization?.name.toLowerCase() ?? "")) continue;
    if (organization && !countryOf(organization.name.toLowerCase())) return organization;
  }
  return null;
}

const isOwners = (article: Article, at: number): boolean => /^(?:its|their|his|her)$/u.test(lowerAt(article, at));

/** The organisation as an affiliation: full name where the article names it, else its own words without article. */
export function affiliationAt(article: Article, organizations: Organizations, range: Range): string | null {
  let [from] = range;
  const [, to] = range;
  while (from < to && article.runAt[from] === -1 && isDeterminer(lowerAt(article, from)) && !isOwners(article, from))
    from += 1;
  if (from >= to) return null;
  const sentence = article.words.get(from)?.sentence ?? 0;
  const run = runHolding(article, from);
  if (run && run.to >= to) {
    const name = say(article, [from, to]);
    // "the Command": the Police Command that was named.
    const called =
      to - from === 1 && isBody(name.toLowerCase())
        ? organizationCalled(organizations, { word: from, sentence }, name.toLowerCase())
        : null;
    if (called?.nouns.has(name.toLowerCase())) return called.name;
    const named = landOf(organizations.byName, name) ?? organizationNamed(organizations, name);
    return countryOf(name.toLowerCase()) ?? named?.name ?? name;
  }
  if (/^(?:its|their|his|her)$/u.test(lowerAt(article, from))) {
    const owner =
      to - from > 1 ? organizationCalled(organizations, { word: from, sentence }, lowerAt(article, to - 1)) : null;
    return owner?.name ?? organizationBefore(organizations, from)?.name ?? null;
  }
  const named = article.runAt.subarray(from, to).some((index) => index !== -1);
  // "the opposition Minjin Party", "the nonprofit Sahel Vigil": what sort of body it is, is not its name.
  if (
    named &&
    /^(?:opposition|ruling|governing|main|leftist|rightist|populist|nationalist|nonprofit|non-profit|rival|influential|powerful|private|state-owned|state-run|non-governmental|(?:far|hard|centre|center|left|right)-(?:right|left|wing)|(?:pro|anti)-\p{L}+|\p{L}+-(?:based|owned|backed|listed|run))$/u.test(
      lowerAt(article, from),
    )
  )
    return affiliationAt(article, organizations, [from + 1, to]);
  // "the investment bank Westwood Capital": the noun before the name says what the body is.
  const behind = named ? nameBehindNoun(article, [from, to]) : null;
  if (behind !== null) return affiliationAt(article, organizations, [behind, to]);
  // "the Indonesian firm": the one of which the copy said that it is a firm.
  if (to - from === 2 && lowerAt(article, from - 1) === "the" && countryOf(lowerAt(article, from))) {
    const noun = lowerAt(article, to - 1);
    const firm = guessable.has(noun) ? organizationCalled(organizations, { word: from, sentence }, noun, 4) : null;
    if (firm?.nouns.has(noun) && !firm.name.toLowerCase().endsWith(noun)) return firm.name;
  }
  if (!named) {
    const called = calledInApposition(article, to);
    if (called) return affiliationAt(article, organizations, called);
    const noun = lowerAt(article, to - 1);
    const known = organizationCalled(organizations, { word: from, sentence }, noun);
    // "the environmental agency": of which sort it is tells it from whatever may be an agency.
    if (known && (to - from === 1 || (to - from === 2 && known.nouns.has(noun)))) return known.name;
  }
  const whole = say(article, [from, to]);
  return organizationNamed(organizations, whole)?.name ?? whole;
}

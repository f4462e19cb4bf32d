import { bodyAtEnd, namedAtEnd, personAtEnd } from "./appositions";
import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isPluralBody } from "./bodies";
import { isGuard, isNameOfMany, isUnionOf } from "./bodiesOfPeople";
import { type Complement, type Description, readDescription } from "./descriptions";
import { isDate, isDeterminer, isFunctionWord, isLink, isPronoun } from "./functionWords";
import { givenAs } from "./givenAs";
import { isForCause, pastSeat } from "./longNames";
import type { NameRun } from "./names";
import { furtherRuns, holderOfBoth, pastBrackets } from "./namesInRow";
import type { People, Person } from "./people";
import { endsPhrase } from "./phraseEnds";
import { isPartisan } from "./places";
import { isGroupNoun, isRoleModifier, isRoleNoun } from "./roleNouns";
import { isPartOfMany, shareRange, shareWithin } from "./shares";
import { isOfTime, isWhen } from "./timeWords";

/** What a stretch of words mentions, before it is tied to a party. */
export type Mention =
  | { readonly kind: "person"; readonly person: Person; readonly from: number }
  | { readonly kind: "name"; readonly run: NameRun; readonly from: number }
  | { readonly kind: "pronoun"; readonly lower: string; readonly from: number }
  | { readonly kind: "description"; readonly described: Description; readonly from: number }
  | { readonly kind: "share"; readonly range: Range; readonly from: number }
  | { readonly kind: "oneOfThem"; readonly from: number }
  | { readonly kind: "several"; readonly runs: readonly NameRun[]; readonly from: number };

const personal = new Set(
  "he|she|they|it|we|i|him|her|his|them|us|our|my|their|its|himself|herself|themselves|you|who|which|that|whom|whose|those|these|this|one|both|some|many|others|most|few|none|everyone|someone|somebody|nobody|all|another|several|people".split(
    "|",
  ),
);

/** Goes in: a range of words that names a source; comes out: its first mention, or null where no word says who. */
export function readMention(article: Article, people: People, range: Range): Mention | null {
  const from = firstWord(article, range);
  if (from === -1) return null;
  const seat = pastSeat(article, from, range[1]);
  if (seat > from) return readMention(article, people, [seat, range[1]]);
  const lower = lowerAt(article, from);
  const run = runHolding(article, from);
  const share = shareRange(article, [from, range[1]]);
  if (share) return { kind: "share", range: share, from };
  if (isPartOfMany(article, from, range[1])) {
    const end = lowerAt(article, from + 1) === "of" ? from + 3 : range[1];
    return { kind: "share", range: shareWithin(article, [from, end]), from };
  }
  if (lower === "not" && /^(?:everyone|everybody|all)$/u.test(lowerAt(article, from + 1)))
    return { kind: "share", range: [from, from + 2], from };
  const lands = ofTwoLands(article, from, range[1]);
  if (lands) return lands;
  // "One, Ana Ruiz, a mother of four, said"
  const oneNamed = /^(?:one|another)$/u.test(lower) ? namedAfter(article, people, from + 1, range[1]) : null;
  if (oneNamed && lowerAt(article, from + 1) === ",") return { kind: "person", person: oneNamed, from };
  if (!run && isPronounHere(article, from, range[1])) return { kind: "pronoun", lower, from };
  const some = partOf(article, people, from, range[1]) ?? joinedPeople(article, people, [from, range[1]]);
  if (some) return some;
  const head = headOf(article, from, range[1]);
  if (head === -1) return null;
  const closing = namedInClosing(article, people, [from, range[1]], head);
  if (closing) return closing;
  const instance = suchAs(article, people, head, range[1]);
  if (instance) return instance;
  const many = manyOf(article, from, head, range[1]);
  if (many) return many;
  return severalFrom(article, people, from, head, range[1]) ?? mentionAt(article, people, from, head, range[1]);
}

/** "Her MP, the Labour man Odo Brack,": who is described first and named at the end. */
function namedInClosing(article: Article, people: People, range: Range, head: number): Mention | null {
  const [from] = range;
  const first = runHolding(article, head);
  if (first && people.byRun.has(first)) return null;
  // "The Iyaloja of the market, Chief Ronke Obi,": an office that only the copy knows.
  const office = first && first.to === head + 1 && first.from === head && lowerAt(article, first.to) === "of";
  const titled = office ? namedAtEnd(article, range, head) : null;
  const holder = titled ? people.byRun.get(titled) : undefined;
  const person = holder ?? personAtEnd(article, people, range, head);
  if (person) return { kind: "person", person, from };
  const body = bodyAtEnd(article, people, range, head);
  return body && { kind: "name", run: body, from };
}

const shares =
  /^(?:\d{1,3}|one|another|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|some|several|many|most|both|none|each|neither|either)$/u;

/** "one of the officials", "several of the residents": a new party out of a known one. */
function partOf(article: Article, people: People, from: number, to: number): Mention | null {
  if (!shares.test(lowerAt(article, from))) return null;
  if (lowerAt(article, from + 1) !== "of") return null;
  if (/^(?:them|whom)$/u.test(lowerAt(article, from + 2)) && /^(?:one|another)$/u.test(lowerAt(article, from)))
    return whoIs(article, people, from + 3, to) ?? { kind: "oneOfThem", from };
  const head = headOf(article, from + 2, to);
  if (head === -1 || runHolding(article, head)?.kind === "person") return null;
  const named = /^(?:one|another)$/u.test(lowerAt(article, from))
    ? (namedAfter(article, people, head + 1, to) ?? namedLast(article, people, [from, to], head))
    : null;
  if (named) return { kind: "person", person: named, from };
  const whole = readDescription(article, head);
  return { kind: "description", described: { ...whole, from, determiner: lowerAt(article, from) }, from };
}

/** "One of the authors of that report, Ari Fleischer,". */
function namedLast(article: Article, people: People, range: Range, head: number): Person | null {
  const run = namedAtEnd(article, range, head);
  return run ? (people.byRun.get(run) ?? null) : null;
}

/** "One of them, Ana Ruiz,", "One of them, a picker who …": told by what the apposition says. */
function whoIs(article: Article, people: People, at: number, to: number): Mention | null {
  const named = lowerAt(article, at) === "," ? namedAfter(article, people, at, to) : null;
  const person = named ?? personAtEnd(article, people, [at, to], at - 1);
  if (person) return { kind: "person", person, from: at + 1 };
  if (lowerAt(article, at) !== "," || !/^an?$/u.test(lowerAt(article, at + 1))) return null;
  const head = headOf(article, at + 1, to);
  if (head === -1 || !isRoleNoun(lowerAt(article, head)) || article.runAt[head] !== -1) return null;
  return { kind: "description", described: within(article, readDescription(article, head), to), from: at + 1 };
}

/** "Saudi and American mediators": two lands before one noun. */
function ofTwoLands(article: Article, from: number, to: number): Mention | null {
  const [first, second] = [runHolding(article, from), runHolding(article, from + 2)];
  if (first?.kind !== "nationality" || second?.kind !== "nationality" || lowerAt(article, from + 1) !== "and")
    return null;
  const head = headOf(article, second.to, to);
  if (head === -1 || !isGroupNoun(lowerAt(article, head))) return null;
  const described = within(article, readDescription(article, head), to);
  return { kind: "description", described: { ...described, from, modifiers: [from, head] }, from };
}

/** "oil-watchers such as Hedda Quill": the one who is named speaks. */
function suchAs(article: Article, people: People, head: number, to: number): Mention | null {
  if (lowerAt(article, head + 1) !== "such" || lowerAt(article, head + 2) !== "as" || head + 3 >= to) return null;
  const run = runHolding(article, head + 3);
  const person = run && people.byRun.get(run);
  return person ? { kind: "person", person, from: head + 3 } : null;
}

const quantities =
  /^(?:half|majority|minority|number|handful|group|groups|dozens|hundreds|thousands|millions|scores|couple|two-thirds|three-quarters|third|quarter|percent|%|lot|coalition|generation|host|string|crowd|panel|team|trio|pair)$/u;

/** "a majority of voters", "a group of residents": the people are the head. */
function manyOf(article: Article, from: number, head: number, to: number): Mention | null {
  if (!quantities.test(lowerAt(article, head)) || lowerAt(article, head + 1) !== "of") return null;
  // "a UN panel of experts" is a body.
  if (article.runAt.subarray(from, head).some((index) => index !== -1)) return null;
  const people = headOf(article, head + 2, to);
  if (people === -1 || !isGroupNoun(lowerAt(article, people))) return null;
  const whole = readDescription(article, people);
  return { kind: "description", described: { ...whole, from, determiner: "some" }, from };
}

/** The first word that is not a mark or a word that only leads to the source ("according to"). */
function firstWord(article: Article, [from, to]: Range): number {
  for (let at = from; at < to; at += 1) {
    const word = article.words.get(at);
    if (
      /^(?:at|more|fewer|up|as)$/u.test(word?.lower ?? "") &&
      /^(?:least|most|than|to|many)$/u.test(lowerAt(article, at + 1))
    ) {
      at += lowerAt(article, at + 2) === "as" ? 2 : 1;
      continue;
    }
    if (
      word?.isWord &&
      !/^(?:virtually|perhaps|probably|nearly|about|roughly|almost|only|just|according|to|by|from|per|and|but|as|even|meanwhile|for|in|on|like|said|says)$/u.test(
        word.lower,
      )
    )
      return at;
    if (word?.isWord && article.runAt[at] !== -1) return at;
  }
  return -1;
}

function isPronounHere(article: Article, at: number, to: number): boolean {
  const lower = lowerAt(article, at);
  if (!personal.has(lower)) return false;
  const next = article.words.get(at + 1);
  const last =
    at + 1 >= to ||
    !next?.isWord ||
    (isFunctionWord(next.lower) && !isDeterminer(next.lower) && !/^(?:of|own|then)$/u.test(next.lower));
  if (/^(?:people|others|his|her|their|its|our|my|whose)$/u.test(lower))
    return last && lower !== "people" && lower !== "others";
  return last || (isPronoun(lower) && !/^(?:who|which|that)$/u.test(lower));
}

/** The head of the noun phrase that begins at `from`: the last word before a comma, a preposition or a relative. */
export function headOf(article: Article, from: number, to: number): number {
  let at = from;
  let head = -1;
  let owned = false;
  while (at < to) {
    const word = article.words.get(at);
    if (!word) break;
    const run = runHolding(article, at);
    if (run) {
      // "Senators | Warn of …": a headline's verb has a capital too.
      const cut = run.to > to && word.passage === "headline" && isGroupNoun(lowerAt(article, to - 1));
      head = cut ? to - 1 : run.to - 1;
      at = run.to;
      continue;
    }
    if (word.lower === "'s" || (word.lower === "'" && /s$/u.test(lowerAt(article, at - 1)) && at + 1 < to)) {
      at += 1;
      owned = true;
      continue;
    }
    if (!word.isWord) {
      // "2,000 pages": the comma of a number.
      if (word.text === "," && /^\d{3}$/u.test(lowerAt(article, at + 1)) && /^\d+$/u.test(lowerAt(article, at - 1))) {
        at += 2;
        continue;
      }
      if (head === -1 || /^["“”'‘’]$/u.test(word.text)) {
        at += 1;
        continue;
      }
      break;
    }
    if (isDeterminer(word.lower) || (head === -1 && /^(?:himself|herself|former|own|then)$/u.test(word.lower))) {
      if (head !== -1) break;
    } else if (head === -1 && isOfTime(article, at)) {
      at += 2;
    } else if (head === -1 && /^(?:good|great)$/.test(word.lower) && lowerAt(article, at + 1) === "many") {
      // "a good many ministers"
      at += 1;
    } else if (isPronoun(word.lower) || isLink(word.lower)) {
      if (head !== -1) break;
    } else if (head !== -1 && (isFunctionWord(word.lower) || isWhen(article, at))) break;
    else if (head !== -1 && !owned && endsPhrase(article, at, head)) break;
    else head = at;
    owned = false;
    at += 1;
  }
  return head;
}

function mentionAt(article: Article, people: People, from: number, head: number, to: number): Mention {
  const run = runHolding(article, head);
  const person = run ? people.byRun.get(run) : undefined;
  if (run && person) return { kind: "person", person, from };
  const partisans = run !== null && run.to - run.from > 1 && isPartisan(say(article, [run.from, run.to]).toLowerCase());
  if (run && head === run.to - 1 && (partisans || !isCommonHead(article, run))) {
    const after = namedAfter(article, people, run.to, to);
    return after ? { kind: "person", person: after, from } : { kind: "name", run, from };
  }
  const described = fromSource(article, within(article, readDescription(article, head), to), from);
  const named =
    holderOfBoth(article, people, described) ??
    namedAfter(article, people, head + 1, to) ??
    namedAfter(article, people, pastBrackets(article, described.to), to) ??
    givenAs(article, people, head, to);
  if (named) return { kind: "person", person: named, from };
  const body =
    isBody(lowerAt(article, head)) && lowerAt(article, head + 1) === "," ? runHolding(article, head + 2) : null;
  // "A civil society group, OpenWells Nigeria, said"
  const set = body && body.from === head + 2 && isClosed(article, body.to, to) && !beginsBehind(article, body, to, -1);
  if (set && !people.byRun.has(body)) return { kind: "name", run: body, from };
  return { kind: "description", described, from };
}

/** A complement that the source leaves out belongs to the verb, unless it names an organisation ("economists | of the costs"). */
function within(article: Article, described: Description, to: number): Description {
  const kept: Complement[] = [];
  let end = described.joined?.[1] ?? described.head + 1;
  for (const complement of described.complements) {
    const { object } = complement;
    const names = article.runAt.subarray(object[0], object[1]).some((index) => index !== -1);
    if (object[0] >= to && !(names && object[0] <= end + 2)) break;
    const clipped = withinSource(article, complement, to);
    kept.push(clipped);
    end = clipped.object[1];
    if (clipped !== complement) break;
  }
  return { ...described, complements: kept, to: end, limit: Math.max(to, end) };
}

/** "alleges | suit": a verb before the source is none of its words, though it looks like a noun. */
function fromSource(article: Article, described: Description, from: number): Description {
  const before = lowerAt(article, from - 1);
  const verb = article.runAt[from - 1] === -1 && /(?:s|ed)$/u.test(before);
  if (described.modifiers[0] >= from || described.determiner !== "" || described.owner || !verb) return described;
  return { ...described, from, modifiers: [from, described.head] };
}

/** "Analysts at Oakmere | believe": a name that ends with the source has no more words, whatever the verb after it looks like. */
function withinSource(article: Article, complement: Complement, to: number): Complement {
  const [from, end] = complement.object;
  const run = runHolding(article, to - 1);
  const whole = run ? run.to === to : !isBody(lowerAt(article, to));
  return end > to && from < to && whole ? { ...complement, object: [from, to] } : complement;
}

/** A run that is only a capitalised common noun at a sentence's start ("Officials", "Prosecutors"). */
function isCommonHead(article: Article, run: NameRun): boolean {
  if (run.kind === "outlet" || run.kind === "place") return false;
  // "the Observatory for Victims"
  if (/^(?:for|of)$/u.test(lowerAt(article, run.to - 2)) && isBody(lowerAt(article, run.to - 3))) return false;
  if (isUnionOf(article, run) || isNameOfMany(article, run) || isForCause(article, run)) return false;
  if (isGuard(article, run.to - 1)) return false;
  const last = lowerAt(article, run.to - 1);
  return isRoleNoun(last) || isGroupNoun(last) || (run.to - run.from === 1 && isPluralBody(last));
}

/** "The commander, Ana Ruiz, said", "spokesman Jan de Wit": the name that the description leads to. */
function namedAfter(article: Article, people: People, from: number, to: number): Person | null {
  let at = from;
  // "Ruiz's opponent in November, Teo Aguirre": a date may stand between.
  if (
    /^(?:in|last|this|next)$/u.test(lowerAt(article, at)) &&
    (isDate(lowerAt(article, at + 1)) || /^(?:year|week|month|\d{4})$/u.test(lowerAt(article, at + 1)))
  )
    at += 2;
  const comma = lowerAt(article, at) === ",";
  let next = comma ? at + 1 : at;
  // "…, state Sen. Buddy Crain", "… surnamed Zhao": a word or two of title or naming may stand between.
  const leads = (lower: string) => leadsToName.test(lower) || isRoleModifier(lower) || isRoleNoun(lower);
  while (next < at + 4 && leads(lowerAt(article, next))) {
    if (article.runAt[next] !== -1) break;
    next += 1;
  }
  const run = runHolding(article, next);
  if (!run || (comma && !isClosed(article, run.to, to)) || run.from < at) return null;
  return comma && beginsBehind(article, run, to, from - 1) ? null : (people.byRun.get(run) ?? null);
}

/** "according to the ministry, Ruiz told …", "… officials, Ruiz's total": a name behind the source begins what is said, unless a mark closes it. */
const beginsBehind = (article: Article, run: NameRun, to: number, head: number): boolean =>
  run.from >= to &&
  (isGroupNoun(lowerAt(article, head)) || article.words.get(run.to)?.isWord || lowerAt(article, run.to) === "'s");

const leadsToName = /^(?:surnamed|named|called|nicknamed|former|retired|fellow)$/u;

function isClosed(article: Article, at: number, to: number): boolean {
  return at >= to || !article.words.get(at)?.isWord || isFunctionWord(lowerAt(article, at));
}

/** "Ana Ruiz, the mayor, and the port's master, Jan de Wit": people who speak at once, whatever is said of each. */
function joinedPeople(article: Article, people: People, [from, to]: Range): Mention | null {
  const runs: NameRun[] = [];
  let joins = 0;
  for (let at = from; at < to; at += 1) {
    if (lowerAt(article, at) === "comprising") return null;
    // "a lawyer for Ruiz and de Wit": this "and" joins names that do not speak.
    if (lowerAt(article, at) === "and" && (lowerAt(article, at - 1) === "," || runs.some((run) => run.to === at)))
      joins = runs.length;
    const run = runHolding(article, at);
    if (!run) continue;
    const speaks = people.byRun.has(run) && !isHeld(article, run);
    if (speaks && !runs.some((other) => people.byRun.get(other) === people.byRun.get(run))) runs.push(run);
    at = run.to - 1;
  }
  return runs.length > 1 && joins === runs.length - 1 ? { kind: "several", runs, from } : null;
}

/** A name that owns something or stands behind a preposition belongs to what is said of somebody else. */
function isHeld(article: Article, run: NameRun): boolean {
  return (
    /^(?:'s|'|’)$/u.test(lowerAt(article, run.to)) ||
    /^(?:of|for|to|with|by|from|at|in|on|than)$/u.test(lowerAt(article, run.from - 1))
  );
}

/** "Ana Ruiz and the Flood Agency", "Ruiz, Brandt and Weiss": several who speak at once. */
function severalFrom(article: Article, people: People, from: number, head: number, to: number): Mention | null {
  const run = runHolding(article, head);
  if (!run) return null;
  const end = pastBrackets(article, head + 1);
  const next = lowerAt(article, end);
  const other = runHolding(article, end + 1);
  if ((next !== "and" && next !== ",") || !other || other.from !== end + 1 || other.to > to) return null;
  if (/^(?:'s|'|’)$/u.test(lowerAt(article, other.to))) return null;
  const runs = [run, other, ...furtherRuns(article, other.to, to)];
  if (next === "and") return { kind: "several", runs, from };
  const both = people.byRun.has(run) && people.byRun.has(other) && lowerAt(article, other.to) !== ",";
  const list = runs.length > 2 && lowerAt(article, (runs.at(-1)?.from ?? 0) - 1) === "and";
  return both || list ? { kind: "several", runs, from } : null;
}

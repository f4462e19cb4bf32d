import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isBody, isDocument } from "./bodies";
import { type Description, readDescription } from "./descriptions";
import { isDate, isDeterminer, isFunctionWord, isLink, isPronoun } from "./functionWords";
import type { NameRun } from "./names";
import type { People, Person } from "./people";
import { isGroupNoun, isRoleModifier, isRoleNoun } from "./roleNouns";

/** What a stretch of words mentions, before it is tied to a party. */
export type Mention =
  | { readonly kind: "person"; readonly person: Person; readonly from: number }
  | { readonly kind: "name"; readonly run: NameRun; readonly from: number }
  | { readonly kind: "pronoun"; readonly lower: string; readonly from: number }
  | { readonly kind: "description"; readonly described: Description; readonly from: number }
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
  const lower = lowerAt(article, from);
  const run = runHolding(article, from);
  if (!run && isPronounHere(article, from, range[1])) return { kind: "pronoun", lower, from };
  const some =
    shareOf(article, from, range[1]) ??
    partOf(article, from, range[1]) ??
    joinedPeople(article, people, [from, range[1]]);
  if (some) return some;
  const head = headOf(article, from, range[1]);
  if (head === -1) return null;
  const instance = suchAs(article, people, head, range[1]);
  if (instance) return instance;
  const many = manyOf(article, from, head, range[1]);
  if (many) return many;
  return severalFrom(article, people, from, head, range[1]) ?? mentionAt(article, people, from, head, range[1]);
}

/** "one of the officials", "several of the residents": a new party out of a known one. */
function partOf(article: Article, from: number, to: number): Mention | null {
  if (!/^(?:one|another|two|three|some|several|many|most|both|none|each|neither|either)$/u.test(lowerAt(article, from)))
    return null;
  if (lowerAt(article, from + 1) !== "of") return null;
  if (/^(?:them|whom)$/u.test(lowerAt(article, from + 2)) && /^(?:one|another)$/u.test(lowerAt(article, from)))
    return { kind: "oneOfThem", from };
  const head = headOf(article, from + 2, to);
  if (head === -1 || runHolding(article, head)?.kind === "person") return null;
  const whole = readDescription(article, head);
  return { kind: "description", described: { ...whole, from, determiner: lowerAt(article, from) }, from };
}

/** "89% of young voters", "six in 10 residents": the people are the head, the number only says how many. */
function shareOf(article: Article, from: number, to: number): Mention | null {
  if (!/^\d/u.test(lowerAt(article, from))) return null;
  for (let at = from + 1; at < Math.min(to, from + 6); at += 1) {
    if (lowerAt(article, at) !== "of") continue;
    const people = headOf(article, at + 1, to);
    if (people === -1) return null;
    return { kind: "description", described: { ...readDescription(article, people), from, determiner: "some" }, from };
  }
  return null;
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
    at + 1 >= to || !next?.isWord || (isFunctionWord(next.lower) && !isDeterminer(next.lower) && next.lower !== "of");
  if (/^(?:people|others|his|her|their|its|our|my|whose)$/u.test(lower))
    return last && lower !== "people" && lower !== "others";
  return last || (isPronoun(lower) && !/^(?:who|which|that)$/u.test(lower));
}

/** The head of the noun phrase that begins at `from`: the last word before a comma, a preposition or a relative. */
export function headOf(article: Article, from: number, to: number): number {
  let at = from;
  let head = -1;
  while (at < to) {
    const word = article.words.get(at);
    if (!word) break;
    const run = runHolding(article, at);
    if (run) {
      head = run.to - 1;
      at = run.to;
      continue;
    }
    if (word.lower === "'s" || (word.lower === "'" && /s$/u.test(lowerAt(article, at - 1)) && at + 1 < to)) {
      at += 1;
      continue;
    }
    if (!word.isWord) {
      if (head === -1 || /^["“”'‘’]$/u.test(word.text)) {
        at += 1;
        continue;
      }
      break;
    }
    if (isDeterminer(word.lower) || (head === -1 && /^(?:himself|herself|former|own)$/u.test(word.lower))) {
      if (head !== -1) break;
    } else if (isPronoun(word.lower) || isLink(word.lower)) {
      if (head !== -1) break;
    } else if (head !== -1 && isFunctionWord(word.lower)) break;
    else if (head !== -1 && endsPhrase(article, at, head)) break;
    else head = at;
    at += 1;
  }
  return head;
}

/** "rebels interviewed by …", "documents obtained by …": a participle after the head noun ends the phrase. */
function endsPhrase(article: Article, at: number, head: number): boolean {
  const lower = lowerAt(article, at);
  if (isRoleNoun(lower) || isGroupNoun(lower)) return false;
  if (
    runHolding(article, head)?.kind === "person" &&
    !isRoleNoun(lower) &&
    !isGroupNoun(lower) &&
    !isBody(lower) &&
    !isDocument(lower)
  )
    return /(?:ed|ing)$/u.test(lower);
  const headLower = lowerAt(article, head);
  if (
    isBody(headLower) &&
    /^(?:representing|made|based|led|run|backed|known|called|founded|funded|tracking|monitoring)$/u.test(lower)
  )
    return true;
  const known = isRoleNoun(headLower) || isGroupNoun(headLower) || isDocument(headLower);
  return (
    known && (/(?:ed|ing|en)$/u.test(lower) || /^(?:familiar|close|able|aware|seen|present|loyal|due)$/u.test(lower))
  );
}

function mentionAt(article: Article, people: People, from: number, head: number, to: number): Mention {
  const run = runHolding(article, head);
  const person = run ? people.byRun.get(run) : undefined;
  if (run && person) return { kind: "person", person, from };
  if (run && head === run.to - 1 && run.to - 1 >= head && !isCommonHead(article, run)) {
    const after = namedAfter(article, people, run.to, to);
    return after ? { kind: "person", person: after, from } : { kind: "name", run, from };
  }
  const described = within(article, readDescription(article, head), to);
  const named =
    namedAfter(article, people, head + 1, to) ??
    namedAfter(article, people, described.to, to) ??
    givenAs(article, people, head, to);
  if (named) return { kind: "person", person: named, from };
  const body =
    isBody(lowerAt(article, head)) && lowerAt(article, head + 1) === "," ? runHolding(article, head + 2) : null;
  // "A civil society group, OpenWells Nigeria, said"
  if (body && body.from === head + 2 && isClosed(article, body.to, to) && !people.byRun.has(body))
    return { kind: "name", run: body, from };
  return { kind: "description", described, from };
}

/** A complement that the source leaves out belongs to the verb, unless it names an organisation ("economists | of the costs"). */
function within(article: Article, described: Description, to: number): Description {
  const kept = described.complements.filter(
    ({ object }) => object[1] <= to || article.runAt.subarray(object[0], object[1]).some((index) => index !== -1),
  );
  return { ...described, complements: kept, to: kept.at(-1)?.object[1] ?? described.joined?.[1] ?? described.head + 1 };
}

/** A run that is only a capitalised common noun at a sentence's start ("Officials", "Prosecutors"). */
function isCommonHead(article: Article, run: NameRun): boolean {
  if (run.kind === "outlet" || run.kind === "place") return false;
  const last = lowerAt(article, run.to - 1);
  return isRoleNoun(last) || isGroupNoun(last);
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
  while (next < at + 4 && (leadsToName.test(lowerAt(article, next)) || isRoleModifier(lowerAt(article, next)))) {
    if (article.runAt[next] !== -1) break;
    next += 1;
  }
  const run = runHolding(article, next);
  if (!run || (comma && !isClosed(article, run.to, to)) || run.from < at) return null;
  return people.byRun.get(run) ?? null;
}

const leadsToName = /^(?:surnamed|named|called|nicknamed|former|retired|fellow)$/u;

/** "A witness, who gave her name only as Dot": the person who is known by no more than that. */
function givenAs(article: Article, people: People, head: number, to: number): Person | null {
  for (let at = head + 1; at < Math.min(to + 8, head + 12); at += 1) {
    const run = runHolding(article, at);
    const word = article.words.get(at);
    if (!word || word.breaks || (run && !/^(?:as|,)$/u.test(lowerAt(article, at - 1)))) return null;
    const person = run && people.byRun.get(run);
    if (person?.statements.some((statement) => statement.described?.head === head)) return person;
  }
  return null;
}

function isClosed(article: Article, at: number, to: number): boolean {
  return at >= to || !article.words.get(at)?.isWord || isFunctionWord(lowerAt(article, at));
}

/** "Ana Ruiz, the mayor, and the port's master, Jan de Wit": people who speak at once, whatever is said of each. */
function joinedPeople(article: Article, people: People, [from, to]: Range): Mention | null {
  const runs: NameRun[] = [];
  let joins = 0;
  for (let at = from; at < to; at += 1) {
    // "a lawyer for Ruiz and de Wit": this "and" joins names that do not speak.
    const listed = lowerAt(article, at - 1) === "," || runs.some((run) => run.to === at);
    if (lowerAt(article, at) === "and" && listed) joins = runs.length;
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

/** "Joe Hale (D-WV), …": a party and state in brackets are no end of a list of names. */
function pastBrackets(article: Article, at: number): number {
  if (lowerAt(article, at) !== "(") return at;
  for (let end = at + 1; end < at + 6; end += 1) if (lowerAt(article, end) === ")") return end + 1;
  return at;
}

function furtherRuns(article: Article, at: number, to: number): NameRun[] {
  const runs: NameRun[] = [];
  let end = pastBrackets(article, at);
  while ((lowerAt(article, end) === "," || lowerAt(article, end) === "and") && end + 1 < to) {
    const run = runHolding(article, lowerAt(article, end + 1) === "and" ? end + 2 : end + 1);
    if (!run || run.to > to || run.to <= end) break;
    runs.push(run);
    end = pastBrackets(article, run.to);
  }
  return runs;
}

import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isLand, isPart, sameFamily } from "./bodies";
import type { Description } from "./descriptions";
import { affiliationAt, type Organizations, organizationBefore, organizationCalled } from "./organizations";
import { countryOf, isDirection } from "./places";
import { isRanking, isRelation, isRoleModifier, servesState } from "./roleNouns";
import { isCourtesy, takesGeneral } from "./titles";

/** What a description says of who holds it: the article's words for the role, and the organisation it is held at. */
export interface Standing {
  readonly role: string | null;
  readonly affiliation: string | null;
}

const dropped = new Set(
  "experienced|longtime|long-time|local|new|young|old|older|elderly|veteran|prominent|leading|top|popular|embattled|outspoken|current|then|another|fellow|nearby|key|influential|well-known|renowned|respected|controversial|powerful|unnamed|unidentified|anonymous|late|british-born|first|familiar|close|proud|worried|angry|same|only|own".split(
    "|",
  ),
);

/** Goes in: a description and the article's organisations; comes out: role and affiliation as the article gives them. */
export function standingOf(article: Article, organizations: Organizations, described: Description): Standing {
  const bare = affiliationInside(article, organizations, described);
  // "campaign director at Rootworks": where an organisation follows, the bare noun is a word of the role.
  const followed =
    bare.guessed &&
    withComplements(article, organizations, described, { role: "", affiliation: null }).affiliation !== null;
  const inside = followed ? { affiliation: null, range: null } : bare;
  const role = roleWords(article, described, inside.range);
  const owned = inside.affiliation ?? ownerAffiliation(article, organizations, described);
  const standing = withComplements(article, organizations, described, { role, affiliation: owned });
  if (standing.affiliation !== null) return standing;
  const at = { word: described.from, sentence: article.words.get(described.from)?.sentence ?? 0 };
  if (impliesCompany.test(standing.role ?? "")) {
    const company = ["company", "bank", "airline"]
      .map((noun) => organizationCalled(organizations, at, noun, 4))
      .find(Boolean);
    return { role: standing.role, affiliation: company?.name ?? null };
  }
  if (
    /^(?:executive )?chair(?:man|woman)?$|^(?:co-)?founder$/iu.test(standing.role ?? "") &&
    described.determiner === "" &&
    described.complements.length === 0 &&
    !/^(?:and|of)$/u.test(lowerAt(article, described.to))
  ) {
    return { role: standing.role, affiliation: organizationCalled(organizations, at, "company", 1)?.name ?? null };
  }
  return speaksForLast(article, described)
    ? {
        role: standing.role,
        affiliation: organizationBefore(organizations, described.from, at.sentence - 2)?.name ?? null,
      }
    : standing;
}

/** Posts that only a company has: "chief executive Ana Ruiz" is the company's that was just named. */
const impliesCompany =
  /^(?:deputy |former |interim |acting )?(?:chief (?:executive|financial|operating|technology)(?: officer)?|ceo|cfo|coo|cto|managing director)$/iu;

/** "A spokeswoman said talks were on": nobody says for whom, so it is the organisation that the copy was just about. */
function speaksForLast(article: Article, described: Description): boolean {
  return (
    /^spokes(?:man|woman|person)$/u.test(lowerAt(article, described.head)) &&
    /^(?:an?|the)$/u.test(described.determiner) &&
    described.modifiers[0] === described.head &&
    described.complements.length === 0 &&
    described.owner === null
  );
}

interface Inside {
  /** By a bare noun ("brigade spokesman") and not by a name. */
  readonly guessed?: boolean;
  readonly affiliation: string | null;
  readonly range: Range | null;
}

/** "Department of Defense spokesman", "US officials", "brigade spokesman": the organisation before the head noun. */
function affiliationInside(article: Article, organizations: Organizations, described: Description): Inside {
  const [from, to] = described.modifiers;
  const none = { affiliation: null, range: null };
  let first = -1;
  let last = -1;
  for (let at = from; at < to; at += 1) {
    const named = article.runAt[at] !== -1 && !isRoleModifierRun(article, at, described.head);
    if (named && first === -1) first = at;
    if (named || (isBody(lowerAt(article, at)) && article.runAt[at] === -1)) last = at;
  }
  if (last === -1) return none;
  const sentence = article.words.get(from)?.sentence ?? 0;
  if (first === -1) return bareBody(article, organizations, described, last, sentence);
  const range: Range = [first, last + 1];
  if (
    isDirection(say(article, range).toLowerCase()) ||
    /-(?:american|born|based|led|backed)$/u.test(say(article, range).toLowerCase())
  )
    return { affiliation: null, range };
  const country = countryOf(say(article, range).toLowerCase());
  if (
    runHolding(article, first)?.kind === "person" &&
    last < (runHolding(article, first)?.to ?? 0) &&
    isRelation(lowerAt(article, described.head))
  )
    return { affiliation: null, range };
  const person = runHolding(article, first);
  if (person?.kind === "person" && first >= person.nameFrom && last < person.to)
    return {
      affiliation:
        organizations.byFirstWord.get(lowerAt(article, first))?.name ?? article.fullNames.get(person) ?? null,
      range,
    };
  if (country) return { affiliation: servesState(lowerAt(article, described.head)) ? country : null, range };
  // "Court President": the court that was named.
  const body = first === last && isBody(lowerAt(article, first)) ? lowerAt(article, first) : "";
  const called = body === "" ? null : organizationCalled(organizations, { word: first, sentence }, body);
  if (called?.nouns.has(body)) return { affiliation: called.name, range };
  return { affiliation: affiliationAt(article, organizations, range), range };
}

/** Those who sit for a party: "Labour MP" is no post for work. */
const seats =
  /^(?:mps?|meps?|msps?|mlas?|tds?|cllr|councillors?|peers?|leaders?|backbenchers?|frontbenchers?|senators?|candidates?)$/u;

/** Capitalised words of the post itself ("Prime", "Deputy", "Foreign") inside the run that holds the head. */
function isRoleModifierRun(article: Article, at: number, head: number): boolean {
  if (
    isCourtesy(lowerAt(article, at)) ||
    (at + 1 === head && lowerAt(article, head) === "general" && takesGeneral(lowerAt(article, at)))
  )
    return true;
  if (
    article.words.get(at)?.opens &&
    /^(?:local|veteran|prominent|longtime|current|late|popular)$/u.test(lowerAt(article, at))
  )
    return true;
  if (lowerAt(article, at).startsWith("labo") && seats.test(lowerAt(article, head))) return false;
  if (
    article.runAt[at] !== article.runAt[head] ||
    (!isRoleModifier(lowerAt(article, at)) && !isRanking(lowerAt(article, at)))
  )
    return false;
  const before = at - 1;
  const named = article.runAt[before] === article.runAt[head] && !isRoleModifier(lowerAt(article, before));
  // "Coldwater County Sheriff": the county is a name, not a word of the post.
  return !(
    named &&
    /^(?:county|city|district|state|village|town|harbor|harbour|school|council|house)$/u.test(lowerAt(article, at))
  );
}

/** "Engineers' union head": a plural possessor is part of what the body is called. */
function ownedBody(article: Article, described: Description, last: number): Inside {
  const [from, to] = described.owner ?? [0, 0];
  const plural = /^['’]$/u.test(article.words.get(to)?.text ?? "") && last === described.modifiers[0];
  return plural
    ? { affiliation: say(article, [from, last + 1]), range: [described.modifiers[0], last + 1] }
    : { affiliation: null, range: null };
}

/** "brigade spokesman": of the brigade just named. Where none was, the noun stays a word of the role ("party leader"). */
function bareBody(
  article: Article,
  organizations: Organizations,
  described: Description,
  last: number,
  sentence: number,
): Inside {
  const noun = lowerAt(article, last);
  if (described.owner) return ownedBody(article, described, last);
  const called = organizationCalled(organizations, { word: described.from, sentence }, noun);
  const single = last === described.modifiers[0];
  if (
    called &&
    (single || called.name.toLowerCase().includes(say(article, [described.modifiers[0], last + 1]).toLowerCase()))
  ) {
    return { affiliation: called.name, range: [described.modifiers[0], last + 1], guessed: true };
  }
  const named = say(article, [described.modifiers[0], last + 1]).toLowerCase();
  if (knownBodies.test(named)) return { affiliation: named, range: [described.modifiers[0], last + 1], guessed: true };
  // "government spokesman", "army officials": there is one, and everybody knows which.
  if (
    single &&
    !described.owner &&
    /^(?:government|army|police|military|navy|parliament|congress|coastguard|state|ministry|embassy|palace|hospital|council)$/u.test(
      noun,
    ) &&
    !/^(?:chief|officer|officers|inspector|commissioner|captain)$/u.test(lowerAt(article, described.head))
  ) {
    return { affiliation: noun, range: [described.modifiers[0], last + 1], guessed: true };
  }
  return { affiliation: null, range: null };
}

/** Of these every town or state has one, and everybody knows which ("a fire department source"). */
const knownBodies =
  /^(?:fire|police|health|defen[cs]e|foreign|interior|finance|justice|state|transport|city|school|prison|election) (?:department|ministry|board|council|commission|service)$/u;

function roleWords(article: Article, described: Description, taken: Range | null): string {
  const kept: number[] = [];
  const [from, to] = described.modifiers;
  for (let at = from; at < to; at += 1) {
    const lower = lowerAt(article, at);
    if (taken && at >= taken[0] && at < taken[1]) continue;
    if (lower === "'s" || isCourtesy(lower) || !article.words.get(at)?.isWord || /^\d/u.test(lower)) continue;
    if (taken && at < taken[0] && !isRanking(lower)) continue;
    if (dropped.has(lower) && !(isRanking(lower) && kept.length > 0)) continue;
    kept.push(at);
  }
  const own = [...kept, described.head].map((at) => article.words.get(at)?.text ?? "").join(" ");
  return described.joined ? `${own} ${say(article, described.joined)}` : own;
}

/** "the brigade's spokesman", "Tehran's envoy", "its director". A relation's owner is kin or home, not an employer. */
function ownerAffiliation(article: Article, organizations: Organizations, described: Description): string | null {
  if (!described.owner || isRelation(lowerAt(article, described.head))) return null;
  const [from] = described.owner;
  if (/^(?:my|our|your)$/u.test(lowerAt(article, from))) return null;
  if (/^(?:his|her)$/u.test(lowerAt(article, from)))
    return serves.test(lowerAt(article, described.head)) ? personBefore(article, from) : null;
  // A study's author is held at no study.
  if (/^(?:its|their)$/u.test(lowerAt(article, from)) && /^(?:co-?)?authors?$/u.test(lowerAt(article, described.head)))
    return null;
  if (/^(?:its|their)$/u.test(lowerAt(article, from))) return organizationBefore(organizations, from)?.name ?? null;
  const owner = runHolding(article, from);
  const body = isBody(lowerAt(article, described.owner[1] - 1)) && described.owner[1] > (owner?.to ?? 0);
  if (owner?.kind === "person" && !body)
    return serves.test(lowerAt(article, described.head)) ? (article.fullNames.get(owner) ?? null) : null;
  const last = lowerAt(article, described.owner[1] - 1);
  if (
    firstNamed(article, from, described.owner[1]) === -1 &&
    !isBody(last) &&
    !isPart(last) &&
    !sameFamily("newspaper", last)
  )
    return null;
  return affiliationAt(article, organizations, described.owner);
}

function withComplements(
  article: Article,
  organizations: Organizations,
  described: Description,
  own: Standing,
): Standing {
  let { role, affiliation } = own;
  for (const { preposition, object } of described.complements) {
    const said = `${preposition} ${say(article, object)}`;
    const reading = isRelation(lowerAt(article, described.head))
      ? null
      : readPlace(article, organizations, { preposition, object, head: lowerAt(article, described.head) });
    if (reading?.affiliation && affiliation === null) {
      affiliation = reading.affiliation;
      if (reading.part) role = `${role} ${preposition} the ${reading.part}`;
    } else if (reading === null && staysInRole(article, preposition, object, described)) role = `${role} ${said}`;
    else break;
  }
  return { role, affiliation };
}

/** "expert on rivers", "chief of police", "adviser to the president": words without which the role says less. */
function staysInRole(article: Article, preposition: string, object: Range, described: Description): boolean {
  if (preposition === "in" && lowerAt(article, object[0]) === "chief") return true;
  if (preposition === "in" || preposition === "from" || preposition === "at" || preposition === "within") return false;
  if (preposition === "with") return false;
  if (isRelation(lowerAt(article, described.head))) return preposition === "of" && article.runAt[object[0]] === -1;
  return true;
}

interface Place {
  readonly affiliation: string;
  /** The part of the organisation, where the object is one: "flood unit" of "the agency's flood unit". */
  readonly part: string | null;
}

/** The object of "of", "for", "at", "with" or "in" as an organisation; null where it is none. */
function readPlace(
  article: Article,
  organizations: Organizations,
  complement: { preposition: string; object: Range; head: string },
): Place | null {
  const { preposition, object } = complement;
  const bodied = isBody(lowerAt(article, object[1] - 1));
  if (isLand(lowerAt(article, object[1] - 1)) && article.runAt[object[1] - 1] === -1 && preposition !== "of")
    return null;
  const advises =
    preposition === "to" && bodied && /^(?:consultant|adviser|advisor|counsel|contractor|aide)$/u.test(complement.head);
  if (advises) {
    const affiliation = affiliationAt(article, organizations, object);
    return affiliation === null ? null : { affiliation, part: null };
  }
  if (preposition === "to" || (preposition === "on" && !bodied)) return personServed(article, complement);
  const [from, to] = object;
  if (isPortfolio(article, complement)) return null;
  const owned = readOwnedPart(article, organizations, object);
  if (owned) return owned;
  const named = firstNamed(article, from, to);
  if (named !== -1) {
    const run = runHolding(article, named);
    if (run?.kind === "person" && !(bodied && to > run.to)) return personServed(article, complement);
    if (
      run?.kind === "place" &&
      (preposition === "in" || preposition === "from" || preposition === "at") &&
      run.to >= to
    )
      return null;
    const affiliation = affiliationAt(article, organizations, [isBody(lowerAt(article, to - 1)) ? from : named, to]);
    return affiliation ? { affiliation, part: null } : null;
  }
  const last = lowerAt(article, to - 1);
  const sentence = article.words.get(from)?.sentence ?? 0;
  // "who runs the office": a part of a body that nobody named is a word of the role.
  if (
    isPart(last) &&
    !(preposition === "at" && to - from > 1) &&
    !organizationCalled(organizations, { word: from, sentence }, last)
  )
    return null;
  if (!(isBody(last) || isPart(last)) || (preposition === "of" && lowerAt(article, from) === last)) return null;
  const affiliation = affiliationAt(article, organizations, object);
  return affiliation ? { affiliation, part: null } : null;
}

/** "a spokesman for Mrs. Hale", "an adviser to Hale": whom somebody serves, under the full name. */
function personServed(
  article: Article,
  { preposition, object, head }: { preposition: string; object: Range; head: string },
): Place | null {
  if (!/^(?:for|to|of)$/u.test(preposition) || isRelation(head)) return null;
  const run = runHolding(article, object[0]) ?? runHolding(article, object[0] + 1);
  const name = run && run.to >= object[1] ? article.fullNames.get(run) : undefined;
  return name !== undefined && serves.test(head) ? { affiliation: name, part: null } : null;
}

/** The person last named before a word, outside quotation marks: whose "his lawyer" is. */
function personBefore(article: Article, word: number): string | null {
  for (let at = word - 1; at >= 0 && at > word - 80; at -= 1) {
    const run = runHolding(article, at);
    const name = run && !article.words.get(at)?.quoted ? article.fullNames.get(run) : undefined;
    if (name !== undefined) return name;
  }
  return null;
}

const serves =
  /^(?:spokes(?:man|woman|person)|aide|adviser|advisor|lawyer|attorney|solicitor|barrister|counsel|secretary|manager|agent|publicist|strategist|doctor|physician|pollster|biographer|coach|assistant|deputy|consultant|bodyguard|representative|speechwriter|counselor|chief|staffer|press|envoy)s?$/u;

/** "Commissioner for Works", "Minister of Foreign Affairs": the portfolio, not a body. */
function isPortfolio(article: Article, { object, head }: { object: Range; head: string }): boolean {
  if (!/^(?:minister|secretary|commissioner|undersecretary)$/u.test(head) || !article.words.get(object[0])?.capital)
    return false;
  return (
    !/^(?:agency|authority|board|council|commission|university|department|ministry|company|bank|county|city|city council|county council)$/u.test(
      lowerAt(article, object[1] - 1),
    ) && runHolding(article, object[0])?.kind !== "place"
  );
}

function firstNamed(article: Article, from: number, to: number): number {
  for (let at = from; at < to; at += 1) if (article.runAt[at] !== -1) return at;
  return -1;
}

/** "the agency's flood unit": the organisation is the agency. "Peru's disaster agency": it is the whole. */
function readOwnedPart(article: Article, organizations: Organizations, [from, to]: Range): Place | null {
  let mark = -1;
  for (let at = from; at < to; at += 1)
    if (article.runAt[at] === -1 && (lowerAt(article, at) === "'s" || lowerAt(article, at) === "'")) mark = at;
  if (mark === -1 && /^(?:its|their)$/u.test(lowerAt(article, from))) {
    const owner = organizationBefore(organizations, from);
    return owner ? { affiliation: owner.name, part: say(article, [from + 1, to]) } : null;
  }
  if (mark === -1) return null;
  const namedAfter = firstNamed(article, mark + 1, to);
  if (namedAfter !== -1) {
    const affiliation = affiliationAt(article, organizations, [mark + 1, to]);
    return affiliation ? { affiliation, part: null } : null;
  }
  const last = lowerAt(article, to - 1);
  const run = runHolding(article, mark - 1);
  if (!isPart(last) || run?.kind === "place")
    return { affiliation: say(article, [withoutThe(article, from), to]), part: null };
  const affiliation = affiliationAt(article, organizations, [from, mark]);
  return affiliation ? { affiliation, part: say(article, [mark + 1, to]) } : null;
}

function withoutThe(article: Article, from: number): number {
  return /^(?:the|a|an)$/u.test(lowerAt(article, from)) ? from + 1 : from;
}

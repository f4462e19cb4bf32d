import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isDocument, isLand, isPart, sameFamily } from "./bodies";
import { calledInApposition } from "./bodiesApart";
import { affiliationInside } from "./bodyInside";
import type { Complement, Description } from "./descriptions";
import { isCount, isFunctionWord, isVerb } from "./functionWords";
import { genderOfGivenName } from "./givenNames";
import { impliedBody } from "./impliedBody";
import { bodyOfIts } from "./itsBody";
import { wholeNameOf } from "./mainBody";
import { organizationCalled } from "./organizationCalled";
import { affiliationAt, type Organizations, organizationNamed } from "./organizations";
import { isWordOfTitle } from "./postWords";
import { isRanking, isRelation, isRoleNoun, singular } from "./roleNouns";
import { type Gender, isCourtesy, isOffice } from "./titles";

/** What a description says of who holds it: the article's words for the role, and the organisation it is held at. */
export interface Standing {
  readonly role: string | null;
  readonly affiliation: string | null;
}

const dropped = new Set(
  "visiting|experienced|longtime|long-time|local|new|young|old|older|elderly|veteran|prominent|leading|top|popular|embattled|outspoken|current|then|another|fellow|nearby|key|influential|well-known|renowned|respected|controversial|powerful|unnamed|unidentified|anonymous|late|british-born|first|familiar|close|proud|worried|angry|furious|irate|outraged|frustrated|desperate|anxious|jubilant|defiant|same|only|own".split(
    "|",
  ),
);

/** Goes in: a description and the article's organisations; comes out: role and affiliation as the article gives them. */
export function standingOf(article: Article, organizations: Organizations, described: Description): Standing {
  if (isTradeOfOwner(article, described))
    return { role: say(article, [described.from, described.head + 1]), affiliation: null };
  const bare = affiliationInside(article, organizations, described);
  // "campaign director at Rootworks": where an organisation follows, the bare noun is a word of the role.
  const followed =
    bare.guessed &&
    withComplements(article, organizations, described, { role: "", affiliation: null }).affiliation !== null;
  const owner = ownerAffiliation(article, organizations, described);
  const where = bare.range !== null && owner !== null && tellsWhere(article, bare.range);
  const inside = followed || where ? { affiliation: null, range: null } : bare;
  const words = roleWords(article, described, inside.range);
  // "Sandra Coyle, one of the women": that is no role.
  if (described.determiner === "one" && /^(?:women|men|people|girls|boys|children)$/u.test(words))
    return { role: null, affiliation: null };
  const role = described.determiner === "one" ? singularOf(words) : words;
  const owned = inside.affiliation ?? owner;
  const standing = withComplements(article, organizations, described, { role, affiliation: owned });
  if (standing.affiliation !== null) return standing;
  return { role: standing.role, affiliation: impliedBody(article, organizations, described, standing.role ?? "") };
}

/** "the union's Lagos chairman", "the union's Tasmanian secretary": the town or land says where the body whose he is has him. */
function tellsWhere(article: Article, [from, to]: Range): boolean {
  const run = runHolding(article, from);
  return run?.kind === "place" || (to === from + 1 && /..(?:ian|ean|ese|ish|an)$/u.test(lowerAt(article, from)));
}

/** "one of the suspects" is a suspect. */
function singularOf(role: string): string {
  const last = role.lastIndexOf(" ") + 1;
  return role.slice(0, last) + singular(role.slice(last));
}

/** "Builder's merchant Karl Gooderham", "ship's captain": a bare possessor that is a calling names the trade. */
function isTradeOfOwner(article: Article, { owner, from, modifiers, head }: Description): boolean {
  if (!owner || owner[0] !== from || owner[1] !== owner[0] + 1 || modifiers[0] !== head) return false;
  const lower = lowerAt(article, from);
  return /^(?:bookmaker|ship|lord|farm|builder|engineer|barrister|surveyor|veterinary|driver|plumber)$/u.test(lower);
}

function roleWords(article: Article, described: Description, taken: Range | null): string {
  const kept: number[] = [];
  const [from, to] = described.modifiers;
  for (let at = from; at < to; at += 1) {
    const lower = lowerAt(article, at);
    if (taken && at >= taken[0] && at < taken[1]) continue;
    if (lower === "'s" || isCourtesy(lower) || !article.words.get(at)?.isWord || /^\d/u.test(lower)) continue;
    if (taken && at < taken[0] && !isRanking(lower)) continue;
    // "First Minister", "first lady": there it is no rank among others.
    const isOfPost =
      lower === "first" && /^(?:minister|lady|gentleman|secretary|sergeant)$/u.test(lowerAt(article, at + 1));
    if (dropped.has(lower) && !isOfPost && !(isRanking(lower) && kept.length > 0)) continue;
    kept.push(at);
  }
  const own = [...kept, described.head].map((at) => article.words.get(at)?.text ?? "").join(" ");
  if (!described.joined) return own;
  const more = say(article, described.joined);
  return more.startsWith(",") ? own + more : `${own} ${more}`;
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
  // "The trampoline was new. Its owner, Lee Carr, said …": of a thing, and of no body that was named.
  const ofThing = /^(?:owner|driver|maker|author|inventor|designer|creator|finder|rider|pilot|captain)$/u.test(
    lowerAt(article, described.head),
  );
  if (ofThing && lowerAt(article, from) === "its" && opensWithThing(article, from)) return null;
  if (/^(?:its|their)$/u.test(lowerAt(article, from))) return bodyOfIts(article, organizations, from);
  const owner = runHolding(article, from);
  const body = isBody(lowerAt(article, described.owner[1] - 1)) && described.owner[1] > (owner?.to ?? 0);
  if (owner?.kind === "person" && !body)
    return serves.test(lowerAt(article, described.head)) ? (article.fullNames.get(owner) ?? null) : null;
  const last = lowerAt(article, described.owner[1] - 1);
  const whole = wholeNameOf(article, organizations, described.owner);
  if (whole !== null) return whole;
  if (
    firstNamed(article, from, described.owner[1]) === -1 &&
    !isBody(last) &&
    !isPart(last) &&
    !sameFamily("newspaper", last)
  )
    return null;
  return affiliationAt(article, organizations, described.owner);
}

/** "The trampoline had been bought …": the sentence before opens with a plain noun that is no body. */
function opensWithThing(article: Article, its: number): boolean {
  const sentence = article.words.get(its)?.sentence ?? 0;
  let at = its;
  while (at > 0 && at > its - longestSentence && (article.words.get(at - 1)?.sentence ?? -1) >= sentence - 1) at -= 1;
  const noun = lowerAt(article, at + 1);
  return (
    /^(?:the|an?)$/u.test(lowerAt(article, at)) &&
    article.runAt[at + 1] === -1 &&
    !isBody(noun) &&
    !isRoleNoun(noun) &&
    (isVerb(lowerAt(article, at + 2)) || isFunctionWord(lowerAt(article, at + 2)))
  );
}

const longestSentence = 60;

function withComplements(
  article: Article,
  organizations: Organizations,
  described: Description,
  own: Standing,
): Standing {
  let { role, affiliation } = own;
  for (const [index, { preposition, object }] of described.complements.entries()) {
    if (preposition === "of" && namesField(article, described, index)) {
      role = `${role} of ${say(article, object)}`;
      continue;
    }
    const said = `${preposition} ${say(article, object)}`;
    const reading = isHeldNowhere(article, described, { preposition, object })
      ? null
      : readPlace(article, organizations, { preposition, object, head: lowerAt(article, described.head) });
    if (reading?.affiliation && affiliation === null) {
      affiliation = reading.affiliation;
      if (reading.part) role = `${role} ${preposition} the ${reading.part}`;
    } else if (reading === null && staysInRole(article, preposition, object, described)) role = `${role} ${said}`;
    // "Its envoy for the Mediterranean": whose envoy it is stands before, so the place is what the post is for.
    else if (described.owner && /^(?:for|in)$/u.test(preposition) && firstNamed(article, ...object) !== -1)
      role = `${role} ${said}`;
    else break;
  }
  return { role, affiliation };
}

/** "Head of Fundamental Research at Kotak Securities": a field without an article, and behind it the body. */
function namesField(article: Article, { complements }: Description, index: number): boolean {
  const [object, next] = [complements[index]?.object ?? [0, 0], complements[index + 1]];
  if (!next || !/^(?:at|with)$/u.test(next.preposition)) return false;
  const field =
    article.runAt[object[0]] !== -1 &&
    /^(?:research|strategy|operations|marketing|sales|communications|policy|markets|equities|economics|sciences?|engineering|technology)$/u.test(
      lowerAt(article, object[1] - 1),
    );
  return field && article.runAt[next.object[0]] !== -1;
}

const learns = /^(?:students?|pupils?|graduates?)$/u;
const takesSide = /^(?:critic|supporter|opponent|backer|fan|advocate|champion|victim|survivor)s?$/u;

/** Kin and the like; "critics of the Act", who are not the Act's; "doctors at two clinics", of which nobody says which. */
function isHeldNowhere(article: Article, { head }: Description, { preposition, object }: Complement): boolean {
  const noun = lowerAt(article, head);
  if (isCount(lowerAt(article, object[0]))) return true;
  if (takesSide.test(noun)) return preposition === "of";
  // "Students at the University of Halden" belong to it.
  const learned = learns.test(noun) && (preposition === "at" || preposition === "from") && isBodyNamed(article, object);
  return isRelation(noun) && !learned;
}

function isBodyNamed(article: Article, object: Range): boolean {
  const named = firstNamed(article, ...object);
  return named !== -1 && runHolding(article, named)?.kind === "organization";
}

/** "a senior lecturer in computer security at Swan Coast University" */
const teaches =
  /^(?:lecturers?|professors?|readers?|researchers?|fellows?|specialists?|experts?|students?|consultants?)$/u;

/** "expert on rivers", "chief of police", "adviser to the president": words without which the role says less. */
function staysInRole(article: Article, preposition: string, object: Range, described: Description): boolean {
  if (preposition === "in" && lowerAt(article, object[0]) === "chief") return true;
  if (preposition === "in" && teaches.test(lowerAt(article, described.head)) && firstNamed(article, ...object) === -1)
    return true;
  if (preposition === "in" || preposition === "from" || preposition === "at" || preposition === "within") return false;
  if (preposition === "with") return false;
  // "Assembly Member for the area": a stretch of land that nobody names says nothing.
  if (preposition === "for" && isLand(lowerAt(article, object[1] - 1)) && firstNamed(article, ...object) === -1)
    return false;
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
  // "economists in an Agency poll", "a name in the report"
  if (preposition === "in" && isDocument(lowerAt(article, object[1] - 1))) return null;
  const called = /^(?:for|of|with)$/u.test(preposition) ? calledInApposition(article, object[1]) : null;
  const behindNoun = called ? affiliationAt(article, organizations, called) : null;
  if (behindNoun !== null) return { affiliation: behindNoun, part: null };
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
    // "head of UK equities": the land says which.
    if (
      (run?.kind === "nationality" || run?.kind === "place") &&
      preposition === "of" &&
      to > run.to &&
      !bodied &&
      !isPart(lowerAt(article, to - 1))
    )
      return null;
    if (run?.kind === "person" && !(bodied && to > run.to)) return personServed(article, complement);
    if (
      run?.kind === "place" &&
      (preposition === "in" || preposition === "from" || preposition === "at") &&
      run.to >= to
    )
      return null;
    // "a diplomat in Kinshasa": a single name of which nothing is known is the town.
    if (preposition === "in" && run?.kind === "unknown" && to - from === 1) return null;
    // "a benefits manager from Derry": the same, where nothing says that it is a body.
    if (
      preposition === "from" &&
      run?.kind === "unknown" &&
      to - from === 1 &&
      !isKnownBody(organizations, say(article, object))
    )
      return null;
    const affiliation = affiliationAt(article, organizations, [isBody(lowerAt(article, to - 1)) ? from : named, to]);
    return affiliation ? { affiliation, part: null } : null;
  }
  const last = lowerAt(article, to - 1);
  const sentence = article.words.get(from)?.sentence ?? 0;
  const whole = wholeNameOf(article, organizations, object);
  if (whole !== null) return { affiliation: whole, part: null };
  // "who runs the office": a part of a body that nobody named is a word of the role.
  if (
    isPart(last) &&
    !(preposition === "at" && to - from > 1) &&
    !(preposition !== "of" && to - from > 2 && isBody(last)) &&
    !(
      /^(?:union|police|council|party|army|navy|hospital|company)$/u.test(lowerAt(article, to - 2)) &&
      last !== "department"
    ) &&
    !organizationCalled(organizations, { word: from, sentence }, last)
  )
    return null;
  if (!(isBody(last) || isPart(last)) || (preposition === "of" && lowerAt(article, from) === last)) return null;
  const affiliation = affiliationAt(article, organizations, object);
  return affiliation ? { affiliation, part: null } : null;
}

/** What a body is, or that it is named more than once, among the first namings. */
function isKnownBody(organizations: Organizations, name: string): boolean {
  const known = organizationNamed(organizations, name);
  if (!known || known.nouns.size > 0) return known !== null;
  return organizations.namings.slice(0, 100).filter(({ organization }) => organization === known).length > 1;
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
  const other: Gender = lowerAt(article, word) === "her" ? "he" : "she";
  for (let at = word - 1; at >= 0 && at > word - 80; at -= 1) {
    const run = runHolding(article, at);
    const name = run && !article.words.get(at)?.quoted ? article.fullNames.get(run) : undefined;
    if (name !== undefined && genderOfGivenName(name.split(" ")[0]?.toLowerCase() ?? "") !== other) return name;
    if (isOfficeAlone(article, at)) return null;
  }
  return null;
}

/** "the prime minister", whose name the copy does not give: "his spokesman" is of nobody named before. */
const isOfficeAlone = (article: Article, at: number): boolean =>
  isOffice(lowerAt(article, at)) &&
  !article.words.get(at)?.quoted &&
  !runHolding(article, at) &&
  !runHolding(article, at + 1) &&
  (lowerAt(article, at - 1) === "the" || (lowerAt(article, at - 2) === "the" && article.runAt[at - 1] === -1));

const serves =
  /^(?:spokes(?:man|woman|person)|aide|adviser|advisor|lawyer|attorney|solicitor|barrister|counsel|secretary|manager|agent|publicist|strategist|doctor|physician|pollster|biographer|coach|assistant|deputy|consultant|bodyguard|representative|speechwriter|counselor|chief|staffer|press|envoy)s?$/u;

/** "Commissioner for Works", "Minister of Foreign Affairs": the portfolio, not a body. */
function isPortfolio(article: Article, { object, head }: { object: Range; head: string }): boolean {
  // "Director of Public Prosecutions", "Director of Fire Services": words of a title, of no body.
  if (/^(?:director|head|controller|chief)$/u.test(head) && isTitleThroughout(article, object)) return true;
  if (!/^(?:minister|secretary|commissioner|undersecretary)$/u.test(head) || !article.words.get(object[0])?.capital)
    return false;
  return (
    !/^(?:agency|authority|board|council|commission|university|department|ministry|company|bank|county|city|city council|county council)$/u.test(
      lowerAt(article, object[1] - 1),
    ) && runHolding(article, object[0])?.kind !== "place"
  );
}

function isTitleThroughout(article: Article, [from, to]: Range): boolean {
  for (let at = from; at < to; at += 1)
    if (!article.words.get(at)?.capital || !isWordOfTitle(lowerAt(article, at))) return false;
  return true;
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
    const owner = bodyOfIts(article, organizations, from);
    return owner ? { affiliation: owner, part: say(article, [from + 1, to]) } : null;
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

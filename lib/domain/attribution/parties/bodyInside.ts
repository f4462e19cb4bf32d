import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody } from "./bodies";
import type { Description } from "./descriptions";
import { organizationCalled } from "./organizationCalled";
import { affiliationAt, type Organizations } from "./organizations";
import { countryOf, isDirection, isPartyOfSeat, isPlace } from "./places";
import { isOfPlace, upToPlace } from "./postsOfBodies";
import { isPortfolioWord, isWordOfTitle } from "./postWords";
import { isRanking, isRelation, isRoleModifier, servesState } from "./roleNouns";
import { isCourtesy, takesGeneral } from "./titles";

export interface Inside {
  /** By a bare noun ("brigade spokesman") and not by a name. */
  readonly guessed?: boolean;
  readonly affiliation: string | null;
  readonly range: Range | null;
}

/** "Department of Defense spokesman", "US officials", "brigade spokesman": the organisation before the head noun. */
export function affiliationInside(article: Article, organizations: Organizations, described: Description): Inside {
  const [from, to] = described.modifiers;
  const none = { affiliation: null, range: null };
  let first = -1;
  let last = -1;
  const portfolio = portfolioOf(article, described);
  for (let at = from; at < to; at += 1) {
    if (portfolio && at >= portfolio[0] && at < portfolio[1]) continue;
    const named =
      article.runAt[at] !== -1 &&
      lowerAt(article, at) !== "'s" &&
      !isField(article, at) &&
      !isRoleModifierRun(article, at, described.head);
    if (named && first === -1) first = at;
    if (named || ((isBody(lowerAt(article, at)) || isGuard(article, at)) && article.runAt[at] === -1)) last = at;
  }
  if (last === -1 || isBench(article, described)) return none;
  const sentence = article.words.get(from)?.sentence ?? 0;
  if (first === -1) return bareBody(article, organizations, described, last, sentence);
  // "Democratic Front caucus leader", "Conservative cabinet member": whose caucus it is stands before.
  const ofPost =
    /^(?:caucus|cabinet|group)$/u.test(lowerAt(article, last)) && last + 1 === described.head && last > first;
  const range: Range = [first, ofPost ? last : last + 1];
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
  if (called?.nouns.has(body)) return { affiliation: upToPlace(called.name, body), range };
  const affiliation = affiliationAt(article, organizations, range);
  // "County Attorney" of a county that only a court's name tells.
  const place = first === last && isOfPlace.test(lowerAt(article, first)) ? lowerAt(article, first) : "";
  return { affiliation: affiliation?.toLowerCase().endsWith(place) ? affiliation : null, range };
}

/** "coast guard official" */
const isGuard = (article: Article, at: number): boolean =>
  /^guards?$/u.test(lowerAt(article, at)) && /^(?:coast|national|border|civil)$/u.test(lowerAt(article, at - 1));

/** "Civil Supplies Minister", "Health Cabinet Secretary": capitals between a land, if one is named, and the office say what it is for. */
function portfolioOf(article: Article, { modifiers, head }: Description): Range | null {
  const office = lowerAt(article, head);
  if (!/^(?:minister|secretary|commissioner)$/u.test(office)) return null;
  let from = head;
  while (from > modifiers[0] && isCapital(article, from - 1) && !isLandAt(article, from - 1)) from -= 1;
  const words = say(article, [from, head])
    .toLowerCase()
    .split(/[\s,-]+/u);
  if (from === head || words.some((word) => keepsBody.test(word))) return null;
  const cabinet = words.at(-1) === "cabinet";
  const known = words.every((word) => /^(?:and|&|for|of)$/u.test(word) || isPortfolioWord(word) || isWordOfTitle(word));
  return office === "minister" || cabinet || known ? [from, head] : null;
}

/** "Health and Social Care Secretary": the "and" between two. */
const isCapital = ({ words }: Article, at: number): boolean =>
  words.get(at)?.capital === true || (words.lowerAt(at) === "and" && words.get(at - 1)?.capital === true);

const isLandAt = (article: Article, at: number): boolean => {
  const run = runHolding(article, at);
  const lower = lowerAt(article, at);
  const named = isPlace(lower) || isPlace(`${lowerAt(article, at - 1)} ${lower}`);
  return run?.kind === "place" || run?.kind === "nationality" || named || countryOf(lower) !== null;
};

/** Bodies that have ministers and secretaries of their own. */
const keepsBody =
  /^(?:council|agency|university|party|union|league|senate|house|parliament|assembly|congress|county|city|ministry|department|authority|committee|pentagon|kremlin|commission|board|association|federation|\S*['’]s?)$/u;

/** "IT minister", "HR manager": a field in letters, and no body. */
const isField = (article: Article, at: number): boolean => /^(?:IT|HR|PR|AI)$/u.test(article.words.get(at)?.text ?? "");

/** "U.S. District Judge", "Circuit Judge": the bench belongs to the post, and is no body of its own. */
function isBench(article: Article, { head, modifiers }: Description): boolean {
  if (!/^(?:judge|magistrate)$/u.test(lowerAt(article, head))) return false;
  return /^(?:(?:u\.s\.|us|federal|senior) )*(?:district|circuit|bankruptcy|immigration|magistrate)$/u.test(
    say(article, modifiers).toLowerCase(),
  );
}

/** Capitalised words of the post itself ("Prime", "Deputy", "Foreign") inside the run that holds the head. */
function isRoleModifierRun(article: Article, at: number, head: number): boolean {
  if (
    isCourtesy(lowerAt(article, at)) ||
    (at + 1 === head && lowerAt(article, head) === "general" && takesGeneral(lowerAt(article, at)))
  )
    return true;
  // "Indigenous leaders": who they are, and no body.
  if (/^(?:indigenous|aboriginal)$/u.test(lowerAt(article, at))) return true;
  if (
    article.words.get(at)?.opens &&
    /^(?:local|veteran|prominent|longtime|current|late|popular)$/u.test(lowerAt(article, at))
  )
    return true;
  if (isPartyOfSeat(lowerAt(article, at), lowerAt(article, head))) return false;
  if (isTitledPost(article, head) || isOfCalling(article, at, head)) return true;
  if (
    article.runAt[at] !== article.runAt[head] ||
    (!isRoleModifier(lowerAt(article, at)) && !isRanking(lowerAt(article, at)))
  )
    return false;
  // "House Judiciary Committee Chairman": whose committee it is.
  if (/^(?:house|senate)$/u.test(lowerAt(article, at)) && isBody(lowerAt(article, head - 1)) && head - 1 > at)
    return false;
  if (lowerAt(article, at) === "federal" && lowerAt(article, at + 1) === "reserve") return false;
  const before = at - 1;
  const named = article.runAt[before] === article.runAt[head] && !isRoleModifier(lowerAt(article, before));
  // "Coldwater County Sheriff": the county is a name, not a word of the post.
  return !(
    named &&
    /^(?:county|city|district|state|village|town|harbor|harbour|school|council|house)$/u.test(lowerAt(article, at))
  );
}

/** "Public Relations Officer", "Municipal Environmental Health Officer", "Assembly Member": every capital before the head is the post's. */
function isTitledPost(article: Article, head: number): boolean {
  const run = runHolding(article, head);
  if (!run || run.from === head) return false;
  if (head - run.from === 1)
    return (
      /^(?:assembly|lands)$/u.test(lowerAt(article, run.from)) && /^(?:member|minister)$/u.test(lowerAt(article, head))
    );
  for (let at = run.from; at < head; at += 1)
    if (!isWordOfTitle(lowerAt(article, at)) && lowerAt(article, at) !== "and") return false;
  return true;
}

/** "Transport economist Ravi Chandran": the capital is the sentence's, and who follows a calling has no such employer. */
function isOfCalling(article: Article, at: number, head: number): boolean {
  const run = runHolding(article, at);
  return (
    article.words.get(at)?.opens === true &&
    run?.to === at + 1 &&
    at + 1 === head &&
    isPortfolioWord(lowerAt(article, at)) &&
    /^(?:economist|analyst|engineer|consultant|campaigner|expert|researcher|planner|lawyer|specialist|worker)$/u.test(
      lowerAt(article, head),
    )
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
  // "The energy minister said": the portfolio, not the energy company that was named.
  if (
    isPortfolioWord(noun) &&
    /^(?:minister|secretary)$/u.test(lowerAt(article, described.head)) &&
    last + 1 === described.head
  )
    return { affiliation: null, range: null };
  if (described.owner) return ownedBody(article, described, last);
  // "Congress president Ana Ruiz": of the party or the house of that name, and of no other body.
  if (noun === "congress" && described.determiner === "" && last + 1 === described.head)
    return { affiliation: "Congress", range: [described.modifiers[0], last + 1], guessed: true };
  const called = organizationCalled(organizations, { word: described.from, sentence }, noun);
  const single = last === described.modifiers[0];
  if (
    called &&
    (single || called.name.toLowerCase().includes(say(article, [described.modifiers[0], last + 1]).toLowerCase()))
  ) {
    return { affiliation: upToPlace(called.name, noun), range: [described.modifiers[0], last + 1], guessed: true };
  }
  const named = say(article, [described.modifiers[0], last + 1]).toLowerCase();
  const ownBody =
    last === described.head - 1 && servesBody.test(lowerAt(article, described.head)) && stateBodies.test(named);
  if (ownBody || knownBodies.test(named))
    return { affiliation: named, range: [described.modifiers[0], last + 1], guessed: true };
  // "government spokesman", "army officials": there is one, and everybody knows which.
  if (
    single &&
    !described.owner &&
    /^(?:government|army|police|military|navy|parliament|congress|coastguard|state|ministry|embassy|palace|hospital|council)$/u.test(
      noun,
    ) &&
    !ofNoBody.test(lowerAt(article, described.head))
  ) {
    return { affiliation: noun, range: [described.modifiers[0], last + 1], guessed: true };
  }
  return { affiliation: null, range: null };
}

/** "police inspector" is a rank, and "military analyst", "army historian" say what somebody knows about. */
const ofNoBody =
  /^(?:chief|officers?|inspector|commissioner|captain|analysts?|experts?|historians?|correspondents?|observers?|strategists?|bloggers?|specialists?)$/u;

/** "regional police spokesperson", "water ministry official": who speaks for a body of the state, which these words name. */
const stateBodies =
  /^(?:\p{L}+ ){1,2}(?:guard|ministry|police|department|council|agency|authority|hospital|army|navy|union)$/u;
const servesBody = /^(?:spokes(?:man|woman|person|people)|officials?|sources?)$/u;

/** Of these every town or state has one, and everybody knows which ("a fire department source"). */
const knownBodies =
  /^(?:fire|police|health|defen[cs]e|foreign|interior|finance|justice|state|transport|city|school|prison|election) (?:department|ministry|board|council|commission|service)$/u;

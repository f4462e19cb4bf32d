import type { PartyKind, Terms } from "../types";
import type { Statement } from "./afterName";
import { type Article, lowerAt, runHolding, say } from "./article";
import { isBody, isPart } from "./bodies";
import { type Complement, type Description, readObject } from "./descriptions";
import { forceOfRank } from "./impliedBody";
import { affiliationAt, type Organization, type Organizations } from "./organizations";
import type { Person } from "./people";
import { isPartisan, isSeatWord } from "./places";
import { isPost, isRelation, roleKey } from "./roleNouns";
import { type Standing, standingOf } from "./roles";
import { type Gender, isOffice } from "./titles";

/** A party of this article while it is being read; each exists once, however often and however it is mentioned. */
export interface Speaker {
  name: string;
  kind: PartyKind;
  role: string | null;
  affiliation: string | null;
  unnamed: boolean;
  unnamedReason: string | null;
  terms: Terms | null;
  gender: Gender | null;
  plural: boolean;
  /** The role's or noun's key, by which "the official" finds "a Pentagon official" again. */
  key: string | null;
  person: Person | null;
}

/** A speaker with every field at its plainest value, to be spread over. */
export const plainSpeaker: Speaker = {
  name: "",
  kind: "unnamed",
  role: null,
  affiliation: null,
  unnamed: false,
  unnamedReason: null,
  terms: null,
  gender: null,
  plural: false,
  key: null,
  person: null,
};

/** Goes in: a person and all that the article states; comes out: the party, with the first full role and its organisation. */
export function speakerOfPerson(article: Article, organizations: Organizations, person: Person): Speaker {
  let role: string | null = null;
  let affiliation: string | null = null;
  const weaker: { standing: Standing; related: boolean }[] = [];
  let office = false;
  for (const statement of person.statements) {
    const standing = standingOfStatement(article, organizations, statement);
    const related = statement.described !== null && isRelation(lowerAt(article, statement.described.head));
    if (statement.titleOnly || related || isLead(article, statement)) {
      weaker.push({ standing, related });
      continue;
    }
    if (role === null || (!office && affiliation === null && isFuller(article, statement, standing))) {
      role = standing.role;
      // A minister's party is not the body at which she is minister; a councillor's is what she sits for.
      const head = statement.described ? lowerAt(article, statement.described.head) : "";
      office = isOffice(head) && !isSeatWord(head);
      affiliation = standing.affiliation ?? affiliation;
    } else if (!office) affiliation ??= standing.affiliation;
  }
  // "a survivor … the 24-year-old mason": what somebody does before what befell her.
  const unrelated = weaker.find(({ related }) => !related)?.standing;
  const weak = unrelated ?? weaker[0]?.standing;
  // "Rep. Cho, a former prosecutor": what somebody was does not take the place of what she is.
  if (unrelated?.role && role !== null && /^(?:former|ex|retired|one-?time)[ -]/iu.test(role)) role = unrelated.role;
  role ??= weak?.role ?? null;
  affiliation ??= weaker.find(({ standing }) => standing.affiliation !== null)?.standing.affiliation ?? null;
  if (role === null) affiliation ??= forceOfRank(organizations, person.name);
  const key = role === null ? null : roleKey(lastRoleWord(person, article) ?? "");
  return { ...plainSpeaker, name: person.name, kind: "person", role, affiliation, gender: person.gender, key, person };
}

/** "who led the dives", "who runs two boats": of no body, so that a noun elsewhere says more of what somebody is. */
const isLead = (article: Article, { verbRole, place }: Statement): boolean =>
  verbRole !== null &&
  place !== null &&
  /^(?:head|leader|manager|director)$/u.test(verbRole) &&
  article.runAt.subarray(place[0], place[1]).every((index) => index === -1) &&
  !isBody(lowerAt(article, place[1] - 1)) &&
  !isPart(lowerAt(article, place[1] - 1));

/** "Union boss Mick Grealish … Grealish, general secretary of the Dockers' Union": a role with the place where it is held. */
function isFuller(article: Article, { described }: Statement, { affiliation }: Standing): boolean {
  const head = described ? lowerAt(article, described.head) : "";
  return affiliation !== null && isPost(head) && head !== "member" && head !== "fellow";
}

function lastRoleWord(person: Person, article: Article): string | null {
  for (const statement of person.statements) if (statement.described) return lowerAt(article, statement.described.head);
  return null;
}

function standingOfStatement(article: Article, organizations: Organizations, statement: Statement): Standing {
  if (statement.described) return standingOf(article, organizations, statement.described);
  if (!statement.place) return { role: statement.verbRole, affiliation: null };
  return verbStanding(article, organizations, statement);
}

/** "who heads the agency's flood unit" is "head of the flood unit" at the agency. */
function verbStanding(article: Article, organizations: Organizations, statement: Statement): Standing {
  const place = statement.place ?? [0, 0];
  const role = statement.verbRole;
  if (role === null) return { role, affiliation: affiliationAt(article, organizations, place) };
  const asDescribed: Description = {
    from: place[0],
    to: place[1],
    head: -1,
    determiner: "",
    owner: null,
    modifiers: [-1, -1],
    complements: [{ preposition: "of", object: place }, ...heldAt(article, place[1])],
  };
  const standing = standingOf(article, organizations, asDescribed);
  const rest = (standing.role ?? "").trim();
  const keeps = rest !== "" && role !== "teacher" && role !== "representative";
  return { role: keeps ? `${role} ${rest}` : role, affiliation: standing.affiliation };
}

/** "who leads the flood team at the Water Institute". */
function heldAt(article: Article, at: number): Complement[] {
  const object = lowerAt(article, at) === "at" ? readObject(article, at + 1) : null;
  return object ? [{ preposition: "at", object }] : [];
}

/** The organisation, outlet or place as a party. A place that speaks is its government. */
export function speakerOfOrganization(organization: Organization): Speaker {
  const kind = organization.kind === "outlet" ? "outlet" : "organization";
  return { ...plainSpeaker, name: organization.name, kind, key: null };
}

/** The words of a description without its article: "Pentagon official", "two people familiar with the matter". */
export function nameOfDescription(article: Article, described: Description, to: number): string {
  const article0 = /^(?:a|an|one|the|this|that|these|those|another|any|our|my|its|their|his|her|all)$/u;
  let from = described.from;
  while (from < described.head && lowerAt(article, from + 1) !== "of" && article0.test(lowerAt(article, from)))
    from += 1;
  const words = say(article, [from, to]);
  const first = article.words.get(from);
  const named = runHolding(article, from) !== null && !(first?.opens && from === described.head);
  const isInitials = /^\p{Lu}{2}/u.test(words);
  return named || isInitials || !first?.opens || isPartisan(first.lower)
    ? words
    : words.charAt(0).toLowerCase() + words.slice(1);
}

import type { PartyKind } from "../types";
import { bodyInApposition } from "./appositions";
import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody, isDocument, isMediaNoun, isPluralBody } from "./bodies";
import { isElsewhere, isNamedWithin, isOfOtherField } from "./bodiesApart";
import { nameOfDescription, plainSpeaker, type Speaker } from "./cast";
import { describedEnd, isOne, ownerResolved, roleOfDescribed } from "./describedNames";
import type { Description } from "./descriptions";
import { firmJustNamed } from "./firmsOfTrade";
import { bringsNewcomer } from "./functionWords";
import { isInstitution, isOfLand } from "./institutions";
import { kinBehind } from "./kin";
import { copyGoesOnAs, lastPersonOfCopy, parentOfCopy } from "./lastPerson";
import type { NameRun } from "./names";
import { pastJudges } from "./namesInRow";
import { isOfMany } from "./nobodies";
import { organizationCalled } from "./organizationCalled";
import { affiliationAt, fullRange, isRanked, organizationNamed } from "./organizations";
import { holderOfLetters, partyOfTitle } from "./otherParties";
import { actsAsPerson } from "./people";
import { countryOf, isDemonym, isPartisan, isState } from "./places";
import { personWithRole } from "./roleHolders";
import {
  genderOfRole,
  isCrowd,
  isGroupNoun,
  isHuman,
  isRelation,
  isRoleModifier,
  isRoleNoun,
  isSourceWord,
  roleKey,
  singular,
} from "./roleNouns";
import { type Standing, standingOf } from "./roles";
import { partyNamed, partyOfOrganization, partyOfPerson, type Scene } from "./scene";
import { isOffice } from "./titles";
import { bodyNamedLater, namedLater, officeCalled, toldInHeadline } from "./toldFirst";
import { isAnother, justDescribed, justNamed, personAged, whoOpened } from "./variations";

/** A name that no person bears: an organisation, an outlet, a place, or a single name of which nothing is said. */
export function partyOfName(scene: Scene, run: NameRun): Speaker {
  const { article } = scene;
  if (isOneOfThem(article, run)) {
    const person = lastPersonOfCopy(scene, run.from, null);
    if (person) return partyOfPerson(scene, person);
  }
  const name = say(article, fullRange(article, run));
  if (run.to - run.from === 1 && isOffice(lowerAt(article, run.from))) return partyOfTitle(scene, run, name);
  const organization =
    organizationNamed(scene.organizations, name) ??
    organizationNamed(scene.organizations, say(article, [run.nameFrom, run.to]));
  if (isPartisan(name.toLowerCase()) && /s$/u.test(name)) {
    return partyNamed(scene, name, () => ({ ...plainSpeaker, name, kind: "group", unnamed: true, plural: true }));
  }
  if (actsAsPerson(article, run) && !isOfMany(article, run)) {
    return partyNamed(scene, name, () => ({ ...plainSpeaker, name, kind: "person" }));
  }
  const isKnown = organization !== null && organization.name !== name;
  const holder = isKnown || (organization && organization.firstAt < run.from) ? null : holderOfLetters(scene, run);
  if (holder) return holder;
  return organization
    ? partyOfOrganization(scene, organization)
    : partyNamed(scene, name, () => ({ ...plainSpeaker, name, kind: "organization" }));
}

/** "The Ethiopian said", "The Republican said": one of that country or party is the person of whom the copy just spoke. */
function isOneOfThem(article: Article, run: NameRun): boolean {
  if (lowerAt(article, run.from - 1) !== "the") return false;
  const ofCountry = run.to - run.from === 1 && countryOf(lowerAt(article, run.from)) !== null;
  const one = lowerAt(article, run.to - 1);
  if (ofCountry)
    return /(?:an|i|ak|czech|greek|swede|dane|finn|turk|filipino)$/u.test(one) || (article.sport && /ese$/u.test(one));
  if (run.to - run.from === 1 && isDemonym(one)) return true;
  const lower = say(article, [run.from, run.to]).toLowerCase();
  // "the Georgia Republican": "the Tallahassee Democrat" is a newspaper.
  const ofState = isState(say(article, [run.from, run.to - 1]).toLowerCase());
  const side = ofState ? lowerAt(article, run.to - 1) : lower;
  return isPartisan(side) && !/(?:s|ic)$/u.test(side);
}

/** Goes in: a description; comes out: the party whom it means, an earlier one where the article lets it, else a new one. */
export function partyOfDescription(scene: Scene, described: Description): Speaker {
  const head = lowerAt(scene.article, described.head);
  if (/-year-old$/u.test(head) && !bringsNewcomer(described.determiner)) {
    const aged = personAged(scene, described, head);
    if (aged) return aged;
  }
  const before = lowerAt(scene.article, described.head - 1);
  const ofThings = /^(?:official|latest|new|government|budget|sales|poll|preliminary|provisional)$/u.test(before);
  const peopled = head === "figures" && described.modifiers[0] < described.head && !isBody(before) && !ofThings;
  if (isDocument(head) && !isRoleNoun(head) && !peopled) return partyOfDocument(scene, described);
  if ((isRoleNoun(head) && !isInstitution(scene.article, described, head)) || isSourceWord(head))
    return partyOfRole(scene, described, head);
  if (isOfLand(scene.article, described, head)) return partyOfRole(scene, described, head);
  if (isMediaNoun(head)) return partyOfOutlet(scene, described, head);
  if (isPluralBody(head) && !described.owner) return partyOfRole(scene, described, head);
  if (isInstitution(scene.article, described, head)) return partyOfBody(scene, described, head);
  if (/^(?:police|bench)$/u.test(head) || (isBody(head) && !isGroupNoun(head)))
    return partyOfBody(scene, described, head);
  return isHuman(head) || /^(?:assistant|monarch|accused)$/u.test(head)
    ? partyOfRole(scene, described, head)
    : partyOfDocument(scene, described);
}

/** A document speaks for the body that made it, where the article says which; otherwise it is the party itself. */
function partyOfDocument(scene: Scene, described: Description): Speaker {
  const { article, organizations } = scene;
  const maker = makerAfter(scene, described);
  if (maker) return maker;
  // "a sheriff's report" is a kind of report; "the sheriff's report" speaks for the sheriff.
  if (described.owner && !/^an?$/u.test(lowerAt(article, described.from))) {
    const owner = ownerParty(scene, described.owner);
    if (owner) return owner;
  }
  const standing = standingOf(article, organizations, { ...described, complements: [] });
  // "court records" are kept there, and say nothing for the court.
  if (standing.affiliation && lowerAt(article, described.modifiers[0]) !== "court") {
    const organization = organizationNamed(organizations, standing.affiliation);
    if (organization && organization.kind !== "place" && !isPartisan(organization.name.toLowerCase()))
      return partyOfOrganization(scene, organization);
  }
  const state = standing.affiliation ?? "";
  if (/^(?:police|government|army|ministry)$/u.test(state)) {
    return partyNamed(scene, state, () => ({ ...plainSpeaker, name: state, kind: "organization" }));
  }
  const name = nameOfDescription(article, { ...described, from: described.from }, described.head + 1);
  return partyNamed(scene, name, () => ({
    ...plainSpeaker,
    name,
    kind: "document",
    plural: singular(lowerAt(article, described.head)) !== lowerAt(article, described.head),
  }));
}

/** "a report by the Flood Institute", "a statement from the ministry", "a lawsuit filed by Ana Ruiz". */
function makerAfter(scene: Scene, described: Description): Speaker | null {
  const { article } = scene;
  for (let at = described.head + 1; at < described.head + 9; at += 1) {
    const word = article.words.get(at);
    // "a survey of 1,512 adults": the comma of a number.
    if (word?.text === "," && /^\d{3}$/u.test(lowerAt(article, at + 1)) && /^\d+$/u.test(lowerAt(article, at - 1)))
      continue;
    if (!word?.isWord || word.breaks || /^(?:said|says|shows?|showed|found|that|which|who)$/u.test(word.lower))
      return null;
    if (word.lower !== "by" && word.lower !== "from") continue;
    if (
      /^(?:seen|sighted|obtained|reviewed|viewed|published|commissioned|carried|leaked|cited|quoted|shared|circulated)$/u.test(
        lowerAt(article, at - 1),
      )
    )
      return null;
    return nominal(scene, at + 1);
  }
  return null;
}

/** The party that a noun phrase names which begins at a word: person, organisation or described body. */
export function nominal(scene: Scene, from: number): Speaker | null {
  const { article } = scene;
  let at = from;
  while (/^(?:a|an|the|its|his|her|their)$/u.test(lowerAt(article, at))) at += 1;
  const run = runHolding(article, at);
  const person = run && scene.people.byRun.get(run);
  if (person) return partyOfPerson(scene, person);
  const extended = run ? fullRange(article, run) : null;
  const post = run ? pastModifiers(article, run.to) : at;
  const holder = run && isRoleNoun(lowerAt(article, post)) ? runHolding(article, post + 1) : null;
  const held = holder && scene.people.byRun.get(holder);
  // "filed by FBI special agent Dolores Quintanar": the person, not the first name in the phrase.
  if (held) return partyOfPerson(scene, held);
  if (run && extended && !isRoleNoun(lowerAt(article, extended[1])) && !isGroupNoun(lowerAt(article, extended[1])))
    return partyOfName(scene, run);
  for (let next = at; next < at + 5; next += 1) {
    const lower = lowerAt(article, next);
    if (!article.words.get(next)?.isWord) return null;
    const named = runHolding(article, next + 1) ?? bodyInApposition(article, scene.people, next + 1);
    // "engineering firm Pruitt & Daughters"
    if (isBody(lower) && named && !article.words.get(next + 1)?.breaks) return partyOfName(scene, named);
    if (isRoleNoun(lower) || isGroupNoun(lower) || isBody(lower)) {
      const after = lowerAt(article, next + 1);
      const last = isBody(after) || isRoleNoun(after) || isGroupNoun(after) ? next + 1 : next;
      return partyAtHead(scene, from, last);
    }
  }
  return null;
}

function pastModifiers(article: Article, from: number): number {
  let at = from;
  while (at < from + 3 && isRoleModifier(lowerAt(article, at))) at += 1;
  return at;
}

function partyAtHead(scene: Scene, from: number, head: number): Speaker {
  const determiner = /^(?:a|an|the)$/u.test(lowerAt(scene.article, from)) ? lowerAt(scene.article, from) : "";
  const begin = determiner ? from + 1 : from;
  return partyOfDescription(scene, {
    from,
    to: head + 1,
    head,
    determiner,
    owner: null,
    modifiers: [begin, head],
    complements: [],
  });
}

/** The party behind a possessor: "Ruiz's", "the ministry's", "its". */
export function ownerParty(scene: Scene, owner: Range): Speaker | null {
  const { article } = scene;
  const lower = lowerAt(article, owner[0]);
  if (/^(?:its|their|his|her)$/u.test(lower)) return scene.ofPronoun(scene, lower, owner[0]);
  const run = runHolding(article, owner[0]);
  const person = run && scene.people.byRun.get(run);
  if (person) return partyOfPerson(scene, person);
  if (run) return partyOfName(scene, run);
  return nominal(scene, owner[0]);
}

/** "the ministry", "the Clinton campaign", "Peru's disaster agency", "police". */
function partyOfBody(scene: Scene, described: Description, head: string): Speaker {
  const { article, organizations } = scene;
  const sentence = article.words.get(described.from)?.sentence ?? 0;
  const named = isNamedWithin(article, described);
  const amongOthers = described.owner !== null && isRanked(article, described.modifiers);
  if (!named && (!described.owner || amongOthers) && !bringsNewcomer(described.determiner)) {
    const called = organizationCalled(organizations, { word: described.from, sentence }, head);
    const elsewhere = called && !called.nouns.has(head) && isElsewhere(described);
    if (called && !elsewhere && !isOfOtherField(article, described, called) && head !== "police" && head !== "court")
      return partyOfOrganization(scene, called);
  }
  const office = described.owner && head === "office" ? officeCalled(scene, described) : null;
  if (office) return partyOfOrganization(scene, office);
  const later = bodyNamedLater(scene, described, head);
  if (later) return partyOfOrganization(scene, later);
  const owner = described.owner && runHolding(article, described.owner[0]);
  const pronoun = described.owner && /^(?:his|her)$/u.test(lowerAt(article, described.owner[0]));
  if (pronoun) {
    const whole = ownerResolved(scene, described, say(article, [described.modifiers[0], described.head + 1]));
    return partyNamed(scene, whole, () => ({ ...plainSpeaker, name: whole, kind: "organization" }));
  }
  const person = owner ? scene.people.byRun.get(owner) : undefined;
  if (person && described.owner && owner && owner.to === described.owner[1]) {
    const whole = `${person.name}'s ${say(article, [described.owner[1] + 1, described.head + 1])}`;
    return partyNamed(scene, whole, () => ({ ...plainSpeaker, name: whole, kind: "organization" }));
  }
  const ofName = described.complements[0]?.preposition === "of" && described.complements[0].object;
  // "a UN panel of experts": who sits on it is half of what it is called.
  const ofMembers = ofName && isGroupNoun(lowerAt(article, ofName[1] - 1));
  const name = nameOfDescription(
    article,
    described,
    ofName ? pastJudges(article, head, ofName[1]) : described.head + 1,
  );
  const resolved =
    named && !described.owner && !ofMembers
      ? (affiliationAt(article, organizations, [described.modifiers[0], described.head + 1]) ?? name)
      : name;
  const bare = lowerAt(article, described.head) === name.toLowerCase();
  const known = bare ? scene.bodiesByNoun.get(head) : undefined;
  const speaker =
    known ??
    partyNamed(scene, resolved, () => ({
      ...plainSpeaker,
      name: resolved,
      kind: "organization",
      // "a hotel chain": the article knows which and does not say.
      unnamed: !named && bringsNewcomer(described.determiner),
    }));
  if (!bare) scene.bodiesByNoun.set(head, speaker);
  return speaker;
}

/** "the newspaper": the outlet named before; "a local paper": an outlet without a name. */
function partyOfOutlet(scene: Scene, described: Description, head: string): Speaker {
  const sentence = scene.article.words.get(described.from)?.sentence ?? 0;
  const called = bringsNewcomer(described.determiner)
    ? null
    : organizationCalled(scene.organizations, { word: described.from, sentence }, head);
  if (called) return partyOfOrganization(scene, called);
  const name = nameOfDescription(scene.article, described, described.head + 1);
  return partyNamed(scene, name, () => ({ ...plainSpeaker, name, kind: "outlet", plural: /s$/u.test(head) }));
}

/** What bodies are is no role of theirs. */
const noStanding: Standing = { role: null, affiliation: null };

function partyOfRole(scene: Scene, described: Description, head: string): Speaker {
  const standing = isPluralBody(head) ? noStanding : standingOf(scene.article, scene.organizations, described);
  const newcomer = bringsNewcomer(described.determiner) || isAnother(scene, described);
  if (!newcomer) {
    const person = personWithRole(scene, described, head, standing.affiliation);
    if (person) return partyOfPerson(scene, person);
    const firm = firmJustNamed(scene, described, head);
    if (firm) return partyOfOrganization(scene, firm);
  }
  const goneOn = copyGoesOnAs(scene, described, head);
  if (goneOn) return partyOfPerson(scene, goneOn);
  const kin = isRelation(head) ? kinBehind(scene.article, scene.people, described) : null;
  if (kin) return partyOfPerson(scene, kin);
  const earlier = newcomer
    ? null
    : (earlierDescribed(scene, described, head, standing) ??
      theOneJustNamed(scene, described, standing) ??
      whoOpened(scene, described, standing, head) ??
      learning(justNamed(scene, described, head), standing, head) ??
      justDescribed(scene, described, head) ??
      parentOfCopy(scene, described, head));
  if (earlier) return earlier;
  const named = namedLater(scene, described, head);
  return named ? partyOfPerson(scene, named) : newDescribed(scene, described, head, standing);
}

/** "Goh Siew Lan, 71, … The retired seamstress worries": what else is said of who was just named is her role, where none is known. */
function learning(speaker: Speaker | null, { role, affiliation }: Standing, head: string): Speaker | null {
  const ofHowMany = role?.includes(" of ");
  if (!speaker || speaker.role !== null || !isRoleNoun(head) || (isRelation(head) && !ofHowMany)) return speaker;
  speaker.role = role;
  speaker.affiliation ??= affiliation;
  return speaker;
}

/** "The rebel leader, whose real name is …", "The Ghana midfielder, 23,": of the person who just spoke and of whom no role is known. */
function theOneJustNamed(scene: Scene, described: Description, standing: Standing): Speaker | null {
  const { article } = scene;
  if (described.determiner !== "the" || isBare(described) || lowerAt(article, described.to) !== ",") return null;
  if (!/^(?:\d{1,3}|who|whose)$/u.test(lowerAt(article, described.to + 1))) return null;
  const last = scene.spoken.at(-1);
  const near =
    (article.words.get(described.from)?.sentence ?? 0) - (article.words.get(last?.at ?? 0)?.sentence ?? 0) <= 2;
  if (!last || !near || last.speaker.kind !== "person" || last.speaker.role !== null) return null;
  last.speaker.role = standing.role;
  last.speaker.affiliation ??= standing.affiliation;
  return last.speaker;
}

const isBare = (described: Description): boolean =>
  described.modifiers[0] === described.head && described.complements.length === 0;

function earlierDescribed(
  scene: Scene,
  described: Description,
  head: string,
  standing: { role: string | null; affiliation: string | null },
): Speaker | null {
  const { affiliation } = standing;
  const bare = isBare(described);
  const words = standing.role ?? head;
  const said = isSourceWord(head) && !bare ? nameOfDescription(scene.article, described, described.to) : null;
  const plural = isGroupNoun(head) || isCrowd(head);
  for (let index = scene.described.length - 1; index >= 0 && index > scene.described.length - 30; index -= 1) {
    const speaker = scene.described[index];
    if (!speaker || speaker.key !== roleKey(head) || speaker.plural !== plural) continue;
    // "Judicial sources … sources in the presidency": each other ones.
    if (said !== null && speaker.affiliation === null && speaker.name !== said) continue;
    const repeats = bare || speaker.affiliation === null || speaker.name.toLowerCase().includes(words.toLowerCase());
    if (affiliation === null ? repeats : affiliation === speaker.affiliation) return speaker;
  }
  return null;
}

/** A counted few and those who speak unnamed to newsrooms are unnamed sources; a plain plural is a group that speaks as one. */
function newDescribed(
  scene: Scene,
  described: Description,
  head: string,
  standing: { role: string | null; affiliation: string | null },
): Speaker {
  const { article } = scene;
  const plural =
    isCrowd(head) || (!isOne(described) && (isGroupNoun(head) || (!isRoleNoun(head) && /[^s]s$/u.test(head))));
  const kind: PartyKind = plural && (isPluralBody(head) || !isFew(article, described)) ? "group" : "unnamed";
  const to = describedEnd(article, described);
  const name = nameOfDescription(article, described, to);
  const role = isSourceWord(head) ? null : standing.role;
  const speaker: Speaker = {
    ...plainSpeaker,
    name,
    kind,
    role: roleOfDescribed(scene, described, { role, affiliation: standing.affiliation }, plural),
    affiliation: standing.affiliation,
    unnamed: true,
    gender: genderOfRole(head),
    plural,
    key: roleKey(head),
  };
  const told = toldInHeadline(scene, speaker);
  if (told) return Object.assign(told, { name, role: speaker.role, affiliation: speaker.affiliation });
  scene.described.push(speaker);
  return speaker;
}

/** Two or three are single sources whom the article does not name; more are a group. */
function isFew(article: Article, described: Description): boolean {
  const few = /^(?:two|three|2|3)$/u;
  return few.test(described.determiner) || few.test(lowerAt(article, described.modifiers[0]));
}

import type { Statement } from "./afterName";
import { lowerAt, type Range, runHolding } from "./article";
import type { Speaker } from "./cast";
import type { Description } from "./descriptions";
import { isCount } from "./functionWords";
import { lastPersonBefore } from "./kin";
import { lastPersonOfCopy } from "./lastPerson";
import type { Person } from "./people";
import { genderOfRole, isCrowd, isGroupNoun, isPost, isRelation, isSourceWord, singular } from "./roleNouns";
import type { Standing } from "./roles";
import { partyOfPerson, type Scene } from "./scene";
import { isRank } from "./titles";

/** Posts that copy also uses to say who spoke in other words; "the minister" or "the spokesman" would be somebody else. */
const varyingPosts = /^(?:lawmaker|legislator|parliamentarian|politician|cleric|executive|founder|owner|co-founder)$/u;

/**
 * "the mother of three asked", "the analyst added": a description that the article did not use before, right after words of a
 * person whom it names, is that person in other words. Null unless nobody else was named since and nothing speaks against it.
 */
export function justNamed(scene: Scene, described: Description, head: string): Speaker | null {
  if (described.determiner !== "the" || described.owner || isGroupNoun(head) || singular(head) !== head) return null;
  if (isCrowd(head) || isOfSomething(scene, described)) return null;
  const person = lastPersonBefore(scene.people, described.from, null);
  const since = person && sinceWhen(scene, person, described);
  if (!person || since === null || !isNear(scene, since, described.from)) return null;
  const speaker = partyOfPerson(scene, person);
  const ranked = head === "officer" && isRank(person.name.split(" ")[0]?.toLowerCase() ?? "");
  const other = isHeldPost(head) && !ranked && !isUntoldSpeaker(scene, person, speaker, head);
  if (other && !tellsOfHolder(scene, described, person)) return null;
  const gender = genderOfRole(head);
  if (gender && speaker.gender && gender !== speaker.gender) return null;
  if (othersNamedSince(scene, since, described.from, person)) return null;
  return wasSaidBefore(scene, head, described) ? null : speaker;
}

/**
 * "A customs investigator said … recalled the witness", "A retiree said … said the woman": of one without a name who spoke last,
 * in other words. Null where the noun stood before or somebody was named since.
 */
export function justDescribed(scene: Scene, described: Description, head: string): Speaker | null {
  const last = scene.spoken.at(-1);
  if (!last || described.determiner !== "the" || described.owner || described.complements.length > 0) return null;
  const { speaker, at } = last;
  if (speaker.kind !== "unnamed" || speaker.plural || !isNear(scene, at, described.from)) return null;
  if (!isSourceWord(head) && !isRelation(head) && !/^(?:witness|officer|veteran|pensioner|retiree)$/u.test(head))
    return null;
  if (isGroupNoun(head)) return null;
  const gender = genderOfRole(head);
  if (gender && speaker.gender && gender !== speaker.gender) return null;
  for (let word = at; word < described.from; word += 1) {
    const run = runHolding(scene.article, word);
    if (run && scene.people.byRun.has(run)) return null;
  }
  if (wasSaidBefore(scene, head, described)) return null;
  speaker.gender ??= gender;
  return speaker;
}

/** "The second person said": not the one before. */
export const isAnother = ({ article }: Scene, { from, head }: Description): boolean =>
  /^(?:second|third|fourth|other)$/u.test(lowerAt(article, lowerAt(article, from) === "the" ? from + 1 : head - 1));

/**
 * "Urs Odermatt is paying a high price. The chief executive of Helvorin offered …": of whom copy told nothing yet, and whose name opens the
 * sentence before. Her role is told with it.
 */
export function whoOpened(scene: Scene, described: Description, standing: Standing, head: string): Speaker | null {
  if (described.determiner !== "the" || described.owner || isGroupNoun(head) || speaksForOthers(head)) return null;
  if (!scene.article.words.get(described.from)?.opens || !isHeldPost(head)) return null;
  if (described.complements.length === 0 || standing.affiliation === null) return null;
  const person = lastPersonBefore(scene.people, described.from, genderOfRole(head));
  const naming = person?.namings.findLast(({ from }) => from < described.from);
  if (!person || !naming || person.statements.length > 0 || !scene.article.words.get(naming.from)?.opens) return null;
  if (sentenceOf(scene, described.from) - sentenceOf(scene, naming.from) !== 1) return null;
  const speaker = partyOfPerson(scene, person);
  if (speaker.role !== null || wasSaidBefore(scene, head, described)) return null;
  speaker.role = standing.role;
  speaker.affiliation ??= standing.affiliation;
  return speaker;
}

/** Where that person spoke last, where nobody did since; else where a person was named who has not spoken, after whoever did. */
function sinceWhen(scene: Scene, person: Person, { from: before, modifiers }: Description): number | null {
  const last = scene.spoken.at(-1);
  if (last?.speaker.person === person) return last.at;
  const index = person.namings.findIndex(({ from }) => !inHeadline(scene, from));
  const naming = person.namings[index];
  const newest = person.namings.findLast(({ from }) => from < before);
  if (newest && hasHolderWord(scene, modifiers) && opensLast(scene, person, before) && (!last || last.at < newest.from))
    return newest.from;
  if (!naming || naming.from >= before || (person.namings[index + 1]?.from ?? before) < before) return null;
  const untouched = sentenceOf(scene, naming.from) < sentenceOf(scene, before) && (!last || last.at < naming.from);
  return untouched ? sentenceStart(scene, naming.from) : null;
}

const inHeadline = (scene: Scene, at: number): boolean => scene.article.words.get(at)?.passage === "headline";

function sentenceStart(scene: Scene, at: number): number {
  let from = at;
  while (from > 0 && from > at - 60 && sentenceOf(scene, from - 1) === sentenceOf(scene, at)) from -= 1;
  return from;
}

/** "… Lloyd-Parry said. The coroner added": of one who just spoke and of whom nothing was told the office may be the own. */
const isUntoldSpeaker = (scene: Scene, person: Person, { role }: Speaker, head: string): boolean =>
  scene.spoken.at(-1)?.speaker.person === person &&
  role === null &&
  person.statements.every((statement) => isOwnerOnly(person, statement)) &&
  !speaksForOthers(head);

/** "Labour's | Ana Ruiz": whose she is stands before her name, and nothing more. */
const isOwnerOnly = ({ namings }: Person, { described, verbRole, place }: Statement): boolean =>
  described === null && verbRole === null && place !== null && place[0] < (namings[0]?.from ?? 0);

/** "the first-term county chief", "the former Portugal midfielder", "the top government spokesman": right after her own words. */
function tellsOfHolder(scene: Scene, { modifiers }: Description, person: Person): boolean {
  const near = scene.spoken.at(-1)?.speaker.person === person || opensLast(scene, person, modifiers[0]);
  return near && hasHolderWord(scene, modifiers);
}

function hasHolderWord({ article }: Scene, [from, to]: Range): boolean {
  for (let at = from; at < to; at += 1) if (ofHolder.test(lowerAt(article, at))) return true;
  return false;
}

/** True where that person's name opens this sentence or the one before it: the copy is about him just now. */
function opensLast(scene: Scene, person: Person, before: number): boolean {
  const last = person.namings.findLast(({ from }) => from < before);
  if (!last || sentenceOf(scene, before) - sentenceOf(scene, last.from) > 2) return false;
  return scene.article.words.get(last.from)?.opens === true;
}

const ofHolder =
  /^(?:former|ex|retired|veteran|longtime|long-serving|one-time|onetime|outgoing|youngest|oldest|top|first-time|\p{L}+-term|ex-\p{L}+|\d+-year-old)$/u;

const speaksForOthers = (head: string): boolean => /^(?:spokes(?:man|woman|person)|representative)$/u.test(head);

/** "the minister", "the auditor-general": an office, whoever holds it; of a person of whom nothing was told it may tell her own. */
function isHeldPost(head: string): boolean {
  return isPost(head.slice(head.lastIndexOf("-") + 1)) && !varyingPosts.test(head);
}

/** "the owner of the dam" is told by the dam; "the mother of three" by nothing but herself. */
const isOfSomething = (scene: Scene, { complements }: Description): boolean =>
  complements.some(({ object }) => object[1] - object[0] > 1 || !isCount(lowerAt(scene.article, object[0])));

const sentenceOf = (scene: Scene, at: number): number => scene.article.words.get(at)?.sentence ?? 0;

const isNear = (scene: Scene, spokeAt: number, at: number): boolean =>
  spokeAt < at && sentenceOf(scene, at) - sentenceOf(scene, spokeAt) <= 3 && at - spokeAt < 90;

function othersNamedSince(scene: Scene, from: number, to: number, person: Person): boolean {
  for (let at = from; at < to; at += 1) {
    const run = runHolding(scene.article, at);
    const named = run && scene.people.byRun.get(run);
    if (named && named !== person) return true;
  }
  return false;
}

/** "The driver fled. Ana Ruiz saw it. The driver said …": a noun that stood before means whom it meant. */
function wasSaidBefore(scene: Scene, head: string, { from }: Description): boolean {
  for (let at = from - 1; at >= 0 && at > from - 400; at -= 1) if (lowerAt(scene.article, at) === head) return true;
  return false;
}

/** "the 34-year-old": whom the article gives that age, else who spoke last and was not said to be of another. */
export function personAged(scene: Scene, described: Description, head: string): Speaker | null {
  const age = /^(\d{1,3})-/u.exec(head)?.[1];
  const aged = age && onlyAged(scene, age, described.from);
  if (aged) return partyOfPerson(scene, aged);
  const last = scene.spoken.at(-1);
  if (last && last.speaker.kind === "unnamed" && !last.speaker.plural && isNear(scene, last.at, described.from))
    return last.speaker;
  const person = lastPersonOfCopy(scene, described.from, null);
  return person && partyOfPerson(scene, person);
}

function onlyAged(scene: Scene, age: string, before: number): Person | null {
  const { article, people } = scene;
  let found: Person | null = null;
  for (const { at, person, run } of people.namings.slice(0, 200)) {
    if (at > before) break;
    if (!/^[,(]$/u.test(lowerAt(article, run.to)) || lowerAt(article, run.to + 1) !== age) continue;
    if (found && found !== person) return null;
    found = person;
  }
  return found;
}

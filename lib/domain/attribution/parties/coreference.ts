import { type Article, lowerAt, runHolding } from "./article";
import { isBody, isDocument } from "./bodies";
import { plainSpeaker, type Speaker } from "./cast";
import { sentenceAround } from "./clauses";
import { readDescription } from "./descriptions";
import { isFunctionWord, isVerb } from "./functionWords";
import { countBefore } from "./inOrder";
import type { NameRun } from "./names";
import { organizationBefore } from "./organizations";
import { oneOf } from "./otherParties";
import { nominal, partyOfDescription, partyOfName } from "./parties";
import type { PersonNaming } from "./people";
import { genderOfRole, isGroupNoun, isRoleNoun, singular } from "./roleNouns";
import { partyOfOrganization, partyOfPerson, type Scene } from "./scene";

interface Candidate {
  readonly speaker: Speaker;
  readonly score: number;
}

/** Goes in: a pronoun at a word; comes out: the party it stands for, by gender, number and nearness, or null. */
export function partyOfPronoun(scene: Scene, pronoun: string, at: number): Speaker | null {
  if (/^(?:he|him|his|himself)$/u.test(pronoun)) return nearestPerson(scene, at, "he");
  if (/^(?:she|her|herself)$/u.test(pronoun)) return nearestPerson(scene, at, "she");
  if (/^(?:they|them|their|those|these|both|some|many|others|most|few|several)$/u.test(pronoun))
    return (pronoun === "they" ? writingBefore(scene, at) : null) ?? nearestSeveral(scene, at);
  if (pronoun === "one") return oneWriting(scene, at) ?? oneOfSpeakers(scene, at);
  if (/^(?:it|its|this)$/u.test(pronoun))
    return writingBefore(scene, at) ?? subjectOfSaid(scene, at) ?? nearestThing(scene, at);
  if (/^(?:who|which|that|whom|whose)$/u.test(pronoun)) return antecedent(scene, at);
  return null;
}

export const sentenceOf = (scene: Scene, at: number): number => scene.article.words.get(at)?.sentence ?? 0;

function best(candidates: readonly Candidate[]): Speaker | null {
  let chosen: Candidate | null = null;
  for (const candidate of candidates) if (!chosen || candidate.score < chosen.score) chosen = candidate;
  return chosen?.speaker ?? null;
}

/** The person of that gender nearest before the word; who spoke last and who opens a sentence count as nearer. */
function nearestPerson(scene: Scene, at: number, gender: "he" | "she"): Speaker | null {
  const here = sentenceOf(scene, at);
  const candidates: Candidate[] = [];
  for (const { speaker, at: spokeAt } of recent(scene.spoken, at)) {
    if (speaker.plural || (speaker.gender !== null && speaker.gender !== gender)) continue;
    if (speaker.kind !== "person" && speaker.kind !== "unnamed") continue;
    // "The admiral asked what she thought. “It leaks,” she said": who asks is not who answers.
    const asks = speaker.gender === null && isAsking(scene.article, spokeAt) ? 2 : 0;
    const near = here - sentenceOf(scene, spokeAt) - 0.6;
    candidates.push({ speaker, score: near + asks + unsure(speaker) + order(at, spokeAt) });
  }
  for (const naming of recent(scene.people.namings, at)) {
    const { person, run } = naming;
    const word = scene.article.words.get(run.from);
    // "Garside, he said, would carry her name": he is another.
    if (isSaidOf(scene, run, at)) continue;
    if (isOnlyInHeadline(scene, naming) && describedBefore(scene, at, gender)) continue;
    if (!word || word.quoted || (person.gender !== null && person.gender !== gender)) continue;
    // "Ruiz's next project, she said": an owner counts only as what the pronoun's own sentence begins with.
    const owns = lowerAt(scene.article, run.to) === "'s";
    if (owns && !(word.opens && word.sentence === here)) continue;
    const speaker = partyOfPerson(scene, person);
    const preposed = /^(?:of|by|with|to|for|against|about|from|told|and)$/u.test(lowerAt(scene.article, run.from - 1));
    const object = preposed && !opensWithFor(scene, run) ? 0.7 : 0;
    const subject = word.opens || isSubject(scene, run) ? -0.4 : isObject(scene, run) ? 0.5 : 0;
    candidates.push({
      speaker,
      score: here - word.sentence + object + subject + unsure(speaker) + order(at, run.from),
    });
  }
  const chosen = best(candidates.filter((candidate) => candidate.score < 12)) ?? describedBefore(scene, at, gender);
  if (chosen?.person) chosen.person.gender ??= gender;
  if (chosen) chosen.gender ??= gender;
  return chosen;
}

const isOnlyInHeadline = ({ article }: Scene, { run, at }: PersonNaming): boolean =>
  article.words.get(run.from)?.passage === "headline" && at === run.from;

/** "When the consultant sat down, I knew. “…,” he said": somebody told by what he is, where a clause of this or the last sentence begins. */
function describedBefore(scene: Scene, at: number, gender: "he" | "she"): Speaker | null {
  const { article } = scene;
  const here = sentenceOf(scene, at);
  for (let back = at - 1; back >= Math.max(0, at - longestLook); back -= 1) {
    const word = article.words.get(back);
    if (!word || here - word.sentence > 2 || word.passage === "headline") return null;
    if (word.quoted || article.runAt[back] !== -1 || !isRoleNoun(word.lower) || isGroupNoun(word.lower)) continue;
    const told = genderOfRole(word.lower);
    const described = readDescription(article, back);
    const opens =
      article.words.get(described.from)?.opens ||
      /^(?:,|when|as|if|after|before|while)$/u.test(lowerAt(article, described.from - 1));
    const definite = described.determiner !== "" || described.owner !== null;
    if (!opens || !definite || !doesSomething(article, described.to) || (told !== null && told !== gender)) continue;
    const speaker = partyOfDescription(scene, described);
    if (speaker.gender === null || speaker.gender === gender) return speaker;
  }
  return null;
}

/** Words back, so that time stays linear in copy without stops. */
const longestLook = 80;

/** A verb, or a word that is no name, no mark and none of the small ones: most verbs are on no list. */
const doesSomething = ({ words, runAt }: Article, at: number): boolean =>
  words.get(at)?.isWord === true &&
  runAt[at] === -1 &&
  (isVerb(words.lowerAt(at)) || !isFunctionWord(words.lowerAt(at)));

/** Named within what the pronoun says, and not as an owner or before a colon ("Ruiz contradicted him: the army, she said, …"). */
function isSaidOf({ article, said }: Scene, run: NameRun, pronoun: number): boolean {
  if (lowerAt(article, run.to) === "'s" || !said.some(([from, to]) => from <= run.from && run.from < to)) return false;
  for (let at = run.to; at < Math.min(pronoun, run.to + 20); at += 1) if (lowerAt(article, at) === ":") return false;
  return true;
}

/** "The judge, Ana Ruiz, must decide", "By her own count, Ruiz tuned 4,000 pianos": nothing but a comma or a role before, a verb behind. */
function isSubject({ article }: Scene, run: NameRun): boolean {
  const after = lowerAt(article, run.to) === "," ? run.to + 1 : run.to;
  const before = lowerAt(article, run.from - 1);
  // "The Rev Philippa Onslow-Grey, vicar of St Botolph's, described …"
  if (before === "the" && article.words.get(run.from - 1)?.opens) return true;
  if (before !== "," && !isRoleNoun(before)) return false;
  return isVerb(lowerAt(article, after)) || (after === run.to && /[^e]ed$/u.test(lowerAt(article, after)));
}

/** "For | Efa Rowlands, 18, | it meant a lost year": whom a sentence is about before its subject comes. */
const opensWithFor = ({ article }: Scene, run: NameRun): boolean =>
  lowerAt(article, run.from - 1) === "for" &&
  article.words.get(run.from - 1)?.opens === true &&
  lowerAt(article, run.to) === ",";

/** "described | Mrs Hale | as …": right behind a verb. */
function isObject({ article }: Scene, run: NameRun): boolean {
  return /^(?:described|praised|criticised|criticized|accused|urged|thanked|blamed|met|saw|attacked|welcomed|defended|replaced|beat|married|hit|helped|joined|interviewed|warned|remembered|shot|killed|arrested)$/u.test(
    lowerAt(article, run.from - 1),
  );
}

const isAsking = (article: Article, source: number): boolean =>
  [1, 2].some((on) => lowerAt(article, source + on) === "asked");

const unsure = (speaker: Speaker): number => (speaker.gender === null ? 0.5 : 0);

/** Of two equals the later; words are far smaller than sentences. */
const order = (at: number, mention: number): number => (at - mention) / 10_000;

/** The last entries before a word, newest first, at most 30. */
function* recent<T extends { readonly at: number }>(entries: readonly T[], at: number): Generator<T> {
  const low = countBefore(entries, at);
  for (let index = low - 1; index >= 0 && index >= low - 30; index -= 1) {
    const entry = entries[index];
    if (entry) yield entry;
  }
}

/** "they": the last group or several unnamed who spoke; then a group that opens a sentence near by; then a body or one person. */
function nearestSeveral(scene: Scene, at: number): Speaker | null {
  const here = sentenceOf(scene, at);
  const candidates: Candidate[] = [];
  for (const { speaker, at: spokeAt } of recent(scene.spoken, at)) {
    // "An insider said bosses had no choice. They told us …": whose sex a source does not want told.
    const apart = speaker.plural ? 0 : speaker.kind === "person" ? 4 : secretive.test(speaker.name) ? 0.5 : 2;
    candidates.push({ speaker, score: here - sentenceOf(scene, spokeAt) + apart + order(at, spokeAt) });
  }
  const group = nearestGroup(scene, at);
  if (group) candidates.push({ speaker: group.speaker, score: here - sentenceOf(scene, group.at) + 0.6 });
  const both = lowerAt(scene.article, at) === "both";
  return best(
    candidates.filter(({ score, speaker }) => score < 15 && (!both || speaker.kind !== "unnamed" || speaker.plural)),
  );
}

const secretive = /\b(?:source(?! not named)|insider|pal|onlooker|mole|tipster)\b/iu;

/** A plural subject shortly before, which has not spoken yet ("Residents fled. They said …"). */
function nearestGroup(scene: Scene, at: number): { speaker: Speaker; at: number } | null {
  const { words } = scene.article;
  for (let back = at - 1; back >= 0 && back > at - 60; back -= 1) {
    const word = words.get(back);
    if (!word || word.quoted || !isGroupNoun(word.lower) || isRoleNoun(word.lower)) continue;
    if (/^every(?:one|body)$/u.test(word.lower)) continue;
    const before = lowerAt(scene.article, back - 1);
    if (/^(?:of|to|by|with|for|against|from|about|at|on|in)$/u.test(before)) continue;
    const described = readDescription(scene.article, back);
    if (/^(?:on|in|by|to|with)$/u.test(lowerAt(scene.article, described.from - 1))) continue;
    const opens = words.get(described.from)?.opens || back === described.head;
    if (opens) return { speaker: partyOfDescription(scene, described), at: back };
  }
  return null;
}

/** "The council has had 214 letters. One, from a regular, called it …": one of the papers of which the sentence before speaks. */
export function oneWriting(scene: Scene, at: number): Speaker | null {
  const { article } = scene;
  for (let back = at - 1; back >= 0 && back > at - 30; back -= 1) {
    const word = article.words.get(back);
    if (!word || sentenceOf(scene, at) - word.sentence > 1) return null;
    if (word.quoted || word.capital) continue;
    if (isGroupNoun(word.lower)) return null;
    const name = singular(word.lower);
    if (
      name !== word.lower &&
      /^(?:letter|e-mail|email|message|note|review|post|complaint|memo|text|comment)$/u.test(name)
    )
      return { ...plainSpeaker, name, kind: "document" };
  }
  return null;
}

/** "Western diplomats doubt that it will last. One said …": one of the several without names who spoke just before. */
function oneOfSpeakers(scene: Scene, at: number): Speaker | null {
  const last = scene.spoken.at(-1);
  const near = last && sentenceOf(scene, at) - sentenceOf(scene, last.at) <= 2;
  if (near && last.speaker.plural && last.speaker.unnamed) return oneOf(scene, at);
  // "Nurses described long shifts. “I drove home asleep,” one said.": of several who did not speak yet.
  const group = nearestGroup(scene, at);
  const isNearer = group && sentenceOf(scene, at) - sentenceOf(scene, group.at) <= 2 && group.at > (last?.at ?? -1);
  return isNearer ? oneOf(scene, at) : null;
}

/** "There was a note on the door. 'We are out of flour,' it read.": what is read was written just before. */
function writingBefore(scene: Scene, at: number): Speaker | null {
  const { article } = scene;
  if (!/^(?:reads?|states?|shows?)$/u.test(lowerAt(article, at + 1))) return null;
  const several = lowerAt(article, at) === "they";
  for (let back = at - 1; back >= 0 && back > at - 45; back -= 1) {
    const word = article.words.get(back);
    if (!word || sentenceOf(scene, at) - word.sentence > 2) return null;
    if (word.quoted || word.capital || !isDocument(word.lower) || (singular(word.lower) !== word.lower) !== several)
      continue;
    const described = readDescription(article, back);
    if (described.determiner === "" && described.owner === null) continue;
    const speaker = partyOfDescription(scene, described);
    return speaker.kind === "document" ? speaker : null;
  }
  return null;
}

/** "The trust has hired 31 midwives, it says": a body with which what is said begins, and which does something. */
function subjectOfSaid(scene: Scene, it: number): Speaker | null {
  const { article, said } = scene;
  const [from] = sentenceAround(article, it);
  const isSaid = said.some(([start, end]) => start <= from && from < end && end <= it);
  if (!isSaid || lowerAt(article, it - 1) !== "," || article.words.get(from)?.quoted) return null;
  const first = lowerAt(article, from) === "the" ? from + 1 : from;
  const run = runHolding(article, first);
  if (run) return run.kind === "organization" && isVerb(lowerAt(article, run.to)) ? partyOfName(scene, run) : null;
  let head = first;
  while (head < first + 3 && !isBody(lowerAt(article, head))) head += 1;
  const acts = first > from && isBody(lowerAt(article, head)) && isVerb(lowerAt(article, head + 1));
  return acts ? partyOfDescription(scene, readDescription(article, head)) : null;
}

/** "it": the nearest organisation, outlet or document that spoke, else the nearest organisation named. */
function nearestThing(scene: Scene, at: number): Speaker | null {
  const here = sentenceOf(scene, at);
  const candidates: Candidate[] = [];
  for (const { speaker, at: spokeAt } of recent(scene.spoken, at)) {
    if (speaker.kind === "person" || speaker.kind === "unnamed" || speaker.kind === "group") continue;
    candidates.push({ speaker, score: here - sentenceOf(scene, spokeAt) - 0.5 + order(at, spokeAt) });
  }
  const organization = organizationBefore(scene.organizations, at);
  if (organization)
    candidates.push({
      speaker: partyOfOrganization(scene, organization),
      score: here - sentenceOf(scene, organization.firstAt) + 0.5,
    });
  return best(candidates);
}

/** "who", "which": the noun phrase that ends just before. */
function antecedent(scene: Scene, at: number): Speaker | null {
  const { article } = scene;
  const end = beforeAge(article, lowerAt(article, at - 1) === "," ? at - 1 : at);
  const run = runHolding(article, end - 1);
  const described = run && describedBehind(scene, run);
  if (described) return described;
  const person = run && scene.people.byRun.get(run);
  if (person) return partyOfPerson(scene, person);
  const member = run && lowerAt(article, at) === "who" ? memberOf(scene, run) : null;
  if (member) return member;
  for (let back = end - 1; back >= 0 && back > end - 14; back -= 1) {
    const word = article.words.get(back);
    if (!word || word.breaks) break;
    if (!isRoleNoun(word.lower) && !isGroupNoun(word.lower)) continue;
    const described = readDescription(article, back);
    // "Gulnara, a market supervisor, who": the name before the apposition.
    const holder = lowerAt(article, described.from - 1) === "," ? runHolding(article, described.from - 2) : null;
    const named = holder && scene.people.byRun.get(holder);
    if (named) return partyOfPerson(scene, named);
    if (described.to >= end) return partyOfDescription(scene, described);
  }
  if (run) return partyOfName(scene, run);
  // "according to the report, which said …"
  const isReport = isDocument(lowerAt(article, end - 1)) && lowerAt(article, end - 2) === "the";
  return isReport ? partyOfDescription(scene, readDescription(article, end - 1)) : nominal(scene, Math.max(0, end - 2));
}

/** "Dwayne Foster, a retired carrier from | Clay Township |, who": whom the apposition describes that ends in the name. */
function describedBehind(scene: Scene, place: NameRun): Speaker | null {
  const { article, people } = scene;
  if (!/^(?:from|of|in|at)$/u.test(lowerAt(article, place.from - 1))) return null;
  for (let at = place.from - 2; at > place.from - longestApposition; at -= 1) {
    if (lowerAt(article, at) !== ",") continue;
    const run = /^(?:an?|the)$/u.test(lowerAt(article, at + 1)) ? runHolding(article, at - 1) : null;
    if (run?.to !== at || run.kind === "organization" || run.kind === "place") return null;
    const person = people.byRun.get(run);
    return person ? partyOfPerson(scene, person) : partyOfName(scene, run);
  }
  return null;
}

const longestApposition = 9;

/** "Aoife Brannigan of the | Consumers' Association | , who": the person whose body it is. */
function memberOf(scene: Scene, body: NameRun): Speaker | null {
  const { article, people } = scene;
  const before = lowerAt(article, body.from - 1) === "the" ? body.from - 2 : body.from - 1;
  if (!/^(?:of|at|from|with|for)$/u.test(lowerAt(article, before))) return null;
  const run = runHolding(article, before - 1);
  const person = run?.to === before ? people.byRun.get(run) : undefined;
  return person ? partyOfPerson(scene, person) : null;
}

/** "Maria Alvarez, | 16, who": the end of the words that an age stands behind. */
const beforeAge = (article: Article, end: number): number =>
  /^\d{1,3}$/u.test(lowerAt(article, end - 1)) && lowerAt(article, end - 2) === "," ? end - 2 : end;

/** Where nothing says who: the last who spoke, within the same stretch of text. */
export function lastSpeakerBefore(scene: Scene, at: number): Speaker | null {
  for (const { speaker, at: spokeAt } of recent(scene.spoken, at)) {
    if (sentenceOf(scene, at) - sentenceOf(scene, spokeAt) <= 6) return speaker;
    return null;
  }
  return null;
}

/** A party for a source that stays dark: unnamed, called by the words that the article has. */
export function darkParty(words: string): Speaker {
  return { ...plainSpeaker, name: words === "" ? "source not named" : words, kind: "unnamed", unnamed: true };
}

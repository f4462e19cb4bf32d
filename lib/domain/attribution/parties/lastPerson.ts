import { say } from "./article";
import type { Speaker } from "./cast";
import type { Description } from "./descriptions";
import { isFunctionWord } from "./functionWords";
import { countBefore } from "./inOrder";
import { lastPersonBefore } from "./kin";
import type { Person, PersonNaming } from "./people";
import { genderOfRole } from "./roleNouns";
import { partyOfPerson, type Scene } from "./scene";

/**
 * Of whom copy goes on as "the Slovak" or "the 34-year-old": who spoke in this sentence or the two before it, unless the name of
 * somebody else has opened a sentence since; else the person named last.
 */
export function lastPersonOfCopy(scene: Scene, before: number, gender: "he" | "she" | null): Person | null {
  const { words } = scene.article;
  const named = lastPersonBefore(scene.people, before, gender);
  const last = scene.spoken.at(-1);
  const person = last?.speaker.person;
  const sentence = (at: number) => words.get(at)?.sentence ?? 0;
  if (!last || !person || person === named || sentence(before) - sentence(last.at) > 2) return named;
  if (gender && person.gender && person.gender !== gender) return named;
  const naming = named?.namings.findLast(({ from }) => from < before);
  return naming && naming.from > last.at && isSubject(scene, naming.from) ? named : person;
}

/** "Rock drill operator Bongani Xaba earns …": nothing but what somebody is stands before the name. */
function isSubject({ article: { words } }: Scene, from: number): boolean {
  for (let at = from; at > from - 7 && at >= 0; at -= 1) {
    if (words.get(at)?.opens) return true;
    const before = words.get(at - 1);
    if (!before?.isWord || isFunctionWord(before.lower)) return false;
  }
  return false;
}

/** "The 34-year-old Slovak", "The Angola international": as whom copy goes on with somebody, whatever was told of her; null for other words. */
export function copyGoesOnAs(scene: Scene, { determiner, modifiers, from }: Description, head: string): Person | null {
  if (determiner !== "the") return null;
  if (head === "international") return lastPlayerOfCopy(scene, from);
  const aged = /-year-old\b/u.test(say(scene.article, modifiers).toLowerCase());
  return aged ? lastPersonOfCopy(scene, from, genderOfRole(head)) : null;
}

/** "Tess, 41, took to Instagram … the mum-of-two fumed": of whom another role was told. */
export function parentOfCopy(scene: Scene, { determiner, from }: Description, head: string): Speaker | null {
  const parent = determiner === "the" ? /^(?:grand)?(mother|mum|mom|father|dad)-of-/u.exec(head)?.[1] : undefined;
  const person = parent ? lastPersonOfCopy(scene, from, /^m/u.test(parent) ? "she" : "he") : null;
  return person && partyOfPerson(scene, person);
}

/** The last who was named and is no coach. */
function lastPlayerOfCopy(scene: Scene, before: number): Person | null {
  const { people, article } = scene;
  const sentence = (at: number) => article.words.get(at)?.sentence ?? 0;
  const here = countBefore(people.namings, before);
  for (let index = here - 1; index >= Math.max(0, here - namingsBack); index -= 1) {
    const { person, at } = people.namings[index] as PersonNaming;
    if (sentence(before) - sentence(at) > sentencesBack) return null;
    if (!ofStaff.test(partyOfPerson(scene, person).role ?? "")) return person;
  }
  return null;
}

const namingsBack = 12;
const sentencesBack = 6;
const ofStaff = /(?:coach|manager|boss|director|president|chair\p{L}*|pundit|agent|referee|owner)$/iu;

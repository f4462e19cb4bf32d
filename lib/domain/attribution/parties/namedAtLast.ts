import { type Article, lowerAt } from "./article";
import type { Speaker } from "./cast";
import { countBefore } from "./inOrder";
import type { Person, PersonNaming } from "./people";
import { isRelation, roleKey } from "./roleNouns";
import { partyOfPerson, type Scene } from "./scene";

/**
 * "…, said a press operator coming off the shift. … By evening the operator, Curtis Bell, …": features let people speak before
 * they name them. Goes in: the scene with all sources resolved; comes out: nothing, but who spoke without a name, and is named
 * later by the same noun, is that person from the start.
 */
export function nameAtLast(scene: Scene): void {
  for (const { at, person } of givenNames(scene)) {
    const last = lastNameless(scene, at);
    if (last) becomes(scene, last, person);
  }
  const called = calledByNoun(scene);
  const seen = new Set<Speaker>();
  for (const { speaker, at } of scene.spoken) {
    if (seen.has(speaker)) continue;
    seen.add(speaker);
    const person = isNameless(speaker) ? onlyAfter(called.get(speaker.key as string) ?? [], at) : null;
    if (person) becomes(scene, speaker, person);
  }
}

const isNameless = (speaker: Speaker): boolean =>
  speaker.kind === "unnamed" && !speaker.plural && speaker.key !== null && speaker.terms === null;

/** "Her name is Abby Fuentes". */
const givenNames = ({ article, people }: Scene): PersonNaming[] =>
  people.namings.filter(
    ({ at }) =>
      /^(?:is|was)$/u.test(lowerAt(article, at - 1)) &&
      lowerAt(article, at - 2) === "name" &&
      /^(?:his|her)$/u.test(lowerAt(article, at - 3)),
  );

/** How many who spoke before are looked at. */
const reach = 12;

function lastNameless({ spoken }: Scene, before: number): Speaker | null {
  const low = countBefore(spoken, before);
  return (
    spoken
      .slice(Math.max(0, low - reach), low)
      .map(({ speaker }) => speaker)
      .findLast(isNameless) ?? null
  );
}

interface Called {
  readonly person: Person;
  readonly firstAt: number;
}

/** How many of one noun are kept: of more than one nobody is told apart. */
const mostKept = 4;

/** Who is "the operator, Curtis Bell", by the noun, with where each is first named outside the headline. */
function calledByNoun({ article, people }: Scene): ReadonlyMap<string, readonly Called[]> {
  const called = new Map<string, Called[]>();
  for (const person of people.all) {
    const first = person.namings.find(({ from }) => article.words.get(from)?.passage !== "headline");
    if (!first) continue;
    for (const key of nounsOf(article, person)) {
      const known = called.get(key);
      if (known && known.length < mostKept) known.push({ person, firstAt: first.from });
      else if (!known) called.set(key, [{ person, firstAt: first.from }]);
    }
  }
  return called;
}

function nounsOf(article: Article, { statements }: Person): ReadonlySet<string> {
  const nouns = new Set<string>();
  for (const { described } of statements) {
    if (described?.determiner !== "the") continue;
    const head = lowerAt(article, described.head);
    if (!isRelation(head)) nouns.add(roleKey(head));
  }
  return nouns;
}

/** The one of them who is not named before a word. */
function onlyAfter(called: readonly Called[], at: number): Person | null {
  const later = called.filter(({ firstAt }) => firstAt > at);
  return later.length === 1 ? (later[0] as Called).person : null;
}

/** Every mention of the speaker is then the person's; what was said first tells more of the role than the noun alone. */
function becomes(scene: Scene, speaker: Speaker, person: Person): void {
  const party = partyOfPerson(scene, person);
  if (speaker.role && (party.role === null || speaker.role.endsWith(` ${party.role}`))) party.role = speaker.role;
  party.affiliation ??= speaker.affiliation;
  Object.assign(speaker, party);
}

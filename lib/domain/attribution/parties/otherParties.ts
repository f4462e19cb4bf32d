import { lowerAt, type Range, say } from "./article";
import { plainSpeaker, type Speaker } from "./cast";
import { countBefore } from "./inOrder";
import type { NameRun } from "./names";
import { singular } from "./roleNouns";
import { partyNamed, partyOfPerson, type Scene } from "./scene";

/** Two or more who speak at once are one party under their full names: "Ana Ruiz and Jan de Wit". */
export function severalParty(scene: Scene, runs: readonly NameRun[]): Speaker {
  const { article } = scene;
  let people = true;
  const parts = runs.map((run) => {
    const person = scene.people.byRun.get(run);
    people &&= person !== undefined || run.kind === "unknown";
    return person ? partyOfPerson(scene, person).name : say(article, [run.nameFrom, run.to]);
  });
  const last = parts.pop() ?? "";
  const name = parts.length > 0 ? `${parts.join(", ")} and ${last}` : last;
  const known = scene.ofName.get(name.toLowerCase());
  if (known) return known;
  const speaker: Speaker = { ...plainSpeaker, name, kind: people ? "group" : "organization", plural: true };
  scene.ofName.set(name.toLowerCase(), speaker);
  return speaker;
}

/** A share of those whom a survey asked is a group, called by its share. */
export function shareParty(scene: Scene, range: Range): Speaker {
  const words = say(scene.article, range).replace(/ %/u, "%");
  const name = words.charAt(0).toLowerCase() + words.slice(1);
  const speaker: Speaker = { ...plainSpeaker, name, kind: "group", unnamed: true, plural: true };
  scene.described.push(speaker);
  return speaker;
}

/** "I" and "we" outside quotation marks are the article's author, by the byline where there is one. */
export function authorOf(scene: Scene): Speaker {
  const { article, people } = scene;
  const run = article.runs.find(
    (candidate) => article.words.get(candidate.from)?.passage === "byline" && candidate.kind !== "outlet",
  );
  const person = run && people.byRun.get(run);
  if (person) return partyOfPerson(scene, person);
  const name = run ? say(article, [run.nameFrom, run.to]) : "author";
  return { ...plainSpeaker, name, kind: "person", role: "author" };
}

/** "One of them", "Another": a new party without a name, of whom is known what is known of the others. */
export function oneOf(scene: Scene, at: number): Speaker | null {
  const last = scene.spoken.at(-1)?.speaker ?? null;
  const another = lowerAt(scene.article, at) === "another" && !last?.plural;
  if (another && last?.kind === "document") return last;
  const known = another ? last : scene.ofPronoun(scene, "they", at);
  // Of one person nobody is "one of them".
  if (known?.person && !another) return { ...plainSpeaker, name: "one of them", unnamed: true };
  if (!known || known.person || known.kind === "organization" || !(another || known.plural)) return known;
  const role = known.role?.replace(/[\p{L}-]+$/u, (word) => singular(word)) ?? null;
  const name = another ? "another" : "one of them";
  const one: Speaker = { ...known, name, kind: "unnamed", role, unnamed: true, plural: false };
  scene.described.push(one);
  return one;
}

/** "Pope calls for peace": the one whom the copy names with that title, or somebody who has it. */
export function partyOfTitle(scene: Scene, run: NameRun, name: string): Speaker {
  const title = lowerAt(scene.article, run.from);
  for (const naming of scene.people.namings.slice(0, 40))
    for (let at = naming.run.from; at < naming.run.nameFrom; at += 1)
      if (lowerAt(scene.article, at) === title) return partyOfPerson(scene, naming.person);
  return partyNamed(scene, name, () => ({ ...plainSpeaker, name, kind: "person" }));
}

/**
 * "The CS" for the Cabinet Secretary whom the copy named, "CM promises inquiry" in a headline for the chief minister whom it will name: the nearest
 * whose post has these letters.
 */
export function holderOfLetters(scene: Scene, run: NameRun): Speaker | null {
  const { article, people } = scene;
  const word = article.words.get(run.from);
  const inHeadline = word?.passage === "headline";
  if (run.to - run.from !== 1 || !/^\p{Lu}{2,4}$/u.test(word?.text ?? "")) return null;
  if (lowerAt(article, run.from - 1) !== "the" && !inHeadline) return null;
  const here = countBefore(people.namings, run.from);
  const near = inHeadline
    ? people.namings.slice(here, here + namingsLookedAt)
    : people.namings.slice(Math.max(0, here - namingsLookedAt), here).reverse();
  for (const { person } of near) {
    const speaker = partyOfPerson(scene, person);
    if (isShortFor(word?.text ?? "", speaker.role ?? "")) return speaker;
  }
  return null;
}

const namingsLookedAt = 30;

/** "CS" for "Agriculture Cabinet Secretary": words of the post, one behind the other, begin with the letters. */
function isShortFor(letters: string, role: string): boolean {
  const initials = role.split(/[\s-]+/u).map((word) => word.charAt(0).toUpperCase());
  return initials.join("").includes(letters);
}

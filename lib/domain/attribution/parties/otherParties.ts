import { say } from "./article";
import { plainSpeaker, type Speaker } from "./cast";
import type { NameRun } from "./names";
import { partyOfPerson, type Scene } from "./parties";

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

/** "I" and "we" outside quotation marks are the article's author, by the byline where there is one. */
export function authorOf(scene: Scene): Speaker {
  const { article, people } = scene;
  const run = article.runs.find(
    (candidate) => article.words[candidate.from]?.passage === "byline" && candidate.kind !== "outlet",
  );
  const person = run && people.byRun.get(run);
  if (person) return partyOfPerson(scene, person);
  const name = run ? say(article, [run.nameFrom, run.to]) : "author";
  return { ...plainSpeaker, name, kind: "person", role: "author" };
}

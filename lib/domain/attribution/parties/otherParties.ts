import { lowerAt, type Range, runHolding, say } from "./article";
import { plainSpeaker, type Speaker } from "./cast";
import { partyOfPerson, type Scene } from "./parties";

/** Two or more who speak at once are one party under their full names: "Ana Ruiz and Jan de Wit". */
export function severalParty(scene: Scene, range: Range): Speaker {
  const { article } = scene;
  const parts: string[] = [];
  let people = true;
  for (let at = range[0]; at < range[1]; at += 1) {
    const run = runHolding(article, at);
    if (!run || lowerAt(article, at - 1) === "(") continue;
    const person = scene.people.byRun.get(run);
    people &&= person !== undefined;
    parts.push(person ? partyOfPerson(scene, person).name : say(article, [run.nameFrom, run.to]));
    at = run.to - 1;
  }
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

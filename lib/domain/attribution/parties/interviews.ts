import { answerRule, type FoundAttribution } from "../types";
import { lowerAt } from "./article";
import { plainSpeaker, type Speaker } from "./cast";
import type { Person } from "./people";
import { partyNamed, partyOfPerson, type Scene } from "./scene";

/**
 * Who speaks in a turn of an interview that a label opens or nothing does: "A:", "MD:", a paragraph below a question. Null for
 * all other attributions, and for labels that are names.
 */
export function speakerOfTurn(scene: Scene, { cue, source, rule }: FoundAttribution): Speaker | null {
  const { text } = scene.article;
  if (rule === answerRule) return partyOf(scene, sides(scene).interviewed);
  if (!cue[0] || !source[0] || text.slice(...cue[0]) !== ":") return null;
  const label = text.slice(...source[0]);
  if (/^(?:A|Answer)$/u.test(label)) return partyOf(scene, sides(scene).interviewed);
  if (/^(?:Q|Question|Interviewer)$/u.test(label))
    return partyNamed(scene, "interviewer", () => ({
      ...plainSpeaker,
      name: "interviewer",
      kind: "unnamed",
      unnamed: true,
    }));
  return /^\p{Lu}{2,3}$/u.test(label) ? partyOf(scene, sides(scene).byInitials.get(label.toLowerCase())) : null;
}

/** What is asked of an interview once: its person, and who has which initials. */
interface Sides {
  readonly interviewed: Person | null;
  readonly byInitials: ReadonlyMap<string, Person>;
}

const sidesOf = new WeakMap<Scene, Sides>();

function sides(scene: Scene): Sides {
  const known = sidesOf.get(scene);
  if (known) return known;
  const byInitials = new Map<string, Person>();
  for (const person of scene.people.all) {
    const letters = person.tokens.map((token) => token[0]).join("");
    if (!byInitials.has(letters)) byInitials.set(letters, person);
  }
  const found = { interviewed: mostNamed(scene), byInitials };
  sidesOf.set(scene, found);
  return found;
}

const partyOf = (scene: Scene, person: Person | null | undefined): Speaker | null =>
  person ? partyOfPerson(scene, person) : null;

/** The person whom an interview is with: the one named most above its first question, and not as who asks. */
function mostNamed(scene: Scene): Person | null {
  const counts = new Map<Person, number>();
  const { article, people } = scene;
  const start = firstQuestion(scene);
  for (const { at, person } of people.namings) {
    if (at >= start) break;
    const passage = article.words.get(at)?.passage;
    if (passage === "byline" || /^(?:to|by|with)$/u.test(lowerAt(article, at - 1))) continue;
    counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most?.[0] ?? null;
}

/** The first word of the first paragraph that a question mark ends, or behind the last word. */
function firstQuestion({ article }: Scene): number {
  const { words } = article;
  for (let at = 0; at < words.length; at += 1) {
    const word = words.get(at);
    if (word?.text !== "?" || word.quoted || word.passage === "headline") continue;
    let start = at;
    while (start > 0 && words.get(start - 1)?.sentence === word.sentence) start -= 1;
    return start;
  }
  return words.length;
}

import { type Article, lowerAt, type Range, runHolding } from "./article";
import type { Description } from "./descriptions";
import { countBefore } from "./inOrder";
import type { People, Person } from "./people";

const couples = "husband|wife|spouse|partner|fiancé|fiancée|boyfriend|girlfriend|widow|widower";
const siblings = "brother|sister|twin|sibling";
const parents = "mother|father|parent|stepmother|stepfather";
const children = "son|daughter|child|stepson|stepdaughter";

const mirrors: readonly (readonly [string, string])[] = [
  [couples, couples],
  [siblings, siblings],
  [parents, children],
  [children, parents],
  ["uncle|aunt", "nephew|niece"],
  ["nephew|niece", "uncle|aunt"],
  ["friend|neighbor|neighbour|colleague|cousin|co-worker", "friend|neighbor|neighbour|colleague|cousin|co-worker"],
];

/**
 * Goes in: "his wife"; comes out: the person whose husband "he" was said to be ("Her husband, Declan Farragher, …"), or null.
 * Kin terms come in pairs, and an article mostly gives only one of the two.
 */
export function kinBehind(article: Article, people: People, described: Description): Person | null {
  if (!described.owner) return null;
  const owner = ownerOf(article, people, described.owner);
  if (!owner) return null;
  const asked = lowerAt(article, described.head);
  for (const statement of owner.statements) {
    const told = statement.described;
    if (!told?.owner || !mirrors.some(([one, other]) => has(one, asked) && has(other, lowerAt(article, told.head))))
      continue;
    const other = ownerOf(article, people, told.owner);
    if (other && other !== owner) return other;
  }
  return null;
}

const has = (list: string, word: string): boolean => list.split("|").includes(word);

function ownerOf(article: Article, people: People, owner: Range): Person | null {
  const lower = lowerAt(article, owner[0]);
  const run = runHolding(article, owner[0]);
  if (run) return people.byRun.get(run) ?? null;
  if (lower !== "his" && lower !== "her") return null;
  return lastPersonBefore(people, owner[0], lower === "his" ? "he" : "she");
}

/** The person last named before a word, of a gender where one is asked for. */
export function lastPersonBefore(people: People, at: number, gender: "he" | "she" | null): Person | null {
  const { namings } = people;
  const low = countBefore(namings, at);
  for (let index = low - 1; index >= 0 && index >= low - 12; index -= 1) {
    const person = namings[index]?.person;
    if (person && (gender === null || person.gender === null || person.gender === gender)) return person;
  }
  return null;
}

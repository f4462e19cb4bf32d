import { type Article, lowerAt, type Range, runHolding } from "./article";
import type { People, Person } from "./people";

/** "A witness, who gave her name only as Dot": the person who is known by no more than that. */
export function givenAs(article: Article, people: People, head: number, to: number): Person | null {
  for (let at = head + 1; at < Math.min(to + 8, head + 16); at += 1) {
    const run = runHolding(article, at);
    const word = article.words.get(at);
    if (!word || word.breaks) return null;
    const person = run && people.byRun.get(run);
    const led = /^(?:as|name|guerre|alias|pseudonym|["“‘'])$/u.test(lowerAt(article, at - 1));
    if (person && heads(person, led ? [head, at] : [head, head + 1])) return person;
  }
  return null;
}

/** At which words a person is described, kept for each: somebody may be described at every mention. */
const describedAt = new WeakMap<Person, { read: number; readonly words: Set<number> }>();

function heads(person: Person, [from, to]: Range): boolean {
  const known = describedAt.get(person) ?? { read: 0, words: new Set<number>() };
  describedAt.set(person, known);
  for (; known.read < person.statements.length; known.read += 1) {
    const described = person.statements[known.read]?.described;
    if (described) known.words.add(described.head);
  }
  for (let at = from; at < to; at += 1) if (known.words.has(at)) return true;
  return false;
}

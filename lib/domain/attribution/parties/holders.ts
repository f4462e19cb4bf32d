import { type Article, lowerAt } from "./article";
import type { People, Person, PersonNaming } from "./people";
import { roleKey } from "./roleNouns";

/** Every naming of a person, by the keys of the roles that the article gives him or her. */
export function namingsByRole(article: Article, people: People): Map<string, PersonNaming[]> {
  const byRole = new Map<string, PersonNaming[]>();
  const keysOf = new Map<Person, ReadonlySet<string>>();
  for (const naming of people.namings) {
    let keys = keysOf.get(naming.person);
    if (!keys) {
      const heads = naming.person.statements
        .slice(0, 12)
        .flatMap(({ described }) => (described ? [described.head] : []));
      const led = naming.person.statements.flatMap(({ verbRole }) =>
        verbRole === "chair" ? ["chair", "chairman"] : [],
      );
      keys = new Set([...heads.map((head) => roleKey(lowerAt(article, head))), ...led]);
      keysOf.set(naming.person, keys);
    }
    for (const key of keys) {
      const known = byRole.get(key);
      if (known) known.push(naming);
      else byRole.set(key, [naming]);
    }
  }
  return byRole;
}

import { lowerAt } from "./article";
import type { Description } from "./descriptions";
import { countBefore } from "./inOrder";
import type { Person, PersonNaming } from "./people";
import { isGroupNoun, isRelation } from "./roleNouns";
import { partyOfPerson, type Scene, sharesAffiliation } from "./scene";
import { keysOf } from "./toldFirst";

/** The person whose role the description repeats: the last named before it, else the first named after. */
export function personWithRole(scene: Scene, described: Description, noun: string, held: string | null): Person | null {
  // "the member for Tyne Moor" is the MP, whose party is another thing than her seat.
  const sits = noun === "member" && described.complements[0]?.preposition === "for";
  const head = sits ? "mp" : noun;
  const affiliation = sits ? null : held;
  if (isGroupNoun(head)) return null;
  for (const key of keysOf(head)) {
    const person = holderOf(scene, scene.byRole.get(key) ?? [], described, affiliation);
    if (person) return person;
  }
  return null;
}

function holderOf(
  scene: Scene,
  namings: readonly PersonNaming[],
  described: Description,
  affiliation: string | null,
): Person | null {
  const after = countBefore(namings, described.from);
  for (let index = after - 1; index >= 0 && index >= after - 30; index -= 1) {
    const person = namings[index]?.person;
    if (person && mayBe(scene, person, described) && mayHold(scene, person, described, affiliation)) return person;
  }
  // "its president said … Ana Ruiz, president of the federation": a post of a body that is known.
  const definite = described.determiner !== "" || (described.owner !== null && affiliation !== null);
  if (isRelation(lowerAt(scene.article, described.head)) || !definite) return null;
  return (
    namings
      .slice(after, after + 30)
      .find(({ person }) => mayBe(scene, person, described) && sharesAffiliation(scene, person, affiliation))?.person ??
    null
  );
}

/** "Salesforce's CEO" is not a chief executive of whom nobody says where. */
function mayHold(scene: Scene, person: Person, { owner }: Description, affiliation: string | null): boolean {
  if (!sharesAffiliation(scene, person, affiliation)) return false;
  // "his official spokesman" behind "the prime minister" is not the spokesman whose party was told.
  const unknown = owner !== null && affiliation === null && /^(?:his|her)$/u.test(lowerAt(scene.article, owner[0]));
  if (unknown && partyOfPerson(scene, person).affiliation !== null) return false;
  const named = owner !== null && scene.article.runAt[owner[0]] !== -1;
  return !named || affiliation === null || partyOfPerson(scene, person).affiliation !== null;
}

/** "The prime minister" is not the deputy minister who was named, "the chancellor" not the shadow chancellor, "the chief justice" not a justice. */
function mayBe(scene: Scene, person: Person, { head }: Description): boolean {
  const { article } = scene;
  const before = lowerAt(article, head - 1);
  if (before === "chief" && /^(?:justice|judge|magistrate|minister|prosecutor|whip)$/u.test(lowerAt(article, head)))
    return /\bchief\b/iu.test(partyOfPerson(scene, person).role ?? "");
  const held = person.statements.flatMap(({ described }) => (described ? [lowerAt(article, described.head - 1)] : []));
  if (before === "prime" || before === "shadow") return held.includes(before);
  return !held.includes("shadow") || held.some((word) => word !== "shadow");
}

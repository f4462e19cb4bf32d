import type { Article, Range } from "./article";
import { type Speaker, speakerOfOrganization, speakerOfPerson } from "./cast";
import type { Organization, Organizations } from "./organizations";
import type { People, Person, PersonNaming } from "./people";

/** The article with its people and organisations, and the parties made so far. */
export interface Scene {
  readonly article: Article;
  readonly people: People;
  readonly organizations: Organizations;
  /** Pronouns are resolved by a later layer, which builds on this one. */
  readonly ofPronoun: (scene: Scene, pronoun: string, at: number) => Speaker | null;
  readonly byRole: ReadonlyMap<string, readonly PersonNaming[]>;
  /** Bodies that the article only describes, by their last noun ("association"). */
  readonly bodiesByNoun: Map<string, Speaker>;
  readonly ofPerson: Map<Person, Speaker>;
  readonly ofName: Map<string, Speaker>;
  /** Parties without a name, in the order in which the article brings them. */
  readonly described: Speaker[];
  /** True where a word stands in a source. */
  readonly speaksAt: (word: number) => boolean;
  /** The words of the content whose source is being resolved: whom it names is not the "he" who says it. */
  said: readonly Range[];
  /** Who spoke at which word, in the order in which it was resolved. */
  readonly spoken: { readonly speaker: Speaker; readonly at: number }[];
}

/** The one party for a person. */
export function partyOfPerson(scene: Scene, person: Person): Speaker {
  const known = scene.ofPerson.get(person);
  if (known) return known;
  const speaker = speakerOfPerson(scene.article, scene.organizations, person);
  scene.ofPerson.set(person, speaker);
  return speaker;
}

/** The party of that name, made where there is none yet. */
export function partyNamed(scene: Scene, key: string, make: () => Speaker): Speaker {
  const known = scene.ofName.get(key.toLowerCase());
  if (known) return known;
  const speaker = make();
  scene.ofName.set(key.toLowerCase(), speaker);
  return speaker;
}

/** The one party for an organisation, outlet or place. */
export function partyOfOrganization(scene: Scene, organization: Organization): Speaker {
  return partyNamed(scene, organization.name, () => speakerOfOrganization(organization));
}

/** Of the same body, or of one that nobody tells. */
export function sharesAffiliation(scene: Scene, person: Person, affiliation: string | null): boolean {
  const own = partyOfPerson(scene, person).affiliation;
  return affiliation === null || own === null || own.includes(affiliation) || affiliation.includes(own);
}

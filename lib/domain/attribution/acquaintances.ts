import type { FoundParty } from "./types";

/**
 * Whom a long text has named so far, for chapters that name them no more in full: "Lindqvist" of the third chapter is the Marta Lindqvist of the first,
 * and what was told of her there holds. Equal parties are one object, of which a long text has tens of thousands.
 */
export class Acquaintances {
  private readonly people = new Map<string, FoundParty>();
  private readonly bodies = new Set<string>();
  private readonly same = new Map<string, FoundParty>();

  /** Goes in: a party as its chapter tells of it; comes out: the same with all that was told before. Parties come in the order of the text. */
  meet(party: FoundParty): FoundParty {
    if (party.unnamed) return this.shared(party);
    const known = this.knownAs(party);
    const told = known ? withWhatWasTold(party, known) : party;
    if (told.kind === "person") this.people.set(lastWord(told.name), told);
    else if (told.kind === "organization") this.bodies.add(told.name);
    return this.shared(told);
  }

  /** Who it is, of those met so far: called so in full, or by a part of the name that ends in the same word. */
  private knownAs({ name, kind }: FoundParty): FoundParty | undefined {
    const known = this.people.get(lastWord(name));
    if (!known || (kind === "person" ? !isShortFor(name, known.name) : !this.mayBePerson(name, kind))) return undefined;
    return known;
  }

  /** A single word of which its chapter knows nothing is taken for a body's name. */
  private mayBePerson(name: string, kind: FoundParty["kind"]): boolean {
    return kind === "organization" && !name.includes(" ") && !this.bodies.has(name);
  }

  private shared(party: FoundParty): FoundParty {
    const key = JSON.stringify(Object.values(party));
    const before = this.same.get(key);
    if (!before) this.same.set(key, party);
    return before ?? party;
  }
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

function isShortFor(name: string, full: string): boolean {
  const words = full.split(" ");
  return name.split(" ").every((word) => words.includes(word));
}

const withWhatWasTold = (party: FoundParty, known: FoundParty): FoundParty => ({
  ...known,
  role: known.role ?? party.role,
  affiliation: known.affiliation ?? party.affiliation,
});

import { isWellKnown } from "./parties/wellKnown";
import type { FoundParty, FoundVia } from "./types";

/**
 * Whom a long text has named so far, for chapters that name them no more in full: "Lindqvist" of the third chapter is the Marta Lindqvist of the first,
 * and what was told of her there holds. Equal parties are one object, of which a long text has tens of thousands.
 */
export class Acquaintances {
  /** By the last word of their names, whoever was met last at the end. */
  private readonly people = new Map<string, readonly FoundParty[]>();
  private readonly bodies = new Set<string>();
  /** Whom this chapter names: of them its own party layer knows best what means whom. */
  private readonly here = new Set<string>();
  private readonly same = new Map<string, FoundParty>();

  beginChapter(): void {
    this.here.clear();
  }

  /** Goes in: a party as its chapter tells of it; comes out: the same with all that was told before. Parties come in the order of the text. */
  meet(party: FoundParty): FoundParty {
    if (party.unnamed) return this.shared(party);
    const known = this.knownAs(party);
    const told = known ? withWhatWasTold(party, known) : party;
    if (told.kind === "person") this.remember(told);
    else if (told.kind === "organization") this.bodies.add(told.name);
    return this.shared(told);
  }

  /** Somebody who only passes words on, under the name by which she was met. */
  link({ name, kind }: FoundVia): FoundVia {
    const known = this.knownAs({ name, kind });
    return known ? { name: known.name, kind: known.kind } : { name, kind };
  }

  private remember(person: FoundParty): void {
    const word = lastWord(person.name);
    const others = (this.people.get(word) ?? []).filter(({ name }) => name !== person.name);
    this.people.set(word, [...others.slice(-mostOfOneName), person]);
    this.here.add(person.name);
  }

  /** Who it is, of those met so far: called so in full, or by a part of the name that ends in the same word. */
  private knownAs({ name, kind }: FoundVia): FoundParty | undefined {
    if (kind !== "person" && !this.mayBePerson(name, kind)) return undefined;
    const known = this.people.get(lastWord(name))?.findLast((one) => isShortFor(name, one.name));
    return known && kind !== "person" && this.here.has(known.name) ? undefined : known;
  }

  /** A single word of which its chapter knows nothing is taken for a body's name. */
  private mayBePerson(name: string, kind: FoundParty["kind"]): boolean {
    return kind === "organization" && !name.includes(" ") && !this.bodies.has(name) && !isWellKnown(name);
  }

  private shared(party: FoundParty): FoundParty {
    const key = JSON.stringify(Object.values(party));
    const before = this.same.get(key);
    if (!before) this.same.set(key, party);
    return before ?? party;
  }
}

/** A bound for texts that are made to have many: of one surname no more are told apart. */
const mostOfOneName = 20;

/** Without regard to case: minutes label their speakers in capitals. */
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1).toLowerCase();

function isShortFor(name: string, full: string): boolean {
  const words = full.toLowerCase().split(" ");
  return name
    .toLowerCase()
    .split(" ")
    .every((word) => words.includes(word));
}

const withWhatWasTold = (party: FoundParty, known: FoundParty): FoundParty => ({
  ...known,
  role: known.role ?? party.role,
  affiliation: known.affiliation ?? party.affiliation,
});

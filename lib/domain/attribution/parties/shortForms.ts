import { isBody, sameFamily } from "./bodies";
import type { Organization } from "./organizations";
import { countryOf, isDirection, isPartisan, isPlace } from "./places";

/** "FA" in an article that names the Flood Agency and never says so in brackets. */
export function joinInitials(byName: Map<string, Organization>): void {
  const byInitials = new Map<string, Organization>();
  for (const organization of byName.values()) {
    const parts = organization.name.split(/[\s-]+/u).filter((part) => /^\p{Lu}/u.test(part));
    if (parts.length > 1)
      byInitials.set(
        parts
          .map((part) => part.charAt(0))
          .join("")
          .toLowerCase(),
        organization,
      );
  }
  for (const [key, organization] of byName) {
    const longer = byInitials.get(key.replaceAll(".", ""));
    if (longer && longer !== organization && /^[\p{Lu}.]+$/u.test(organization.name)) byName.set(key, longer);
  }
}

/** Nothing in the name says what it is; that it is a company may be told by what it has or does ("Chipmaker Ardent"). */
const saysNoMore = ({ nouns }: Organization): boolean => [...nouns].every((noun) => sameFamily(noun, "company"));

/** "chiltern", "chiltern & thames" of "Chiltern & Thames Water": what a longer name begins with, but for half of it. */
function firstWords(name: string): string[] {
  const words = name.split(" ");
  return words.slice(0, Math.min(words.length - 1, longestShort)).flatMap((word, at) => {
    const whole = at === 0 || !(joint.test(word) || joint.test(words[at + 1] ?? ""));
    return whole ? [words.slice(0, at + 1).join(" ")] : [];
  });
}

const joint = /^(?:&|and|of|for|the)$/u;
const longestShort = 4;

/** "Castellan" for "Castellan Foods", where only one organisation begins so. */
export function joinFirstWords(
  byName: Map<string, Organization>,
  inHeadline: (short: Organization, longer: Organization) => boolean,
  isOnlyHeadline: (one: Organization) => boolean,
): ReadonlyMap<string, Organization | null> {
  const byFirst = new Map<string, Organization | null>();
  for (const organization of byName.values()) {
    const [first = "", second] = organization.name.toLowerCase().split(" ");
    if (
      second === undefined ||
      organization.kind === "place" ||
      isOnlyHeadline(organization) ||
      isBody(first) ||
      countryOf(first) ||
      isPartisan(first) ||
      isDirection(first)
    )
      continue;
    for (const short of firstWords(organization.name.toLowerCase())) {
      const known = byFirst.get(short);
      byFirst.set(short, known === undefined || known === organization ? organization : null);
    }
  }
  for (const [key, organization] of byName) {
    const longer = byFirst.get(key);
    // "A Garda spokeswoman … the Garda Ombudsman": what was named shorter first is another, but for headlines.
    if (!longer || organization.kind !== "organization") continue;
    const headed = inHeadline(organization, longer);
    // "club Harwick" over copy that says "Harwick Rovers": what the headline says that it is, the longer name is.
    if (headed) for (const noun of organization.nouns) longer.nouns.add(noun);
    if (headed || (longer.firstAt < organization.firstAt && saysNoMore(organization))) byName.set(key, longer);
  }
  return byFirst;
}

/** "Rovers" for "Harrowgate Rovers", "the Ledger" for the "Valley Ledger", where only one ends so. */
export function joinLastWords(byName: Map<string, Organization>): void {
  const byLast = new Map<string, Organization | null>();
  for (const organization of byName.values()) {
    const parts = organization.name.toLowerCase().split(" ");
    const last = parts.at(-1) ?? "";
    if (parts.length < 2 || organization.kind === "place" || (isBody(last) && organization.kind !== "outlet")) continue;
    if (countryOf(last) || isPartisan(last) || isDirection(last) || isPlace(last)) continue;
    const known = byLast.get(last);
    byLast.set(last, known === undefined || known === organization ? organization : null);
  }
  for (const [key, organization] of byName) {
    const longer = byLast.get(key);
    if (longer && organization.kind !== "place" && organization.nouns.size === 0) byName.set(key, longer);
  }
}

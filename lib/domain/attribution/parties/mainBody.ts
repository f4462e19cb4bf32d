import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isBody, isLand, sameFamily } from "./bodies";
import { isLink, isVerb } from "./functionWords";
import type { NameRun } from "./names";
import type { Organization, Organizations } from "./organizations";
import { countryOf, isDirection, isPartisan } from "./places";
import { isWordOfTitle } from "./postWords";
import { isPost } from "./roleNouns";

/**
 * Goes in: the article and the namings of its organisations, in text order; comes out: the one body that the article is
 * about, where there is one: named clearly more often than any other, where the body that the copy opens with has a start.
 */
export function mainBody(article: Article, namings: Organizations["namings"]): Organization | null {
  const counts = new Map<Organization, number>();
  const opening = openingBody(article, namings);
  if (opening) counts.set(opening, openingStart);
  for (const { organization, quoted } of namings) {
    if (quoted) continue;
    counts.set(organization, (counts.get(organization) ?? 0) + 1);
  }
  let best: Organization | null = null;
  let most = 0;
  let second = 0;
  for (const [organization, count] of counts) {
    if (count <= second || !isBodyByName(organization)) continue;
    if (count > most) {
      second = most;
      most = count;
      best = organization;
    } else second = Math.max(second, count);
  }
  return most >= 3 && most >= 1.5 * second ? best : null;
}

const openingStart = 1.5;

/** Longer than any article names bodies; the bound keeps what is asked for each person linear in dirt. */
export const namingsLookedAt = 400;

/** "Halden Steel said on Monday …": the body that stands before the first sentence's verb and behind no preposition. */
function openingBody(article: Article, namings: Organizations["namings"]): Organization | null {
  const first = namings.find(({ at }) => article.words.get(at)?.passage !== "headline");
  if (!first || !isBodyByName(first.organization)) return null;
  for (let at = first.at - 1; at >= 0 && article.words.get(at)?.sentence === first.sentence; at -= 1) {
    const lower = lowerAt(article, at);
    if (isVerb(lower) || isLink(lower)) return null;
  }
  return first.organization;
}

/** An outlet is whom the article quotes, a country or a party none that "the company" means. */
function isBodyByName({ kind, name }: Organization): boolean {
  const lower = name.toLowerCase();
  return (
    kind === "organization" && /^\p{Lu}/u.test(name) && !countryOf(lower) && !isPartisan(lower) && !isDirection(lower)
  );
}

/** "the market", "the shire's": the one body whose name ends in that noun ("Ogbese International Market"), if there is one. */
export function wholeNameOf(article: Article, { namings }: Organizations, [from, to]: Range): string | null {
  const noun = lowerAt(article, to - 1);
  const definite = lowerAt(article, to - 2) === "the" && to - from <= 2;
  if (!definite || runHolding(article, to - 1) || isBody(noun) || isLand(noun)) return null;
  let only: Organization | null = null;
  for (const { organization } of namings.slice(0, namingsLookedAt)) {
    if (organization === only || !organization.name.toLowerCase().endsWith(` ${noun}`)) continue;
    if (only) return null;
    only = organization;
  }
  return only?.name ?? null;
}

/** A headline's capital, or a plural's at a sentence's start ("Candles held up"), makes no body of a word by itself. */
export function isSlight({ words }: Article, { from, to }: NameRun): boolean {
  const word = words.get(from);
  return word?.passage === "headline" || (to - from === 1 && word?.opens === true && /[^s]s$/u.test(word.lower));
}

/** What is known of a short name is known of the full one too. */
export function fullerOf(byName: ReadonlyMap<string, Organization>, short: Organization): Organization {
  const fuller = byName.get(short.name.toLowerCase()) ?? short;
  for (const noun of short.nouns) fuller.nouns.add(noun);
  return fuller;
}

/** "the Regional Communications Manager of …": a post, though it is written like a name. */
export function isTitledPost(article: Article, { from, to }: NameRun): boolean {
  // "the London-based service": where it has its seat.
  if (to - from === 1 && /\p{L}-(?:based|born|owned|listed)$/u.test(lowerAt(article, from))) return true;
  if (to - from < 2 || !isPost(lowerAt(article, to - 1))) return false;
  for (let at = from; at < to - 1; at += 1) if (!isWordOfTitle(lowerAt(article, at))) return false;
  return true;
}

/** "the company", long after its name: the body that the article is about, if it may be one. */
export function meansMain(main: Organization, noun: string): boolean {
  const known = [...main.nouns];
  if (known.some((one) => sameFamily(noun, one))) return true;
  // A "streaming service" is a company, too.
  if (known.some((one) => one !== "service")) return false;
  if (known.length > 0 && noun === "group") return true;
  return /^(?:company|firm|business|startup|start-up|manufacturer|retailer|automaker|maker|developer)$/u.test(noun);
}

/** "Lawsuit: Chain sold spoiled meat": a headline writes a plain noun with a capital. */
export const isNounOfHeadline = (article: Article, run: NameRun): boolean =>
  run.to - run.from === 1 &&
  article.words.get(run.from)?.passage === "headline" &&
  isBody(lowerAt(article, run.from)) &&
  /^\p{Lu}\p{Ll}/u.test(article.words.get(run.from)?.text ?? "");

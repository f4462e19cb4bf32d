import { lowerAt, runHolding } from "./article";
import type { Description } from "./descriptions";
import type { Organization } from "./organizations";
import type { Person, PersonNaming } from "./people";
import { isGroupNoun, isRoleNoun, roleKey } from "./roleNouns";
import type { Scene } from "./scene";
import { isRank } from "./titles";

/** How far a lead reaches, in words of the body. */
const leadWords = 70;

const inHeadline = (scene: Scene, at: number): boolean => scene.article.words.get(at)?.passage === "headline";

/** True for what stands in the headline or opens the body: there a speaker is told by role before she is named. */
export function opensArticle(scene: Scene, at: number): boolean {
  return inHeadline(scene, at) || at - bodyStart(scene) < leadWords;
}

function bodyStart(scene: Scene): number {
  const { words } = scene.article;
  let at = 0;
  while (at < words.length && at < 200 && /^(?:headline|byline|dateline|dek)$/u.test(words.get(at)?.passage ?? ""))
    at += 1;
  return at;
}

/**
 * "Judge: tapping is theft", "A former manager told the court …": who is told by role alone in headline or lead and named later.
 * The only person of that role; else the first whom the body names, where she speaks and the article says nothing else of her.
 */
export function namedLater(scene: Scene, described: Description, head: string): Person | null {
  const newcomer = /^(?:an?|)$/u.test(described.determiner);
  if (!newcomer || described.owner || isGroupNoun(head) || !isRoleNoun(head)) return null;
  if (!opensArticle(scene, described.from)) return null;
  return (
    onlyWithRole(scene, head) ??
    onlyOfRank(scene, head) ??
    (talksForOthers.test(head) ? null : firstUntold(scene, described))
  );
}

/** Whom copy leaves without a name for good. */
const talksForOthers = /^(?:spokes(?:man|woman|person)|official|officer|source|witness|insider|diplomat|aide|person)$/u;

function onlyWithRole(scene: Scene, head: string): Person | null {
  let found: Person | null = null;
  for (const key of keysOf(head)) {
    for (const { person } of (scene.byRole.get(key) ?? []).slice(0, 60)) {
      if (found && found !== person) return null;
      found = person;
    }
  }
  return found;
}

/** "Niger colonel calls sanctions an act of cowardice": the one colonel of the article. */
function onlyOfRank({ people }: Scene, head: string): Person | null {
  if (!isRank(head)) return null;
  const found = people.all.filter(({ name }) => name.toLowerCase().startsWith(`${head} `));
  return found.length === 1 ? (found[0] as Person) : null;
}

const judges = ["judge", "justice", "magistrate"];
const deputies = ["congressman", "representative", "rep", "rep."];
const lawmakers = ["lawmaker", "senator", "sen", "sen.", "mp", "mep", "legislator", "assemblyman", ...deputies];
const clergy = ["pastor", "rev", "rev.", "reverend", "priest", "vicar"];
const otherWords = new Map<string, readonly string[]>([
  ["judge", judges],
  ["pastor", clergy],
  ["priest", clergy],
  ["vicar", clergy],
  ["congressman", deputies],
  ["lawmaker", lawmakers],
  ["legislator", lawmakers],
  ["parliamentarian", lawmakers],
]);

/** The keys of a role and of what newsrooms call it too ("judge" for a justice). */
export function keysOf(head: string): readonly string[] {
  const key = roleKey(head.replace(/^ex-/u, ""));
  return otherWords.get(key) ?? [key];
}

function firstUntold(scene: Scene, { to }: Description): Person | null {
  const first = scene.people.namings.find(({ at }) => at >= to && !inHeadline(scene, at));
  if (!first || first.at - to > 2 * leadWords || !scene.speaksAt(first.at)) return null;
  const untitled = first.run.nameFrom === first.run.from && first.person.statements.length === 0;
  return untitled && !isSharedParagraph(scene, first) ? first.person : null;
}

/** Where a second person is named in the same breath nobody can tell which of them the lead meant. */
function isSharedParagraph(scene: Scene, first: PersonNaming): boolean {
  const sentence = scene.article.words.get(first.at)?.sentence ?? 0;
  return scene.people.namings
    .slice(0, 40)
    .some(
      ({ at, person }) =>
        person !== first.person &&
        !scene.article.words.get(at)?.quoted &&
        (scene.article.words.get(at)?.sentence ?? 0) === sentence,
    );
}

/** "…, ministry says" in a headline: the only body of the article that its noun can mean. */
export function bodyNamedLater(scene: Scene, described: Description, head: string): Organization | null {
  if (!inHeadline(scene, described.from) || described.owner) return null;
  let found: Organization | null = null;
  for (const { organization } of scene.organizations.namings.slice(0, 60)) {
    if (organization.kind !== "organization" || !organization.nouns.has(head)) continue;
    if (found && found !== organization) return null;
    found = organization;
  }
  return found ?? firstToSpeak(scene, head);
}

const companyNouns =
  /^(?:company|firm|startup|start-up|retailer|manufacturer|developer|operator|supplier|lender|insurer|airline|carrier|utility|\p{L}+maker)$/u;

/** "Rocket start-up blames valve": the body that opens the copy with what it said. */
function firstToSpeak(scene: Scene, head: string): Organization | null {
  if (!companyNouns.test(head)) return null;
  const start = bodyStart(scene);
  const first = scene.organizations.namings.find(({ at }) => at >= start);
  const known = first && first.at - start < leadWords / 2 && scene.speaksAt(first.at) ? first.organization : null;
  const fits = known && known.kind === "organization" && (known.nouns.size === 0 || known.nouns.has("company"));
  return fits && runHolding(scene.article, first?.at ?? 0)?.kind !== "nationality" ? known : null;
}

/** True where a description is one noun alone, as headlines have it. */
export const isOnlyNoun = (scene: Scene, described: Description): boolean =>
  described.modifiers[0] === described.head &&
  described.complements.length === 0 &&
  described.owner === null &&
  inHeadline(scene, described.from) &&
  lowerAt(scene.article, described.head) !== "";

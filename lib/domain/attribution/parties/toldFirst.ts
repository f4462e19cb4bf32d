import { lowerAt, runHolding, say } from "./article";
import { sameFamily } from "./bodies";
import type { Speaker } from "./cast";
import type { Description } from "./descriptions";
import { bringsNewcomer } from "./functionWords";
import { countBefore } from "./inOrder";
import type { Organization } from "./organizations";
import type { Person, PersonNaming } from "./people";
import { rankStart } from "./ranks";
import { genderOfRole, isGroupNoun, isRelation, isRoleNoun, roleKey } from "./roleNouns";
import { standingOf } from "./roles";
import { partyOfPerson, type Scene, sharesAffiliation } from "./scene";
import { statementsAbout } from "./statements";
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
  if (isGroupNoun(head) || !isRoleNoun(head) || !opensArticle(scene, described.from)) return null;
  const newcomer = /^(?:an?|)$/u.test(described.determiner);
  if (!newcomer || described.owner)
    return isOfPerson(described, scene) || talksForOthers.test(head) ? null : firstUntold(scene, described, head);
  const only = onlyWithRole(scene, head, described);
  // "A former district engineer told senators … engineer Ana Ruiz said": the lead says more.
  const fuller = only !== null && described.modifiers[0] < described.head && !inHeadline(scene, described.from);
  const speaker = fuller ? scene.ofPerson.get(only) : undefined;
  if (speaker?.role?.toLowerCase() === head)
    speaker.role = standingOf(scene.article, scene.organizations, described).role;
  return only ?? onlyOfRank(scene, head) ?? (talksForOthers.test(head) ? null : firstUntold(scene, described, head));
}

/** "her lawyer", "the president's brother": of somebody else who is named. */
const isOfPerson = ({ owner }: Description, { article, people }: Scene): boolean => {
  const run = owner && runHolding(article, owner[0]);
  return owner !== null && (!run || people.byRun.has(run));
};

/** Whom copy leaves without a name for good. */
const talksForOthers = /^(?:spokes(?:man|woman|person)|official|officer|source|witness|insider|diplomat|aide|person)$/u;

function onlyWithRole(scene: Scene, head: string, described: Description): Person | null {
  let found: Person | null = null;
  let others = false;
  // "UN rights chief": not the one chief of whom the copy says that she heads another body.
  const { affiliation } = standingOf(scene.article, scene.organizations, described);
  for (const key of keysOf(head)) {
    for (const { person } of (scene.byRole.get(key) ?? []).slice(0, 60)) {
      const isOther = affiliation !== null && !sharesAffiliation(scene, person, affiliation);
      others ||= isOther;
      if (isOther || isShadow(scene, person)) continue;
      if (found && found !== person) return null;
      found = person;
    }
  }
  // Where one of another body has that role, one of whom nothing is told is not plainly meant.
  return found && others && partyOfPerson(scene, found).affiliation === null ? null : found;
}

/** "The chancellor" is not the shadow chancellor, nor "Minister" a junior minister. */
const isShadow = ({ article }: Scene, { statements }: Person): boolean =>
  statements.some(
    ({ described }) => described !== null && /^(?:shadow|junior)$/u.test(lowerAt(article, described.head - 1)),
  );

/** "Niger colonel calls sanctions an act of cowardice": the one colonel of the article. */
function onlyOfRank({ people }: Scene, head: string): Person | null {
  if (!isRank(head)) return null;
  const found = people.all.filter(({ name }) => name.toLowerCase().startsWith(`${head} `));
  return found.length === 1 ? (found[0] as Person) : null;
}

/** Whoever is named later than these was not meant by the lead. */
const namingsLookedAt = 30;

const judges = ["judge", "justice", "magistrate"];
const deputies = ["congressman", "representative", "rep", "rep."];
const lawmakers = ["lawmaker", "senator", "sen", "sen.", "mp", "mep", "legislator", "assemblyman", ...deputies];
const clergy = ["pastor", "rev", "rev.", "reverend", "priest", "vicar"];
const otherWords = new Map<string, readonly string[]>([
  ["judge", judges],
  ["pastor", clergy],
  ["pontiff", ["pontiff", "pope"]],
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

/** The first whom the body names, where her name stands bare or with a rank as she speaks; the lead's words are then told of her. */
function firstUntold(scene: Scene, described: Description, head: string): Person | null {
  const { article, people } = scene;
  // "The mother of a boy who died …": the boy is named before she is.
  const ofOther = isRelation(head) && described.complements.length > 0;
  const after = countBefore(people.namings, described.to);
  const first = people.namings
    .slice(after, after + namingsLookedAt)
    .find(({ at }) => !inHeadline(scene, at) && (!ofOther || scene.speaksAt(at)));
  if (!first || first.at - described.to > 2 * leadWords || !scene.speaksAt(first.at)) return null;
  const { run, person } = first;
  const untold = rankStart(article, run) === run.from && statementsAbout(article, run).length === 0;
  const gender = genderOfRole(head);
  if (!untold || isSharedParagraph(scene, first) || (gender && person.gender && gender !== person.gender)) return null;
  tell(scene, person, described);
  return person;
}

/** What the lead says of somebody before it names her is said of her; a headline leaves out too much. */
function tell(scene: Scene, person: Person, described: Description): void {
  if (inHeadline(scene, described.from)) return;
  const speaker = scene.ofPerson.get(person);
  if (!speaker) {
    person.statements.unshift({ described, verbRole: null, place: null, titleOnly: false });
    return;
  }
  if (speaker.role !== null && !/^(?:former|ex-|retired)/u.test(speaker.role)) return;
  const { role, affiliation } = standingOf(scene.article, scene.organizations, described);
  speaker.role = role ?? speaker.role;
  speaker.affiliation = affiliation ?? speaker.affiliation;
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
  if (described.owner || !opensArticle(scene, described.from)) return null;
  if (!inHeadline(scene, described.from))
    return bringsNewcomer(described.determiner) ? firstToSpeak(scene, head, described.to) : null;
  const called = new Set<Organization>();
  for (const { organization } of scene.organizations.namings.slice(0, 60)) {
    if (organization.kind !== "organization" || !organization.nouns.has(head)) continue;
    if (organization.firstAt < described.from || organization.firstAt >= described.to) called.add(organization);
  }
  const named = [...called].filter(({ name }) => /\p{Lu}\S* /u.test(name));
  const [found, another] = named.length > 0 ? named : [...called];
  if (another) return null;
  return found ?? firstToSpeak(scene, head);
}

/** "the sheriff's office": the one of the article whose name ends so ("Corley County Sheriff's Office"). */
export function officeCalled(scene: Scene, { owner, head }: Description): Organization | null {
  const words = owner
    ? say(scene.article, [owner[0], head + 1])
        .toLowerCase()
        .replaceAll("’", "'")
    : "";
  for (const { organization } of scene.organizations.namings.slice(0, 60)) {
    const name = organization.name.toLowerCase().replaceAll("’", "'");
    if (name.endsWith(` ${words}`)) return organization;
  }
  return null;
}

const companyNouns =
  /^(?:company|firm|startup|start-up|retailer|manufacturer|developer|operator|supplier|lender|insurer|airline|carrier|utility|\p{L}+maker)$/u;

/** "Rocket start-up blames valve": the body that opens the copy with what it said. */
function firstToSpeak(scene: Scene, head: string, after = 0): Organization | null {
  const start = Math.max(after, bodyStart(scene));
  const first = scene.organizations.namings.find(({ at }) => at >= start);
  const known = first && first.at - start < leadWords / 2 && scene.speaksAt(first.at) ? first.organization : null;
  if (known?.kind !== "organization") return null;
  const ofCompany = companyNouns.test(head) && (known.nouns.size === 0 || known.nouns.has("company"));
  const fits = ofCompany || watchers.test(head) || [...known.nouns].some((noun) => sameFamily(head, noun));
  return fits && runHolding(scene.article, first?.at ?? 0)?.kind !== "nationality" ? known : null;
}

/** What bodies of many sorts are called that watch over something. */
const watchers = /^(?:body|watchdog|regulator|agency|charity|group)$/u;

/** True where a description is one noun alone, as headlines have it. */
export const isOnlyNoun = (scene: Scene, described: Description): boolean =>
  described.modifiers[0] === described.head &&
  described.complements.length === 0 &&
  described.owner === null &&
  inHeadline(scene, described.from) &&
  lowerAt(scene.article, described.head) !== "";

/** "Jury orders …" above "A federal jury on Friday ordered": the headline's one noun is the copy's first of that sort. */
export function toldInHeadline(scene: Scene, { key, kind }: Speaker): Speaker | null {
  const { speaker, at } = scene.spoken[0] ?? { speaker: null, at: 0 };
  if (!speaker || scene.spoken.some((one) => one.speaker !== speaker && one.speaker.key === key)) return null;
  const headline = scene.article.words.get(at)?.passage === "headline" && scene.spoken.length < 4;
  return headline && speaker.key === key && speaker.kind === kind && !speaker.name.includes(" ") ? speaker : null;
}

import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { anyOfFamily, isBody, isPlatform, sameFamily } from "./bodies";
import { type Description, readObject } from "./descriptions";
import { countBefore } from "./inOrder";
import { acts } from "./itsBody";
import { namingsLookedAt } from "./mainBody";
import { organizationCalled } from "./organizationCalled";
import { affiliationAt, fullRange, type Organization, type Organizations, organizationBefore } from "./organizations";
import { bodyOfPost, upToPlace } from "./postsOfBodies";

/** Posts that only a company has: "chief executive Ana Ruiz" is the company's that was just named. */
const companyPost =
  /^(?:deputy |former |interim |acting )?(?:chief (?:executive|financial|operating|technology)(?: officer)?|ceo|cfo|coo|cto|(?:managing|finance) director)$/iu;
/** Others than companies have them too: only the company that the article is about is meant. */
const perhapsCompanyPost =
  /^(?:president|chairman|chairwoman|chairperson|chair|(?:regional |executive )?vice[- ]president)$/iu;

/** A study's author is held where it was made, which the copy names first. */
const author = /^(?:(?:lead|senior|first|main|study) )(?:co-)?author$/iu;

/** Goes in: a role for which nobody says where it is held; comes out: the one body that the article leaves for it, or null. */
export function impliedBody(
  article: Article,
  organizations: Organizations,
  described: Description,
  role: string,
): string | null {
  const at = { word: described.from, sentence: article.words.get(described.from)?.sentence ?? 0 };
  if (role.split(" and ").some((one) => companyPost.test(one))) {
    const company =
      speakerJustBefore(article, organizations, at) ??
      mainOver(organizations, companyNear(article, organizations, at)) ??
      companyItself(organizations);
    return company?.name ?? null;
  }
  if (/^(?:executive )?chair(?:man|woman|person)?$|^(?:co-)?founder$/iu.test(role) && standsAlone(article, described)) {
    const company = organizationCalled(organizations, at, "company", 1);
    if (company) return company.name;
  }
  if (described.complements.length === 0 && described.owner === null && /^(?:the)?$/u.test(described.determiner)) {
    // "President Barack Obama" is no company's.
    const company = perhapsCompanyPost.test(role) && role !== "President" ? companyItself(organizations) : null;
    if (company) return company.name;
  }
  if (
    /^(?:under|assistant )?secretary$/iu.test(role) &&
    described.complements.length === 0 &&
    described.owner === null
  ) {
    const department = organizationCalled(organizations, at, "department", 2);
    if (department?.nouns.has("department")) return department.name;
  }
  const scene = sceneBefore(article, organizations, described);
  if (scene !== null) return scene;
  if (author.test(role) && described.complements.length === 0 && !isOfAnother(article, described))
    return firstOf(organizations, "university");
  if (described.determiner === "the" && /^(?:vice-)?chair(?:man|woman|person)?$/iu.test(role)) {
    const committee = theOneCommittee(article);
    if (committee !== null) return committee;
  }
  const ofPost =
    described.complements.length === 0 && described.owner === null && /^(?:the)?$/u.test(described.determiner)
      ? bodyOfPost(organizations, role)
      : null;
  if (ofPost) return ofPost.nouns.has("county") ? upToPlace(ofPost.name, "county") : ofPost.name;
  if (!speaksForLast(article, described)) return null;
  const noun = bodyOfSentence(article, at.sentence - 1, described.from);
  if (noun !== null) return organizationCalled(organizations, at, noun)?.name ?? noun;
  const body = organizationBefore(organizations, described.from, at.sentence - 2)?.name ?? null;
  return body !== null && isPlatform(body.toLowerCase()) ? null : body;
}

/** "The Landlords' Forum said it was risky. Chief executive Ruth Pym said: “…”": in one paragraph, who spoke in the sentence before. */
function speakerJustBefore(
  article: Article,
  { namings }: Organizations,
  { word, sentence }: { word: number; sentence: number },
): Organization | null {
  const first = article.words.get(word);
  if (!first?.opens || first.breaks) return null;
  const after = countBefore(namings, word);
  for (const { at, sentence: other, organization } of namings.slice(Math.max(0, after - 6), after).reverse()) {
    const run = other === sentence - 1 ? runHolding(article, at) : null;
    if (run && organization.kind === "organization" && says.test(lowerAt(article, fullRange(article, run)[1])))
      return organization;
  }
  return null;
}

const says = /^(?:said|says|added|warned|argued|insisted|claimed|announced)$/u;

/** Two sentences seldom have more words; the bound keeps time linear in copy without stops. */
const wordsBack = 120;

/** "Asked for a source, the ministry pointed us to …": the noun of the body that a sentence is about, or null. */
function bodyOfSentence(article: Article, sentence: number, before: number): string | null {
  const least = Math.max(0, before - wordsBack);
  let at = before - 1;
  while (at > least && (article.words.get(at)?.sentence ?? 0) > sentence) at -= 1;
  let start = at;
  while (start > least && article.words.get(start - 1)?.sentence === article.words.get(at)?.sentence) start -= 1;
  for (let word = start; word < at; word += 1) {
    const opens = word === start || lowerAt(article, word - 1) === ",";
    const noun = lowerAt(article, word + 1);
    if (opens && lowerAt(article, word) === "the" && isBody(noun) && acts(lowerAt(article, word + 2))) return noun;
  }
  return null;
}

/** "An earlier trial found no link. Its lead author …": the study is not the one that the copy is about. */
function isOfAnother(article: Article, { owner, from }: Description): boolean {
  if (!owner || !/^(?:its|their)$/u.test(lowerAt(article, owner[0]))) return false;
  const sentence = article.words.get(from)?.sentence ?? 0;
  for (
    let at = from - 1;
    at >= Math.max(0, from - wordsBack) && (article.words.get(at)?.sentence ?? 0) >= sentence - 1;
    at -= 1
  )
    if (/^(?:another|earlier|previous|separate|different|older)$/u.test(lowerAt(article, at))) return true;
  return false;
}

/** "A committee of the House of Elders … the chairman, Odo Brack": the one committee that the copy brings, in its words. */
function theOneCommittee(article: Article): string | null {
  let only: Range | null = null;
  let noun = "";
  for (let at = 1; at < Math.min(article.words.length, wordsLookedAt); at += 1) {
    const lower = lowerAt(article, at);
    if (!/^(?:committee|commission|inquiry|tribunal)$/u.test(lower)) continue;
    if (article.runAt[at] !== -1 || (noun !== "" && noun !== lower)) return null;
    noun = lower;
    if (only || !/^an?$/u.test(lowerAt(article, at - 1)) || lowerAt(article, at + 1) !== "of") continue;
    const object = readObject(article, at + 2);
    if (object) only = [at, object[1]];
  }
  return only && say(article, only);
}

const wordsLookedAt = 800;

const ofPlace = /^(?:deputy |acting )?(?:mayor|mayoress|village head|town clerk)$/iu;
const ofHouse =
  /^(?:nurse|doctor|surgeon|matron|midwife|anaesthetist|anesthetist|paramedic|head|headteacher|principal|director|manager|caretaker)$/iu;

/** "In Deir Hanoun, … The mayor, Zeinab Fakih, …", "At the Ibn Rushd hospital …, the only surgeon": where the copy is just now. */
function sceneBefore(article: Article, organizations: Organizations, described: Description): string | null {
  const { determiner, complements, owner, head, modifiers } = described;
  if (complements.length > 0 || owner || (determiner !== "the" && !/^(?:only|sole)$/u.test(lowerAt(article, head - 1))))
    return null;
  const role = lowerAt(article, head);
  const wanted = ofPlace.test(role) ? "in" : ofHouse.test(role) && modifiers[0] >= head - 1 ? "at" : "";
  if (wanted === "") return null;
  const start = sentenceOpening(article, described.from, wanted);
  if (start === -1) return null;
  const from = /^(?:the|a)$/u.test(lowerAt(article, start + 1)) ? start + 2 : start + 1;
  const run = runHolding(article, from);
  if (!run || run.from !== from || (wanted === "at" && run.kind === "person")) return null;
  const range = fullRange(article, run);
  const isHouse = isBody(lowerAt(article, range[1] - 1)) || range[1] > run.to;
  if (wanted === "in" ? isHouse : !isHouse) return null;
  return affiliationAt(article, organizations, range);
}

/** The first word of this sentence or one of the two before it, where it is the one wanted. */
function sentenceOpening({ words }: Article, from: number, wanted: string): number {
  const sentence = words.get(from)?.sentence ?? 0;
  for (let at = from - 1; at >= 0 && at > from - 90; at -= 1) {
    const word = words.get(at);
    if (!word || word.sentence < sentence - 2) return -1;
    if (word.opens && word.lower === wanted && !word.quoted) return at;
  }
  return -1;
}

/** What the copy is about, where a company near by is named but in passing. */
function mainOver({ main, namings }: Organizations, near: Organization | null): Organization | null {
  if (!main || !near || main === near || main.kind !== "organization") return near;
  let lead = 0;
  for (const { organization } of namings.slice(0, namingsLookedAt)) {
    if (organization === main) lead += 1;
    if (organization === near) lead -= leastTimes;
  }
  return lead > 0 ? main : near;
}

/** How many times as often it must be named. */
const leastTimes = 3;

function companyNear(
  article: Article,
  organizations: Organizations,
  at: { word: number; sentence: number },
): Organization | null {
  let guessed: Organization | null = null;
  for (const noun of ["company", "bank", "airline"]) {
    const company = organizationCalled(organizations, at, noun, 4);
    if (company && isOfAnalysts(article, organizations, company)) continue;
    if (company && company.nouns.size > 0) return company;
    guessed ??= company;
  }
  // A name of which nothing is known gives way to the first that is known to be a company.
  return firstCompany(organizations, at.word) ?? guessed;
}

/** "an analyst at Kade Bank": those who talk of companies have posts there, and the company has others. */
function isOfAnalysts(article: Article, { namings }: Organizations, company: Organization): boolean {
  const own = namings.slice(0, namingsLookedAt).filter(({ organization }) => organization === company);
  return own.every(({ at }) => {
    const before = /^(?:the|a)$/u.test(lowerAt(article, at - 1)) ? at - 2 : at - 1;
    return (
      /^(?:at|of|with|for|from)$/u.test(lowerAt(article, before)) &&
      /^(?:analysts?|economists?|strategists?|traders?|brokers?|managers?|partner)$/u.test(lowerAt(article, before - 1))
    );
  });
}

/** The company that the copy names first, where it has spoken of that one in its first sentences. */
function firstCompany({ namings }: Organizations, before: number): Organization | null {
  for (const { organization, at, sentence, slight } of namings.slice(0, 12)) {
    if (at >= before || sentence > leadSentences) return null;
    // "Home-goods retailer Larkspur": what it is, and no name.
    const named = /(?:^|\s)[\p{Lu}\p{N}&]\S*$/u.test(organization.name);
    if (named && !slight && [...organization.nouns].some((noun) => sameFamily(noun, "company"))) return organization;
  }
  return null;
}

const leadSentences = 4;

/** The article's main body, where its name or the article says that it is a company. */
function companyItself({ main }: Organizations): Organization | null {
  return main && [...main.nouns].some((noun) => sameFamily(noun, "company") || sameFamily(noun, "bank")) ? main : null;
}

const standsAlone = (article: Article, { determiner, complements, to }: Description): boolean =>
  determiner === "" && complements.length === 0 && !/^(?:and|of)$/u.test(lowerAt(article, to));

/** "Sgt. Lou Pacheco", where the article names one police force and no other armed body: the force. */
export function forceOfRank(organizations: Organizations, name: string): string | null {
  if (
    !/^(?:det|sgt|insp|supt|pc|dc|ds|di|dci|dsi|sergeant|detective|inspector|superintendent|constable)\b/iu.test(name)
  )
    return null;
  const namings = organizations.namings.slice(0, namingsLookedAt);
  const armed = ["army", "navy", "brigade"].some((noun) => namings.some(isOf(noun)));
  const forces = new Set(namings.filter(isOf("police")).map(({ organization }) => organization.name));
  const [only] = forces;
  return !armed && forces.size === 1 && only && /^\p{Lu}/u.test(only) ? only : null;
}

const isOf =
  (noun: string) =>
  ({ organization, slight }: Organizations["namings"][number]): boolean =>
    !slight && organization.nouns.has(noun);

/** The first body of one sort that the copy names. */
function firstOf({ namings }: Organizations, noun: string): string | null {
  for (const { organization, slight } of namings.slice(0, namingsLookedAt)) {
    if (slight || !/^\p{Lu}/u.test(organization.name)) continue;
    if (anyOfFamily(organization.nouns, noun)) return organization.name;
  }
  return null;
}

/** "A spokeswoman said talks were on": nobody says for whom, so it is the organisation that the copy was just about. */
function speaksForLast(article: Article, described: Description): boolean {
  const role = say(article, [described.modifiers[0], described.head + 1]);
  return (
    /^(?:spokes(?:man|woman|person)|press secretary)$/iu.test(role) &&
    /^(?:an?|the)?$/u.test(described.determiner) &&
    described.complements.length === 0 &&
    described.owner === null
  );
}

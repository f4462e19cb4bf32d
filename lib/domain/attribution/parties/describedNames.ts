import { type Article, lowerAt } from "./article";
import type { Description } from "./descriptions";
import { isCount } from "./functionWords";
import { lastPersonBefore } from "./kin";
import { organizationBefore } from "./organizations";
import { isCrowd, isPost, singular } from "./roleNouns";
import type { Scene } from "./scene";

/** The description up to its complements, and "familiar with the matter" after people who are only that. */
export function describedEnd(article: Article, described: Description): number {
  if (!/^(?:familiar|close|briefed|with|involved|directly)$/u.test(lowerAt(article, described.head + 1)))
    return described.to;
  let at = described.head + 1;
  while (
    (article.words.get(at)?.isWord || lowerAt(article, at) === "'s") &&
    at < Math.min(described.head + 9, described.limit ?? at + 1) &&
    !/^(?:said|says|told|who|that|have|has|and|because|were|was|added|confirmed)$/u.test(lowerAt(article, at))
  )
    at += 1;
  return at;
}

function genderOfPronoun(scene: Scene, at: number): "he" | "she" | null {
  const lower = lowerAt(scene.article, at);
  return lower === "his" ? "he" : lower === "her" ? "she" : null;
}

/** "her lawyer" means nothing elsewhere; "Ana Ruiz's lawyer" does. */
export function ownerResolved(scene: Scene, described: Description, name: string): string {
  if (!described.owner || !/^(?:his|her|their|its)$/u.test(lowerAt(scene.article, described.owner[0]))) return name;
  const organization = /^(?:its|their)$/u.test(lowerAt(scene.article, described.owner[0]))
    ? organizationBefore(scene.organizations, described.owner[0])
    : null;
  const owner =
    organization?.name ??
    lastPersonBefore(scene.people, described.owner[0], genderOfPronoun(scene, described.owner[0]))?.name;
  return owner ? `${owner}'s ${name}` : name;
}

/** "one of the officials", "a nurse": a single one of its sort. */
export const isOne = (described: Description): boolean =>
  /^(?:one|another|each|either|neither|a|an)$/u.test(described.determiner);

/** "experts on rivers", "lawyers for the family": without the rest the word says too little. */
const takesTopic =
  /^(?:experts|specialists|authorities|lawyers|attorneys|advisers|advisors|consultants|advocates|campaigners|counsel)$/u;

/** "six workers", "several students": how many they are is no role. */
const isManyOf = (described: Description): boolean =>
  isCount(described.determiner) && described.modifiers[0] === described.head;

/** A bare plural ("rebels", "residents") is a name and no role; "one of the officials" is an official. */
export function roleOfDescribed(
  scene: Scene,
  described: Description,
  standing: { role: string | null; affiliation: string | null },
  plural: boolean,
): string | null {
  const { role, affiliation } = standing;
  const head = lowerAt(scene.article, described.head);
  if (
    role === null ||
    isCrowd(lowerAt(scene.article, described.head)) ||
    (plural &&
      affiliation === null &&
      described.modifiers[0] === described.head &&
      !takesTopic.test(lowerAt(scene.article, described.head)) &&
      !isOne(described) &&
      !isCount(described.determiner)) ||
    (plural && affiliation === null && !isPost(head) && isManyOf(described)) ||
    (plural && affiliation === null && !role.includes(" ") && !isCount(described.determiner) && !isOne(described))
  )
    return null;
  const first = scene.article.words.get(described.modifiers[0]);
  const lowered =
    first?.opens && scene.article.runAt[described.modifiers[0]] === -1
      ? role.charAt(0).toLowerCase() + role.slice(1)
      : role;
  return described.determiner === "one" ? singular(lowered) : lowered;
}

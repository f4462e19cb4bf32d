import { type Article, lowerAt } from "./article";
import type { Description } from "./descriptions";
import { lastPersonBefore } from "./kin";
import { organizationBefore } from "./organizations";
import type { Scene } from "./parties";

/** The description up to its complements, and "familiar with the matter" after people who are only that. */
export function describedEnd(article: Article, described: Description): number {
  if (!/^(?:familiar|close|briefed|with|involved|directly)$/u.test(lowerAt(article, described.head + 1)))
    return described.to;
  let at = described.head + 1;
  while (
    article.words[at]?.isWord &&
    at < described.head + 9 &&
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

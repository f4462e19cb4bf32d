import { type Article, lowerAt } from "./article";
import { readDescription } from "./descriptions";
import type { PersonNaming } from "./people";
import { genderOfRole, isRelation, isRoleNoun } from "./roleNouns";
import { wordAt } from "./words";

/**
 * Goes in: the article and the namings of its people, in text order; comes out: nothing, but "the 52-year-old dental
 * assistant" then says of the person named last before it what she is. It is a weak statement: a fuller one stands above it.
 */
export function addAgedDescriptions(article: Article, namings: readonly PersonNaming[]): void {
  let next = 0;
  const { text, words } = article;
  for (let found = text.indexOf(age); found !== -1; found = text.indexOf(age, found + 1)) {
    const at = wordAt(words, found);
    while (next < namings.length && (namings[next]?.at ?? 0) < at) next += 1;
    if (!/^\d{1,3}-year-old$/u.test(lowerAt(article, at)) || lowerAt(article, at - 1) !== "the") continue;
    const head = roleBehind(article, at);
    const naming = namings[next - 1];
    if (head === -1 || !naming || article.words.get(at)?.quoted || isFar(article, naming.at, at)) continue;
    const gender = genderOfRole(lowerAt(article, head));
    if (gender !== null && naming.person.gender !== null && gender !== naming.person.gender) continue;
    const described = { ...readDescription(article, head), modifiers: [at + 1, head] as const };
    naming.person.statements.push({ described, verbRole: null, place: null, titleOnly: true });
  }
}

const age = "-year-old";

const isFar = ({ words }: Article, named: number, at: number): boolean =>
  (words.get(at)?.sentence ?? 0) - (words.get(named)?.sentence ?? 0) > 3;

/** The role noun within four words of the age; kinship says nothing new of who somebody is. */
function roleBehind(article: Article, aged: number): number {
  for (let at = aged + 1; at < aged + 5; at += 1) {
    const lower = lowerAt(article, at);
    if (!article.words.get(at)?.isWord || article.runAt[at] !== -1) return -1;
    if (isRoleNoun(lower) && !isRoleNoun(lowerAt(article, at + 1))) return isRelation(lower) ? -1 : at;
  }
  return -1;
}

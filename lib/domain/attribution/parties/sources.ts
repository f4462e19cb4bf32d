import type { FoundAttribution } from "../types";
import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isDocument } from "./bodies";
import { readDescription } from "./descriptions";
import { countryOf } from "./places";
import { isGroupNoun, isRoleNoun } from "./roleNouns";
import { wordAt } from "./words";

/** The words of an attribution's source, by index, from its first span to its last; null where it has no source. */
export function sourceRange(article: Article, found: Pick<FoundAttribution, "source">): Range | null {
  const first = found.source[0];
  const last = found.source.at(-1);
  if (!first || !last) return null;
  const from = wordAt(article.words, first[0]);
  return [from, Math.max(from + 1, wordAt(article.words, last[1] - 1) + 1)];
}

/**
 * Goes in: a source's words; comes out: the noun phrase that they stand in, where a finder cut it short: "An aide to | the
 * senator |" is the aide, "| village | elder Odo Brack" is the elder. A whole phrase comes back as it is.
 */
export function wholePhrase(article: Article, range: Range): Range {
  const [from, to] = range;
  const end = rightEnd(article, from, to);
  const before = lowerAt(article, from - 1);
  if (article.words.get(from)?.breaks || !/^(?:to|of|with|for|by|on|in|at|from)$/u.test(before)) return [from, end];
  for (let at = from - 2; at >= from - 8 && at >= 0; at -= 1) {
    const word = article.words.get(at);
    if (!word?.isWord || word.breaks || /^(?:said|says|told|according)$/u.test(word.lower)) break;
    if (isDocument(word.lower) && before === "by" && isPast(lowerAt(article, at + 1)))
      return [readDescription(article, at).from, end];
    if (!isRoleNoun(word.lower) && !isGroupNoun(word.lower)) continue;
    const described = readDescription(article, at);
    const knows = /^(?:familiar|briefed|close|involved|with)$/u.test(lowerAt(article, at + 1));
    return described.to === end || knows ? [described.from, end] : [from, end];
  }
  return [from, end];
}

const isPast = (lower: string): boolean =>
  /^(?:obtained|seen|reviewed|viewed|published|released|commissioned|carried|prepared|leaked)$/u.test(lower);

/** Past a role or a name that goes on without a mark where the source breaks off in a common noun. */
function rightEnd(article: Article, from: number, to: number): number {
  // "have convinced US | officials that": a nationality alone names nobody whom a role follows.
  const land = to - from === 1 ? (article.words.get(from)?.text ?? "") : "";
  const isLand = countryOf(land.toLowerCase()) !== null || /^(?:US|U\.S\.|UK|U\.K\.|EU)$/u.test(land);
  if (isLand && isGroupNoun(lowerAt(article, to)) && !article.words.get(to)?.breaks) return to + 1;
  if (to - from > 3 || article.runAt[to - 1] !== -1 || article.words.get(to)?.breaks) return to;
  const next = lowerAt(article, to);
  const role = isRoleNoun(next) || isGroupNoun(next);
  const run = runHolding(article, role ? to + 1 : to);
  const ownsName = isRoleNoun(lowerAt(article, to - 1)) || role;
  if (run && ownsName && run.from === (role ? to + 1 : to)) return run.to;
  // "Staff | suspect that …"
  if (next === "suspect" && isGroupNoun(lowerAt(article, to - 1))) return to;
  return role &&
    !isRoleNoun(lowerAt(article, to - 1)) &&
    !/^(?:he|she|they|it|we|i|who)$/u.test(lowerAt(article, to - 1))
    ? to + 1
    : to;
}

import { type Article, lowerAt, say } from "./article";
import { isRetired } from "./nameStart";
import type { NameRun } from "./names";
import { isNobleTitle, isRank, takesGeneral } from "./titles";

/** Ranks of two words of which one alone is none, or another thing: "Group Captain", "Chief Inspector". */
const pairs =
  /^(?:sr\.? comr\.?|group captain|wing commander|squadron leader|flight (?:lieutenant|sergeant|officer)|lance corporal|(?:pilot|flying|petty|warrant) officer|(?:chief|police) inspector|(?:police|detective) (?:constable|sergeant|superintendent)|chief superintendent|leading (?:seaman|hand))$/u;

/** Where the rank begins that a name stands with ("Detective Chief Inspector | Sarah Hall"); the name's start where there is none. */
export function rankStart(article: Article, run: NameRun): number {
  let from = run.nameFrom;
  while (from > run.from) {
    const before = from - 1;
    // "Captain (retired) | Nadeem Khosa"
    if (lowerAt(article, before) === ")" && isRetired(lowerAt(article, before - 1))) from -= 3;
    else if (isPair(article, before - 1) && before - 1 >= run.from) from -= 2;
    else if (article.sport && lowerAt(article, before) === "captain") break;
    else if (isRank(lowerAt(article, before)) && !isOfPost(lowerAt(article, before - 1), lowerAt(article, before)))
      from -= 1;
    else break;
  }
  return from;
}

const isPair = (article: Article, at: number): boolean =>
  pairs.test(`${lowerAt(article, at)} ${lowerAt(article, at + 1)}`);

/** "Attorney General", "Deputy Fire Marshal": a rank's word that with the one before it is a post. */
export const makesPost = (before: string, rank: string): boolean =>
  (rank === "general" && takesGeneral(before)) || (rank === "marshal" && /^(?:fire|federal|grand)$/u.test(before));

/** The same, and "Chief of Staff", "Chief Constable": the word is the post's, and no rank. */
const isOfPost = (before: string, rank: string): boolean =>
  makesPost(before, rank) || before === "of" || before === "chief";

/** A person's name as the article gives it, with a rank and without other titles. */
export function fullName(article: Article, run: NameRun): string {
  let from = run.nameFrom;
  // "Lord Ashgrove": a title of the peerage is half of the name where one name alone follows.
  if (run.nameTo - from === 1 && from > run.from && isNobleTitle(lowerAt(article, from - 1))) from -= 1;
  from = Math.min(from, rankStart(article, run));
  return say(article, [from, run.nameTo]).replace(/['’]$/u, (mark) => (article.text.includes(`${mark} `) ? mark : ""));
}

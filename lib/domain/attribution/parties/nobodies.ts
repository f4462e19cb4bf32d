import { type Article, lowerAt, runHolding, say } from "./article";
import { readDescription } from "./descriptions";
import { isGivenName } from "./givenNames";
import type { NameRun } from "./names";
import { isPartisan } from "./places";
import { isGroupNoun, isPost, isRoleNoun, singular } from "./roleNouns";

/** "The Command's Public Relations Officer, …", "The Speaker": an office behind an article or an owner, with a capital as a name has. */
const isPostOnly = (article: Article, run: NameRun): boolean =>
  /^(?:the|'s)$/u.test(lowerAt(article, run.from - 1)) && isPost(lowerAt(article, run.to - 1));

/** "Gauteng MEC", "Pulai Indah MP": a seat with what it is for. */
const isSeatOfPlace = (article: Article, run: NameRun): boolean =>
  run.nameTo === run.to &&
  run.to - run.from > 1 &&
  /^(?:mec|mna|mpa|mla|mp|mep|msp|td)$/u.test(lowerAt(article, run.to - 1));

/** "The Liberal Democrat MP for the area, Caroline Ashby,": a seat with the party that holds it. */
export const isSeatOfParty = (article: Article, run: NameRun): boolean =>
  /^(?:mp|mep|msp|mla|senator|councillor|cllr)$/u.test(lowerAt(article, run.to - 1)) &&
  isPartisan(say(article, [run.from, run.to - 1]).toLowerCase());

/** "The defendant, of Orchard Rise, Wexcombe,": the town behind the street. */
export function isSecondPlace(article: Article, run: NameRun): boolean {
  const before = lowerAt(article, run.from - 1) === "," ? runHolding(article, run.from - 2) : null;
  if (before === null || !/^(?:of|in|from|at|near)$/u.test(lowerAt(article, before.from - 1))) return false;
  // "Belmora's ambassador in Geneva, Tal Hessen,", "The governor of Halle, Tal Hessen,": the one who is somebody's or somewhere's has a name.
  const head = before.from - 2;
  if (run.to - run.from < 2 || !isPost(lowerAt(article, head))) return true;
  const { owner, determiner } = readDescription(article, head);
  return owner === null && !(determiner === "the" && lowerAt(article, run.to) === ",");
}

/** "Mr Speaker, are we a House?": an office that is spoken to. */
export const isSpokenTo = (article: Article, run: NameRun): boolean =>
  run.nameFrom > run.from &&
  run.nameTo - run.nameFrom === 1 &&
  /^(?:speaker|president|chairman|chairwoman|chair|minister|secretary|mayor|ambassador|moderator|governor)$/u.test(
    lowerAt(article, run.nameFrom),
  );

/** "Rival Odessa Micro", "shares in rival Corvel": a firm's rival is a firm; a person's is "her rival". */
export const isRivalOfFirm = (article: Article, run: NameRun): boolean => {
  const at = lowerAt(article, run.from) === "rival" ? run.from : run.from - 1;
  if (lowerAt(article, at) !== "rival" || isGivenName(lowerAt(article, at + 1))) return false;
  return article.words.get(at)?.opens === true || /^(?:in|of|by|from|with|at|and|to)$/u.test(lowerAt(article, at - 1));
};

/** "according to statisticians Optima", "brokers Pell Hanway": one name behind many is the firm's. */
export function isOfMany({ words, runAt }: Article, run: NameRun): boolean {
  const many = words.get(run.from - 1);
  if (
    !many ||
    many.capital ||
    runAt[run.from - 1] !== -1 ||
    !/s$/u.test(many.lower) ||
    !(isGroupNoun(many.lower) || isRoleNoun(singular(many.lower)))
  )
    return false;
  // "The series stars Tahar Mansouri": there it is a verb.
  const isNoun = many.opens || /^(?:to|by|from|with|for|at|as)$/u.test(words.lowerAt(run.from - 2));
  return isNoun && !/^(?:and|&|,|or)$/u.test(words.lowerAt(run.to));
}

/** "Opposition MPs", "R48-million": a plural of what people are, or a sum, though it is written like a name. */
export const namesNobody = (article: Article, run: NameRun): boolean =>
  (run.to - run.from > 1 && isGroupNoun(lowerAt(article, run.to - 1))) ||
  /^(?:constituency|ward|precinct|riding|electorate)$/u.test(lowerAt(article, run.to - 1)) ||
  isPostOnly(article, run) ||
  isRivalOfFirm(article, run) ||
  isSeatOfPlace(article, run) ||
  isSecondPlace(article, run) ||
  isOfMany(article, run) ||
  /\d/u.test(lowerAt(article, run.nameFrom));

import { isBody } from "./bodies";
import { isDate, isFunctionWord, isVerb } from "./functionWords";
import { shouted } from "./nameKinds";
import { ownersOfNames } from "./ownersOfNames";
import { isGroupNoun, isRoleNoun } from "./roleNouns";
import { isWellKnown } from "./wellKnown";
import type { Word, Words } from "./words";

/** A word that a name may go on with. */
export function mayContinue(word: Word | undefined): boolean {
  if (!word?.capital || word.breaks || isDate(word.lower)) return false;
  // "By MARCUS DEELEY FOR NEWSLINE"
  if (word.passage === "byline" && isFunctionWord(word.lower)) return false;
  return (
    !isFunctionWord(word.lower) ||
    // A capital verb inside a line is a name's word ("Heavy Works") anywhere but in a headline.
    (isVerb(word.lower) && word.passage !== "headline") ||
    (shouted(word) && word.text !== "I") ||
    (/^(?:without|beyond)$/u.test(word.lower) && word.passage !== "headline") ||
    /^(?:will|may|mark|young|down|so|back|first|now|out|together|against)$/u.test(word.lower)
  );
}

/** Verbs of speech that nothing owns: "Hanlon's said". */
const finiteSpeech =
  /^(?:said|says|told|tells|denied|denies|declined|declines|confirmed|confirms|announced|announces|agreed|agrees|refused|refuses|added|adds|insisted|insists|warned|warns)$/u;

/** "St. Brendan's Hospital", "Metalworkers' Union": a possessor that is part of the name. */
export function overPossessive(words: Words, from: number, at: number): number | null {
  const mark = words.get(at);
  const owner = words.get(at - 1);
  const plural = /^['’]$/u.test(mark?.text ?? "") && /s$/u.test(owner?.lower ?? "") && mark?.start === owner?.end;
  // "vicar of St Botolph's, described …": the saint's house is called after him; "Moody's said …".
  const saint = /^(?:st\.?|saint)$/u.test(words.lowerAt(from)) && endsName(words.get(at + 1));
  // "Hanlon's said …": nobody owns a verb.
  const firm = finiteSpeech.test(words.lowerAt(at + 1)) && words.lowerAt(from) === words.lowerAt(at - 1);
  if (mark?.lower === "'s" && (saint || firm || isWellKnown(`${owner?.text}'s`))) return at + 1;
  if ((mark?.lower !== "'s" && !plural) || !mayContinue(words.get(at + 1))) return null;
  const next = words.lowerAt(at + 1);
  // "the Pratt County Sheriff's Office": an office that is called after its holder.
  if (
    mark?.lower === "'s" &&
    isRoleNoun(owner?.lower ?? "") &&
    /^(?:office|department|bureau|court|council|service)$/u.test(next)
  )
    return at + 2;
  const named = /^(?:st\.?|saint)$/u.test(words.lowerAt(from)) || ownersOfNames.test(owner?.lower ?? "");
  if (named || (plural && (isBody(next) || /^(?:watch|voice|aid|action|link|line)$/u.test(next)))) return at + 2;
  // "Professional Cricketers' Welfare Forum"
  const body = plural && isGroupNoun(owner?.lower ?? "") ? endsInBody(words, at + 1) : null;
  return body;
}

const endsName = (word: Word | undefined): boolean => !word?.isWord || isFunctionWord(word.lower);

/** "the Trade and Industry Ministry". */
export function endsInBody(words: Words, at: number): number | null {
  // "Screen and Stage Workers' Alliance": past a plural possessor.
  const owner = (next: number) =>
    /^['’]$/u.test(words.get(next)?.text ?? "") &&
    words.lowerAt(next - 1).endsWith("s") &&
    mayContinue(words.get(next + 1));
  for (let next = at; next < at + 4 && (mayContinue(words.get(next)) || owner(next)); next += 1) {
    if (
      next > at &&
      /^(?:workers|employees|growers|ministry|department|agency|commission|committee|authority|council|administration|office|federation|union|association|board|institute|bureau|society|league|trust|company|service|services|bank|university|alliance|group|court|tribunal|forum|academy|college|school|centre|center|foundation|network|organisation|organization|corporation|directorate|inspectorate|secretariat|coalition|fund|partnership|police|party|movement|front|congress|bloc)$/u.test(
        words.lowerAt(next),
      )
    )
      return next + 1;
  }
  return null;
}

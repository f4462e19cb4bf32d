import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isBody, isDocument, isPart } from "./bodies";
import { isCount, isDate, isDeterminer, isFunctionWord, isVerb } from "./functionWords";
import { isPortfolioWord } from "./postWords";
import { isGroupNoun, isRoleModifier, isRoleNoun } from "./roleNouns";

/** "spokesman **for the Flood Agency**": what stands after a head noun. */
export interface Complement {
  readonly preposition: string;
  readonly object: Range;
}

/**
 * A noun phrase around a head noun: "the brigade's spokesman", "a senior Pentagon official", "director of operations at
 * the Flood Agency". All ranges are word indexes; nothing is resolved yet.
 */
export interface Description {
  readonly from: number;
  readonly to: number;
  readonly head: number;
  /** The determiner's word, "" where there is none (or a possessor stands in its place). */
  readonly determiner: string;
  /** The possessor without its "'s", or a possessive pronoun. */
  readonly owner: Range | null;
  /** The words between determiner or possessor and head. */
  readonly modifiers: Range;
  readonly complements: readonly Complement[];
  /** Where the source ends that the phrase stands in: no word behind it belongs to the phrase. */
  readonly limit?: number;
  /** A second role of the same person: "and chief executive". */
  readonly joined?: Range | null;
}

const verbAdjectives = new Set(
  "heating|wrestling|swimming|rowing|boxing|cycling|skiing|sailing|running|skating|fencing|shooting|climbing|racing|fishing|farming|planning|training|mining|nursing|teaching|printing|lending|gaming|betting|catering|cleaning|shipping|trucking|logging|weaving|drilling|parking|ageing|aging|advertising|programming|polling|lobbying|fundraising|funding|spending|purchasing|publishing|consulting|accounting|broadcasting|computing|processing|learning|reporting|testing|understanding|schooling|catering|clothing|retired|acting|leading|managing|visiting|elected|appointed|convicted|accused|unnamed|unidentified|ranking|high-ranking|sitting|founding|practising|practicing|trained|armed|experienced|respected|displaced|wounded|injured|registered|certified|licensed|organising|organizing|planning|operating|marketing|engineering|training|manufacturing|shipping|mining|building|housing|banking|farming|fishing|sailing|policing|nursing|commanding|contributing|supervising|presiding|disgraced|embattled|so-called|seasoned|self-described|bed|red|landed|red-haired|masked|hooded|newly-elected|interviewed|wedding|sporting|racing|coaching|united|aged|shared|teaching|reigning|remaining|outgoing|incoming|departing|serving".split(
    "|",
  ),
);
const possessives = new Set("his|her|their|its|our|my|your".split("|"));

/** Goes in: the index of a head noun; comes out: the phrase around it. Looks at most a dozen words to either side. */
export function readDescription(article: Article, head: number): Description {
  const run = runHolding(article, head);
  const start = run ? Math.min(head, run.from) : head;
  const { from, determiner, owner, modifiers } = readLeft(article, run && start < head ? start : head);
  const joined = joinedRole(article, head);
  const complements = readComplements(article, joined ? joined[1] : head + 1);
  const to = complements.at(-1)?.object[1] ?? (joined ? joined[1] : head + 1);
  return { from, determiner, owner, modifiers: [modifiers[0], head], head, complements, joined, to };
}

/** "founder and chief executive": "and" with one to three plain words that end in a role of one person. */
function joinedRole(article: Article, head: number): Range | null {
  if (lowerAt(article, head + 1) !== "and" || !isRoleNoun(lowerAt(article, head))) return null;
  for (let at = head + 2; at < head + 5; at += 1) {
    const word = article.words.get(at);
    if (
      !word?.isWord ||
      (word.capital && article.runAt[at] !== -1) ||
      isFunctionWord(word.lower) ||
      isGroupNoun(word.lower)
    )
      return null;
    const next = lowerAt(article, at + 1);
    if (isRoleNoun(word.lower) && !isRoleNoun(next)) return next === "and" ? null : [head + 1, at + 1];
  }
  return null;
}

function readLeft(article: Article, head: number): Omit<Description, "head" | "complements" | "to" | "joined"> {
  let at = head;
  while (at > 0 && head - at < 12) {
    const before = at - 1;
    if (article.words.get(at)?.breaks || !isModifier(article, before)) break;
    const run = runHolding(article, before);
    at = run ? Math.max(run.from, 0) : before;
  }
  at = withoutVerb(article, at, head);
  const modifiers: Range = [at, head];
  const owner = ownerBefore(article, at);
  if (owner) return { from: owner.from, determiner: "", owner: owner.range, modifiers };
  const determined = isDeterminer(lowerAt(article, at - 1)) && !article.words.get(at)?.breaks;
  const determiner = determined ? lowerAt(article, at - 1) : "";
  if (!determined) return { from: at, determiner, owner: null, modifiers };
  const outer = isDeterminer(lowerAt(article, at - 2)) ? at - 2 : at - 1;
  return { from: outer, determiner: outer < at - 1 ? lowerAt(article, outer) : determiner, owner: null, modifiers };
}

function isModifier(article: Article, at: number): boolean {
  const word = article.words.get(at);
  if (!word?.isWord || isDate(word.lower)) return false;
  if (word.text === "10" && article.runAt[at] !== -1) return true;
  // "the audit office's 2024 report": a year between possessor and noun.
  if (/^\d+$/u.test(word.text))
    return /^(?:19|20)\d\d$/u.test(word.text) && /^(?:'s|an?|the|its)$/u.test(lowerAt(article, at - 1));
  // "her then manager", "the then minister"
  if (word.lower === "then") return possessives.has(lowerAt(article, at - 1)) || lowerAt(article, at - 1) === "the";
  return article.runAt[at] !== -1 || !isFunctionWord(word.lower);
}

/** "Ruiz contacted officials": a verb in -ed or -ing at the phrase's left end is none of its words. */
function withoutVerb(article: Article, from: number, head: number): number {
  if (isDeterminer(lowerAt(article, from - 1)) || ownerBefore(article, from)) return from;
  let begin = from;
  for (let at = from; at < head; at += 1) {
    const lower = lowerAt(article, at);
    if (article.runAt[at] === -1 && /(?:ed|ing)$/u.test(lower) && !lower.includes("-") && !verbAdjectives.has(lower))
      begin = at + 1;
  }
  return begin;
}

/** The possessor whose "'s" (or plural apostrophe, or possessive pronoun) ends just before `at`. */
export function ownerBefore(article: Article, at: number): { from: number; range: Range } | null {
  const mark = article.words.get(at - 1);
  if (!mark) return null;
  if (possessives.has(mark.lower)) return { from: at - 1, range: [at - 1, at] };
  const plural =
    (mark.text === "'" || mark.text === "’") &&
    /s$/u.test(lowerAt(article, at - 2)) &&
    mark.start === article.words.get(at - 2)?.end;
  if (mark.lower !== "'s" && !plural) return null;
  let from = at - 2;
  const run = runHolding(article, from);
  if (run) from = run.from;
  while (from > 0 && at - from < 8 && !run && isModifier(article, from - 1) && !article.words.get(from)?.breaks) {
    from = runHolding(article, from - 1)?.from ?? from - 1;
  }
  const determined = isDeterminer(lowerAt(article, from - 1)) && !possessives.has(lowerAt(article, from - 1));
  return { from: determined ? from - 1 : from, range: [from, at - 1] };
}

const complementWords = new Set(["of", "for", "at", "in", "with", "to", "on", "from", "within"]);

function readComplements(article: Article, at: number): Complement[] {
  const complements: Complement[] = [];
  let next = at;
  while (complements.length < 3 && !article.words.get(next)?.breaks) {
    // "an officer attached to the crime branch" is held there.
    const attached =
      /^(?:attached|assigned|seconded)$/u.test(lowerAt(article, next)) && lowerAt(article, next + 1) === "to";
    if (attached) next += 1;
    const preposition = attached ? "at" : lowerAt(article, next);
    const object = complementWords.has(preposition) ? readObject(article, next + 1) : null;
    if (!object) break;
    const whole = withSecond(article, preposition, object);
    complements.push({ preposition, object: whole });
    next = whole[1];
    // "the Flood Agency (FA)": the abbreviation in brackets belongs to the name.
    if (lowerAt(article, next) === "(" && lowerAt(article, next + 2) === ")") next += 3;
  }
  return complements;
}

/** "minister of environment and energy": a second bare noun before a comma, a name or a further preposition. */
function withSecond(article: Article, preposition: string, object: Range): Range {
  const [from, to] = object;
  if (
    preposition !== "of" ||
    lowerAt(article, to) !== "and" ||
    isDeterminer(lowerAt(article, from)) ||
    article.runAt[from] !== -1
  )
    return object;
  const second = article.words.get(to + 1);
  const after = lowerAt(article, to + 2);
  const closes = after === "," || after === "at" || after === "for" || article.runAt[to + 2] !== -1;
  return second?.isWord && !second.capital && !isFunctionWord(second.lower) && closes ? [from, to + 2] : object;
}

/** An unknown word before "that", "the" or "in" is the verb of what stands before it. */
function actsOnWhatFollows(article: Article, at: number): boolean {
  const lower = lowerAt(article, at);
  const next = lowerAt(article, at + 1);
  const noun = isBody(lower) || isPart(lower) || isRoleNoun(lower) || isGroupNoun(lower) || isRoleModifier(lower);
  return !noun && isFunctionWord(next) && !isVerb(next);
}

/** A noun phrase as an object: determiner, names, words, up to a verb, a mark or a function word. */
export function readObject(article: Article, from: number): Range | null {
  let at = from;
  while (isDeterminer(lowerAt(article, at)) && at < from + 2) at += 1;
  const begin = at;
  let lastNoun = -1;
  while (at < begin + 12 && article.words.get(at)?.isWord && (at === from || !article.words.get(at)?.breaks)) {
    const run = runHolding(article, at);
    const lower = lowerAt(article, at);
    if (isDate(lower) || (run && run.kind === "person" && at > begin && lowerAt(article, at - 1) !== "'s")) break;
    if (
      !run &&
      (isFunctionWord(lower) ||
        (/^\d/u.test(lower) && !/^\d+-\p{L}/u.test(lower)) ||
        (lower === "nearby" && at > begin))
    )
      break;
    if (!run && at > begin && /(?:ed|ing)$/u.test(lower) && !verbAdjectives.has(lower) && !lower.includes("-")) break;
    // "analysts at Cheape & Lowrie believe": what is no noun that we know ends behind a name without an article.
    if (!run && at > begin && begin === from && runHolding(article, at - 1) && actsOnWhatFollows(article, at)) break;
    // "head of planning | Eino Vaara"
    if (run?.kind === "unknown" && at > begin && run.to - at > 1 && isPortfolioWord(lowerAt(article, at - 1))) break;
    // "Leader of the Opposition | B. Venkata Ramana", "Leader of the Opposition | Tej Narayan Rai"
    const led = article.words.get(at - 1)?.text === "Opposition" && lowerAt(article, begin - 3) === "leader";
    if (run && at > begin && run.from === at && (led || /^\p{Lu}\.$/u.test(article.words.get(at)?.text ?? ""))) break;
    // One name after another with no word between are two things ("the Flood Agency Ana Ruiz").
    const to = run ? run.to : at + 1;
    if (run || isBody(lower) || isPart(lower) || isRoleNoun(lower) || isGroupNoun(lower) || isDocument(lower))
      lastNoun = to;
    at = to;
    if (lowerAt(article, at) === "'s" || (lowerAt(article, at) === "'" && /s$/u.test(lowerAt(article, at - 1))))
      at += 1;
  }
  // "a mother of three": the number is all there is.
  if (at === begin) return begin > from && isCount(lowerAt(article, begin - 1)) ? [from, begin] : null;
  const mark = article.runAt[at - 1] === -1 ? lowerAt(article, at - 1) : "";
  const marks = mark === "'s" || mark === "'" ? 1 : 0;
  const endsHere = !article.words.get(at)?.isWord || isFunctionWord(lowerAt(article, at));
  // Where an unknown word ends the run it may be a verb ("the agency acknowledged"): stop after the last noun we know.
  const to = lastNoun > begin && !endsHere ? lastNoun : at - marks;
  return [from, to];
}

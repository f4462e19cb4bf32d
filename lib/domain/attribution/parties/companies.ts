import { type Article, lowerAt, runHolding, say } from "./article";
import { isCompanyTail } from "./bodies";
import { isVerb } from "./functionWords";
import { isGivenName } from "./givenNames";
import type { NameRun } from "./names";
import { isPost, isRoleNoun } from "./roleNouns";

/** "Kanto Grid …; the company's vice president": a definite company in the next sentence, and nobody is he or she before it. */
export function isTheCompany(article: Article, run: NameRun): boolean {
  const sentence = article.words.get(run.from)?.sentence ?? 0;
  for (let at = run.to; at < run.to + 50; at += 1) {
    const word = article.words.get(at);
    if (!word || word.sentence > sentence + 1 || /^(?:he|she|his|her|mr|mr\.|ms|ms\.|mrs|mrs\.|dr)$/u.test(word.lower))
      return false;
    if (word.quoted || !companyNoun.test(word.lower)) continue;
    if (lowerAt(article, at - 1) === "the" || (word.opens && isRoleNoun(lowerAt(article, at + 1)))) return true;
  }
  return false;
}

const companyNoun =
  /^(?:company|firm|airline|retailer|utility|startup|start-up|carmaker|chipmaker|drugmaker|manufacturer|lender|insurer|charity|nonprofit|carrier)$/u;

/** "Kalvik Line's chief executive", "Lumen's vice president of search", "a Pinwheel engineer": only a company has one. */
export function ownsCompanyPost(article: Article, run: NameRun): boolean {
  if (
    /^an?$/u.test(lowerAt(article, run.from - 1)) &&
    /^(?:engineer|employee|executive|worker|driver|customer|user|shareholder|investor|contractor|factory|plant)$/u.test(
      lowerAt(article, run.to),
    )
  )
    return true;
  if (lowerAt(article, run.to) !== "'s") return false;
  const post = `${lowerAt(article, run.to + 1)} ${lowerAt(article, run.to + 2)}`;
  if (post === "vice president" && lowerAt(article, run.to + 3) === "of") return true;
  return /^(?:head of|chief (?:executive|financial|operating|technology|scientist|economist|marketing|product|legal)|ceo\b|cfo\b|managing director|shareholders?\b)/u.test(
    post,
  );
}

/** "Crestmount Living", where the copy knows a "Crestmount spokesperson": by the first word of their name firms are called, and nobody else. */
export function markFirmsWithSpokespeople({ runs, words }: Article): void {
  const spoken = new Set<string>();
  for (const { from, to } of runs)
    if (to - from === 1 && /^spokes(?:man|woman|person)$/u.test(words.lowerAt(to))) spoken.add(words.lowerAt(from));
  if (spoken.size === 0) return;
  for (const run of runs) {
    const first = words.lowerAt(run.nameFrom);
    if (run.nameTo - run.nameFrom > 1 && spoken.has(first) && !isGivenName(first)) run.kind = "organization";
  }
}

/** "tall grass" of "Tall Grass Ventures": by fewer words of a firm's name nobody is called. */
export function* shortNamesOfFirms(article: Article): Generator<string, undefined> {
  for (const { kind, nameFrom, to } of article.runs) {
    const isFirm = kind === "organization" && to - nameFrom > 2 && isCompanyTail(lowerAt(article, to - 1));
    if (!isFirm || isGivenName(lowerAt(article, nameFrom))) continue;
    for (let end = nameFrom + 2; end < to; end += 1) yield say(article, [nameFrom, end]).toLowerCase();
  }
}

const personal = /^(?:he|she|him|his|her|who|i|mr|mr\.|mrs|mrs\.|ms|ms\.|dr|dr\.)$/u;

/** "Pennine Link said it had no plans", "Toyosaka Denki said it was examining": a name that calls itself "it" and does something. */
export function speaksOfItself(article: Article, run: NameRun): boolean {
  if (run.kind !== "unknown" || isBehindPost(article, run)) return false;
  const { words } = article;
  const sentence = words.get(run.from)?.sentence ?? 0;
  for (let at = run.to; at < run.to + 14; at += 1) {
    const word = words.get(at);
    if (!word || word.sentence !== sentence || personal.test(word.lower)) return false;
    if (runHolding(article, at)?.kind === "person") return false;
    if (word.lower === "it" && !word.quoted) return doesSomething(article, at + 1) && !isHeOrShe(article, at, sentence);
  }
  return false;
}

/** "Brazilian president Ola Venn said it would sign", "The envoy, Tal Hessen, said it had": it is somebody else's. */
const isBehindPost = (article: Article, run: NameRun): boolean => {
  const at = lowerAt(article, run.from - 1) === "," ? run.from - 2 : run.from - 1;
  return isPost(lowerAt(article, at)) && article.words.get(at)?.sentence === article.words.get(run.from)?.sentence;
};

/** "it would recall", "it had alerted": no weather and no state of things ("it was cold", "it would rain"). */
function doesSomething({ words }: Article, at: number): boolean {
  const next = words.lowerAt(at);
  const verb = /^(?:not|also|since|already|never|now)$/u.test(words.lowerAt(at + 1))
    ? words.lowerAt(at + 2)
    : words.lowerAt(at + 1);
  if (/^(?:rain|snow|be|take|seem|cost|mean|happen|get|raining|snowing|going|getting|been|become)$/u.test(verb))
    return false;
  if (/^(?:would|will|had|has)$/u.test(next)) return /^[\p{L}"“'‘]/u.test(verb);
  return /^(?:was|is)$/u.test(next) && verb.endsWith("ing");
}

function isHeOrShe({ words }: Article, from: number, sentence: number): boolean {
  for (let at = from; at < from + 60; at += 1) {
    const word = words.get(at);
    if (!word || word.sentence > sentence + 1) return false;
    if (/^(?:he|she)$/u.test(word.lower) && !word.quoted && (word.opens || isVerb(words.lowerAt(at + 1)))) return true;
  }
  return false;
}

/** "drill operator", "forklift operator": a person, where a ferry operator is a company. */
const machine =
  /^(?:drill|forklift|crane|camera|machine|radio|switchboard|press|plant|lathe|loom|equipment|computer|telephone|digger|excavator|boom|lift)$/u;

/** Where "operator" stands at a word: somebody who works a machine. */
export const worksMachine = (article: Article, operator: number): boolean =>
  machine.test(lowerAt(article, operator - 1));

/** "the operator Northway": a single name behind that word is a company's. */
export const isOperatorCalled = (article: Article, run: NameRun): boolean =>
  lowerAt(article, run.from - 1) === "operator" && !worksMachine(article, run.from - 1) && run.to - run.from === 1;

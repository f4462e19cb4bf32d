import { type Article, lowerAt, type Range, runHolding } from "./article";
import { isBody } from "./bodies";
import { postWithField } from "./fieldsOfPosts";
import { isDeterminer, isFunctionWord, isVerb } from "./functionWords";
import type { NameRun } from "./names";
import type { People, Person } from "./people";
import { isGroupNoun, isRoleModifier, isRoleNoun } from "./roleNouns";

/** What a body is to a thing, so that the body's name may follow: "the owner of the dam, Tana Ridge Flowers Ltd,". */
const heldByBodies =
  /^(?:owners?|operators?|developers?|suppliers?|contractors?|manufacturers?|makers?|publishers?|promoters?|builders?|insurers?|organisers?|organizers?|sponsors?|importers?|exporters?|buyers?|sellers?|bidders?|landlords?|lenders?|donors?|hosts?)$/u;

/**
 * "The Senator representing the district, Chief Odo Brack,", "Her MP, the Labour man Odo Brack,": a source that begins with what
 * somebody is and ends, behind a comma, with the name. Goes in: the source and the head of its first words; comes out: the run
 * of that name, or null where the name's place in the source is another.
 */
export function namedAtEnd(article: Article, [from, to]: Range, head: number): NameRun | null {
  const end = withoutMarks(article, to);
  const run = runHolding(article, end - 1);
  if (!run || run.to !== end || run.from <= head) return null;
  const comma = commaBefore(article, run, head);
  const start = postWithField(article, comma)?.field[0] ?? comma;
  return comma === -1 || hasAnd(article, from, start) || hasMeans(article, head, start) ? null : run;
}

/** "The charity WaterWatch, in a statement signed by its director, Ann Cole,": how it was said names who signed it, not who said it. */
function hasMeans(article: Article, head: number, to: number): boolean {
  for (let at = head + 1; at < to; at += 1)
    if (lowerAt(article, at) === "," && /^(?:in|through|via)$/u.test(lowerAt(article, at + 1))) return true;
  return false;
}

function withoutMarks(article: Article, to: number): number {
  let end = to;
  while (end > 0 && /^[,—–-]$/u.test(lowerAt(article, end - 1))) end -= 1;
  return end;
}

/** The comma behind which only an article, a role or a party's name leads to the name; -1 where there is none. */
function commaBefore(article: Article, run: NameRun, head: number): number {
  for (let at = run.from - 1; at > head && at >= run.from - 6; at -= 1) {
    const word = article.words.get(at);
    if (word?.text === ",") return at;
    // "Chief (Mrs.) Ronke Obi"
    if (word?.text === "(" || word?.text === ")") continue;
    if (!word?.isWord || word.breaks) return -1;
    const leads =
      word.lower === "then" || isDeterminer(word.lower) || isRoleNoun(word.lower) || isRoleModifier(word.lower);
    if (!leads && (article.runAt[at] === -1 ? isFunctionWord(word.lower) : false)) return -1;
  }
  return -1;
}

function hasAnd(article: Article, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (lowerAt(article, at) === "and") return true;
  return false;
}

/** "lead researcher and NASA planetary scientist Lucas Paganini": two roles before one name, without an article for the second. */
function namedBehindAnd(article: Article, [from, to]: Range, head: number): NameRun | null {
  const end = withoutMarks(article, to);
  const run = runHolding(article, end - 1);
  if (!run || run.to !== end || lowerAt(article, head + 1) !== "and" || isDeterminer(lowerAt(article, head + 2)))
    return null;
  const plain = isRoleNoun(lowerAt(article, head)) && !isDeterminer(lowerAt(article, from));
  return plain && run.from > head + 2 && run.from < head + 7 && isRoleNoun(lowerAt(article, run.from - 1)) ? run : null;
}

/** The person whom such a source ends in, where its head is one person's role. */
export function personAtEnd(article: Article, people: People, range: Range, head: number): Person | null {
  // "The Commissioner of Police in the state, Musa Danladi,": the post is the name's first word.
  const post = runHolding(article, head)?.from ?? head;
  const lower = lowerAt(article, isRoleNoun(lowerAt(article, post)) ? post : head);
  if (isGroupNoun(lower) || /^(?:two|three|four|five)$/u.test(lowerAt(article, range[0]))) return null;
  const run = namedAtEnd(article, range, head) ?? namedBehindAnd(article, range, head);
  return run ? (people.byRun.get(run) ?? null) : null;
}

/** The body that such a source ends in: its head says what bodies are too. */
export function bodyAtEnd(article: Article, people: People, range: Range, head: number): NameRun | null {
  const lower = lowerAt(article, head);
  if (!heldByBodies.test(lower) && !isBody(lower)) return null;
  const run = namedAtEnd(article, range, head);
  if (!run || people.byRun.has(run) || run.kind === "place") return null;
  return run.to - run.from > 1 || isBody(lowerAt(article, run.to - 1)) ? run : null;
}

/** "a report by the regional body|, the Gulf Fisheries Commission, put …": the body's name between commas; the search begins at the first. */
export function bodyInApposition(article: Article, people: People, comma: number): NameRun | null {
  if (lowerAt(article, comma) !== ",") return null;
  const run = runHolding(article, lowerAt(article, comma + 1) === "the" ? comma + 2 : comma + 1);
  if (run?.kind !== "organization" || people.byRun.has(run)) return null;
  return lowerAt(article, run.to) === "," || isVerb(lowerAt(article, run.to)) ? run : null;
}

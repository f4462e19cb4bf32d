import { type Article, lowerAt, type Range, runHolding, say } from "./article";
import { isBody } from "./bodies";
import { isVerb } from "./functionWords";
import type { NameRun } from "./names";
import { pastBrackets } from "./namesInRow";
import {
  affiliationAt,
  fullRange,
  type Organization,
  type Organizations,
  organizationBefore,
  organizationNamed,
} from "./organizations";
import { countryOf } from "./places";
import { isGroupNoun, isRelation, isRoleNoun } from "./roleNouns";

/** A body as the copy mentions it, by name or by its noun ("the union"). */
interface BodyMention {
  readonly from: number;
  readonly range: Range;
  readonly named: Organization | null;
}

/** Goes in: the word "its" or "their" before a role; comes out: the body whose role it is, in the article's words, or null. */
export function bodyOfIts(article: Article, organizations: Organizations, its: number): string | null {
  const sentence = article.words.get(its)?.sentence ?? 0;
  const near = mentionsIn(article, organizations, its, sentence);
  const before = near.length > 0 ? near : mentionsBefore(article, organizations, its);
  if (lowerAt(article, its) === "their" && near.length === 0) {
    const group = groupOpening(article, its);
    if (group !== null && isRelation(lowerAt(article, group))) return null;
    const known = organizationBefore(organizations, its, (article.words.get(its)?.sentence ?? 0) - 4);
    if (group !== null) return known && known.nouns.size > 0 ? known.name : lowerAt(article, group);
  }
  const subject = near.length > 0 ? near.at(-1) : (subjectOf(article, before) ?? before.at(-1));
  if (!subject) {
    const last = organizationBefore(organizations, its);
    // "Hart told Loop Magazine. Their manager …": who only heard them is not who they are.
    return last && !(lowerAt(article, its) === "their" && last.kind === "outlet") ? last.name : null;
  }
  return subject.named?.name ?? affiliationAt(article, organizations, subject.range);
}

/** What a sentence opens with it is about; failing that, the last body in it that does something. */
function subjectOf(article: Article, mentions: readonly BodyMention[]): BodyMention | undefined {
  const first = mentions[0];
  // "…, according to the Rail Company. Its manager …": who was quoted last.
  const quoted = mentions.at(-1);
  if (quoted && isCited(article, quoted.from)) return quoted;
  if (first && (opensSentence(article, first.from) || onlyLeadsTo(article, first.from))) return first;
  return mentions.findLast(({ range }) => acts(lowerAt(article, pastBrackets(article, range[1]))));
}

const isCited = (article: Article, from: number): boolean => {
  const at = lowerAt(article, from - 1) === "the" ? from - 1 : from;
  return lowerAt(article, at - 1) === "to" && lowerAt(article, at - 2) === "according";
};

/** A verb, or what looks like one in the past. */
export const acts = (lower: string): boolean => isVerb(lower) || /..ed$/u.test(lower);

function opensSentence(article: Article, at: number): boolean {
  const from = lowerAt(article, at - 1) === "the" ? at - 1 : at;
  return article.words.get(from)?.sentence !== article.words.get(from - 1)?.sentence || !article.words.get(from - 1);
}

/** "Cosatu-aligned union | Numta, whose members work at the station, denied …": a few words without a verb or a preposition before a name. */
function onlyLeadsTo(article: Article, at: number): boolean {
  const sentence = article.words.get(at)?.sentence;
  if (article.runAt[at] === -1) return false;
  for (let before = at - 1; before >= at - 5; before -= 1) {
    const word = article.words.get(before);
    if (!word || word.sentence !== sentence) return true;
    if (!word.isWord || isVerb(word.lower) || /^(?:of|in|for|at|by|with|from|to|on|after|as)$/u.test(word.lower))
      return false;
  }
  return false;
}

/** The bodies of the last sentence before a word that names one outside quotation marks, at most two sentences back. */
function mentionsBefore(article: Article, organizations: Organizations, its: number): BodyMention[] {
  const sentence = article.words.get(its)?.sentence ?? 0;
  for (let back = 1, seen = 0; back <= 4 && seen < 2; back += 1) {
    const mentions = mentionsIn(article, organizations, its, sentence - back);
    if (mentions.length > 0) return mentions;
    if (!isQuotedSentence(article, its, sentence - back)) seen += 1;
  }
  return [];
}

const reach = 200;

function isQuotedSentence(article: Article, from: number, sentence: number): boolean {
  for (let at = from - 1; at >= 0 && at > from - reach; at -= 1) {
    const word = article.words.get(at);
    if (!word || word.sentence < sentence) return false;
    if (word.sentence === sentence && word.quoted) return true;
  }
  return false;
}

function mentionsIn(article: Article, organizations: Organizations, until: number, sentence: number): BodyMention[] {
  const mentions: BodyMention[] = [];
  let at = until;
  while (at > 0 && at > until - reach && (article.words.get(at - 1)?.sentence ?? -1) >= sentence) at -= 1;
  for (; at < until && (article.words.get(at)?.sentence ?? sentence + 1) <= sentence; at += 1) {
    const mention = mentionAt(article, organizations, at);
    if (!mention) continue;
    mentions.push(mention);
    at = mention.range[1] - 1;
  }
  return mentions;
}

function mentionAt(article: Article, organizations: Organizations, at: number): BodyMention | null {
  const word = article.words.get(at);
  if (!word || word.quoted) return null;
  const run = runHolding(article, at);
  if (run?.from === at) return namedAt(article, organizations, at, at);
  return run || word.lower !== "the" ? null : describedAt(article, organizations, at);
}

/** A body's name; what stands before it ("human rights group", "the company,") only says what it is. */
function namedAt(article: Article, organizations: Organizations, from: number, at: number): BodyMention | null {
  const run = runHolding(article, at);
  if (!run || run.kind === "person") return null;
  const range = fullRange(article, run);
  if (range[1] > run.to && runHolding(article, range[1])) return namedAt(article, organizations, from, range[1]);
  const named = organizationNamed(organizations, say(article, range));
  if (named?.kind !== "organization" || countryOf(named.name.toLowerCase())) return ofLand(article, organizations, run);
  if (!ownsWhatFollows(article, range[1])) return { from, range, named };
  return ofLand(article, organizations, run);
}

/** "Congo's army": a land's body, which the copy knows by both words. */
function ofLand(article: Article, organizations: Organizations, run: NameRun): BodyMention | null {
  if (lowerAt(article, run.to) !== "'s") return null;
  for (let end = run.to + 2; end < run.to + 5; end += 1) {
    const named = organizationNamed(organizations, say(article, [run.from, end]));
    if (named) return { from: run.from, range: [run.from, end], named };
  }
  return null;
}

function describedAt(article: Article, organizations: Organizations, the: number): BodyMention | null {
  for (let head = the + 1; head < the + 4; head += 1) {
    // "the miners' association"
    if (/^(?:['’]|'s)$/u.test(lowerAt(article, head))) continue;
    if (runHolding(article, head) || !article.words.get(head)?.isWord) return null;
    const next = head + 1;
    if (!isBody(lowerAt(article, head)) || isBody(lowerAt(article, next)) || ownsWhatFollows(article, next)) continue;
    const name = lowerAt(article, next) === "," ? next + 1 : next;
    return namedAt(article, organizations, the, name) ?? { from: the, range: [the + 1, next], named: null };
  }
  return null;
}

const ownsWhatFollows = (article: Article, at: number): boolean =>
  lowerAt(article, at) === "'s" || isRoleNoun(lowerAt(article, at)) || isGroupNoun(lowerAt(article, at));

/** "The traders faulted his claim. Their spokesman …": the people with whom the sentence before opens. */
function groupOpening(article: Article, their: number): number | null {
  const sentence = article.words.get(their)?.sentence ?? 0;
  let at = their;
  while (at > 0 && at > their - reach && (article.words.get(at - 1)?.sentence ?? -1) >= sentence - 1) at -= 1;
  const head = lowerAt(article, at) === "the" ? at + 1 : at;
  return isGroupNoun(lowerAt(article, head)) ? head : null;
}

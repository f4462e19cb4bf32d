import type { Span } from "../../text/spans";
import { inTextOrder } from "../textOrder";
import type { AttributionType, FoundAttribution } from "../types";
import { findAnonymity } from "./anonymity";
import { type Article, lowerAt, type Range } from "./article";
import { sentenceAround, spanOf } from "./clauses";

/**
 * "An official, who spoke on condition of anonymity because she was not authorised to discuss the case, said …": the
 * clause says how somebody spoke and nothing else, yet it reads like speech to the finder. Goes in: the article and its
 * attributions; comes out: the attributions without those that lie in such a clause, sources that break off in one with
 * all of it, contents cut where one begins, and the one of the sentence itself where the clause kept the finder from it.
 */
export function pastWithheldClauses(article: Article, found: readonly FoundAttribution[]): FoundAttribution[] {
  const clauses = findAnonymity(article)
    .filter(({ withheld }) => withheld)
    .map((one) => clauseOf(article, one));
  if (clauses.length === 0) return [...found];
  const spans = clauses.map(([from, to]) => spanOf(article, from, to));
  const kept = found.flatMap((one) => outside(withWholeClause(one, spans), spans));
  const missing = clauses.flatMap((clause) => sentenceOwn(article, clause, kept) ?? []);
  return inTextOrder([...kept, ...missing]);
}

/** From the comma's next word to the reason's last: the whole clause, whose own subject is "who" or the speaker before. */
function clauseOf(article: Article, { at, to }: { at: number; to: number }): Range {
  const [sentenceFrom] = sentenceAround(article, at);
  for (let from = at; from >= Math.max(sentenceFrom, at - 6); from -= 1) {
    if (/^[,—–(]$/u.test(article.words.get(from - 1)?.text ?? "")) return [from, to];
  }
  return [at, to];
}

const within = ([start, end]: Span, [from, to]: Span) => start >= from && end <= to;

/** "An official, who spoke on condition of anonymity because she | was not authorised …": no source ends within the clause. */
function withWholeClause(one: FoundAttribution, clauses: readonly Span[]): FoundAttribution {
  const last = one.source.at(-1);
  const clause = last && clauses.find(([from, to]) => last[0] < from && from < last[1] && last[1] < to);
  if (!last || !clause || one.cue.some(([start]) => start < clause[1])) return one;
  return { ...one, source: [...one.source.slice(0, -1), [last[0], clause[1]]] };
}

function outside(one: FoundAttribution, clauses: readonly Span[]): FoundAttribution[] {
  const holder = clauses.find((clause) => one.cue.length > 0 && one.cue.every((cue) => within(cue, clause)));
  if (holder && one.content.every((span) => within(span, holder))) return [];
  const last = one.content.at(-1);
  const behind = last && clauses.find(([from]) => last[1] < from && from <= last[1] + 2);
  if (behind) return [{ ...one, cue: [...one.cue, behind] }];
  const clause = last && clauses.find((span) => runsInto(last, span));
  if (!last || !clause) return [one];
  // How it was said belongs to the cue; the content stops before the comma that opens the clause.
  const content: Span[] = [...one.content.slice(0, -1), [last[0], Math.max(last[0] + 1, clause[0] - 2)]];
  return [{ ...one, cue: [...one.cue, clause], content }];
}

/** True where a content goes on into a clause and ends with it. */
const runsInto = ([start, end]: Span, [from, to]: Span) => start < from && from < end && end <= to + 1;

const speaks =
  /^(?:said|says|told|added|confirmed|warned|acknowledged|explained|insisted|claimed|predicted|estimated)$/u;

/** "An official, <clause>, said (that) …": the source with its clause, the cue after it, the rest of the sentence. */
function sentenceOwn(article: Article, [from, to]: Range, kept: readonly FoundAttribution[]): FoundAttribution | null {
  const [first, last] = sentenceAround(article, from);
  const cue = lowerAt(article, to) === "," || lowerAt(article, to) === "—" ? to + 1 : to;
  if (!speaks.test(lowerAt(article, cue)) || from - 1 <= first || article.words.get(from)?.quoted) return null;
  const that = thatAfter(article, cue, last);
  if (that === null) return null;
  let end = last;
  while (end > that && !article.words.get(end - 1)?.isWord && !article.words.get(end - 1)?.quoted) end -= 1;
  const sentence = spanOf(article, first, last);
  if (end - that < 2 || kept.some((one) => [...one.cue, ...one.source].some((span) => within(span, sentence))))
    return null;
  return {
    source: [spanOf(article, first, to)],
    cue: [spanOf(article, cue, cue + 1)],
    content: [spanOf(article, that, end)],
    type: typeOf(article, [that, end]),
    confidence: 0.7,
    rule: "X said …",
  };
}

/** Where the content begins: after the cue, its "that" included; after "told" only a "that" shows it. */
function thatAfter(article: Article, cue: number, last: number): number | null {
  if (lowerAt(article, cue) !== "told") return cue + 1;
  for (let at = cue + 1; at < Math.min(last, cue + 8); at += 1) if (lowerAt(article, at) === "that") return at;
  return null;
}

function typeOf(article: Article, [from, to]: Range): AttributionType {
  const words = article.words.slice(from, to).filter(({ isWord }) => isWord);
  const quoted = words.filter((word) => word.quoted).length;
  if (quoted === 0) return "indirect";
  return quoted === words.length ? "direct" : "mixed";
}

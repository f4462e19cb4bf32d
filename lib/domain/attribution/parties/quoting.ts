import type { Span } from "../../text/spans";
import type { FoundAttribution } from "../types";
import { type Article, lowerAt } from "./article";
import type { Speaker } from "./cast";
import { sentenceAround } from "./clauses";
import { partyOfPronoun } from "./coreference";
import { nominal } from "./parties";
import type { Scene } from "./scene";
import { wordAt } from "./words";

/**
 * Whom a source itself quotes: "state media quoted the minister as saying", "Reuters reported, citing two officials".
 * Then that party speaks and the source is a link of the chain. Null where the source speaks for itself.
 */
export function passedOn(scene: Scene, found: FoundAttribution): Speaker | null {
  const { article } = scene;
  const source = found.source[0];
  const cue = found.cue[0];
  if (!source || !cue) return null;
  const cueAt = wordAt(article.words, cue[0]);
  const cueTo = wordAt(article.words, cue[1] - 1) + 1;
  const sourceAt = wordAt(article.words, source[0]);
  const [from, to] = sentenceAround(article, cueAt);
  // The cue may be "quoted", or only the "saying" that it leads to.
  const sourceTo = wordAt(article.words, source[1] - 1) + 1;
  for (let at = Math.max(from, Math.min(cueAt, sourceTo)); at < cueTo; at += 1) {
    if (/^(?:quoted|quotes|quoting|cited|cites)$/u.test(lowerAt(article, at)) && sourceAt < at)
      return saidToSay(scene, at + 1);
  }
  for (let at = Math.max(from, sourceAt); at < to; at += 1) {
    if (!/^(?:citing|quoting)$/u.test(lowerAt(article, at)) || article.words.get(at)?.quoted) continue;
    const near = at > sourceAt && at <= Math.max(cueTo, sourceAt) + 12;
    return near && !isItsOwn(article, at) ? nominal(scene, at + 1) : null;
  }
  return null;
}

/** "citing a study it commissioned": what the source itself made speaks for the source. */
function isItsOwn(article: Article, citing: number): boolean {
  for (let at = citing + 2; at < citing + 7; at += 1)
    if (/^(?:it|they|he|she|we)$/u.test(lowerAt(article, at)) && article.words.get(at + 1)?.isWord) return true;
  return false;
}

/**
 * "The ministry, citing two officials, said …": the officials are a link of what the ministry says, and no words of its
 * own. Goes in: the attributions; comes out: the same without mere citings, each made part of the cue that it stands by.
 */
export function withoutCitings(article: Article, found: readonly FoundAttribution[]): FoundAttribution[] {
  const cited = new Map<number, Span>();
  for (const one of found) {
    const [cue, source, content] = [one.cue[0], one.source[0], one.content[0]];
    if (!cue || !source || !content || content[0] < cue[0] || hasVerb(article, content)) continue;
    if (/^(?:citing|quoting)$/u.test(lowerAt(article, wordAt(article.words, cue[0]))))
      cited.set(source[0], [cue[0], content[1]]);
  }
  if (cited.size === 0) return [...found];
  const isCiting = (one: FoundAttribution) => cited.get(one.source[0]?.[0] ?? -1)?.[0] === one.cue[0]?.[0];
  const speaks = new Set(found.filter((one) => !isCiting(one)).map((one) => one.source[0]?.[0]));
  return found.flatMap((one) => {
    const citing = cited.get(one.source[0]?.[0] ?? -1);
    if (!citing || !speaks.has(one.source[0]?.[0])) return [one];
    return isCiting(one) ? [] : [{ ...one, cue: [...one.cue, citing] }];
  });
}

/** "two officials briefed on the matter" has only a participle. */
const auxiliary = /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do)$/u;

function hasVerb({ words }: Article, [start, end]: Span): boolean {
  for (let at = wordAt(words, start); at < words.length && (words.get(at)?.start ?? end) < end; at += 1)
    if (auxiliary.test(words.lowerAt(at))) return true;
  return false;
}

/** "quoted the minister as saying": only where "as" follows does the object speak. */
function saidToSay(scene: Scene, at: number): Speaker | null {
  for (let next = at + 1; next < at + 14; next += 1) {
    const word = scene.article.words.get(next);
    if (!word) return null;
    if (word.lower === "as" && /^(?:saying|having|telling)$/u.test(lowerAt(scene.article, next + 1))) {
      const pronoun = lowerAt(scene.article, at);
      return /^(?:him|her|them)$/u.test(pronoun) ? partyOfPronoun(scene, pronoun, at) : nominal(scene, at);
    }
  }
  return null;
}

import type { FoundAttribution } from "../types";
import type { Article, Range } from "./article";
import type { Speaker } from "./cast";
import type { Scene } from "./scene";
import { wordAt } from "./words";

/**
 * "Asked by a heckler where …, she said", "it was being said that …": cues whose speaker is never the one who spoke before.
 * Comes out: the words that "by" leads to, if it does, where nobody else is told; null where the cue is of another sort.
 */
export function toldByNobody(article: Article, found: FoundAttribution): { readonly by: Range | null } | null {
  const cue = found.cue[0];
  const [source] = found.source;
  // "It is thought that …": nobody's "it".
  const nobody = !source || /^it$/iu.test(article.text.slice(...source));
  if (!cue || !nobody) return null;
  // "…, an inquest has heard", "…, inquest told": a court's rules say that nobody is named.
  if (/\bcourt hea(?:rd|rs)\b|^X is (?:said|urged) to\b/u.test(found.rule)) return { by: null };
  const { words } = article;
  const first = wordAt(words, cue[0]);
  const last = wordAt(words, cue[1] - 1);
  if (/^(?:asked|pressed|questioned|quizzed)$/u.test(words.lowerAt(first))) {
    let by = first + 1;
    while (by <= last && words.lowerAt(by) !== "by") by += 1;
    return { by: words.lowerAt(by) === "by" ? [by + 1, by + 8] : null };
  }
  // "It was not clear whether …"
  if (/\bnot (?:[a-z]+ )?(?:clear|known|certain)$|\bunclear$/iu.test(article.text.slice(...cue))) return { by: null };
  const passive = isPassive(article, first, last);
  return passive ? { by: null } : null;
}

/** "was being said", "is expected", "has been told", "came the reply", "a jury heard". */
function isPassive({ words }: Article, first: number, last: number): boolean {
  if (/^(?:came|heard|hears)$/u.test(words.lowerAt(first))) return true;
  let at = first;
  while (at <= last && /^(?:is|are|was|were|has|have|had|been|being|widely|also|now|not)$/u.test(words.lowerAt(at)))
    at += 1;
  const passive = at > first && /^(?:is|are|was|were|been|being)$/u.test(words.lowerAt(at - 1));
  return (
    passive &&
    /^(?:said|told|expected|thought|believed|reported|understood|feared|hoped|alleged|rumou?red|heard|known|agreed|claimed|urged|advised|encouraged|asked|warned|ordered|instructed|reminded|critici[sz]ed|condemned|estimated|considered|assumed|presumed|suspected|supposed|speculated|suggested|argued|predicted|accepted|recogni[sz]ed|praised|blamed|ridiculed|lauded|commended|faulted)$/u.test(
      words.lowerAt(at),
    )
  );
}

const leastWords = 3;

/**
 * "'They've declared war on Labradors': fury as …": words quoted in a headline without a speaker are whose they are in the copy.
 * Goes in: the attributions and their parties so far; changes: headline ones that nobody was found for.
 */
export function giveHeadlineQuotes(
  scene: Scene,
  found: readonly FoundAttribution[],
  speakers: (Speaker | undefined)[],
): void {
  const { text, words } = scene.article;
  const inHeadline = ({ content }: FoundAttribution) =>
    words.get(wordAt(words, content[0]?.[0] ?? 0))?.passage === "headline";
  const asked = [...found.entries()].slice(0, 12).flatMap(([index, one]) => {
    if (!mayBeNamed(speakers[index]) || !inHeadline(one)) return [];
    const quoted = quotedIn(text.slice(one.content[0]?.[0] ?? 0, one.content.at(-1)?.[1] ?? 0));
    return quoted === null ? [] : [{ index, quoted }];
  });
  if (asked.length === 0) return;
  const said = found.map(({ content }) => bare(content.map(([start, end]) => text.slice(start, end)).join(" ")));
  for (const { index, quoted } of asked) {
    const persons = new Set(
      said.flatMap((words, at) => (speakers[at]?.person && words.includes(quoted) ? [speakers[at]] : [])),
    );
    if (persons.size === 1) speakers[index] = [...persons][0];
  }
}

const mayBeNamed = (speaker: Speaker | undefined): boolean => !speaker || speaker.kind === "unnamed";

/** The first words in quotation marks, bare; null where they are too few to know again. */
function quotedIn(content: string): string | null {
  const quoted = /["“‘'](.+)["”’']/u.exec(content)?.[1];
  // A headline may say "they" where the speaker said "you".
  const words = bare(quoted ?? "").replace(/^(?:i|we|he|she|it|they|you)(?:ve|re|s|d|ll|m)? /u, "");
  return words.split(" ").length > leastWords ? words.trimEnd() : null;
}

/** Letters and digits with single spaces, and one at the end, so that words are found whole. */
const bare = (words: string): string =>
  `${words
    .toLowerCase()
    .replace(/['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

import type { FoundAttribution, FoundParty } from "../types";
import { type Article, say } from "./article";
import type { NameRun } from "./names";
import { sourceRange } from "./sources";

/**
 * Who speaks where the language's words are not known: the source's own words, and for a surname the fuller name that
 * stood before it. Whoever is quoted is taken for a person; the attribution's low confidence says that it is a guess.
 */
export function foreignSpeakers(article: Article, found: readonly FoundAttribution[]): FoundParty[] {
  const byLastWord = new Map<string, NameRun>();
  let read = 0;
  return found.map((attribution) => {
    const range = sourceRange(article, attribution);
    if (!range) return partyCalled("");
    for (; read < article.runs.length && (article.runs[read]?.from ?? 0) < range[0]; read += 1) {
      const run = article.runs[read] as NameRun;
      if (run.to - run.from > 1) byLastWord.set(article.words[run.to - 1]?.lower ?? "", run);
    }
    const fuller = range[1] - range[0] === 1 ? byLastWord.get(article.words[range[0]]?.lower ?? "") : undefined;
    // In some languages every noun has a capital: the last two words are given name and surname.
    return partyCalled(say(article, fuller ? [fuller.to - 2, fuller.to] : range));
  });
}

const partyCalled = (name: string): FoundParty => ({
  name: name || "source not named",
  kind: name ? "person" : "unnamed",
  role: null,
  affiliation: null,
  unnamed: !name,
  unnamedReason: null,
});

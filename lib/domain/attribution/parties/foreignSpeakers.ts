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
  let before = "";
  return found.map((attribution) => {
    const range = sourceRange(article, attribution);
    if (!range) return partyCalled("");
    for (; read < article.runs.length && (article.runs[read]?.from ?? 0) < range[0]; read += 1) {
      const run = article.runs[read] as NameRun;
      if (run.to - run.from > 1) byLastWord.set(article.words.lowerAt(run.to - 1), run);
    }
    const fuller = range[1] - range[0] === 1 ? byLastWord.get(article.words.lowerAt(range[0])) : undefined;
    // In some languages every noun has a capital: the last two words are given name and surname.
    const name = withoutVerb(say(article, fuller ? [fuller.to - 2, fuller.to] : range));
    // "她还说": she who spoke before.
    before = /^[他她](?:们)?[还也则又]?$/u.test(name) ? before : name;
    return partyCalled(before);
  });
}

/** Where a script parts no words, the source's run holds its verb or particle too ("市长王小明说", "と鈴木さんは話した"). */
function withoutVerb(words: string): string {
  // "राजेश शर्मा ने", "김민수는": a case that whoever speaks stands in.
  if (/ ने$/u.test(words)) return words.slice(0, -" ने".length);
  if (/\p{Script=Hangul}{2}[은는이가]$/u.test(words)) return words.slice(0, -1);
  if (!/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)) return words;
  return (
    words
      .replace(/^と/u, "")
      .replace(/[はがも](?:(?:話|述|語|言|説明|強調|主張|明か|答).*)?$/u, "")
      .replace(/(?:说|說|称|稱|道|表示|指出|透露|强调|กล่าวว่า|บอกว่า|ระบุว่า)$/u, "") || words
  );
}

const partyCalled = (name: string): FoundParty => ({
  name: name || "source not named",
  kind: name ? "person" : "unnamed",
  role: null,
  affiliation: null,
  unnamed: !name,
  unnamedReason: null,
});

import { type Article, lowerAt, runHolding } from "./article";
import type { Description } from "./descriptions";
import type { NameRun } from "./names";
import type { People, Person } from "./people";

/** "Joe Hale (D-WV), …": a party and state in brackets are no end of a list of names. */
export function pastBrackets(article: Article, at: number): number {
  if (lowerAt(article, at) !== "(") return at;
  for (let end = at + 1; end < at + 6; end += 1) if (lowerAt(article, end) === ")") return end + 1;
  return at;
}

/** The names that stand in a row behind a first two, with commas or "and" between them. */
export function furtherRuns(article: Article, at: number, to: number): NameRun[] {
  const runs: NameRun[] = [];
  let end = pastBrackets(article, at);
  while ((lowerAt(article, end) === "," || lowerAt(article, end) === "and") && end + 1 < to) {
    const run = runHolding(article, lowerAt(article, end + 1) === "and" ? end + 2 : end + 1);
    if (!run || run.to > to || run.to <= end) break;
    runs.push(run);
    end = pastBrackets(article, run.to);
  }
  return runs;
}

/** "Co-founder and CEO Priya Raman": two posts of one person, where no article makes the first somebody else's. */
export function holderOfBoth(article: Article, people: People, { determiner, head }: Description): Person | null {
  if (determiner !== "" || lowerAt(article, head + 1) !== "and") return null;
  const run = runHolding(article, head + 2);
  const titled = run !== null && run.from === head + 2 && run.nameFrom > run.from;
  const post =
    /^(?:ceo|cfo|coo|cto|chief|president|chairman|chairwoman|chair|director|editor|secretary|treasurer|captain)$/u;
  return titled && post.test(lowerAt(article, run.nameFrom - 1)) ? (people.byRun.get(run) ?? null) : null;
}

/** "a bench of Justices Rao | and R. Nagamani": all who sit on it are what it is called. */
export function pastJudges(article: Article, head: string, to: number): number {
  let end = to;
  while (head === "bench" && end < to + longestBench && /^(?:,|and)$/u.test(lowerAt(article, end))) {
    const both = lowerAt(article, end) === "," && lowerAt(article, end + 1) === "and";
    const next = runHolding(article, both ? end + 2 : end + 1);
    if (!next || next.kind === "organization") break;
    end = next.to;
  }
  return end;
}

/** Words of its list at most. */
const longestBench = 24;

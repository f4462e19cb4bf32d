import type { StoredArticle } from "@/lib/data/articles";
import type { Tally } from "@/lib/data/claims/tally";

/** An article with its progress, as lists show it. */
export function articleRowOf(article: StoredArticle, tally: Tally) {
  const { id, title, byline, publisher, language, url, version, importedBy } = article;
  return {
    ...{ id, title, byline, publisher, language, url, version, importedBy },
    publishedOn: article.publishedOn?.toISOString().slice(0, 10) ?? null,
    deadline: article.deadline?.toISOString() ?? null,
    importedAt: article.importedAt.toISOString(),
    claimCount: tally.total,
    counts: tally.counts,
    people: [...tally.people],
    origin: article.origin,
  };
}

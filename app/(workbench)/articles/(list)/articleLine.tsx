import Link from "next/link";
import { Avatar } from "@/app/_ui/avatar";
import { StatusStrip } from "@/app/_ui/status";
import { Day, Time } from "@/app/_ui/time";
import type { ArticleRow } from "@/lib/api/contract/shapes";

/** One article in the list: what it is, how far it is, who works on it, when it is due. */
export function ArticleLine({ article }: { article: ArticleRow }) {
  const { counts, claimCount, people } = article;
  const settled = (counts.approved ?? 0) + (counts.published ?? 0);
  const toCheck = claimCount - (counts.dismissed ?? 0);
  return (
    <article className="relative grid grid-cols-[minmax(0,1fr)_auto_190px] items-start gap-x-6 border-t border-line py-4 transition-colors duration-100 focus-within:bg-wash/60 hover:bg-wash/60">
      <div className="min-w-0">
        <Link
          href={`/articles/${article.id}`}
          prefetch={false}
          data-open
          dir="auto"
          className="words line-clamp-2 text-left text-[20px] leading-[1.28] font-[550] tracking-[-0.006em] after:absolute after:inset-0 after:rounded focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
        >
          {article.title}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-sm text-soft">
          {article.publisher && <bdi>{article.publisher}</bdi>}
          {article.byline && <bdi className="text-quiet">{article.byline}</bdi>}
          {article.publishedOn && <Day on={article.publishedOn} className="text-quiet" />}
          <span className="text-quiet">
            imported {article.origin && <>from {article.origin.newsroom} </>}
            <Time at={article.importedAt} shape="age" /> by <bdi>{article.importedBy.name}</bdi>
          </span>
        </p>
      </div>
      <People people={people} />
      <div className="pt-1.5">
        <StatusStrip counts={counts} />
        <p className="figures mt-1.5 flex items-baseline justify-between gap-2 text-xs text-soft">
          <span>{toCheck === 0 ? "No claims" : `${settled} of ${toCheck} approved`}</span>
          {article.deadline && <Time at={article.deadline} shape="due" />}
        </p>
      </div>
    </article>
  );
}

function People({ people }: { people: ArticleRow["people"] }) {
  if (people.length === 0) return <span />;
  const names = people.map(({ name }) => name).join(", ");
  return (
    <p className="flex items-center -space-x-1.5" title={names}>
      <span className="sr-only">In check with {names}</span>
      {people.slice(0, 4).map((person) => (
        <span key={person.id} className="rounded-full border-2 border-paper">
          <Avatar name={person.name} size={24} />
        </span>
      ))}
      {people.length > 4 && <span className="pl-3 text-xs text-quiet">+{people.length - 4}</span>}
    </p>
  );
}

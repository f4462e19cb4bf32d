"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { ReadingSummary } from "@/lib/api/contract/articles";
import { type ReadingKind, readingKinds } from "@/lib/domain/attribution/why";
import { Place } from "../../../_lists/place";
import { VirtualList } from "../../../_lists/virtualList";
import { ReadingCard } from "./readingCard";
import { kindOf, readingFilterParsers, readingPages } from "./readingPages";
import { kindWords, notClaimWords, supportSentence } from "./words";

/** How the engine read an article: for every claim which words it went by, which rule joined them, and how sure it was. */
export function Reading({ articleId }: { articleId: string }) {
  const [given, setGiven] = useQueryStates(readingFilterParsers);
  const kind = kindOf(given.show);
  const { data: summary } = useQuery(queries.articles.reading.queryOptions({ input: { articleId } }));
  const query = useInfiniteQuery({ ...readingPages(articleId, kind), placeholderData: keepPreviousData });
  const readings = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Place
      narrow
      title="How it was read"
      lead={<bdi>{summary?.title}</bdi>}
      actions={
        <Link href={`/articles/${articleId}`} className={buttonClass("plain")}>
          To the workbench
        </Link>
      }
      bar={summary && <Kinds summary={summary} kind={kind} setKind={(show) => void setGiven({ show })} />}
    >
      {summary && <Figures summary={summary} />}
      {query.isError && <Failure sentence={sentenceOf(query.error)} className="mb-4" />}
      {readings.length === 0 && !query.isPending && (
        <Empty title="No claim was read this way">Choose another kind above to see more.</Empty>
      )}
      <VirtualList
        items={readings}
        keyOf={(reading) => reading.claimId}
        rowHeight={210}
        label="Claims and why"
        noun="claim"
        hasMore={query.hasNextPage}
        loadMore={() => {
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {(reading) => <ReadingCard articleId={articleId} reading={reading} />}
      </VirtualList>
    </Place>
  );
}

interface KindsProps {
  summary: ReadingSummary;
  kind: ReadingKind | undefined;
  setKind: (kind: ReadingKind | null) => void;
}

function Kinds({ summary, kind, setKind }: KindsProps) {
  const all = readingKinds.reduce((sum, one) => sum + summary.claims[one], 0);
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">Which claims</legend>
      <KindChip word="All" count={all} pressed={kind === undefined} onPress={() => setKind(null)} />
      {readingKinds.map((one) => (
        <KindChip
          key={one}
          word={kindWords[one]}
          count={summary.claims[one]}
          pressed={kind === one}
          onPress={() => setKind(kind === one ? null : one)}
        />
      ))}
    </fieldset>
  );
}

function KindChip(props: { word: string; count: number; pressed: boolean; onPress: () => void }) {
  return (
    <button type="button" className="reading-kind" aria-pressed={props.pressed} onClick={props.onPress}>
      {props.word} <span className="figures">{props.count}</span>
    </button>
  );
}

function Figures({ summary }: { summary: ReadingSummary }) {
  const { notClaims } = summary;
  return (
    <div className="mb-6 space-y-1 text-sm text-soft">
      <p>{supportSentence(summary)}</p>
      {notClaims.length > 0 && (
        <p>Not claims: {notClaims.map(({ reason, count }) => `${count} ${notClaimWords[reason]}`).join(", ")}.</p>
      )}
      <p>
        Marks: <mark className="reading-source">source</mark>, <mark className="reading-cue">cue</mark>,{" "}
        <mark className="reading-content">content</mark>; the claim’s own words are{" "}
        <span className="reading-claimed">underlined</span>.
      </p>
    </div>
  );
}

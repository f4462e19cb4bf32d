"use client";
import { type InfiniteData, keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Skeleton } from "@/app/_ui/skeleton";
import { FlagMark, flagWord, StatusMark, statusColour, statusWord } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import type { ClaimFilter } from "@/lib/api/contract/claims";
import type { QueueRow } from "@/lib/api/contract/shapes";
import { claimPages } from "./claimPages";
import { VirtualList } from "./virtualList";

interface ClaimListProps {
  filter: ClaimFilter;
  label: string;
  /** Shown where the filter finds nothing. */
  empty: React.ReactNode;
  /** What is the same in every row here and needs no saying. */
  without?: Unsaid;
}

type Unsaid = "speaker" | "assignee";

interface Page {
  items: QueueRow[];
  next: string | null;
}

const itemsOf = (data: InfiniteData<Page> | undefined) => data?.pages.flatMap((page) => page.items) ?? [];

/** Claims of a filter, longest waiting first, one line each, straight into the claim. */
export function ClaimList({ filter, label, empty, without }: ClaimListProps) {
  const query = useInfiniteQuery({ ...claimPages(filter), placeholderData: keepPreviousData });
  const items = itemsOf(query.data);
  if (query.isPending) return <Rows />;
  if (query.isError && items.length === 0) {
    return (
      <div className="flex flex-col items-start gap-3 py-6">
        <Failure sentence={sentenceOf(query.error)} />
        <Button onClick={() => void query.refetch()}>Try again</Button>
      </div>
    );
  }
  if (items.length === 0) return empty;
  const loadMore = () => {
    if (!query.isFetchingNextPage) void query.fetchNextPage();
  };
  return (
    <div aria-busy={query.isPlaceholderData}>
      <VirtualList
        items={items}
        keyOf={(claim) => claim.id}
        rowHeight={74}
        label={label}
        noun="claim"
        hasMore={query.hasNextPage}
        loadMore={loadMore}
      >
        {(claim) => <ClaimLine claim={claim} without={without} />}
      </VirtualList>
      {query.isFetchingNextPage && <Rows count={2} />}
      {query.isFetchNextPageError && <Failure sentence={sentenceOf(query.error)} className="mt-3" />}
    </div>
  );
}

interface ClaimLineProps {
  claim: QueueRow;
  /** Something to do at the end of the row. */
  action?: React.ReactNode;
  without?: Unsaid;
}

/** One claim in a list: its words, who says it, where it stands, how long. */
export function ClaimLine({ claim, action, without }: ClaimLineProps) {
  return (
    <article className="relative grid grid-cols-[14px_minmax(0,1fr)_auto] gap-x-3.5 border-t border-line py-3 transition-colors duration-100 focus-within:bg-wash/60 hover:bg-wash/60">
      <span className="mt-[5px]">
        <StatusMark status={claim.status} rating={claim.rating} />
      </span>
      <div className="min-w-0">
        <Link
          href={`/articles/${claim.articleId}?claim=${claim.id}`}
          prefetch={false}
          data-open
          dir="auto"
          className="words line-clamp-2 text-left text-[16.5px] leading-[1.4] after:absolute after:inset-0 after:rounded focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
        >
          {claim.text}
        </Link>
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-soft">
          <span className="font-medium" style={{ color: statusColour(claim.status, claim.rating) }}>
            {statusWord(claim.status, claim.rating)}
          </span>
          <Dot />
          {without !== "speaker" && (
            <>
              <Speaker claim={claim} />
              <Dot />
            </>
          )}
          <span dir="auto" className="max-w-80 truncate text-quiet">
            {claim.articleTitle}
          </span>
          {claim.flags.map((flag) => (
            <span key={flag} className="inline-flex items-center gap-1 font-medium text-s-open">
              <FlagMark />
              {flagWord(flag)}
            </span>
          ))}
        </p>
      </div>
      <div className="flex min-w-24 flex-col items-end gap-1 pl-2 text-xs text-quiet">
        {claim.deadline ? <Time at={claim.deadline} shape="due" /> : <Time at={claim.statusSince} shape="age" />}
        {claim.assignee && without !== "assignee" && (
          <span dir="auto" className="max-w-36 truncate">
            {claim.assignee.name}
          </span>
        )}
        {action && <div className="relative">{action}</div>}
      </div>
    </article>
  );
}

function Dot() {
  return (
    <span aria-hidden className="text-faint">
      ·
    </span>
  );
}

function Speaker({ claim }: { claim: QueueRow }) {
  if (!claim.speaker)
    return <span>{claim.form === "narration" ? "The article’s own voice" : "Speaker not settled"}</span>;
  return (
    <span dir="auto" className="max-w-96 truncate">
      {claim.speaker.name}
      {claim.affiliation && <span className="text-quiet">, {claim.affiliation}</span>}
      {claim.via && <span className="text-quiet"> → {claim.via}</span>}
    </span>
  );
}

function Rows({ count = 6 }: { count?: number }) {
  return (
    <div role="status" aria-label="Loading claims">
      {Array.from({ length: count }, (_, row) => `row-${row}`).map((row) => (
        <div key={row} className="flex gap-3.5 border-t border-line py-3.5">
          <Skeleton className="mt-1 size-3.5 rounded-full" />
          <div className="flex-1">
            <Skeleton className="h-4 w-3/5" />
            <Skeleton className="mt-2.5 h-3 w-2/5" />
          </div>
          <Skeleton className="h-3 w-16" />
        </div>
      ))}
    </div>
  );
}

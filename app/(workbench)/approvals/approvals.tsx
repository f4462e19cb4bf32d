"use client";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { parseAsString, useQueryState } from "nuqs";
import { useEffect, useRef } from "react";
import { buttonClass, IconButton } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { Skeleton } from "@/app/_ui/skeleton";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { QueueRow } from "@/lib/api/contract/shapes";
import { claimPages } from "../_lists/claimPages";
import { Case } from "./case";
import { approvalsFilter } from "./filter";
import { Waiting } from "./waiting";

/** What waits for this editor: the list at the side, the claim that she reads in the middle. */
export function Approvals() {
  const query = useInfiniteQuery(claimPages(approvalsFilter));
  const waiting = query.data?.pages.flatMap((page) => page.items) ?? [];
  const [chosenId, setChosenId] = useQueryState("claim", parseAsString);
  const found = waiting.findIndex(({ id }) => id === chosenId);
  const at = Math.max(found, 0);
  const claim = waiting[at];
  const top = useRef<HTMLDivElement>(null);

  const show = (id: string | null) => {
    void setChosenId(id);
    top.current?.scrollTo({ top: 0 });
    top.current?.focus({ preventScroll: true });
  };
  const choose = (index: number) => {
    const next = waiting[index];
    if (next) show(next.id);
  };
  // The keys that scroll belong to the claim that is read.
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  useKeys({
    j: { label: "Next claim", run: () => choose(at + 1) },
    k: { label: "Previous claim", run: () => choose(at - 1) },
  });
  usePrefetched(waiting[at + 1]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && at > waiting.length - 10) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, at, waiting.length]);

  if (query.isError && !claim) return <Failure sentence={sentenceOf(query.error)} className="m-8" />;
  if (!claim) return <NothingWaits />;
  // After a decision the next one takes the place of the one that goes.
  const goOn = () => show((waiting[at + 1] ?? waiting[at - 1])?.id ?? null);
  return (
    <div className="grid h-full lg:grid-cols-[300px_minmax(0,1fr)]">
      <Waiting claims={waiting} chosenId={claim.id} onChoose={choose} />
      <div ref={top} tabIndex={-1} className="relative min-h-0 overflow-y-auto">
        <Steps at={at} count={waiting.length} more={hasNextPage} onStep={(by) => choose(at + by)} />
        <Loaded row={claim} goOn={goOn} goBack={() => show(claim.id)} />
      </div>
    </div>
  );
}

function Steps({
  at,
  count,
  more,
  onStep,
}: {
  at: number;
  count: number;
  more: boolean;
  onStep: (by: 1 | -1) => void;
}) {
  return (
    <div className="flex items-center gap-1 border-b border-line px-6 py-2 lg:hidden">
      <h1 className="words mr-auto text-[18px] font-semibold">Approvals</h1>
      <span className="figures text-sm text-quiet">
        {at + 1} of {count}
        {more && "+"}
      </span>
      <IconButton label="Previous claim" disabled={at === 0} onClick={() => onStep(-1)}>
        <ChevronLeft size={17} aria-hidden />
      </IconButton>
      <IconButton label="Next claim" disabled={at === count - 1} onClick={() => onStep(1)}>
        <ChevronRight size={17} aria-hidden />
      </IconButton>
    </div>
  );
}

function Loaded({ row, goOn, goBack }: { row: QueueRow; goOn: () => void; goBack: () => void }) {
  const claim = useQuery(queries.claims.get.queryOptions({ input: { claimId: row.id } }));
  const article = useQuery(queries.articles.get.queryOptions({ input: { articleId: row.articleId } }));
  if (claim.isError) return <Failure sentence={sentenceOf(claim.error)} className="m-8" />;
  if (!claim.data) return <CaseSkeleton />;
  return <Case key={row.id} claim={claim.data} article={article.data ?? null} goOn={goOn} goBack={goBack} />;
}

/** The next claim is there before its key is pressed. */
function usePrefetched(next: QueueRow | undefined): void {
  const client = useQueryClient();
  const nextId = next?.id;
  const articleId = next?.articleId;
  useEffect(() => {
    if (!nextId || !articleId) return;
    void client.prefetchQuery(queries.claims.get.queryOptions({ input: { claimId: nextId } }));
    void client.prefetchQuery(queries.articles.get.queryOptions({ input: { articleId } }));
  }, [client, nextId, articleId]);
}

function NothingWaits() {
  return (
    <div className="px-6 pt-8 lg:px-10">
      <h1 className="title">Approvals</h1>
      <Empty
        title="Nothing waits for your decision"
        action={
          <Link href="/claims?status=in_check" className={buttonClass("plain")}>
            See what is in check
          </Link>
        }
      >
        Verdicts that checkers submit arrive here by themselves. Your own work goes to another editor.
      </Empty>
    </div>
  );
}

function CaseSkeleton() {
  return (
    <div role="status" aria-label="Loading the claim" className="mx-auto max-w-[780px] px-6 py-8">
      <Skeleton className="h-3 w-48" />
      <Skeleton className="mt-6 h-6 w-full" />
      <Skeleton className="mt-3 h-6 w-11/12" />
      <Skeleton className="mt-3 h-6 w-2/3" />
      <Skeleton className="mt-10 h-28 w-full rounded-xl" />
      <Skeleton className="mt-4 h-40 w-full rounded-xl" />
    </div>
  );
}

"use client";
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { Button } from "@/app/_ui/button";
import { ActiveChip } from "@/app/_ui/chip";
import { Empty } from "@/app/_ui/empty";
import { Failure, SelectField } from "@/app/_ui/field";
import { Popover } from "@/app/_ui/popover";
import { Time, useNow } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Entry } from "@/lib/api/contract/desk";
import { ArticleFinder } from "../_lists/finder";
import { Place } from "../_lists/place";
import { VirtualList } from "../_lists/virtualList";
import { auditFilterOf, auditFilterParsers, auditPages } from "./auditPages";
import { type Line, linesOf } from "./days";
import { EntryPlace } from "./entryPlace";
import { eventGroups, eventTypeWord } from "./eventTypes";
import { LogPanel } from "./logPanel";

/** The record of every change as sentences, newest first, by day. */
export function Audit() {
  const [given, setGiven] = useQueryStates(auditFilterParsers);
  const query = useInfiniteQuery({ ...auditPages(auditFilterOf(given)), placeholderData: keepPreviousData });
  const inBrowser = useNow() !== null;
  const lines = useMemo(() => {
    const events = query.data?.pages.flatMap((page) => page.items) ?? [];
    return linesOf(events, inBrowser ? undefined : "UTC");
  }, [query.data, inBrowser]);
  return (
    <Place
      narrow
      title="Audit"
      lead="Every change, with who made it and its place in the sealed log. Nothing here can be altered or removed unnoticed."
    >
      <LogPanel />
      <div className="mb-4">
        <AuditFilters given={given} setGiven={(next) => void setGiven(next)} />
      </div>
      {query.isError && <Failure sentence={sentenceOf(query.error)} className="mb-4" />}
      {lines.length === 0 && !query.isPending && (
        <Empty title="Nothing was recorded">Take a filter away to see more.</Empty>
      )}
      <VirtualList
        items={lines}
        keyOf={(line) => (line.kind === "day" ? line.day : line.event.id)}
        rowHeight={52}
        label="Events"
        noun="event"
        hasMore={query.hasNextPage}
        loadMore={() => {
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {(line) => <AuditLine line={line} />}
      </VirtualList>
    </Place>
  );
}

function AuditLine({ line }: { line: Line }) {
  if (line.kind === "day") {
    return (
      <h2 className="words pt-7 pb-1.5 text-[18px] font-semibold">
        <Time at={line.at} shape="day" />
      </h2>
    );
  }
  const { at, actor, sentence } = line.event;
  return (
    <div className="grid grid-cols-[52px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-t border-line py-2">
      <Time at={at} shape="time" className="figures text-sm text-quiet" />
      <p dir="auto" className="min-w-0">
        <bdi className="font-semibold">{actor}</bdi> <Sentence event={line.event}>{sentence}</Sentence>
      </p>
      <EntryPlace entry={line.event} />
    </div>
  );
}

function Sentence({ event, children }: { event: Entry; children: string }) {
  const { articleId, claimId } = event;
  if (!articleId) return <span>{children}</span>;
  const href = claimId ? (`/articles/${articleId}?claim=${claimId}` as const) : (`/articles/${articleId}` as const);
  return (
    <Link
      href={href}
      prefetch={false}
      data-open
      className="underline decoration-line decoration-1 underline-offset-[3px] hover:decoration-current"
    >
      {children}
    </Link>
  );
}

type Given = { article: string | null; actor: string | null; type: string | null };

function AuditFilters({ given, setGiven }: { given: Given; setGiven: (next: Partial<Given>) => void }) {
  const { data: members } = useQuery(queries.members.list.queryOptions({ input: {} }));
  const chosen = members?.items.find(({ id }) => id === given.actor);
  return (
    <div className="flex flex-wrap items-end gap-3">
      <SelectField
        label="Person"
        className="w-48"
        value={given.actor ?? ""}
        onChange={(event) => setGiven({ actor: event.target.value || null })}
      >
        <option value="">Anybody</option>
        {given.actor && !chosen && <option value={given.actor}>One person</option>}
        {members?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="What happened"
        className="w-56"
        value={given.type ?? ""}
        onChange={(event) => setGiven({ type: event.target.value || null })}
      >
        <option value="">Anything</option>
        {Object.entries(eventGroups).map(([group, types]) => (
          <optgroup key={group} label={group}>
            {Object.keys(types).map((type) => (
              <option key={type} value={type}>
                {eventTypeWord(type)}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <ArticleFilter articleId={given.article} setArticle={(article) => setGiven({ article })} />
    </div>
  );
}

function ArticleFilter({
  articleId,
  setArticle,
}: {
  articleId: string | null;
  setArticle: (id: string | null) => void;
}) {
  if (articleId) {
    return (
      <div className="pb-1">
        <ActiveChip name="Article" value="one article" onRemove={() => setArticle(null)} />
      </div>
    );
  }
  return (
    <Popover
      label="Choose an article"
      className="w-72"
      trigger={<Button className="min-h-[37px]">One article …</Button>}
    >
      <ArticleFinder onPick={setArticle} />
    </Popover>
  );
}

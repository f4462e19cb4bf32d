"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { Avatar } from "@/app/_ui/avatar";
import { Button } from "@/app/_ui/button";
import { Chip, Tag } from "@/app/_ui/chip";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { StatusStrip } from "@/app/_ui/status";
import { sentenceOf } from "@/app/_ui/toasts";
import type { PartyRow } from "@/lib/api/contract/articles";
import { partyKinds } from "@/lib/domain/attribution/types";
import { Place } from "../../_lists/place";
import { SearchBox } from "../../_lists/searchBox";
import { VirtualList } from "../../_lists/virtualList";
import { partyKindWords } from "../../_lists/words";
import { partyFilterOf, partyFilterParsers, partyPages } from "./partyPages";

/** Who speaks in the workspace's articles. */
export function Parties() {
  const [filters, setFilters] = useQueryStates(partyFilterParsers);
  const query = useInfiniteQuery({ ...partyPages(partyFilterOf(filters)), placeholderData: keepPreviousData });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = Boolean(filters.text || filters.kind);
  const bar = (
    <div className="flex flex-col gap-3">
      <SearchBox
        label="Search parties"
        value={filters.text ?? ""}
        onChange={(text) => void setFilters({ text: text || null })}
      />
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Kind</legend>
        {partyKinds.map((kind) => (
          <Chip
            key={kind}
            on={filters.kind === kind}
            onClick={() => void setFilters({ kind: filters.kind === kind ? null : kind })}
          >
            {partyKindWords[kind]}
          </Chip>
        ))}
      </fieldset>
    </div>
  );
  return (
    <Place title="Parties" lead="Every voice in the articles, with what it said and where that stands." bar={bar}>
      {query.isError && <Failure sentence={sentenceOf(query.error)} className="mb-4" />}
      {items.length === 0 && !query.isPending && (
        <NoParties isFiltered={isFiltered} clear={() => void setFilters({ text: null, kind: null })} />
      )}
      <VirtualList
        items={items}
        keyOf={(party) => party.id}
        rowHeight={66}
        label="Parties"
        noun="party"
        hasMore={query.hasNextPage}
        loadMore={() => {
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {(party) => <PartyLine party={party} />}
      </VirtualList>
    </Place>
  );
}

function PartyLine({ party }: { party: PartyRow }) {
  const { latest } = party;
  const stated = [latest?.role, latest?.organisation].filter(Boolean).join(", ");
  return (
    <article className="relative grid grid-cols-[36px_minmax(0,1fr)_160px] items-center gap-x-3.5 border-t border-line py-3 transition-colors duration-100 focus-within:bg-wash/60 hover:bg-wash/60">
      <Avatar name={party.name} size={36} />
      <div className="min-w-0">
        <p className="flex items-center gap-2">
          <Link
            href={`/parties/${party.id}`}
            prefetch={false}
            data-open
            dir="auto"
            className="truncate font-semibold after:absolute after:inset-0 after:rounded focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-focus"
          >
            {party.name}
          </Link>
          {party.unnamed ? (
            <Tag>unnamed</Tag>
          ) : (
            party.kind !== "person" && <Tag>{partyKindWords[party.kind].toLowerCase()}</Tag>
          )}
        </p>
        {stated && (
          <p dir="auto" className="truncate text-sm text-soft">
            {stated}
          </p>
        )}
      </div>
      <div>
        <StatusStrip counts={party.counts} />
        <p className="figures mt-1 text-xs text-quiet">
          {party.claimCount} {party.claimCount === 1 ? "claim" : "claims"}
        </p>
      </div>
    </article>
  );
}

function NoParties({ isFiltered, clear }: { isFiltered: boolean; clear: () => void }) {
  if (isFiltered) {
    return (
      <Empty title="No party fits these words" action={<Button onClick={clear}>Show all parties</Button>}>
        The search looks at names. Try a surname alone.
      </Empty>
    );
  }
  return <Empty title="Nobody has spoken yet">Parties arrive with the articles in which they speak.</Empty>;
}

"use client";
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { Failure } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { useMe } from "@/app/_ui/me";
import { sentenceOf } from "@/app/_ui/toasts";
import { may } from "@/lib/domain/permissions";
import { Place } from "../_lists/place";
import { SearchBox } from "../_lists/searchBox";
import { VirtualList } from "../_lists/virtualList";
import { FactCheckLine } from "./factCheckLine";
import { factCheckFilterOf, factCheckFilterParsers, factCheckPages } from "./factCheckPages";
import { FeedButton } from "./feedButton";
import { ImportFactChecks } from "./importFactChecks";

/** What others have checked and published, to be found again beside our own claims. */
export function FactChecks() {
  const { role } = useMe().member;
  const [filters, setFilters] = useQueryStates(factCheckFilterParsers);
  const [importing, setImporting] = useState(false);
  const query = useInfiniteQuery({ ...factCheckPages(factCheckFilterOf(filters)), placeholderData: keepPreviousData });
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const mayImport = may(role, "factCheck.import");
  const open = () => setImporting(true);
  useKeys({ n: { label: "Import fact-checks", run: open } }, { enabled: mayImport && !importing });
  return (
    <Place
      title="Published fact-checks"
      lead="What others have checked: it is shown beside claims that are like it."
      actions={
        <>
          {may(role, "report.export") && <FeedButton />}
          {mayImport && (
            <Button look="primary" shortcut="n" onClick={open}>
              Import
            </Button>
          )}
        </>
      }
      bar={
        <SearchBox
          label="Search fact-checks"
          value={filters.text ?? ""}
          onChange={(text) => void setFilters({ text: text || null })}
        />
      }
    >
      {query.isError && <Failure sentence={sentenceOf(query.error)} className="mb-4" />}
      {items.length === 0 && !query.isPending && !query.isError && (
        <Nothing
          isFiltered={Boolean(filters.text)}
          clear={() => void setFilters({ text: null })}
          onImport={mayImport ? open : undefined}
        />
      )}
      <VirtualList
        items={items}
        keyOf={(one) => one.id}
        rowHeight={76}
        label="Published fact-checks"
        noun="fact-check"
        hasMore={query.hasNextPage}
        loadMore={() => {
          if (!query.isFetchingNextPage) void query.fetchNextPage();
        }}
      >
        {(one) => <FactCheckLine factCheck={one} />}
      </VirtualList>
      {importing && <ImportFactChecks onClose={() => setImporting(false)} />}
    </Place>
  );
}

interface NothingProps {
  isFiltered: boolean;
  clear: () => void;
  /** Absent for those who only read. */
  onImport: (() => void) | undefined;
}

function Nothing({ isFiltered, clear, onImport }: NothingProps) {
  if (isFiltered) {
    return (
      <Empty title="No fact-check has these words" action={<Button onClick={clear}>Show all fact-checks</Button>}>
        The search looks at the claims that were checked.
      </Empty>
    );
  }
  return (
    <Empty
      title="No fact-check has been imported yet"
      action={
        onImport && (
          <Button look="primary" shortcut="n" onClick={onImport}>
            Import fact-checks
          </Button>
        )
      }
    >
      Bring the ClaimReview of other desks: a feed, or the source of a page.
    </Empty>
  );
}

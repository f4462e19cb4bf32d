"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { Search } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { Button } from "@/app/_ui/button";
import { Key } from "@/app/_ui/keys";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { Arrivals } from "../state/useArrivals";
import { BulkBar } from "./bulkBar";
import { ClaimRowView } from "./claimRowView";
import { FilterChips } from "./filterChips";
import type { Filter } from "./filters";
import type { Ticks } from "./useTicks";

interface ListProps {
  rows: readonly ClaimRow[];
  shown: readonly ClaimRow[];
  chosenId: string | null;
  filter: Filter;
  onFilter: (next: Partial<Filter>) => void;
  onChoose: (claimId: string, open: boolean) => void;
  onStep: (step: 1 | -1) => void;
  arrivals: Arrivals;
  ticks: Ticks;
  search: RefObject<HTMLInputElement | null>;
  /** True until the last page of claims is read. */
  reading: boolean;
}

/** The claims of the article, filtered and in the copy's order. */
export function ListPane(props: ListProps) {
  const { shown, filter, onFilter, search, ticks } = props;
  return (
    <>
      <div className="list-head">
        <FilterChips rows={props.rows} filter={filter} onFilter={onFilter} />
        <div className="list-search">
          <Search size={14} aria-hidden />
          <input
            ref={search}
            type="search"
            dir="auto"
            placeholder="Words or speakers"
            aria-label="Search the claims"
            value={filter.text}
            onChange={(event) => onFilter({ text: event.target.value })}
            onKeyDown={(event) => {
              if (event.key !== "Escape" && event.key !== "Enter") return;
              if (event.key === "Escape") onFilter({ text: "" });
              event.currentTarget.blur();
            }}
          />
          <Key className="text-quiet">/</Key>
        </div>
        <BulkBar shown={shown} ticks={ticks} />
      </div>
      {shown.length === 0 ? <NothingShown {...props} /> : <Rows {...props} />}
    </>
  );
}

function Rows({ shown, chosenId, onChoose, onStep, arrivals, ticks, reading }: ListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 84,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
    initialRect: { width: 322, height: 800 },
  });
  const place = shown.findIndex((row) => row.id === chosenId);
  useEffect(() => {
    if (place >= 0) virtual.scrollToIndex(place, { align: "auto" });
  }, [place, virtual]);

  const choose = (claimId: string, how: { extend: boolean; open: boolean }) => {
    if (how.extend) ticks.extend(chosenId ?? claimId, claimId, shown);
    else onChoose(claimId, how.open);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : null;
    if (step === null) return;
    event.preventDefault();
    onStep(step);
  };
  useFocusFollows(scroller, chosenId);
  const items = virtual.getVirtualItems();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the rows, which are buttons.
    <div ref={scroller} className="list-scroll" data-ticking={ticks.ids.size > 0 || undefined} onKeyDown={onKeyDown}>
      {/* biome-ignore lint/a11y/useSemanticElements: rows come and go with the scroll, so each tells its place itself. */}
      <div role="list" aria-label="Claims" style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {items.map(({ index, key, start }) => {
          const row = shown[index];
          if (!row) return null;
          return (
            // biome-ignore lint/a11y/useSemanticElements: see above.
            <div
              key={key}
              role="listitem"
              aria-setsize={reading ? -1 : shown.length}
              aria-posinset={index + 1}
              data-index={index}
              ref={virtual.measureElement}
              className="list-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              <ClaimRowView
                row={row}
                chosen={row.id === chosenId}
                ticked={ticks.ids.has(row.id)}
                arrivedFrom={arrivals.get(row.id)}
                stop={place >= 0 ? index === place : index === 0}
                onChoose={choose}
                onTick={ticks.toggle}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where the focus is on a row, it goes with the chosen claim; elsewhere it stays. */
function useFocusFollows(scroller: RefObject<HTMLDivElement | null>, chosenId: string | null): void {
  useEffect(() => {
    const held = scroller.current;
    if (!held?.contains(document.activeElement) || chosenId === null) return;
    requestAnimationFrame(() => {
      held.querySelector<HTMLElement>(`[data-row="${CSS.escape(chosenId)}"]`)?.focus({ preventScroll: true });
    });
  }, [scroller, chosenId]);
}

function NothingShown({ rows, onFilter, reading }: ListProps) {
  if (reading) return <p className="list-nothing">Reading the claims…</p>;
  if (rows.length === 0) {
    return (
      <div className="list-nothing">
        <p className="words text-lg font-semibold">No claims yet</p>
        <p>
          Select words in the copy, or move a caret with the arrow keys and hold Shift, then press <Key>n</Key>.
        </p>
      </div>
    );
  }
  const everything = { show: "all", text: "", form: null, speakerId: null, assigneeId: null } as const;
  return (
    <div className="list-nothing">
      <p>No claim fits this filter.</p>
      <Button onClick={() => onFilter(everything)}>Show all {rows.length}</Button>
    </div>
  );
}

"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useLayoutEffect, useRef, useState } from "react";
import { useKeys } from "@/app/_ui/keys";

interface VirtualListProps<T> {
  items: readonly T[];
  keyOf: (item: T) => string;
  /** Draws a row. The element that opens it carries `data-open`: `J` and `K` put the focus there. */
  children: (item: T, index: number) => React.ReactNode;
  /** A row's usual height in pixels; the real one is measured. */
  rowHeight: number;
  label: string;
  /** What one row is, for the sheet of shortcuts: "claim". */
  noun: string;
  hasMore?: boolean;
  loadMore?: () => void;
}

/** A long list in the page's own scroll: only what can be seen stands in the document. */
export function VirtualList<T>({
  items,
  keyOf,
  children,
  rowHeight,
  label,
  noun,
  hasMore,
  loadMore,
}: VirtualListProps<T>) {
  const list = useRef<HTMLUListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(list.current?.offsetTop ?? 0), []);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => document.getElementById("content"),
    estimateSize: () => rowHeight,
    getItemKey: (index) => keyOf(items[index] as T),
    overscan: 8,
    scrollMargin,
    // The server draws the first screenful.
    initialRect: { width: 1000, height: 1000 },
  });
  const shown = virtualizer.getVirtualItems();
  const lastShown = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastShown >= items.length - 12) loadMore?.();
  }, [hasMore, loadMore, lastShown, items.length]);

  const moveTo = useRowFocus(list, (index) => virtualizer.scrollToIndex(index, { align: "auto" }));
  useKeys({
    j: { label: `Next ${noun}`, run: () => moveTo(items.length, 1) },
    k: { label: `Previous ${noun}`, run: () => moveTo(items.length, -1) },
  });

  // Rows stand in the page's flow between two paddings, so that they never lie over one another, measured or not.
  const before = (shown[0]?.start ?? scrollMargin) - scrollMargin;
  const after = virtualizer.getTotalSize() - ((shown.at(-1)?.end ?? scrollMargin) - scrollMargin);
  return (
    <ul ref={list} aria-label={label} style={{ paddingTop: before, paddingBottom: Math.max(after, 0) }}>
      {shown.map((row) => (
        <li
          key={row.key}
          ref={virtualizer.measureElement}
          data-index={row.index}
          aria-setsize={hasMore ? -1 : items.length}
          aria-posinset={row.index + 1}
        >
          {children(items[row.index] as T, row.index)}
        </li>
      ))}
    </ul>
  );
}

/** Puts the focus on the next or previous row, drawing it first where it is out of sight. */
function useRowFocus(list: React.RefObject<HTMLUListElement | null>, scrollTo: (index: number) => void) {
  const wanted = useRef<number | null>(null);
  const opener = (index: number) => list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-open]`);
  useEffect(() => {
    if (wanted.current === null) return;
    const found = opener(wanted.current);
    if (!found) return;
    wanted.current = null;
    found.focus({ preventScroll: true });
  });
  return (count: number, by: 1 | -1) => {
    const row = document.activeElement?.closest<HTMLElement>("[data-index]");
    const here = row && list.current?.contains(row) ? Number(row.dataset.index) : by > 0 ? -1 : 1;
    const next = Math.min(Math.max(here + by, 0), count - 1);
    if (next < 0) return;
    scrollTo(next);
    wanted.current = next;
    const found = opener(next);
    if (!found) return;
    wanted.current = null;
    found.focus({ preventScroll: true });
  };
}

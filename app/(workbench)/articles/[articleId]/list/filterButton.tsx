"use client";
import dynamic from "next/dynamic";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import type { Filter } from "./filters";

const FilterPanel = dynamic(() => import("./filterPanel").then((file) => file.FilterPanel), {
  ssr: false,
  loading: () => <Button shortcut="f">Filter</Button>,
});

export interface FilterProps {
  rows: readonly ClaimRow[];
  filter: Filter;
  onFilter: (next: Partial<Filter>) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** The button of the filter panel; the panel itself comes when it is first opened. */
export function FilterButton(props: FilterProps) {
  const [asked, setAsked] = useState(false);
  if (asked || props.open) return <FilterPanel {...props} />;
  return (
    <FilterTrigger
      filter={props.filter}
      onClick={() => {
        setAsked(true);
        props.onOpenChange(true);
      }}
    />
  );
}

export function FilterTrigger({ filter, ...rest }: { filter: Filter } & React.ComponentProps<"button">) {
  const narrowed = isNarrowed(filter);
  return (
    <Button shortcut="f" aria-label={narrowed ? "Filter, on" : "Filter"} aria-haspopup="dialog" {...rest}>
      Filter
      {narrowed && <span aria-hidden className="size-1.5 rounded-full bg-accent" />}
    </Button>
  );
}

export function isNarrowed(filter: Filter): boolean {
  return filter.show !== "all" || Boolean(filter.form || filter.speakerId || filter.assigneeId);
}

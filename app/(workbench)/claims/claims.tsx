"use client";
import Link from "next/link";
import { useQueryStates } from "nuqs";
import { Button, buttonClass } from "@/app/_ui/button";
import { Empty } from "@/app/_ui/empty";
import { claimFilterOf, claimFilterParsers } from "../_lists/claimFilters";
import { ClaimList } from "../_lists/claimList";
import { Place } from "../_lists/place";
import { FilterBar } from "./filterBar";

const nothing = {
  text: null,
  status: null,
  article: null,
  rating: null,
  party: null,
  form: null,
  assignee: null,
  unsure: null,
  measure: null,
  met: null,
  from: null,
  to: null,
};

/** All claims of the workspace. The filters stand in the URL, so that a view can be sent to a colleague. */
export function Claims() {
  const [filters, setFilters] = useQueryStates(claimFilterParsers);
  const filter = claimFilterOf(filters);
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  const clear = () => void setFilters(nothing);
  return (
    <Place
      title="Claims"
      lead="Every claim of the workspace, the longest waiting first."
      bar={<FilterBar filters={filters} filter={filter} setFilters={(next) => void setFilters(next)} clear={clear} />}
    >
      <ClaimList filter={filter} label="Claims" empty={isFiltered ? <NoneFits clear={clear} /> : <NoClaims />} />
    </Place>
  );
}

function NoneFits({ clear }: { clear: () => void }) {
  return (
    <Empty title="No claim fits these filters" action={<Button onClick={clear}>Clear all filters</Button>}>
      Take one of them away, or clear them all.
    </Empty>
  );
}

function NoClaims() {
  return (
    <Empty
      title="There are no claims yet"
      action={
        <Link href="/articles/import" className={buttonClass("primary")}>
          Import an article
        </Link>
      }
    >
      Import an article: it is split into its claims at once.
    </Empty>
  );
}

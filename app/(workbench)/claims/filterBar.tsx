"use client";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { ActiveChip, Chip } from "@/app/_ui/chip";
import { SelectField } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { useMe } from "@/app/_ui/me";
import { Popover } from "@/app/_ui/popover";
import { StatusMark, workWord } from "@/app/_ui/status";
import { queries } from "@/lib/api/client";
import type { ClaimFilter } from "@/lib/api/contract/claims";
import { forms } from "@/lib/domain/attribution/types";
import { type ClaimStatus, claimStatuses } from "@/lib/domain/claims/status";
import { measures } from "@/lib/domain/selfAssessment";
import type { ClaimFilters } from "../_lists/claimFilters";
import { claimPages } from "../_lists/claimPages";
import { ArticleFinder, PartyFinder } from "../_lists/finder";
import { SearchBox } from "../_lists/searchBox";
import { formWords } from "../_lists/words";

interface FilterBarProps {
  filters: ClaimFilters;
  filter: ClaimFilter;
  setFilters: (next: Partial<ClaimFilters>) => void;
  clear: () => void;
}

export function FilterBar({ filters, filter, setFilters, clear }: FilterBarProps) {
  const toggle = (status: ClaimStatus) => {
    const chosen = filters.status ?? [];
    const next = chosen.includes(status) ? chosen.filter((one) => one !== status) : [...chosen, status];
    setFilters({ status: next.length > 0 ? next : null });
  };
  return (
    <div className="flex flex-col gap-3">
      <div className="flex gap-2">
        <SearchBox
          label="Search claims"
          value={filters.text ?? ""}
          onChange={(text) => setFilters({ text: text || null })}
          className="flex-1"
        />
        <MoreFilters filters={filters} setFilters={setFilters} />
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">Status</legend>
        {claimStatuses.map((status) => (
          <Chip key={status} on={filters.status?.includes(status) ?? false} onClick={() => toggle(status)}>
            <StatusMark status={status} size={12} />
            {workWord(status)}
          </Chip>
        ))}
      </fieldset>
      <ActiveFilters filters={filters} filter={filter} setFilters={setFilters} clear={clear} />
    </div>
  );
}

type More = Pick<FilterBarProps, "filters" | "setFilters">;

function MoreFilters({ filters, setFilters }: More) {
  const [open, setOpen] = useState(false);
  const { scale } = useMe();
  const { data: members } = useQuery(queries.members.list.queryOptions({ input: {}, enabled: open }));
  useKeys({ f: { label: "Filter", run: () => setOpen(true) } });
  const pick = (next: Partial<ClaimFilters>) => {
    setFilters(next);
    setOpen(false);
  };
  return (
    <Popover
      label="Filters"
      align="end"
      open={open}
      onOpenChange={setOpen}
      className="flex w-72 flex-col gap-3"
      trigger={
        <Button shortcut="f" className="min-h-9">
          <SlidersHorizontal size={14} aria-hidden /> Filter
        </Button>
      }
    >
      <PartyFinder onPick={(party) => pick({ party })} />
      <ArticleFinder onPick={(article) => pick({ article })} />
      <SelectField
        label="Rating"
        value={filters.rating ?? ""}
        onChange={(event) => setFilters({ rating: event.target.value || null })}
      >
        <option value="">Any rating</option>
        {scale.ratings.map((rating) => (
          <option key={rating.id} value={rating.id}>
            {rating.label}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Form"
        value={filters.form ?? ""}
        onChange={(event) => setFilters({ form: forms.find((form) => form === event.target.value) ?? null })}
      >
        <option value="">Any form</option>
        {forms.map((form) => (
          <option key={form} value={form}>
            {formWords[form]}
          </option>
        ))}
      </SelectField>
      <SelectField
        label="Assignee"
        value={filters.assignee ?? ""}
        onChange={(event) => setFilters({ assignee: event.target.value || null })}
      >
        <option value="">Anybody</option>
        <option value="me">Me</option>
        <option value="nobody">Nobody</option>
        {members?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <label className="flex min-h-6 items-center gap-2 text-sm">
        <input
          type="checkbox"
          className="size-4 accent-(--accent)"
          checked={filters.unsure ?? false}
          onChange={(event) => setFilters({ unsure: event.target.checked || null })}
        />
        Attribution unsure
      </label>
    </Popover>
  );
}

function ActiveFilters({ filters, filter, setFilters, clear }: FilterBarProps) {
  const { scale } = useMe();
  // Names of what was filtered by stand in the claims that were found; no further question is needed.
  const { data: first } = useInfiniteQuery({ ...claimPages(filter), select: (data) => data.pages[0]?.items[0] });
  const { data: members } = useQuery(
    queries.members.list.queryOptions({
      input: {},
      enabled: Boolean(filters.assignee && filter.assignee?.length === 36),
    }),
  );
  const assignee =
    { me: "me", nobody: "nobody" }[filters.assignee ?? ""] ??
    members?.items.find(({ id }) => id === filters.assignee)?.name ??
    "one person";
  const chips = [
    filter.partyId && { name: "Speaker", value: first?.speaker?.name ?? "one party", off: { party: null } },
    filter.articleId && { name: "Article", value: first?.articleTitle ?? "one article", off: { article: null } },
    filter.ratingId && {
      name: "Rating",
      value: scale.ratings.find(({ id }) => id === filter.ratingId)?.label ?? first?.rating?.label ?? "an older rating",
      off: { rating: null },
    },
    filter.form && { name: "Form", value: formWords[filter.form], off: { form: null } },
    filter.assignee && { name: "Assignee", value: assignee, off: { assignee: null } },
    filter.measure && {
      name: "Self-assessment",
      value: measureWord(filter),
      off: { measure: null, met: null, from: null, to: null },
    },
    filter.flag && { name: "Attribution", value: "unsure", off: { unsure: null } },
  ].filter((chip) => typeof chip === "object");
  const any = Object.values(filter).some((value) => value !== undefined);
  if (!any) return null;
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ name, value, off }) => (
        <ActiveChip key={name} name={name} value={value} onRemove={() => setFilters(off)} />
      ))}
      <button type="button" onClick={clear} className="link min-h-6 px-1.5 text-xs">
        Clear all
      </button>
    </div>
  );
}

/** What a number of the self-assessment counts, or leaves out, and in which period. */
function measureWord({ measure, met, approvedFrom, approvedTo }: ClaimFilter): string {
  const name = measure ? measures[measure].name : "";
  const period = [approvedFrom && `from ${approvedFrom}`, approvedTo && `to ${approvedTo}`].filter(Boolean).join(" ");
  return `${met === "no" ? "without: " : ""}${name.toLowerCase()}${period && `, ${period}`}`;
}

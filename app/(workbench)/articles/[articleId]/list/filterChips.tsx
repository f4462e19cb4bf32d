"use client";
import { useMemo } from "react";
import { ActiveChip, Chip } from "@/app/_ui/chip";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { formWord } from "../claim/words";
import { useBench } from "../state/bench";
import { chipCounts, type Filter, type Show, showWords } from "./filters";

/** Always there; the others stand in the filter panel and show here only while they hold. */
const always: readonly Show[] = ["all", "mine", "to-approve"];
const whereAny: readonly Show[] = ["extracted", "open", "unsure"];

export function FilterChips({
  rows,
  filter,
  onFilter,
}: {
  rows: readonly ClaimRow[];
  filter: Filter;
  onFilter: (next: Partial<Filter>) => void;
}) {
  const { member } = useBench().me;
  const counts = useMemo(() => chipCounts(rows, member.id), [rows, member.id]);
  const chips = [...always, ...whereAny.filter((show) => counts[show] > 0 || filter.show === show)];
  if (!chips.includes(filter.show)) chips.push(filter.show);
  const speaker = rows.find((row) => row.speaker?.partyId === filter.speakerId)?.speaker?.name;
  const assignee = rows.find((row) => row.assignee?.id === filter.assigneeId)?.assignee?.name;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend that nobody needs here.
    <div role="group" aria-label="Show" className="list-chips">
      {chips.map((show) => (
        <Chip key={show} on={filter.show === show} onClick={() => onFilter({ show })}>
          {showWords[show]} <span className="figures">{counts[show]}</span>
        </Chip>
      ))}
      {filter.form && (
        <ActiveChip name="Form" value={formWord(filter.form)} onRemove={() => onFilter({ form: null })} />
      )}
      {filter.speakerId && (
        <ActiveChip name="Speaker" value={speaker ?? "?"} onRemove={() => onFilter({ speakerId: null })} />
      )}
      {filter.assigneeId && (
        <ActiveChip name="With" value={assignee ?? "?"} onRemove={() => onFilter({ assigneeId: null })} />
      )}
    </div>
  );
}

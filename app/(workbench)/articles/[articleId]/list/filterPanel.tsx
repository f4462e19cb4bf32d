"use client";
import { useMemo } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/field";
import { Popover } from "@/app/_ui/popover";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { forms } from "@/lib/domain/attribution/types";
import { formWord } from "../claim/words";
import { useBench } from "../state/bench";
import { type FilterProps, FilterTrigger, isNarrowed } from "./filterButton";
import { chipCounts, type Show, shows, showWords } from "./filters";

/** The whole filter: where the claim stands, its form, who says it, who has it. */
export function FilterPanel({ rows, filter, onFilter, open, onOpenChange }: FilterProps) {
  const { member } = useBench().me;
  const counts = useMemo(() => (open ? chipCounts(rows, member.id) : null), [open, rows, member.id]);
  const people = useMemo(() => (open ? namesIn(rows) : null), [open, rows]);
  const narrowed = isNarrowed(filter);
  return (
    <Popover
      trigger={<FilterTrigger filter={filter} />}
      label="Filter the claims"
      align="end"
      open={open}
      onOpenChange={onOpenChange}
      className="w-72"
    >
      <div className="flex flex-col gap-3">
        <SelectField
          label="Show"
          value={filter.show}
          onChange={(event) => onFilter({ show: event.target.value as Show })}
        >
          {shows.map((show) => (
            <option key={show} value={show}>
              {showWords[show]} ({counts?.[show] ?? 0})
            </option>
          ))}
        </SelectField>
        <SelectField
          label="Form"
          value={filter.form ?? ""}
          onChange={(event) => onFilter({ form: forms.find((form) => form === event.target.value) ?? null })}
        >
          <option value="">Any form</option>
          {forms.map((form) => (
            <option key={form} value={form}>
              {formWord(form)}
            </option>
          ))}
        </SelectField>
        <NameSelect
          label="Speaker"
          any="Anybody"
          names={people?.speakers}
          value={filter.speakerId}
          onPick={(speakerId) => onFilter({ speakerId })}
        />
        <NameSelect
          label="In hand of"
          any="Anybody or nobody"
          names={people?.assignees}
          value={filter.assigneeId}
          onPick={(assigneeId) => onFilter({ assigneeId })}
        />
        <Button
          look="quiet"
          disabled={!narrowed}
          onClick={() => onFilter({ show: "all", form: null, speakerId: null, assigneeId: null })}
        >
          Clear the filter
        </Button>
      </div>
    </Popover>
  );
}

interface NameSelectProps {
  label: string;
  any: string;
  names: ReadonlyMap<string, string> | undefined;
  value: string | null;
  onPick: (id: string | null) => void;
}

function NameSelect({ label, any, names, value, onPick }: NameSelectProps) {
  const sorted = [...(names ?? [])].sort(([, a], [, b]) => a.localeCompare(b));
  return (
    <SelectField label={label} value={value ?? ""} onChange={(event) => onPick(event.target.value || null)}>
      <option value="">{any}</option>
      {sorted.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </SelectField>
  );
}

function namesIn(rows: readonly ClaimRow[]) {
  const speakers = new Map<string, string>();
  const assignees = new Map<string, string>();
  for (const row of rows) {
    if (row.speaker) speakers.set(row.speaker.partyId, row.speaker.name);
    if (row.assignee) assignees.set(row.assignee.id, row.assignee.name);
  }
  return { speakers, assignees };
}

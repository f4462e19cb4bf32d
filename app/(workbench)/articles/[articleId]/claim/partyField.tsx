"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDebounced } from "@/app/_ui/debounced";
import { controlClass, Field } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import { type PartyKind, partyKinds } from "@/lib/domain/attribution/types";
import { partyKindWord } from "./words";

export interface PickedParty {
  readonly partyId: string | null;
  readonly partyName: string;
}

interface PartyFieldProps extends PickedParty {
  onPick: (picked: PickedParty) => void;
}

/** Finds a party by its name, or makes one: a combobox whose last choice is the new party. */
export function PartyField({ partyId, partyName, onPick }: PartyFieldProps) {
  const listId = useId();
  const [open, setOpen] = useState(false);
  const [place, setPlace] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const sought = useDebounced(partyName.trim(), 150);
  const { data } = useQuery({
    ...queries.parties.list.queryOptions({ input: { text: sought || undefined, limit: 8 } }),
    enabled: open,
    placeholderData: (before) => before,
  });
  const found = data?.items ?? [];
  const exact = found.some((party) => party.name.toLocaleLowerCase() === partyName.trim().toLocaleLowerCase());
  const makes = partyName.trim() !== "" && !exact ? partyKinds : [];
  const count = found.length + makes.length;

  const pick = (picked: PickedParty) => {
    setOpen(false);
    setFailure(null);
    onPick(picked);
  };
  const make = async (kind: PartyKind) => {
    try {
      const party = await api.parties.add({ name: partyName.trim(), kind, unnamed: kind === "unnamed", note: null });
      pick({ partyId: party.id, partyName: party.name });
    } catch (error) {
      setFailure(sentenceOf(error));
    }
  };
  const choose = (index: number) => {
    const party = found[index];
    if (party) return pick({ partyId: party.id, partyName: party.name });
    const kind = makes[index - found.length];
    if (kind) void make(kind);
  };
  const onKeyDown = comboKeys({
    open,
    setOpen,
    onStep: (by) => setPlace(count === 0 ? 0 : (place + by + count) % count),
    onTake: () => choose(place),
  });
  return (
    <div className="party-field">
      <Field label="Party" hint={partyId ? undefined : "Find a party by name, or make a new one"} error={failure}>
        {(wired) => (
          <input
            {...wired}
            dir="auto"
            className={controlClass}
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && count > 0 ? `${listId}-${place}` : undefined}
            autoComplete="off"
            maxLength={300}
            value={partyName}
            onFocus={(event) => event.currentTarget.select()}
            onClick={() => setOpen(true)}
            onBlur={() => setOpen(false)}
            onChange={(event) => {
              setOpen(true);
              setPlace(0);
              onPick({ partyId: null, partyName: event.target.value });
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <div
        id={listId}
        role="listbox"
        aria-label="Parties"
        className="party-list"
        hidden={!open || count === 0}
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.map((party, index) => (
          <Choice key={party.id} id={`${listId}-${index}`} on={index === place} onPick={() => choose(index)}>
            <span dir="auto" className="font-medium">
              {party.name}
            </span>
            <span className="text-xs text-quiet" dir="auto">
              {[party.latest?.role, party.latest?.organisation].filter(Boolean).join(", ") || partyKindWord(party.kind)}
            </span>
          </Choice>
        ))}
        {makes.map((kind, index) => {
          const at = found.length + index;
          return (
            <Choice key={kind} id={`${listId}-${at}`} on={at === place} onPick={() => choose(at)}>
              <span dir="auto">
                Make “{partyName.trim()}” a new {partyKindWord(kind)}
              </span>
            </Choice>
          );
        })}
      </div>
    </div>
  );
}

interface ComboKeys {
  open: boolean;
  setOpen: (open: boolean) => void;
  onStep: (by: 1 | -1) => void;
  onTake: () => void;
}

/** Keys of a combobox: arrows through the choices, Enter takes one, Escape closes them and nothing else. */
function comboKeys({ open, setOpen, onStep, onTake }: ComboKeys) {
  return (event: React.KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      onStep(event.key === "ArrowDown" ? 1 : -1);
    } else if (event.key === "Enter" && open && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onTake();
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      setOpen(false);
    }
  };
}

interface ChoiceProps {
  id: string;
  on: boolean;
  onPick: () => void;
  children: React.ReactNode;
}

function Choice({ id, on, onPick, children }: ChoiceProps) {
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the combobox, which names the active choice.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above.
    <div id={id} role="option" aria-selected={on} className="party-choice" onClick={onPick}>
      {children}
    </div>
  );
}

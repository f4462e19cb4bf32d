"use client";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useDebounced } from "@/app/_ui/debounced";
import { controlClass } from "@/app/_ui/field";
import { queries } from "@/lib/api/client";

interface Found {
  id: string;
  name: string;
  hint?: string | null;
}

interface FinderProps {
  label: string;
  placeholder: string;
  found: readonly Found[];
  text: string;
  onText: (text: string) => void;
  onPick: (id: string) => void;
}

/** A field that finds one of many by typing: a combobox with its list under it. */
function Finder({ label, placeholder, found, text, onText, onPick }: FinderProps) {
  const id = useId();
  const [active, setActive] = useState(0);
  const open = text.trim() !== "";
  const at = Math.min(active, found.length - 1);
  const onKeyDown = (event: React.KeyboardEvent) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (by !== 0 && found.length > 0) setActive((at + by + found.length) % found.length);
    else if (event.key === "Enter" && open && found[at]) onPick(found[at].id);
    else return;
    event.preventDefault();
  };
  return (
    <div className="relative">
      <label htmlFor={id} className="mb-1 block text-sm font-medium">
        {label}
      </label>
      <input
        id={id}
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
        dir="auto"
        autoComplete="off"
        value={text}
        placeholder={placeholder}
        onChange={(event) => {
          setActive(0);
          onText(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className={controlClass}
      />
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label="Suggestions"
        hidden={!open}
        className="absolute inset-x-0 z-10 mt-1 max-h-56 overflow-y-auto rounded-lg border border-line bg-card p-1 shadow-float"
      >
        {found.map((one, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: see above.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's.
          <div
            key={one.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onPick(one.id)}
            onPointerMove={() => setActive(index)}
            className={`cursor-default rounded-md px-2.5 py-1.5 text-sm ${index === at ? "bg-wash" : ""}`}
          >
            <span dir="auto" className="block truncate">
              {one.name}
            </span>
            {one.hint && <span className="block truncate text-xs text-quiet">{one.hint}</span>}
          </div>
        ))}
        {found.length === 0 && <p className="px-2.5 py-2 text-sm text-quiet">Nothing found.</p>}
      </div>
    </div>
  );
}

export function ArticleFinder({ onPick }: { onPick: (articleId: string) => void }) {
  const [text, setText] = useState("");
  const wanted = useDebounced(text.trim());
  const { data } = useQuery(
    queries.articles.list.queryOptions({ input: { text: wanted, limit: 8 }, enabled: wanted !== "" }),
  );
  const found = (data?.items ?? []).map(({ id, title, publisher }) => ({ id, name: title, hint: publisher }));
  return <Finder label="Article" placeholder="Any article" {...{ found, text, onText: setText, onPick }} />;
}

export function PartyFinder({ onPick }: { onPick: (partyId: string) => void }) {
  const [text, setText] = useState("");
  const wanted = useDebounced(text.trim());
  const { data } = useQuery(
    queries.parties.list.queryOptions({ input: { text: wanted, limit: 8 }, enabled: wanted !== "" }),
  );
  const found = (data?.items ?? []).map(({ id, name, latest }) => ({
    id,
    name,
    hint: [latest?.role, latest?.organisation].filter(Boolean).join(", "),
  }));
  return <Finder label="Speaker" placeholder="Anybody" {...{ found, text, onText: setText, onPick }} />;
}

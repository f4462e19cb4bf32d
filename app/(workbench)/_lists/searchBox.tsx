"use client";
import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Key, useKeys } from "@/app/_ui/keys";

interface SearchBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
}

/** A search that waits until the typing rests. `/` goes there, `Esc` empties it. */
export function SearchBox({ label, value, onChange, className = "" }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  // What came from elsewhere (a link, "clear all") replaces what stands here; our own echo does not.
  if (value !== told) {
    setTold(value);
    setTyped(value);
  }
  useEffect(() => () => clearTimeout(timer.current), []);
  const say = (next: string, wait: number) => {
    setTyped(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTold(next);
      onChange(next);
    }, wait);
  };
  const focus = () => input.current?.focus();
  // On some keyboards the stroke stands above a digit and needs Shift.
  useKeys({ "/": { label, run: focus }, "Shift+/": { label, hidden: true, run: focus } });
  return (
    <div className={`relative ${className}`}>
      <Search
        size={15}
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-3 -translate-y-1/2 text-quiet"
      />
      <input
        ref={input}
        type="search"
        dir="auto"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={200}
        onChange={(event) => say(event.target.value, 180)}
        onKeyDown={(event) => {
          if (event.key === "Enter") say(typed, 0);
          if (event.key === "Escape") {
            say("", 0);
            input.current?.blur();
          }
        }}
        className="h-9 w-full rounded-[9px] border border-edge/60 bg-paper pr-9 pl-9 hover:border-edge focus-visible:border-focus focus-visible:outline-1 focus-visible:outline-offset-0 [&::-webkit-search-cancel-button]:hidden"
      />
      {!typed && <Key className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-quiet">/</Key>}
    </div>
  );
}

"use client";
import { useEffect, useRef } from "react";
import { Key } from "@/app/_ui/keys";
import { FlagMark, flagWord } from "@/app/_ui/status";
import { Time } from "@/app/_ui/time";
import type { QueueRow } from "@/lib/api/contract/shapes";

interface WaitingProps {
  claims: readonly QueueRow[];
  chosenId: string;
  onChoose: (index: number) => void;
}

/** The list of what waits, beside the claim that is read. */
export function Waiting({ claims, chosenId, onChoose }: WaitingProps) {
  const list = useRef<HTMLOListElement>(null);
  // The chosen row stays in sight; nothing else moves the list.
  useEffect(() => {
    list.current?.querySelector(`[data-claim="${chosenId}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  return (
    <section aria-label="Waiting" className="hidden min-h-0 flex-col border-r border-line lg:flex">
      <header className="flex items-baseline gap-2 border-b border-line px-5 pt-5 pb-3">
        <h1 className="words text-[21px] leading-tight font-semibold">Approvals</h1>
        <span className="figures text-quiet">{claims.length}</span>
        <Key className="ml-auto text-quiet">j k</Key>
      </header>
      <ol ref={list} className="min-h-0 flex-1 overflow-y-auto">
        {claims.map((claim, index) => (
          <li key={claim.id} data-claim={claim.id}>
            <button
              type="button"
              aria-current={claim.id === chosenId ? "true" : undefined}
              onClick={() => onChoose(index)}
              className="w-full border-b border-line px-5 py-3 text-left hover:bg-wash/60 focus-visible:-outline-offset-2 aria-[current]:bg-wash aria-[current]:shadow-[inset_3px_0_0_var(--s-review)]"
            >
              <span dir="auto" className="words line-clamp-2 text-left text-[15px] leading-[1.4]">
                {claim.text}
              </span>
              <span className="mt-1 flex items-center gap-2 text-xs text-soft">
                <span dir="auto" className="min-w-0 truncate">
                  {claim.assignee?.name ?? "Nobody"}
                </span>
                <Time at={claim.statusSince} shape="age" className="ml-auto text-quiet" />
                {claim.flags.map((flag) => (
                  <FlagMark key={flag} label={flagWord(flag)} />
                ))}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

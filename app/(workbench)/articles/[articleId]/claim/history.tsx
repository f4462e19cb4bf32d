"use client";
import { useState } from "react";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail } from "@/lib/api/contract/shapes";

const shownFirst = 4;

/** What happened to the claim, newest first: "14:02 Ines Haddad approved claim 6 as False". */
export function History({ claim }: { claim: ClaimDetail }) {
  const [all, setAll] = useState(false);
  const events = claim.history.toSorted((a, b) => b.at.localeCompare(a.at));
  const shown = all ? events : events.slice(0, shownFirst);
  if (events.length === 0) return null;
  return (
    <section aria-label="History" className="history">
      <ol>
        {shown.map((event) => (
          <li key={event.id}>
            <Time at={event.at} /> <span dir="auto">{event.actor}</span> {event.sentence}
          </li>
        ))}
      </ol>
      {!all && events.length > shownFirst && (
        <button type="button" className="claim-card-action" onClick={() => setAll(true)}>
          All {events.length} steps
        </button>
      )}
    </section>
  );
}

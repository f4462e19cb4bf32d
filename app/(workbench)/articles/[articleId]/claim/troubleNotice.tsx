"use client";
import { Button } from "@/app/_ui/button";
import { statusWord } from "@/app/_ui/status";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";

/** A change that did not happen, on the claim where it was tried: what was wanted, and how the claim stands now. */
export function TroubleNotice({ row }: { row: ClaimRow }) {
  const { commands } = useBench();
  const trouble = commands.troubles[row.id];
  if (!trouble) return null;
  return (
    <div role="alert" className="claim-trouble">
      <p>{trouble.sentence}</p>
      {trouble.conflict && (
        <dl>
          <dt>You wanted to</dt>
          <dd>{trouble.wanted}</dd>
          <dt>Now it is</dt>
          <dd>
            {statusWord(row.status, row.rating)}
            {row.assignee && ` · ${row.assignee.name}`}
          </dd>
        </dl>
      )}
      <div className="flex gap-2">
        <Button
          onClick={() => {
            commands.clearTrouble(row.id);
            trouble.again();
          }}
        >
          Try again
        </Button>
        <Button look="quiet" onClick={() => commands.clearTrouble(row.id)}>
          Put away
        </Button>
      </div>
    </div>
  );
}

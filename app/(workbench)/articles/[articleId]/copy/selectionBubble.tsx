"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { may } from "@/lib/domain/permissions";
import { useBench } from "../state/bench";
import { useCopySelection } from "../state/selection";
import type { CopyActions } from "../state/useCopyActions";
import { givenReasons, reasonWord } from "./words";

/** What one can do with the selected words, under the selection. Never a step of the Tab key: each has its key. */
export function SelectionBubble({ chosen, actions }: { chosen: ClaimRow | null; actions: CopyActions }) {
  const { at, spans } = useCopySelection();
  const { role } = useBench().me.member;
  const [reasonsFor, setReasonsFor] = useState<readonly unknown[] | null>(null);
  if (!at || !may(role, "claim.add")) return null;
  const asking = reasonsFor === spans;
  return (
    <div
      className="copy-bubble"
      role="toolbar"
      aria-label="Selected words"
      style={{ top: at.top + 8, "--from": `${at.left}px` } as React.CSSProperties}
      // The selection must outlive the click.
      onMouseDown={(event) => event.preventDefault()}
    >
      {asking ? (
        <ul className="copy-bubble-reasons">
          {givenReasons.map((reason) => (
            <li key={reason}>
              <Button look="quiet" disabled={actions.busy} onClick={() => void actions.markNotClaim(reason)}>
                {reasonWord(reason)}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        <>
          <Button look="quiet" shortcut="n" busy={actions.busy} onClick={() => void actions.newClaim()}>
            New claim
          </Button>
          <Button look="quiet" onClick={() => setReasonsFor(spans)}>
            Not a claim…
          </Button>
          {chosen && chosen.status !== "dismissed" && (
            <Button look="quiet" onClick={() => void actions.respan(chosen)}>
              Use as the words of claim {chosen.number}
            </Button>
          )}
        </>
      )}
      <Failure sentence={actions.failure} className="basis-full" />
    </div>
  );
}

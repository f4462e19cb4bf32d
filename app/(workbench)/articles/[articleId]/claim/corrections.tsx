"use client";
import { Button } from "@/app/_ui/button";
import { Time } from "@/app/_ui/time";
import type { ClaimDetail, Correction } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import { orders } from "../state/orders";

const kindWords = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  withdrawal: "Withdrawal",
} as const satisfies Record<Correction["kind"], string>;

/** What was changed after publication: before, after, by whom. */
export function Corrections({ claim }: { claim: ClaimDetail }) {
  const { commands } = useBench();
  if (claim.corrections.length === 0) return null;
  return (
    <ul className="corrections" aria-label="Corrections">
      {claim.corrections.map((correction) => (
        <li key={correction.id}>
          <p className="verdict-by">
            {kindWords[correction.kind]} by <span dir="auto">{correction.madeBy.name}</span> ·{" "}
            <Time at={correction.madeAt} />
            {correction.confirmedBy && `, confirmed by ${correction.confirmedBy.name}`}
          </p>
          {correction.before && (
            <p dir="auto">
              <del>{correction.before}</del>
            </p>
          )}
          {correction.after && (
            <p dir="auto">
              <ins>{correction.after}</ins>
            </p>
          )}
          {correction.newRating && <p className="claim-note">New rating: {correction.newRating.label}</p>}
          <p className="claim-note" dir="auto">
            {correction.note}
          </p>
          {correction.awaitsSecondEditor && (
            <div className="verdict-foot">
              <span className="claim-note claim-note-warn">Waits for a second editor.</span>
              {claim.may.includes("confirmCorrection") && (
                <Button
                  look="primary"
                  onClick={() => void commands.run(orders.confirmCorrection(claim, correction.id))}
                >
                  Confirm the change
                </Button>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

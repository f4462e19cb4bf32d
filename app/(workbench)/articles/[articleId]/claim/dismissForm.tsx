"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { SelectField } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import type { ClaimRow } from "@/lib/api/contract/shapes";
import { dismissReasons } from "@/lib/domain/claims/status";
import { useBench } from "../state/bench";
import { orders } from "../state/orders";
import { formKeys } from "./formKeys";
import { dismissWord } from "./words";

/** Sets a claim aside: one key for the reason; a duplicate also says of which claim. */
export function DismissForm({ row, onClose }: { row: ClaimRow; onClose: () => void }) {
  const { rows, commands } = useBench();
  const [asDuplicate, setAsDuplicate] = useState(false);
  const [duplicateOfId, setDuplicateOfId] = useState("");
  const others = rows.filter((other) => other.id !== row.id && other.status !== "dismissed");

  const dismiss = (reason: NonNullable<ClaimRow["dismissReason"]>) => {
    if (reason === "duplicate" && duplicateOfId === "") return setAsDuplicate(true);
    onClose();
    void commands.run(orders.dismiss(row, { reason, duplicateOfId: reason === "duplicate" ? duplicateOfId : null }));
  };
  useKeys({
    "1": { label: "Not checkable", group: "Dismiss", run: () => dismiss("not-checkable") },
    "2": { label: "Opinion", group: "Dismiss", run: () => dismiss("opinion") },
    "3": { label: "Duplicate", group: "Dismiss", run: () => dismiss("duplicate") },
    Escape: { label: "Do not dismiss", group: "Dismiss", run: onClose },
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div className="claim-form" onKeyDown={formKeys(() => asDuplicate && dismiss("duplicate"), onClose)}>
      <p className="text-sm font-medium">Why is this not to be checked?</p>
      <div className="flex flex-wrap gap-1.5">
        {dismissReasons.map((reason, index) => (
          <Button key={reason} shortcut={String(index + 1)} onClick={() => dismiss(reason)}>
            {dismissWord(reason).replace(/^./, (first) => first.toUpperCase())}
          </Button>
        ))}
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
      {asDuplicate && (
        <>
          <SelectField
            label="Of which claim is it a duplicate?"
            autoFocus
            value={duplicateOfId}
            onChange={(event) => setDuplicateOfId(event.target.value)}
          >
            <option value="">Choose a claim</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.number}. {other.text.slice(0, 90)}
              </option>
            ))}
          </SelectField>
          <Button look="primary" disabled={duplicateOfId === ""} onClick={() => dismiss("duplicate")}>
            Dismiss as duplicate
          </Button>
        </>
      )}
    </div>
  );
}

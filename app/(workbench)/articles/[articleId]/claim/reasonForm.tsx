"use client";
import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, TextArea } from "@/app/_ui/field";
import { useBench } from "../state/bench";
import type { Order } from "../state/commands";
import { useDraft } from "../state/drafts";
import { type FormKind, useFormFocus } from "../state/openForm";
import { formKeys } from "./formKeys";

interface ReasonProps {
  claimId: string;
  /** Which form it is, for its draft. */
  kind: FormKind;
  label: string;
  hint?: string;
  send: string;
  makeOrder: (reason: string) => Order;
  onClose: () => void;
}

/** A step that needs a reason in words: return, restore, reopen, withdraw. */
export function ReasonForm({ claimId, kind, label, hint, send, makeOrder, onClose }: ReasonProps) {
  const { commands } = useBench();
  const empty = useMemo(() => ({ reason: "" }), []);
  const draft = useDraft(`${kind}:${claimId}`, empty);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (busy) return;
    if (draft.value.reason.trim() === "") return setFailure("Say why: this step needs a reason.");
    setBusy(true);
    const answer = await commands.ask(makeOrder(draft.value.reason.trim()));
    setBusy(false);
    if (!answer.ok) return setFailure(answer.sentence);
    draft.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={useFormFocus(claimId, kind)} className="claim-form" onKeyDown={formKeys(() => void go(), onClose)}>
      <TextArea
        label={label}
        hint={hint}
        value={draft.value.reason}
        onChange={(event) => draft.set({ reason: event.target.value })}
      />
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void go()}>
          {send}
        </Button>
      </div>
    </div>
  );
}

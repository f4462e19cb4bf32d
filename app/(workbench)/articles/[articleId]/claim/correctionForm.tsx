"use client";
import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, SelectField, TextArea } from "@/app/_ui/field";
import { api } from "@/lib/api/client";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";
import { useDraft } from "../state/drafts";
import { useFormFocus } from "../state/openForm";
import { Choices } from "./choices";
import { formKeys } from "./formKeys";

const kinds = ["correction", "clarification", "update"] as const;

interface Typed {
  kind: (typeof kinds)[number];
  before: string;
  after: string;
  note: string;
  newRatingId: string;
}

/** A change after publication: what stood there, what stands now, why. A new rating waits for a second editor. */
export function CorrectionForm({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const { me, commands } = useBench();
  const empty = useMemo<Typed>(
    () => ({ kind: "correction", before: claim.text, after: "", note: "", newRatingId: "" }),
    [claim.text],
  );
  const draft = useDraft<Typed>(`correct:${claim.id}`, empty);
  const form = useFormFocus(claim.id, "correct");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { value, set } = draft;
  const save = async () => {
    if (busy) return;
    setBusy(true);
    const { newRatingId, ...fields } = value;
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `correct claim ${claim.number}`,
      done: `Claim ${claim.number}: correction recorded`,
      send: (seen) => api.claims.correct({ ...seen, ...fields, newRatingId: newRatingId || null }),
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.sentence);
    draft.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={form} className="claim-form" onKeyDown={formKeys(() => void save(), onClose)}>
      <Choices label="It is a" options={kinds} word={String} value={value.kind} onPick={(kind) => set({ kind })} />
      <TextArea label="Before" value={value.before} onChange={(event) => set({ before: event.target.value })} />
      <TextArea label="After" value={value.after} onChange={(event) => set({ after: event.target.value })} />
      <TextArea label="Note for readers" value={value.note} onChange={(event) => set({ note: event.target.value })} />
      <SelectField
        label="New rating"
        hint={value.newRatingId ? "A second editor has to confirm a change of rating." : undefined}
        value={value.newRatingId}
        onChange={(event) => set({ newRatingId: event.target.value })}
      >
        <option value="">The rating stays</option>
        {me.scale.ratings
          .filter((rating) => !rating.retired && rating.id !== claim.rating?.id)
          .map((rating) => (
            <option key={rating.id} value={rating.id}>
              {rating.label}
            </option>
          ))}
      </SelectField>
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void save()}>
          Record correction
        </Button>
      </div>
    </div>
  );
}

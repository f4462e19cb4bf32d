"use client";
import { useMemo, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { api } from "@/lib/api/client";
import type { EvidenceFields } from "@/lib/api/contract/claims";
import type { ClaimDetail, Evidence } from "@/lib/api/contract/shapes";
import { directnesses, evidenceKinds, stances } from "@/lib/domain/claims/evidence";
import { useBench } from "../state/bench";
import { useDraft } from "../state/drafts";
import { useFormFocus } from "../state/openForm";
import { Choices } from "./choices";
import { formKeys } from "./formKeys";
import { directnessWord, evidenceKindWord, stanceWord } from "./words";

type Typed = Omit<EvidenceFields, "quotation" | "independenceGroup" | "interests" | "note"> &
  Record<"quotation" | "independenceGroup" | "interests" | "note", string>;

interface EvidenceFormProps {
  claim: ClaimDetail;
  /** Null for a new one. */
  evidence: Evidence | null;
  onClose: () => void;
}

/** Attaches evidence or changes it. What is typed is kept for this claim until it is saved or thrown away. */
export function EvidenceForm({ claim, evidence, onClose }: EvidenceFormProps) {
  const { commands } = useBench();
  const empty = useMemo(() => typedOf(evidence), [evidence]);
  const draft = useDraft<Typed>(`evidence:${claim.id}:${evidence?.id ?? "new"}`, empty);
  const form = useFormFocus(claim.id, "evidence");
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { value, set } = draft;
  const text = (name: "title" | "locator" | "quotation" | "note" | "independenceGroup" | "interests") => ({
    value: value[name],
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const save = async () => {
    if (busy) return;
    if (value.title.trim() === "") return setFailure("Give the evidence a title: what was it?");
    setBusy(true);
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `${evidence ? "change evidence of" : "attach evidence to"} claim ${claim.number}`,
      done: `Claim ${claim.number}: evidence ${evidence ? "changed" : "attached"}`,
      send: (seen) => sendFields(seen, evidence, fieldsOf(value)),
    });
    setBusy(false);
    if (!answer.ok) return setFailure(answer.sentence);
    draft.clear();
    onClose();
  };
  const discard = () => {
    draft.clear();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={form} className="claim-form" onKeyDown={formKeys(() => void save(), onClose)}>
      <TextField label="What was consulted" maxLength={500} placeholder="Inspection ledger, p. 14" {...text("title")} />
      <TextField
        label="Where to find it again"
        maxLength={2000}
        placeholder="Web address, file reference, call number"
        {...text("locator")}
      />
      <div className="grid grid-cols-2 items-end gap-2.5">
        <SelectField
          label="Kind"
          value={value.kind}
          onChange={(event) => set({ kind: evidenceKinds.find((kind) => kind === event.target.value) ?? value.kind })}
        >
          {evidenceKinds.map((kind) => (
            <option key={kind} value={kind}>
              {evidenceKindWord(kind)}
            </option>
          ))}
        </SelectField>
        <Choices
          label="For this claim it is"
          options={directnesses}
          word={directnessWord}
          value={value.directness}
          onPick={(directness) => set({ directness })}
        />
      </div>
      <Choices
        label="Stance"
        options={stances}
        word={(stance) => (stance === "context" ? "gives context" : stanceWord(stance))}
        value={value.stance}
        onPick={(stance) => set({ stance })}
      />
      <TextArea label="Its words" maxLength={20000} placeholder="What it says, word for word" {...text("quotation")} />
      <details className="claim-more" open={Boolean(value.note || value.independenceGroup || value.interests)}>
        <summary>Note, interests, independence</summary>
        <TextArea label="Note" maxLength={5000} {...text("note")} />
        <TextField
          label="Leans on"
          hint="Sources that lean on the same origin count once: give them the same name here."
          maxLength={100}
          {...text("independenceGroup")}
        />
        <TextField label="Interests" hint="What the source has to gain" maxLength={500} {...text("interests")} />
      </details>
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={discard}>
          Discard
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void save()}>
          {evidence ? "Save evidence" : "Attach evidence"}
        </Button>
      </div>
    </div>
  );
}

function sendFields(seen: { claimId: string; version: number }, evidence: Evidence | null, fields: EvidenceFields) {
  return evidence
    ? api.evidence.change({ ...seen, evidenceId: evidence.id, evidence: fields })
    : api.evidence.add({ ...seen, evidence: fields });
}

function typedOf(evidence: Evidence | null): Typed {
  return {
    kind: evidence?.kind ?? "link",
    title: evidence?.title ?? "",
    locator: evidence?.locator ?? "",
    stance: evidence?.stance ?? "supports",
    directness: evidence?.directness ?? "primary",
    quotation: evidence?.quotation ?? "",
    independenceGroup: evidence?.independenceGroup ?? "",
    interests: evidence?.interests ?? "",
    note: evidence?.note ?? "",
  };
}

function fieldsOf(typed: Typed): EvidenceFields {
  return {
    kind: typed.kind,
    title: typed.title.trim(),
    locator: typed.locator.trim(),
    stance: typed.stance,
    directness: typed.directness,
    quotation: typed.quotation.trim() || null,
    independenceGroup: typed.independenceGroup.trim() || null,
    interests: typed.interests.trim() || null,
    note: typed.note.trim() || null,
  };
}

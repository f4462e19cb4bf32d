"use client";
import { Plus, X } from "lucide-react";
import { useMemo, useState } from "react";
import { Button, IconButton } from "@/app/_ui/button";
import { Failure, SelectField, TextField } from "@/app/_ui/field";
import { api } from "@/lib/api/client";
import type { AttributionInput } from "@/lib/api/contract/claims";
import type { ClaimDetail } from "@/lib/api/contract/shapes";
import { forms, partyKinds, termsOfUse } from "@/lib/domain/attribution/types";
import { exactWords } from "@/lib/domain/text/spans";
import { useBench } from "../state/bench";
import { type Draft, useDraft } from "../state/drafts";
import { useFormFocus } from "../state/openForm";
import { useCopySelection } from "../state/selection";
import { formKeys } from "./formKeys";
import { PartyField, type PickedParty } from "./partyField";
import { formWord, partyKindWord, termsWord } from "./words";

type Typed = Omit<AttributionInput, "partyId" | "role" | "affiliation"> &
  PickedParty & { role: string; affiliation: string };

/** Settles who says the claim and how. Source and cue are taken from the words selected in the copy. */
export function AttributionForm({ claim, onClose }: { claim: ClaimDetail; onClose: () => void }) {
  const { commands } = useBench();
  const empty = useMemo(() => typedOf(claim), [claim]);
  const draft = useDraft<Typed>(`attribution:${claim.id}`, empty);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useFormFocus(claim.id, "attribution");
  const typed = draft.value;
  const narration = typed.form === "narration";
  const save = async () => {
    if (!narration && typed.partyId === null) {
      return setFailure("Choose who says it: a party from the list, or a new one.");
    }
    setBusy(true);
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `settle who says claim ${claim.number}`,
      done: `Claim ${claim.number}: attribution settled`,
      send: (seen) => api.claims.setAttribution({ ...seen, attribution: inputOf(typed) }),
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
      <SelectField
        label="Form"
        value={typed.form}
        onChange={(event) => draft.set({ form: forms.find((form) => form === event.target.value) ?? typed.form })}
      >
        {forms.map((form) => (
          <option key={form} value={form}>
            {formWord(form)}
          </option>
        ))}
      </SelectField>
      {!narration && <Speaker draft={draft} />}
      <SpanField label="Source words" spans={typed.sourceSpans} onUse={(sourceSpans) => draft.set({ sourceSpans })} />
      <SpanField label="Cue words" spans={typed.cueSpans} onUse={(cueSpans) => draft.set({ cueSpans })} />
      <Failure sentence={failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={discard}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={() => void save()}>
          Save attribution
        </Button>
      </div>
    </div>
  );
}

function Speaker({ draft: { value, set } }: { draft: Draft<Typed> }) {
  return (
    <>
      <PartyField partyId={value.partyId} partyName={value.partyName} onPick={set} />
      <div className="grid grid-cols-2 gap-2.5">
        <TextField
          label="Role"
          maxLength={300}
          value={value.role}
          onChange={(event) => set({ role: event.target.value })}
        />
        <TextField
          label="Affiliation"
          maxLength={300}
          value={value.affiliation}
          onChange={(event) => set({ affiliation: event.target.value })}
        />
      </div>
      <ViaField via={value.via} onChange={(via) => set({ via })} />
      <SelectField
        label="Terms"
        value={value.terms ?? ""}
        onChange={(event) => set({ terms: termsOfUse.find((terms) => terms === event.target.value) ?? null })}
      >
        <option value="">Not said</option>
        {termsOfUse.map((terms) => (
          <option key={terms} value={terms}>
            {termsWord(terms)}
          </option>
        ))}
      </SelectField>
    </>
  );
}

/** The chain through which the words came: the first is who heard the speaker. */
function ViaField({ via, onChange }: { via: Typed["via"]; onChange: (via: Typed["via"]) => void }) {
  const change = (index: number, link: Partial<Typed["via"][number]>) =>
    onChange(via.map((one, at) => (at === index ? { ...one, ...link } : one)));
  return (
    <fieldset className="via-field">
      <legend>Came through</legend>
      {via.map((link, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the chain's place is its identity; names change while typing.
        <div key={index} className="flex items-end gap-1.5">
          <TextField
            label={`Link ${index + 1}`}
            labelHidden
            className="min-w-0 flex-1"
            maxLength={300}
            placeholder="Who passed it on"
            value={link.name}
            onChange={(event) => change(index, { name: event.target.value })}
          />
          <SelectField
            label={`Kind of link ${index + 1}`}
            labelHidden
            className="w-32"
            value={link.kind}
            onChange={(event) =>
              change(index, { kind: partyKinds.find((kind) => kind === event.target.value) ?? link.kind })
            }
          >
            {partyKinds.map((kind) => (
              <option key={kind} value={kind}>
                {partyKindWord(kind)}
              </option>
            ))}
          </SelectField>
          <IconButton label={`Remove link ${index + 1}`} onClick={() => onChange(via.filter((_, at) => at !== index))}>
            <X size={15} aria-hidden />
          </IconButton>
        </div>
      ))}
      {via.length < 10 && (
        <Button look="quiet" onClick={() => onChange([...via, { name: "", kind: "outlet" }])}>
          <Plus size={14} aria-hidden /> Add a link
        </Button>
      )}
    </fieldset>
  );
}

interface SpanFieldProps {
  label: string;
  spans: Typed["sourceSpans"];
  onUse: (spans: Typed["sourceSpans"]) => void;
}

function SpanField({ label, spans, onUse }: SpanFieldProps) {
  const { text } = useBench().workbench.version;
  const selection = useCopySelection();
  return (
    <div className="span-field">
      <span className="text-sm font-medium">{label}</span>
      <span className="words span-field-words" dir="auto">
        {spans.length > 0 ? exactWords(text, spans) : <span className="text-quiet">none</span>}
      </span>
      <Button
        look="quiet"
        disabled={selection.spans.length === 0}
        title={selection.spans.length === 0 ? "Select words in the copy first" : undefined}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => onUse(selection.spans.map(([start, end]) => [start, end]))}
      >
        Use selected<span className="sr-only"> words as {label.toLowerCase()}</span>
      </Button>
      {spans.length > 0 && (
        <IconButton label={`Clear ${label.toLowerCase()}`} onClick={() => onUse([])}>
          <X size={15} aria-hidden />
        </IconButton>
      )}
    </div>
  );
}

function typedOf({ attribution }: ClaimDetail): Typed {
  return {
    form: attribution.form,
    sourceSpans: attribution.sourceSpans,
    cueSpans: attribution.cueSpans,
    partyId: attribution.party?.id ?? null,
    partyName: attribution.party?.name ?? "",
    role: attribution.role ?? "",
    affiliation: attribution.affiliation ?? "",
    via: attribution.via,
    terms: attribution.terms,
  };
}

function inputOf({ partyName: _, ...typed }: Typed): AttributionInput {
  const narration = typed.form === "narration";
  return {
    ...typed,
    partyId: narration ? null : typed.partyId,
    role: narration ? null : typed.role.trim() || null,
    affiliation: narration ? null : typed.affiliation.trim() || null,
    via: narration ? [] : typed.via.filter((link) => link.name.trim() !== ""),
    terms: narration ? null : typed.terms,
  };
}

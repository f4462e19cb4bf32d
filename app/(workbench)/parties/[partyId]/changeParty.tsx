"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, SelectField, TextArea, TextField } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { Party } from "@/lib/api/contract/shapes";
import { type PartyKind, partyKinds } from "@/lib/domain/attribution/types";
import { partyKindWords } from "../../_lists/words";

/** A party's name, kind and note, to correct. Claims that name it follow. */
export function ChangeParty({ party, onClose }: { party: Party; onClose: () => void }) {
  const [name, setName] = useState(party.name);
  const [kind, setKind] = useState<PartyKind>(party.kind);
  const [note, setNote] = useState(party.note ?? "");
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () =>
      api.parties.change({
        partyId: party.id,
        version: party.version,
        fields: { name: name.trim(), kind, unnamed: kind === "unnamed", note: note.trim() || null },
      }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: queries.parties.key() }),
        client.invalidateQueries({ queryKey: queries.claims.key() }),
      ]);
      tell.done("Party changed");
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Change the party"
      description="The new name shows wherever this party speaks. Claims with a verdict go back to check, and their approvals are voided."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          maxLength={300}
        />
        <SelectField label="Kind" value={kind} onChange={(event) => setKind(event.target.value as PartyKind)}>
          {partyKinds.map((one) => (
            <option key={one} value={one}>
              {partyKindWords[one]}
            </option>
          ))}
        </SelectField>
        <TextArea label="Note" value={note} onChange={(event) => setNote(event.target.value)} maxLength={2_000} />
        <Failure sentence={change.isError ? sentenceOf(change.error) : null} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            Save
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

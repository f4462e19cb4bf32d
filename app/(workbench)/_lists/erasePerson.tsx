"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, TextField } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";

interface Erasable {
  readonly kind: "member" | "party";
  readonly id: string;
  readonly version: number;
  readonly name: string;
}

/** Erasing a person for good: what goes, what stays, and the name typed once more so that it is no slip. */
export function ErasePerson({ person, onClose }: { person: Erasable; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const client = useQueryClient();
  const { kind, id, version, name } = person;
  const erase = useMutation({
    mutationFn: () => api.people.erase({ kind, id, version }),
    onSuccess: async () => {
      // The name may stand on any screen that was looked at.
      await client.invalidateQueries();
      tell.done("The person was erased");
      onClose();
    },
  });
  const same = typed.trim() === name;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={kind === "member" ? "Erase this member" : "Erase this party"}
      description="For when somebody has the right to be forgotten. It cannot be undone, also not by restoring a backup."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (same) erase.mutate();
        }}
      >
        <ul className="mb-4 flex list-disc flex-col gap-1 pl-5 text-sm">
          {(kind === "member" ? memberConsequences : partyConsequences).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <TextField
          label={
            <>
              Type <bdi className="font-semibold">{name}</bdi> to erase this person
            </>
          }
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          spellCheck={false}
        />
        <Failure sentence={erase.isError ? sentenceOf(erase.error) : null} className="mt-3" />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" disabled={!same} busy={erase.isPending}>
            Erase for good
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

const memberConsequences = [
  "Name and address go, here and in the record of every change.",
  "What they did stays, without their name; the log is verified as before.",
  "What they wrote (rationales, comments) stays as it is.",
];

const partyConsequences = [
  "The name and the note go, here and in the record of every change.",
  "Claims that they make stay. Those with a verdict go back to check, and their approvals are voided.",
  "The copy of articles, the words of claims and what was sealed before stay as they are.",
];

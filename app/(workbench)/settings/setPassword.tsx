"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { TextField } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { Member } from "@/lib/api/contract/desk";
import { useMembersChange } from "./useMembersChange";

export function SetPassword({ member, onClose }: { member: Member; onClose: () => void }) {
  const [password, setPassword] = useState("");
  const set = useMembersChange(() => api.members.setPassword({ memberId: member.id, password }), {
    said: `${member.name} has a new password`,
    onDone: onClose,
  });
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={`Set the password of ${member.name}`}
      description="All their sessions end at once. The record says that you did it, not what it is."
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set.mutate();
        }}
      >
        <TextField
          label="New password"
          type="text"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
          minLength={12}
          maxLength={128}
          autoComplete="off"
          spellCheck={false}
          hint="12 to 128 characters. Hand it over in person."
          error={set.isError ? sentenceOf(set.error) : null}
        />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={set.isPending}>
            Set password
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

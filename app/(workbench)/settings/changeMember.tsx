"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, TextField } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { Member } from "@/lib/api/contract/desk";
import { may, type Role } from "@/lib/domain/permissions";
import { RoleField } from "./roleField";
import { roleWords } from "./roles";
import { useMembersChange } from "./useMembersChange";

/** A member's name, role and whether they may sign in, with what follows from it said before it is done. */
export function ChangeMember({ member, onClose }: { member: Member; onClose: () => void }) {
  const [name, setName] = useState(member.name);
  const [role, setRole] = useState<Role>(member.role);
  const base = { memberId: member.id, version: member.version };
  const change = useMembersChange(() => api.members.change({ ...base, name: name.trim(), role }), {
    said: `${name.trim()} is changed`,
    onDone: onClose,
  });
  const disable = useMembersChange(() => api.members.change({ ...base, disabled: !member.disabled }), {
    said: member.disabled ? `${member.name} may sign in again` : `${member.name} is disabled`,
    onDone: onClose,
  });
  const failed = change.error ?? disable.error;
  return (
    <Dialog open onOpenChange={onClose} title={member.name} description={member.email}>
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
        <RoleField value={role} onChange={setRole} />
        {role !== member.role && <Consequences member={member} role={role} />}
        <Failure sentence={failed ? sentenceOf(failed) : null} />
        <DialogFoot>
          <Button look="danger" className="mr-auto" busy={disable.isPending} onClick={() => disable.mutate()}>
            {member.disabled ? "Enable" : "Disable"}
          </Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={change.isPending}>
            Save
          </Button>
        </DialogFoot>
        {!member.disabled && (
          <p className="text-xs text-quiet">
            Who is disabled is signed out at once and cannot sign in. What they wrote stays, under their name.
          </p>
        )}
      </form>
    </Dialog>
  );
}

function Consequences({ member, role }: { member: Member; role: Role }) {
  const losesClaims = member.openClaims > 0 && !may(role, "claim.take");
  return (
    <p role="status" className="rounded-lg bg-warn-wash px-3 py-2 text-sm">
      From the next request on, {member.name} {roleWords[role].does}.
      {losesClaims && ` The ${member.openClaims} claims in check stay with them until an editor assigns them anew.`}
    </p>
  );
}

"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, TextField } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { api, problemOf } from "@/lib/api/client";
import type { Role } from "@/lib/domain/permissions";
import { RoleField } from "./roleField";
import { useMembersChange } from "./useMembersChange";

export function AddMember({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState("");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [role, setRole] = useState<Role>("checker");
  const add = useMembersChange(() => api.members.add({ name: name.trim(), email: email.trim(), role, password }), {
    said: `${name.trim()} can sign in now`,
    onDone: onClose,
  });
  const code = add.isError ? problemOf(add.error)?.code : null;
  const sentence = add.isError ? sentenceOf(add.error) : null;
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Add a member"
      description="Hand the first password over in person; it can be changed after the first sign-in."
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <TextField
          label="Name"
          value={name}
          onChange={(event) => setName(event.target.value)}
          required
          maxLength={300}
          autoComplete="off"
        />
        <TextField
          label="E-mail"
          type="email"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
          required
          maxLength={254}
          autoComplete="off"
          error={code === "name-taken" ? sentence : null}
        />
        <TextField
          label="First password"
          type="text"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          required
          minLength={12}
          maxLength={128}
          autoComplete="off"
          spellCheck={false}
          hint="12 to 128 characters."
          error={code === "password-weak" ? sentence : null}
        />
        <RoleField value={role} onChange={setRole} />
        <Failure sentence={code === "name-taken" || code === "password-weak" ? null : sentence} />
        <DialogFoot>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="primary" busy={add.isPending}>
            Add
          </Button>
        </DialogFoot>
      </form>
    </Dialog>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Avatar } from "@/app/_ui/avatar";
import { Button } from "@/app/_ui/button";
import { Tag } from "@/app/_ui/chip";
import { Failure } from "@/app/_ui/field";
import { useMe } from "@/app/_ui/me";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Member } from "@/lib/api/contract/desk";
import { ErasePerson } from "../_lists/erasePerson";
import { AddMember } from "./addMember";
import { ChangeMember } from "./changeMember";
import { roleWords } from "./roles";
import { Section } from "./section";
import { SetPassword } from "./setPassword";

type Doing = { what: "add" } | { what: "change" | "password" | "erase"; member: Member } | null;

export function Members() {
  const { data, error } = useQuery(queries.members.list.queryOptions({ input: {} }));
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <Section
      id="members"
      title="Members"
      lead="Who may sign in, and what they may do. A change holds with the person’s next request."
      action={<Button onClick={() => setDoing({ what: "add" })}>Add a member</Button>}
    >
      <Failure sentence={error ? sentenceOf(error) : null} className="mb-3" />
      <ul>
        {data?.items.map((member) => (
          <li key={member.id}>
            <MemberLine
              member={member}
              onChange={() => setDoing({ what: "change", member })}
              onPassword={() => setDoing({ what: "password", member })}
              onErase={() => setDoing({ what: "erase", member })}
            />
          </li>
        ))}
      </ul>
      {doing?.what === "add" && <AddMember onClose={close} />}
      {doing?.what === "change" && <ChangeMember member={doing.member} onClose={close} />}
      {doing?.what === "erase" && <ErasePerson person={{ kind: "member", ...doing.member }} onClose={close} />}
      {doing?.what === "password" && <SetPassword member={doing.member} onClose={close} />}
    </Section>
  );
}

function MemberLine({
  member,
  onChange,
  onPassword,
  onErase,
}: {
  member: Member;
  onChange: () => void;
  onPassword: () => void;
  onErase: () => void;
}) {
  const me = useMe().member;
  return (
    <article className="flex flex-wrap items-center gap-x-3.5 gap-y-2 border-t border-line py-2.5">
      <Avatar name={member.name} size={32} />
      <div className={`min-w-0 flex-1 basis-56 ${member.disabled ? "text-quiet" : ""}`}>
        <p className="flex flex-wrap items-center gap-x-2">
          <bdi className="font-semibold">{member.name}</bdi>
          {member.id === me.id && <span className="text-xs text-quiet">you</span>}
          {member.importedFrom !== null && <Tag>from {member.importedFrom}</Tag>}
          {member.disabled && (member.erased || member.importedFrom === null) && (
            <Tag>{member.erased ? "erased" : "disabled"}</Tag>
          )}
        </p>
        {!member.erased && (
          <p className="truncate text-sm text-quiet">
            {member.importedFrom === null ? member.email : "No account here: came in with an audit bundle."}
          </p>
        )}
      </div>
      <p className="w-28 text-sm">{roleWords[member.role].name}</p>
      <p className="figures w-20 text-right text-sm text-quiet">
        {member.openClaims > 0 && `${member.openClaims} in check`}
      </p>
      <div className="flex min-h-8 gap-1">
        {member.disabled && !member.erased && (
          <Button look="quiet" onClick={onErase} aria-label={`Erase ${member.name}`}>
            Erase
          </Button>
        )}
        {!member.disabled && (
          <Button look="quiet" onClick={onPassword} aria-label={`Set the password of ${member.name}`}>
            Set password
          </Button>
        )}
        {!member.erased && member.importedFrom === null && (
          <Button look="quiet" onClick={onChange} aria-label={`Change ${member.name}`}>
            Change
          </Button>
        )}
      </div>
    </article>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { type ReactElement, useState } from "react";
import { Failure } from "@/app/_ui/field";
import { Popover } from "@/app/_ui/popover";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import { may } from "@/lib/domain/permissions";

interface AssignProps {
  trigger: ReactElement;
  onAssign: (member: { id: string; name: string }) => void;
}

/** The people who can check, the least busy first. */
export function AssignMenu({ trigger, onAssign }: AssignProps) {
  const [open, setOpen] = useState(false);
  const { data, error } = useQuery({ ...queries.members.list.queryOptions({ input: {} }), enabled: open });
  const people = (data?.items ?? [])
    .filter((member) => !member.disabled && may(member.role, "claim.submit"))
    .toSorted((a, b) => a.openClaims - b.openClaims || a.name.localeCompare(b.name));
  return (
    <Popover trigger={trigger} label="Assign to" open={open} onOpenChange={setOpen} className="w-64 p-1.5">
      {error && <Failure sentence={sentenceOf(error)} />}
      <ul className="bench-menu">
        {people.map((member) => (
          <li key={member.id}>
            <button
              type="button"
              onClick={() => {
                setOpen(false);
                onAssign({ id: member.id, name: member.name });
              }}
            >
              <span dir="auto" className="min-w-0 flex-1 truncate text-left">
                {member.name}
              </span>
              <span className="figures text-xs text-quiet">
                {member.openClaims === 0 ? "free" : `${member.openClaims} in hand`}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {!data && !error && <p className="px-2 py-1.5 text-sm text-quiet">Looking up who is here…</p>}
    </Popover>
  );
}

"use client";
import type { Role } from "@/lib/domain/permissions";
import { roles } from "@/lib/domain/permissions";
import { roleWords } from "./roles";

/** The role, each with what it may do. */
export function RoleField({ value, onChange }: { value: Role; onChange: (role: Role) => void }) {
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">Role</legend>
      <div className="flex flex-col gap-1">
        {roles.map((role) => (
          <label key={role} className="flex min-h-8 items-baseline gap-2.5 rounded-lg px-2 py-1 has-checked:bg-wash">
            <input
              type="radio"
              name="role"
              value={role}
              checked={value === role}
              onChange={() => onChange(role)}
              className="translate-y-0.5 accent-(--accent)"
            />
            <span>
              <span className="font-medium">{roleWords[role].name}</span>{" "}
              <span className="text-sm text-soft">{roleWords[role].does}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

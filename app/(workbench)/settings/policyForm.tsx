"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { useMe } from "@/app/_ui/me";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { Policy } from "@/lib/api/contract/shapes";
import { Section } from "./section";

const sourcing = {
  none: { name: "No rule", says: "A verdict may be submitted without evidence." },
  "one-source": { name: "One source", says: "At least one source supports or refutes the claim." },
  "primary-or-two": {
    name: "One primary source or two independent ones",
    says: "Sources that lean on one another count once.",
  },
} as const satisfies Record<Policy["sourcingRule"], { name: string; says: string }>;

const second = {
  never: { name: "Not asked", says: "A submitted verdict goes straight to an editor." },
  always: {
    name: "For every claim",
    says: "A second checker files a verdict without seeing the first; where they differ an editor decides.",
  },
} as const satisfies Record<Policy["secondCheck"], { name: string; says: string }>;

export function PolicyForm() {
  const { policy, workspace } = useMe();
  // The form starts afresh where somebody else changed the policy.
  return <PolicyFields key={workspace.policyVersion} policy={policy} version={workspace.policyVersion} />;
}

function PolicyFields({ policy, version }: { policy: Policy; version: number }) {
  const [wanted, setWanted] = useState(policy);
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: () => api.desk.changePolicy({ version, policy: wanted }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.session.key() });
      tell.done("Policy changed");
    },
  });
  const changed = wanted.sourcingRule !== policy.sourcingRule || wanted.secondCheck !== policy.secondCheck;
  return (
    <Section id="policy" title="Policy" lead="What must hold before a verdict reaches an editor.">
      <form
        className="flex flex-col gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Choice
          legend="Sourcing rule"
          options={sourcing}
          value={wanted.sourcingRule}
          onChange={(sourcingRule) => setWanted({ ...wanted, sourcingRule })}
        />
        <Choice
          legend="Second check"
          options={second}
          value={wanted.secondCheck}
          onChange={(secondCheck) => setWanted({ ...wanted, secondCheck })}
        />
        <Failure sentence={change.isError ? sentenceOf(change.error) : null} />
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" look="primary" disabled={!changed} busy={change.isPending}>
            Save the policy
          </Button>
          {changed && (
            <p role="status" className="text-sm text-soft">
              Holds for verdicts submitted from now on. What is in review or approved stays as it is.
            </p>
          )}
        </div>
      </form>
    </Section>
  );
}

interface ChoiceProps<T extends string> {
  legend: string;
  options: Record<T, { name: string; says: string }>;
  value: T;
  onChange: (value: T) => void;
}

function Choice<T extends string>({ legend, options, value, onChange }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend className="mb-2 text-sm font-semibold">{legend}</legend>
      <div className="flex flex-col">
        {(Object.keys(options) as T[]).map((option) => (
          <label key={option} className="flex gap-3 border-t border-line py-2.5 has-checked:font-medium">
            <input
              type="radio"
              name={legend}
              checked={value === option}
              onChange={() => onChange(option)}
              className="mt-[3px] size-4 shrink-0 accent-(--accent)"
            />
            <span>
              {options[option].name}
              <span className="block text-sm font-normal text-soft">{options[option].says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Chip } from "@/app/_ui/chip";
import { TextArea } from "@/app/_ui/field";
import { useKeys } from "@/app/_ui/keys";
import { problems } from "@/lib/domain/problems";

const usual = [
  "The evidence does not carry the rating.",
  "It is not settled who says this.",
  "The rationale does not say how the rating follows.",
  "The sources lean on one another.",
  "There is a better source for this.",
] as const;

interface ReturnFormProps {
  busy: boolean;
  onReturn: (reason: string) => void;
  onCancel: () => void;
}

/** Why the claim goes back: usual reasons to choose and words of one's own. */
export function ReturnForm({ busy, onReturn, onCancel }: ReturnFormProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const reason = [...chosen, words.trim()].filter(Boolean).join("\n");
  const send = () => (reason ? onReturn(reason) : setMissing(true));
  const toggle = (one: string) =>
    setChosen(chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]);
  useKeys({
    "$mod+Enter": { label: "Return the claim", run: send },
    Escape: { label: "Do not return", run: onCancel },
  });
  return (
    <div className="flex flex-col gap-2.5">
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="mb-1.5 text-sm font-medium">Why does it go back?</legend>
        {usual.map((one) => (
          <Chip key={one} on={chosen.includes(one)} onClick={() => toggle(one)}>
            {one}
          </Chip>
        ))}
      </fieldset>
      <TextArea
        label="Reasons in your own words"
        labelHidden
        placeholder="What should be looked at again?"
        autoFocus
        rows={2}
        maxLength={1_500}
        value={words}
        onChange={(event) => setWords(event.target.value)}
        error={missing && !reason ? problems["reason-required"].sentence : null}
      />
      <div className="flex justify-end gap-2">
        <Button look="quiet" shortcut="Escape" onClick={onCancel}>
          Cancel
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={busy} onClick={send}>
          Return to the checker
        </Button>
      </div>
    </div>
  );
}

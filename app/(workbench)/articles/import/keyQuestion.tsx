"use client";
import { ShieldAlert, ShieldCheck } from "lucide-react";
import { useId } from "react";
import { TextField } from "@/app/_ui/field";
import type { FoundBundle } from "@/lib/api/contract/articles";
import { fingerprintOf, type KeyAnswer } from "./confirmedKey";

interface KeyQuestionProps {
  found: FoundBundle;
  answer: KeyAnswer;
  error: string | null;
  onAnswer: (answer: KeyAnswer) => void;
}

/** Whose key signed the bundle: known here, or to be confirmed by somebody who knows it from elsewhere. */
export function KeyQuestion({ found, answer, error, onAnswer }: KeyQuestionProps) {
  const { key, newsroom, vkey } = found;
  if (key.state === "own" || key.state === "known") {
    const said = key.state === "own" ? "this installation’s own key" : "the key that was confirmed for this log before";
    return (
      <p className="flex items-start gap-2.5 text-sm text-soft">
        <ShieldCheck size={17} className="mt-0.5 shrink-0 text-s-approved" aria-hidden />
        <span>
          Signed by {said}: <Key vkey={vkey} />
        </span>
      </p>
    );
  }
  return (
    <fieldset className="flex flex-col gap-3.5">
      <legend className="mb-2 font-semibold">Is this the key of {newsroom}?</legend>
      {key.state === "changed" && <Changed before={key.before} />}
      <p className="text-sm text-soft">
        The bundle names its key itself. Whether it is theirs, only somebody knows who has the key from {newsroom}{" "}
        itself: from their site, by telephone, on paper.
      </p>
      <code className="block rounded-lg bg-wash px-3 py-2 text-sm break-all" dir="ltr">
        {vkey}
      </code>
      <TextField
        label="The key, as you got it from them"
        value={answer.pasted}
        error={error}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onAnswer({ ...answer, pasted: event.target.value })}
      />
      {key.state === "new" && <Compared {...{ answer, onAnswer, vkey }} />}
    </fieldset>
  );
}

function Compared({ answer, onAnswer, vkey }: Pick<KeyQuestionProps, "answer" | "onAnswer"> & { vkey: string }) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <input
        id={id}
        type="checkbox"
        className="mt-1 size-4 accent-(--accent)"
        checked={answer.compared}
        onChange={(event) => onAnswer({ ...answer, compared: event.target.checked })}
      />
      <label htmlFor={id} className="text-sm">
        I have compared <Key vkey={vkey} /> with the key that I know.
      </label>
    </div>
  );
}

function Changed({ before }: { before: string | null }) {
  return (
    <div role="alert" className="flex items-start gap-2.5 rounded-xl bg-warn-wash px-4 py-3">
      <ShieldAlert size={18} className="mt-0.5 shrink-0 text-danger" aria-hidden />
      <p>
        <b className="font-semibold">This log signed with another key before.</b> Somebody else may be using its name.
        Ask the newsroom before you go on. Before, it was <Key vkey={before ?? ""} />
      </p>
    </div>
  );
}

function Key({ vkey }: { vkey: string }) {
  return (
    <code dir="ltr" className="break-all" title={vkey}>
      {fingerprintOf(vkey)}
    </code>
  );
}

"use client";
import { CircleAlert, CircleCheck } from "lucide-react";
import { useEffect, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure } from "@/app/_ui/field";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import { counted } from "./counted";

type Part = Awaited<ReturnType<typeof api.audit.verify>>;

const titles = {
  intact: "The log is intact",
  altered: "The log was altered",
  truncated: "The log was cut short",
  unverifiable: "The log cannot be verified",
} as const;

/** Checks the whole log, a part at a time, and says what came out. Closing the dialog ends the check. */
export function VerifyLog({ onClose }: { onClose: () => void }) {
  const [part, setPart] = useState<Part | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    const check = async () => {
      let cursor: string | undefined;
      do {
        const next = await api.audit.verify(cursor === undefined ? {} : { cursor });
        if (left) return;
        setPart(next);
        cursor = next.cursor ?? undefined;
      } while (cursor !== undefined);
    };
    check().catch((error: unknown) => left || setFailure(sentenceOf(error)));
    return () => {
      left = true;
    };
  }, []);
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Verify the log"
      description="Every entry is recomputed from its record and held against every signed checkpoint."
    >
      <div role="status" aria-live="polite" className="min-h-24">
        {part?.verdict ? <Verdict verdict={part.verdict} /> : !failure && <Progress part={part} />}
      </div>
      <Failure sentence={failure} />
      <p className="mt-3 text-xs text-quiet">
        This check runs on this installation. To check without trusting it, export an audit bundle from a report: it
        brings its own verifier.
      </p>
      <DialogFoot>
        <Button onClick={onClose}>{part?.verdict ? "Close" : "Stop"}</Button>
      </DialogFoot>
    </Dialog>
  );
}

function Progress({ part }: { part: Part | null }) {
  const { checked, total } = part ?? { checked: 0, total: 1 };
  return (
    <div className="pt-2">
      <progress
        aria-label="Entries checked"
        value={checked}
        max={Math.max(1, total)}
        className="h-2 w-full accent-[var(--color-accent)]"
      />
      <p className="figures mt-2 text-sm text-soft">
        {part ? `${counted(checked, "entry", "entries")} of ${total.toLocaleString("en-GB")} checked` : "Beginning …"}
      </p>
    </div>
  );
}

function Verdict({ verdict: { kind, sentence } }: { verdict: NonNullable<Part["verdict"]> }) {
  const good = kind === "intact";
  const Mark = good ? CircleCheck : CircleAlert;
  return (
    <div
      className={`flex gap-3 rounded-lg border px-4 py-3 ${good ? "border-line bg-wash" : "border-danger/30 bg-danger-wash"}`}
    >
      <Mark size={20} aria-hidden className={`mt-0.5 shrink-0 ${good ? "text-s-approved" : "text-danger"}`} />
      <div>
        <p className="font-semibold">{titles[kind]}</p>
        <p className="text-sm text-soft">{sentence}</p>
      </div>
    </div>
  );
}

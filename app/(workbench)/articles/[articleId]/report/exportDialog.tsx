"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog } from "@/app/_ui/dialog";
import { Failure } from "@/app/_ui/field";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { ReportFormat } from "@/lib/domain/audit/events";
import { type FormatFacts, formatFacts, reportFormats } from "@/lib/domain/reports/reportFormats";
import { ExportProgress } from "./exportProgress";
import { ExportsReady } from "./exportsReady";
import { useExport } from "./useExport";

interface ExportDialogProps {
  articleId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

const profiles: Record<BundleProfile, { name: string; says: string }> = {
  assessor: { name: "An assessor", says: "Nothing is left out: for an IFCN assessor, a lawyer, a reader’s editor." },
  partner: { name: "A partner", says: "Without internal reasons, and without sources who are off the record." },
  public: {
    name: "The public",
    says: "Sealed work alone: without the names of who did it, unnamed sources, and copies of sources.",
  },
};

/** Every format with what it is good for; the file is written in the background and handed over when it is ready. */
export function ExportDialog({ articleId, open, onOpenChange }: ExportDialogProps) {
  const [format, setFormat] = useState<ReportFormat>("bundle");
  const [profile, setProfile] = useState<BundleProfile>("assessor");
  const { state, failure, start, follow, cancel, forget } = useExport(articleId);
  const change = (next: boolean) => {
    if (!next && state?.finishedAt) forget();
    onOpenChange(next);
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={change}
      onOpenAutoFocus={focusChosen}
      title="Export"
      description="Larger files take some seconds. You may close this and go on working; what is ready waits here for a week."
    >
      {state ? (
        <ExportProgress state={state} onCancel={cancel} onAnother={forget} />
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            start(format === "bundle" ? { format, profile } : { format });
          }}
        >
          <Choices
            legend="Format"
            name="format"
            chosen={format}
            onChoose={setFormat}
            choices={reportFormats.map((one) => {
              const { name, says }: FormatFacts = formatFacts[one];
              return { value: one, name, says };
            })}
          />
          {format === "bundle" && (
            <Choices
              legend="Made for"
              name="profile"
              chosen={profile}
              onChoose={setProfile}
              choices={(["assessor", "partner", "public"] as const).map((one) => ({ value: one, ...profiles[one] }))}
            />
          )}
          <ExportsReady articleId={articleId} onFollow={follow} />
          {/* In sight however long the list is. */}
          <div className="sticky bottom-0 -mx-5 mt-4 -mb-5 flex justify-end border-t border-line bg-card px-5 py-3">
            <Button type="submit" look="primary">
              Export
            </Button>
          </div>
        </form>
      )}
      <Failure sentence={failure} className="mt-3" />
    </Dialog>
  );
}

/** Arrow keys go on from the format that is chosen. */
function focusChosen(event: Event): void {
  const chosen = event.currentTarget instanceof HTMLElement && event.currentTarget.querySelector("input:checked");
  if (!(chosen instanceof HTMLElement)) return;
  event.preventDefault();
  chosen.focus();
}

interface ChoicesProps<Value extends string> {
  legend: string;
  name: string;
  chosen: Value;
  onChoose: (value: Value) => void;
  choices: readonly { value: Value; name: string; says: string }[];
}

function Choices<Value extends string>({ legend, name, chosen, onChoose, choices }: ChoicesProps<Value>) {
  return (
    <fieldset className="mt-3">
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <div className="grid gap-1.5 md:grid-cols-2">
        {choices.map(({ value, name: label, says }) => (
          <label
            key={value}
            className="flex cursor-pointer gap-2.5 rounded-xl border border-line px-3 py-2 hover:bg-wash has-checked:border-accent has-checked:bg-wash"
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={chosen === value}
              onChange={() => onChoose(value)}
              className="mt-1 accent-accent"
            />
            <span className="min-w-0">
              <span className="block text-sm font-medium">{label}</span>
              <span className="block text-xs text-soft">{says}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

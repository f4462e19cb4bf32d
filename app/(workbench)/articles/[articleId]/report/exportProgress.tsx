"use client";
import { Button, buttonClass } from "@/app/_ui/button";
import { sizeOf } from "@/app/_ui/size";
import type { ExportState } from "@/lib/api/contract/desk";
import { type FormatFacts, formatFacts } from "@/lib/domain/reports/reportFormats";

interface ExportProgressProps {
  state: ExportState;
  onCancel: () => void;
  onAnother: () => void;
}

/** How far an export is, said in words and read out; when it is ready, the way to its file. */
export function ExportProgress({ state, onCancel, onAnother }: ExportProgressProps) {
  const { name }: FormatFacts = formatFacts[state.format];
  const ended = state.finishedAt !== null;
  return (
    <div>
      <p className="mt-1 text-sm font-medium" id="export-name">
        {name}
      </p>
      <div
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={state.progress}
        aria-labelledby="export-name"
        className="mt-2 h-2 overflow-hidden rounded-full bg-wash"
      >
        <div className="h-full bg-accent transition-[width] duration-300" style={{ width: `${state.progress}%` }} />
      </div>
      <p role="status" className="mt-1 text-sm text-soft">
        {sentenceOf(state)}
      </p>
      <div className="mt-4 flex flex-wrap justify-end gap-2">
        {ended ? <Button onClick={onAnother}>Export another</Button> : <Button onClick={onCancel}>Cancel</Button>}
        {state.status === "done" && (
          <a href={`/api/v1/exports/${state.id}/file`} download className={buttonClass("primary")}>
            Download
          </a>
        )}
      </div>
    </div>
  );
}

function sentenceOf({ status, stage, problem, fileName, bytes }: ExportState): string {
  if (status === "failed") return problem ?? "It could not be written.";
  if (status === "cancelled") return "Cancelled: nothing was written.";
  if (status === "done") return `Ready: ${fileName} (${sizeOf(bytes ?? 0)})`;
  return `${stage} …`;
}

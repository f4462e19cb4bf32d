"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { saveFile } from "@/app/_ui/saveFile";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import { ExportDialog } from "./exportDialog";

/** Longer articles are written outside of the request, whatever the format. */
const quickClaims = 1_000;

/** The way out for the report: one page at once, everything else in a dialog. Each export is recorded with who made it. */
export function ExportPanel({ articleId, claims }: { articleId: string; claims: number }) {
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const takePage = async () => {
    if (claims > quickClaims) return setOpen(true);
    setBusy(true);
    setFailure(null);
    try {
      const file = await api.reports.export({ articleId, format: "html" });
      saveFile(file);
      tell.done(`Exported: ${file.name}`);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(false);
  };
  return (
    <section aria-label="Export" className="card mb-8 px-5 py-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" busy={busy} onClick={() => void takePage()} aria-label="Export report as HTML">
          Export report
        </Button>
        <Button onClick={() => setOpen(true)} aria-haspopup="dialog">
          Other formats and audit bundle …
        </Button>
      </div>
      <p className="mt-2 text-xs text-quiet">
        The report is one page for reading and for paper that needs nothing else. That you exported it is recorded.
      </p>
      <Failure sentence={failure} className="mt-3" />
      <ExportDialog articleId={articleId} open={open} onOpenChange={setOpen} />
    </section>
  );
}

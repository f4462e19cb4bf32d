"use client";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";

const formats = [
  { format: "html", name: "Export report", says: "One page for reading and for paper; needs nothing else." },
  { format: "json", name: "JSON", says: "Everything, for machines." },
  { format: "csv", name: "CSV", says: "One line a claim, for a spreadsheet." },
] as const;
type Format = (typeof formats)[number]["format"];

/** The audit report as a file. Each export is recorded with who made it. */
export function ExportButtons({ articleId }: { articleId: string }) {
  const [busy, setBusy] = useState<Format | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (format: Format) => {
    setBusy(format);
    setFailure(null);
    try {
      const file = await api.reports.export({ articleId, format });
      save(file);
      tell.done(`Exported: ${file.name}`);
    } catch (error) {
      setFailure(sentenceOf(error));
    }
    setBusy(null);
  };
  return (
    <section aria-label="Export" className="card mb-8 px-5 py-4">
      <ul className="grid gap-3 md:grid-cols-[1.4fr_1fr_1fr]">
        {formats.map(({ format, name, says }, index) => (
          <li key={format}>
            <Button
              look={index === 0 ? "primary" : "plain"}
              className="w-full"
              busy={busy === format}
              disabled={busy !== null}
              onClick={() => void take(format)}
              aria-label={index === 0 ? "Export report as HTML" : `Export as ${name}`}
            >
              {name}
            </Button>
            <p className="mt-1.5 text-xs text-quiet">{says}</p>
          </li>
        ))}
      </ul>
      <Failure sentence={failure} className="mt-3" />
      <p className="mt-3 text-xs text-quiet">That you exported it is recorded.</p>
    </section>
  );
}

/** Hands bytes that the page holds to the browser's own saving. */
function save(file: File): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = file.name;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

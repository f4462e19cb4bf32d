"use client";
import { Printer } from "lucide-react";
import { Button } from "@/app/_ui/button";
import { saveFile } from "@/app/_ui/saveFile";
import type { Assessment } from "@/lib/api/contract/desk";
import { measures } from "@/lib/domain/selfAssessment";

/** The page's numbers for paper and for machines. */
export function JsonButton({ assessment }: { assessment: Assessment }) {
  const save = () => {
    const items = assessment.items.map(({ measure, ...counts }) => ({
      measure,
      says: measures[measure].says,
      ...counts,
    }));
    const text = `${JSON.stringify({ format: "attest-self-assessment-1", ...assessment, items }, null, 2)}\n`;
    saveFile(new File([text], "self-assessment.json", { type: "application/json" }));
  };
  return (
    <span className="flex gap-2 print:hidden">
      <Button onClick={() => globalThis.print()}>
        <Printer size={15} aria-hidden /> Print
      </Button>
      <Button onClick={save}>JSON</Button>
    </span>
  );
}

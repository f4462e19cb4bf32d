"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { FileUp } from "lucide-react";
import { useRef, useState } from "react";
import { Button } from "@/app/_ui/button";
import { Dialog, DialogFoot } from "@/app/_ui/dialog";
import { Failure, TextArea } from "@/app/_ui/field";
import { sentenceOf, tell } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { CopySource } from "@/lib/api/contract/articles";
import { problems } from "@/lib/domain/problems";
import { fileSource } from "../articles/import/fileSource";
import { Preview } from "./preview";

/** A feed, a page's source or one review comes in; what was understood is shown before anything is kept. */
export function ImportFactChecks({ onClose }: { onClose: () => void }) {
  const [source, setSource] = useState<CopySource | null>(null);
  const read = useMutation({
    mutationFn: (next: CopySource) => api.factChecks.read({ source: next }),
    onMutate: setSource,
  });
  const importing = useImport(onClose);
  return (
    <Dialog
      open
      wide
      onOpenChange={(open) => !open && onClose()}
      title={read.data ? "What was understood" : "Import published fact-checks"}
      description={
        read.data
          ? "Nothing has been kept yet. Findings are about the data, not about the work behind it."
          : "ClaimReview as JSON-LD: a feed, a single review, or the source of a page that holds one."
      }
    >
      {source && read.data ? (
        <>
          <Preview found={read.data} />
          <Failure sentence={importing.error && sentenceOf(importing.error)} className="mt-4" />
          <DialogFoot>
            <Button look="quiet" onClick={() => read.reset()}>
              Back
            </Button>
            <Button
              look="primary"
              busy={importing.isPending}
              disabled={read.data.importable === 0}
              onClick={() => importing.mutate(source)}
            >
              {importWord(read.data.importable)}
            </Button>
          </DialogFoot>
        </>
      ) : (
        <SourceForm
          onSource={(next) => read.mutate(next)}
          onClose={onClose}
          busy={read.isPending}
          failure={read.error ? sentenceOf(read.error) : null}
        />
      )}
    </Dialog>
  );
}

function importWord(count: number): string {
  if (count === 0) return "Nothing new to import";
  return count === 1 ? "Import 1 fact-check" : `Import ${count} fact-checks`;
}

function useImport(onClose: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (source: CopySource) => api.factChecks.import({ source }),
    onSuccess: ({ imported }) => {
      void client.invalidateQueries({ queryKey: queries.factChecks.key() });
      tell.done(imported === 1 ? "Imported 1 fact-check" : `Imported ${imported} fact-checks`);
      onClose();
    },
  });
}

interface SourceFormProps {
  onSource: (source: CopySource) => void;
  onClose: () => void;
  busy: boolean;
  failure: string | null;
}

function SourceForm({ onSource, onClose, busy, failure }: SourceFormProps) {
  const [text, setText] = useState("");
  const [refused, setRefused] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const takeFile = async (chosen: File | undefined) => {
    if (!chosen) return;
    const source = await fileSource(chosen);
    if ("problem" in source) return setRefused(problems[source.problem].sentence);
    setRefused(null);
    onSource(source);
  };
  const readText = () => {
    if (text.trim() === "") return setRefused("There is nothing to read. Paste the data or choose a file.");
    setRefused(null);
    onSource({ from: "paste", text });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        readText();
      }}
    >
      <TextArea
        label="ClaimReview, or a page’s source"
        rows={8}
        maxLength={2_000_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        spellCheck={false}
      />
      <input
        ref={file}
        type="file"
        accept=".json,.jsonld,.jsonl,.html,.htm,application/json,application/ld+json,text/html"
        className="sr-only"
        tabIndex={-1}
        aria-label="ClaimReview file"
        onChange={(event) => {
          void takeFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Failure sentence={refused ?? failure} className="mt-3" />
      <DialogFoot>
        <Button className="mr-auto" onClick={() => file.current?.click()} disabled={busy}>
          <FileUp size={15} aria-hidden /> Choose a file
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" busy={busy}>
          {busy ? "Reading …" : "Read it"}
        </Button>
      </DialogFoot>
    </form>
  );
}

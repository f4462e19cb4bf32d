"use client";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Download } from "lucide-react";
import { Button, IconButton } from "@/app/_ui/button";
import { CopyButton } from "@/app/_ui/copyButton";
import { Dialog } from "@/app/_ui/dialog";
import { Failure } from "@/app/_ui/field";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Checkpoint, LogState } from "@/lib/api/contract/desk";
import { counted } from "./counted";

/** The log's key and its signed heads, to be taken away and kept elsewhere. */
export function Checkpoints({ log, onClose }: { log: LogState; onClose: () => void }) {
  const query = useInfiniteQuery(
    queries.audit.checkpoints.infiniteOptions({
      input: (below: number | undefined) => ({ limit: 20, ...(below === undefined ? {} : { below }) }),
      initialPageParam: undefined,
      getNextPageParam: (last) => (last.next === null ? undefined : Number(last.next)),
    }),
  );
  const checkpoints = query.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Dialog
      open
      wide
      onOpenChange={onClose}
      title="Checkpoints"
      description="Each is a signed statement of what the log held then. Whoever keeps one can show later that nothing before it was changed."
    >
      <Key log={log} />
      <h3 className="label mt-5 mb-1">Signed heads, newest first</h3>
      <Failure sentence={query.isError ? sentenceOf(query.error) : null} />
      {query.isSuccess && checkpoints.length === 0 && (
        <p className="py-4 text-sm text-quiet">None yet. The first is signed a moment after the first change.</p>
      )}
      <ul>
        {checkpoints.map((checkpoint) => (
          <li key={checkpoint.size}>
            <CheckpointLine checkpoint={checkpoint} />
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button className="mt-3" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show earlier ones
        </Button>
      )}
    </Dialog>
  );
}

function Key({ log: { vkey, origin } }: { log: LogState }) {
  return (
    <dl className="rounded-lg border border-line bg-wash px-4 py-3 text-sm">
      <dt className="label">Public key, to be handed to whoever verifies</dt>
      <dd className="mt-0.5 flex items-center gap-2">
        <code className="min-w-0 flex-1 font-mono text-xs break-all select-all">
          {vkey ?? "None: nothing is signed."}
        </code>
        {vkey && <CopyButton label="Copy the public key" text={vkey} />}
      </dd>
      <dt className="label mt-3">Name of this log</dt>
      <dd className="mt-0.5 font-mono text-xs break-all">{origin}</dd>
    </dl>
  );
}

function CheckpointLine({ checkpoint: { size, root, note, sealedAt } }: { checkpoint: Checkpoint }) {
  return (
    <div className="flex items-center gap-3 border-t border-line py-2">
      <div className="min-w-0 flex-1">
        <p className="figures text-sm">
          {counted(size, "entry", "entries")} · <Time at={sealedAt} className="text-soft" />
        </p>
        <p className="truncate font-mono text-2xs text-quiet">{root}</p>
      </div>
      <CopyButton label={`Copy the checkpoint over ${size}`} text={note} />
      <IconButton label={`Download the checkpoint over ${size}`} onClick={() => download(note, size)}>
        <Download size={16} aria-hidden />
      </IconButton>
    </div>
  );
}

function download(note: string, size: number): void {
  const url = URL.createObjectURL(new Blob([note], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `checkpoint-${size}.txt`;
  link.click();
  // The browser reads the address after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

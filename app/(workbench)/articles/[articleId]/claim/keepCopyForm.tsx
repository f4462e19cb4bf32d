"use client";
import { useId, useRef, useState } from "react";
import { base64Of } from "@/app/_ui/base64";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { sizeOf } from "@/app/_ui/size";
import { apiTelling } from "@/lib/api/client";
import type { ClaimDetail, Evidence } from "@/lib/api/contract/shapes";
import { hasVerdict, isSealed } from "@/lib/domain/claims/status";
import { problems } from "@/lib/domain/problems";
import { refuseFile } from "@/lib/domain/snapshots/room";
import { snapshotTypes } from "@/lib/domain/snapshots/snapshotTypes";
import { useBench } from "../state/bench";
import { useFormFocus } from "../state/openForm";
import { formKeys } from "./formKeys";

interface KeepCopyFormProps {
  claim: ClaimDetail;
  evidence: Evidence;
  /** What was chosen or dropped; null while nothing was. */
  file: File | null;
  onFile: (file: File) => void;
  onClose: () => void;
}

const accept = Object.values(snapshotTypes)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(",");

/** Keeps a copy of a source with its evidence. What it means is said before, since it cannot be taken back. */
export function KeepCopyForm({ claim, evidence, file, onFile, onClose }: KeepCopyFormProps) {
  const id = useId();
  const form = useFormFocus(claim.id, "copy");
  const { share, failure, keep, stop } = useKeeping(claim, evidence, onClose);
  const refused = file && refuseFile(file.size);
  const sending = share !== null;
  const close = () => {
    stop();
    onClose();
  };
  const send = () => {
    if (file && !refused && !sending) void keep(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields inside, caught where they bubble to.
    <div ref={form} className="claim-form" onKeyDown={formKeys(send, close)}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <label className="file-button" data-disabled={sending || undefined}>
          {file ? "Choose another file" : "Choose a file"}
          <span className="sr-only"> to keep as a copy of “{evidence.title}”</span>
          <input
            type="file"
            accept={accept}
            className="sr-only"
            disabled={sending}
            aria-describedby={id}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              if (chosen) onFile(chosen);
              event.target.value = "";
            }}
          />
        </label>
        {file && (
          <p className="min-w-0 text-sm break-words">
            <bdi className="font-medium">{file.name}</bdi>{" "}
            <span className="figures whitespace-nowrap text-quiet">{sizeOf(file.size)}</span>
          </p>
        )}
      </div>
      <div id={id} className="text-xs text-soft">
        <p>A PDF, picture, web page, e-mail, text, Word or Excel file, up to 20 MB. Or drop it on the evidence.</p>
        <p>Attest does not fetch pages: save the page first, then bring the file.</p>
        <p>
          A copy is kept for good: it cannot be changed or taken back.
          {isSealed(claim.status)
            ? " It voids the approval, and the claim goes back to check."
            : hasVerdict(claim.status) && " The claim goes back to check by it."}
        </p>
      </div>
      {sending && <Sending share={share} />}
      <Failure sentence={refused ? problems[refused].sentence : failure} />
      <div className="claim-form-foot">
        <Button look="quiet" onClick={close}>
          {sending ? "Stop" : "Cancel"}
        </Button>
        <Button look="primary" shortcut="$mod+Enter" busy={sending} disabled={!file || refused !== null} onClick={send}>
          Keep for good
        </Button>
      </div>
    </div>
  );
}

function Sending({ share }: { share: number }) {
  const percent = Math.round(share * 100);
  return (
    <div>
      <div
        role="progressbar"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
        aria-label="Sending the file"
        className="h-2 overflow-hidden rounded-full bg-wash"
      >
        <div className="h-full bg-accent transition-[width] duration-120" style={{ width: `${percent}%` }} />
      </div>
      <p role="status" className="mt-1 text-xs text-soft">
        {percent < 100 ? "Sending …" : "Being checked and kept …"}
      </p>
    </div>
  );
}

/** One upload: how much of it has left (null where none is on its way), why the last one failed, and a way to stop it. */
function useKeeping(claim: ClaimDetail, evidence: Evidence, onKept: () => void) {
  const { commands } = useBench();
  const [share, setShare] = useState<number | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const keep = async (file: File) => {
    const stop = new AbortController();
    stopping.current = stop;
    setFailure(null);
    setShare(0);
    const base64 = await file.arrayBuffer().then(
      (bytes) => base64Of(new Uint8Array(bytes)),
      () => null,
    );
    if (base64 === null) {
      setShare(null);
      return setFailure(problems["file-unreadable"].sentence);
    }
    const sent = { evidenceId: evidence.id, name: file.name.slice(0, 300), base64 };
    const answer = await commands.ask({
      claimId: claim.id,
      wanted: `keep a copy with evidence of claim ${claim.number}`,
      done: `Claim ${claim.number}: a copy of “${evidence.title}” is kept`,
      send: (seen) => apiTelling(setShare).evidence.keepSnapshot({ ...seen, ...sent }, { signal: stop.signal }),
    });
    setShare(null);
    if (answer.ok) onKept();
    else if (!stop.signal.aborted) setFailure(answer.sentence);
  };
  return { share, failure, keep, stop: () => stopping.current?.abort() };
}

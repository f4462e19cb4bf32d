import { FileCheck2 } from "lucide-react";
import type { Snapshot } from "@/lib/api/contract/shapes";
import { snapshotTypeWord } from "@/lib/domain/snapshots/snapshotTypes";
import { CopyButton } from "./copyButton";
import { sizeOf } from "./size";
import { Time } from "./time";

/** The kept copies of one source: what each is, who kept it and when, its hash, and the way to save it. */
export function KeptCopies({ snapshots, className }: { snapshots: readonly Snapshot[]; className: string }) {
  if (snapshots.length === 0) return null;
  return (
    <ul aria-label="Kept copies" className={`flex flex-col gap-1 ${className}`}>
      {snapshots.map((one) => (
        <KeptCopy key={one.id} snapshot={one} />
      ))}
    </ul>
  );
}

function KeptCopy({ snapshot }: { snapshot: Snapshot }) {
  const { id, name, mediaType, bytes, sha256, capturedAt, capturedBy } = snapshot;
  return (
    <li className="flex items-start gap-2 rounded-lg bg-wash py-1.5 ps-2.5 pe-1">
      <FileCheck2 size={15} aria-hidden className="mt-[3px] shrink-0 text-soft" />
      <div className="min-w-0 flex-1 text-xs text-soft">
        <a
          href={`/api/v1/snapshots/${id}/file`}
          download
          dir="auto"
          aria-label={`Save the kept copy ${name}`}
          className="link text-sm break-words text-ink"
        >
          {name}
        </a>
        <p>
          {snapshotTypeWord(mediaType)}, <span className="figures">{sizeOf(bytes)}</span> · kept by{" "}
          <bdi>{capturedBy.name}</bdi>, <Time at={capturedAt} shape="age" />
        </p>
        <p>
          SHA-256{" "}
          <code title={sha256} className="font-mono text-2xs">
            {sha256.slice(0, 12)}…
          </code>
        </p>
      </div>
      <CopyButton label={`Copy the SHA-256 of ${name}`} text={sha256} className="size-7" />
    </li>
  );
}

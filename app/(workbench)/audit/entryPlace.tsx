"use client";
import { useQuery } from "@tanstack/react-query";
import { Failure } from "@/app/_ui/field";
import { Popover } from "@/app/_ui/popover";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { Entry } from "@/lib/api/contract/desk";
import { counted, placeNumber } from "./counted";

/** Where an event stands in the log; pressed, it shows the proof. */
export function EntryPlace({ entry: { index, hash } }: { entry: Entry }) {
  const says = index === null ? "waits" : placeNumber(index);
  return (
    <Popover
      label="The entry's place in the log"
      align="end"
      className="w-88 max-w-[90vw]"
      trigger={
        <button
          type="button"
          className="figures min-h-6 rounded px-1 text-2xs text-quiet hover:bg-wash hover:text-ink"
          aria-label={index === null ? "Waits to be sealed, show its hash" : `Entry ${says}, show its proof`}
        >
          {says}
        </button>
      }
    >
      {index === null ? (
        <p className="text-sm">Not in the log yet: it is sealed within a second.</p>
      ) : (
        <Proof index={index} />
      )}
      <p className="label mt-3 mb-0.5">Hash of the record</p>
      <p className="font-mono text-2xs leading-relaxed break-all select-all">{hash}</p>
    </Popover>
  );
}

function Proof({ index }: { index: number }) {
  const { data, error } = useQuery({
    ...queries.audit.proof.queryOptions({ input: { index } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error) return <Failure sentence={sentenceOf(error)} />;
  if (!data) return <p className="text-sm text-quiet">Fetching the proof …</p>;
  const { checkpoint, proof, holds } = data;
  return (
    <>
      <p className={`text-sm ${holds ? "" : "text-danger"}`}>
        Entry {placeNumber(index)} of {placeNumber(checkpoint.size - 1)},{" "}
        {holds ? "proven by the checkpoint of " : "not proven by the checkpoint of "}
        <Time at={checkpoint.sealedAt} />.
      </p>
      <details className="mt-2 text-sm">
        <summary className="cursor-pointer text-soft">
          Proof: {counted(proof.length, "hash", "hashes")} and the signed checkpoint
        </summary>
        <ol className="mt-1.5 flex flex-col gap-1">
          {proof.map((hash) => (
            <li key={hash} className="font-mono text-2xs break-all select-all">
              {hash}
            </li>
          ))}
        </ol>
        <pre className="mt-2 rounded bg-wash p-2 font-mono text-2xs break-all whitespace-pre-wrap select-all">
          {checkpoint.note}
        </pre>
      </details>
    </>
  );
}

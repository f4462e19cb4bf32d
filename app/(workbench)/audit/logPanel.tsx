"use client";
import { useQuery } from "@tanstack/react-query";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { Button } from "@/app/_ui/button";
import { Failure } from "@/app/_ui/field";
import { Time } from "@/app/_ui/time";
import { sentenceOf } from "@/app/_ui/toasts";
import { queries } from "@/lib/api/client";
import type { LogState } from "@/lib/api/contract/desk";
import { Checkpoints } from "./checkpoints";
import { counted } from "./counted";
import { Destinations } from "./destinations";
import { VerifyLog } from "./verifyLog";

/** The state of the log in plain words, with what can be done with it. */
export function LogPanel() {
  const { data: log, error } = useQuery({
    ...queries.audit.log.queryOptions({ input: {} }),
    // What waits is sealed within a second: asked again until it is.
    refetchInterval: ({ state }) => (state.data?.unsealedSince ? 1_500 : 30_000),
  });
  const [shown, setShown] = useState<"checkpoints" | "verify" | null>(null);
  if (!log) return <Failure sentence={error ? sentenceOf(error) : null} className="mb-6" />;
  return (
    <section aria-labelledby="log" className="card mb-6 px-5 py-4">
      <h2 id="log" className="sr-only">
        The log
      </h2>
      <Alarms log={log} />
      <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
        <Sealed log={log} />
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => setShown("checkpoints")}>Checkpoints</Button>
          <Button look="primary" onClick={() => setShown("verify")}>
            Verify now
          </Button>
        </div>
      </div>
      <Destinations deliveries={log.deliveries} />
      {shown === "checkpoints" && <Checkpoints log={log} onClose={() => setShown(null)} />}
      {shown === "verify" && <VerifyLog onClose={() => setShown(null)} />}
    </section>
  );
}

function Sealed({ log: { head, unsealedSince, usualLag } }: { log: LogState }) {
  return (
    <div className="min-w-0 flex-1 basis-72">
      <p className="font-medium">
        {head ? `${counted(head.size, "entry", "entries")} sealed` : "Nothing is sealed yet"}
      </p>
      <p className="text-sm text-soft">
        {head && (
          <>
            The last checkpoint was signed on <Time at={head.sealedAt} />.{" "}
          </>
        )}
        {unsealedSince ? "What was recorded since is being sealed." : head && "Nothing waits."}
        {usualLag !== null && ` Entries are sealed ${duration(usualLag)} after they are recorded.`}
      </p>
    </div>
  );
}

function duration(milliseconds: number): string {
  if (milliseconds < 10_000) return `${(Math.max(100, milliseconds) / 1_000).toFixed(1)} seconds`;
  const minutes = Math.round(milliseconds / 60_000);
  return minutes < 1 ? `${Math.round(milliseconds / 1_000)} seconds` : `about ${counted(minutes, "minute", "minutes")}`;
}

const alarmTitles: Readonly<Record<string, string>> = {
  "checkpoint-missing": "Entries that were signed are missing",
  "checkpoint-differs": "The log differs from what was signed",
  "tree-differs": "The log is not what was signed, so nothing more is signed on it",
  "key-changed": "The log is signed by another key than before",
};

/** What a person should look into before trusting the log. */
function Alarms({ log: { alarms, lags, fault, unsealedSince } }: { log: LogState }) {
  const stopped = fault !== null || lags;
  if (alarms.length === 0 && !stopped) return null;
  return (
    <ul role="alert" className="mb-4 flex flex-col gap-2">
      {stopped && (
        <Alarm title={fault ? "Nothing is being sealed" : "Sealing lags behind"}>
          {fault ?? "Entries should be sealed within a second. A change that does not end may hold them up."}
          {unsealedSince && (
            <>
              {" "}
              The oldest waits since <Time at={unsealedSince} />.
            </>
          )}
        </Alarm>
      )}
      {alarms.map(({ kind, detail, since }) => (
        <Alarm key={kind} title={alarmTitles[kind] ?? "The log needs looking into"}>
          {detail} Noticed on <Time at={since} />.
        </Alarm>
      ))}
    </ul>
  );
}

function Alarm({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <li className="flex gap-3 rounded-lg border border-danger/30 bg-danger-wash px-3.5 py-2.5 text-sm">
      <TriangleAlert size={17} aria-hidden className="mt-0.5 shrink-0 text-danger" />
      <div className="min-w-0">
        <p className="font-semibold">{title}</p>
        <p className="break-words text-soft">{children}</p>
      </div>
    </li>
  );
}

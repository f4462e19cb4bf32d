"use client";
import { useQuery } from "@tanstack/react-query";
import { Button } from "@/app/_ui/button";
import { sizeOf } from "@/app/_ui/size";
import { Time } from "@/app/_ui/time";
import { queries } from "@/lib/api/client";
import type { ExportState } from "@/lib/api/contract/desk";
import { type FormatFacts, formatFacts } from "@/lib/domain/reports/reportFormats";

/** While something is being written, the list is asked for this often (ms). */
const pause = 2_000;

interface ExportsReadyProps {
  articleId: string;
  onFollow: (one: ExportState) => void;
}

/** The exports of the last week: files to take, what is still being written, and what failed, with the reason. */
export function ExportsReady({ articleId, onFollow }: ExportsReadyProps) {
  const { data } = useQuery({
    ...queries.exports.list.queryOptions({ input: { articleId }, staleTime: 0 }),
    refetchInterval: ({ state }) => (state.data?.items.some(({ finishedAt }) => finishedAt === null) ? pause : false),
  });
  const shown = data?.items.filter(({ status }) => status !== "cancelled") ?? [];
  if (shown.length === 0) return null;
  return (
    <section aria-labelledby="exports-ready" className="mt-5">
      <h3 id="exports-ready" className="mb-1 text-sm font-medium">
        Written in the last week
      </h3>
      <ul>
        {shown.map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5 text-sm">
            <Entry one={one} onFollow={onFollow} />
            <Time at={one.requestedAt} className="figures text-quiet" />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Entry({ one, onFollow }: { one: ExportState; onFollow: ExportsReadyProps["onFollow"] }) {
  const { id, status, format, fileName, bytes, problem, progress } = one;
  const { name }: FormatFacts = formatFacts[format];
  if (status === "done") {
    return (
      <>
        <a href={`/api/v1/exports/${id}/file`} download className="min-w-0 flex-1 break-all underline">
          {fileName}
        </a>
        <span className="figures text-quiet">{sizeOf(bytes ?? 0)}</span>
      </>
    );
  }
  if (status === "failed") {
    return (
      <p className="min-w-0 flex-1">
        {name}: failed. <span className="text-soft">{problem}</span>
      </p>
    );
  }
  return (
    <>
      <span className="min-w-0 flex-1">
        {name}: being written, <span className="figures">{progress} %</span>
      </span>
      <Button onClick={() => onFollow(one)} aria-label={`Follow the export as ${name}`}>
        Follow
      </Button>
    </>
  );
}

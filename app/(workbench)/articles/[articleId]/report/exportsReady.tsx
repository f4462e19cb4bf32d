"use client";
import { useQuery } from "@tanstack/react-query";
import { Time } from "@/app/_ui/time";
import { queries } from "@/lib/api/client";
import { sizeOf } from "./exportProgress";

/** The files of the last week that are still here. */
export function ExportsReady({ articleId }: { articleId: string }) {
  const { data } = useQuery(queries.exports.list.queryOptions({ input: { articleId }, staleTime: 0 }));
  const ready = data?.items.filter(({ status }) => status === "done") ?? [];
  if (ready.length === 0) return null;
  return (
    <section aria-labelledby="exports-ready" className="mt-5">
      <h3 id="exports-ready" className="mb-1 text-sm font-medium">
        Written in the last week
      </h3>
      <ul>
        {ready.map(({ id, fileName, bytes, requestedAt }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3 border-t border-line py-1.5 text-sm">
            <a href={`/api/v1/exports/${id}/file`} download className="min-w-0 flex-1 break-all underline">
              {fileName}
            </a>
            <span className="figures text-quiet">{sizeOf(bytes ?? 0)}</span>
            <Time at={requestedAt} className="figures text-quiet" />
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sentenceOf } from "@/app/_ui/toasts";
import { api, queries } from "@/lib/api/client";
import type { ExportState } from "@/lib/api/contract/desk";
import type { BundleProfile } from "@/lib/domain/audit/bundle/manifest";
import type { ReportFormat } from "@/lib/domain/audit/events";

/** While a file is written, its state is asked for this often (ms). */
const pause = 700;

/** One export from its request to its file, which is handed over by itself when it is ready. */
export function useExport(articleId: string) {
  const [asked, setAsked] = useState<ExportState | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const handedOver = useRef<string | null>(null);
  const { data, error } = useQuery({
    ...queries.exports.get.queryOptions({ input: { exportId: asked?.id ?? "" } }),
    enabled: asked !== null,
    refetchInterval: ({ state }) => (state.data?.finishedAt ? false : pause),
  });
  const state = asked && data?.id === asked.id ? data : asked;
  useEffect(() => {
    if (state?.status !== "done" || handedOver.current === state.id) return;
    handedOver.current = state.id;
    handOver(state);
  }, [state]);
  const attempt = async (work: () => Promise<ExportState>) => {
    setFailure(null);
    try {
      setAsked(await work());
    } catch (reason) {
      setFailure(sentenceOf(reason));
    }
  };
  return {
    state,
    failure: failure ?? (error && asked ? sentenceOf(error) : null),
    start: (what: { format: ReportFormat; profile?: BundleProfile }) =>
      void attempt(() => api.exports.request({ articleId, ...what })),
    cancel: () => void (asked && attempt(() => api.exports.cancel({ exportId: asked.id }))),
    /** Goes on with one that was asked for before, as after a reload. */
    follow: (one: ExportState) => setAsked(one),
    forget: () => setAsked(null),
  };
}

/** The browser downloads it by itself: the file never comes into the page's memory. */
function handOver({ id, fileName }: ExportState): void {
  const link = document.createElement("a");
  link.href = `/api/v1/exports/${id}/file`;
  link.download = fileName ?? "";
  link.click();
}

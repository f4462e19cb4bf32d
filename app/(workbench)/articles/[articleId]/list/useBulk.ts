import { useState } from "react";
import { sentenceOf } from "@/app/_ui/toasts";
import { api } from "@/lib/api/client";
import type { ChangedMany, ClaimRow } from "@/lib/api/contract/shapes";
import { useBench } from "../state/bench";

/** Few enough for an answer within a second; the progress moves with each. */
const chunkSize = 100;

type Seen = { id: string; version: number }[];

export interface Bulk {
  /** Null while nothing goes on. */
  readonly progress: { readonly doing: string; readonly done: number; readonly of: number } | null;
  readonly failure: string | null;
  readonly accept: (rows: readonly ClaimRow[]) => Promise<void>;
  readonly take: (rows: readonly ClaimRow[]) => Promise<void>;
  readonly assign: (rows: readonly ClaimRow[], assignee: { id: string; name: string }) => Promise<void>;
  readonly merge: (rows: readonly ClaimRow[]) => Promise<string | null>;
}

/** One step with many claims: sent in parts, shown as they are done, taken back as one. */
export function useBulk(): Bulk {
  const { cache, commands } = useBench();
  const [progress, setProgress] = useState<Bulk["progress"]>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const inParts = async (
    doing: string,
    said: (count: number) => string,
    rows: readonly ClaimRow[],
    send: (claims: Seen) => Promise<ChangedMany>,
  ) => {
    const changeIds: (string | null)[] = [];
    setFailure(null);
    let done = 0;
    try {
      for (; done < rows.length; done += chunkSize) {
        setProgress({ doing, done, of: rows.length });
        const part = rows.slice(done, done + chunkSize);
        const changed = await send(part.map(({ id, version }) => ({ id, version })));
        cache.putRows(changed.claims, changed.removed);
        changeIds.push(changed.changeId);
      }
    } catch (error) {
      setFailure(sentenceOf(error));
      // Some may have changed under us: the list as it is now is the best answer to "which".
      await cache.refresh(rows.map((row) => row.id));
    }
    setProgress(null);
    cache.refreshArticle();
    if (changeIds.length > 0) commands.done(said(Math.min(done, rows.length)), changeIds);
  };

  return {
    progress,
    failure,
    accept: (rows) =>
      inParts(
        "Accepting",
        (count) => `${claims(count)} accepted`,
        rows,
        (seen) => api.claims.acceptMany({ claims: seen }),
      ),
    take: (rows) =>
      inParts(
        "Taking",
        (count) => `${claims(count)} taken`,
        rows,
        (seen) => api.claims.takeMany({ claims: seen }),
      ),
    assign: (rows, assignee) =>
      inParts(
        "Assigning",
        (count) => `${claims(count)} given to ${assignee.name}`,
        rows,
        (seen) => api.claims.assignMany({ claims: seen, assigneeId: assignee.id }),
      ),
    merge: async (rows) => {
      setFailure(null);
      try {
        const seen = rows.map(({ id, version }) => ({ id, version }));
        const changed = await api.claims.merge({ claims: seen });
        cache.putRows(changed.claims, changed.removed);
        cache.refreshArticle();
        commands.done(`${claims(rows.length)} merged into one`, [changed.changeId]);
        return changed.claims[0]?.id ?? null;
      } catch (error) {
        setFailure(sentenceOf(error));
        return null;
      }
    },
  };
}

function claims(count: number): string {
  return count === 1 ? "1 claim" : `${count} claims`;
}

import { useCallback, useMemo, useState } from "react";
import type { ClaimRow } from "@/lib/api/contract/shapes";

export interface Ticks {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (claimId: string) => void;
  /** Ticks everything between two rows of what is shown. */
  readonly extend: (fromId: string | null, toId: string, shown: readonly ClaimRow[]) => void;
  readonly clear: () => void;
}

/** Claims picked for one step with many. */
export function useTicks(): Ticks {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const toggle = useCallback((claimId: string) => {
    setIds((held) => {
      const next = new Set(held);
      if (!next.delete(claimId)) next.add(claimId);
      return next;
    });
  }, []);
  const extend = useCallback((fromId: string | null, toId: string, shown: readonly ClaimRow[]) => {
    const places = [fromId, toId].map((id) => shown.findIndex((row) => row.id === id)).filter((place) => place >= 0);
    const between = shown.slice(Math.min(...places), Math.max(...places) + 1);
    setIds((held) => new Set([...held, ...between.map((row) => row.id)]));
  }, []);
  const clear = useCallback(() => setIds(new Set()), []);
  return useMemo(() => ({ ids, toggle, extend, clear }), [ids, toggle, extend, clear]);
}

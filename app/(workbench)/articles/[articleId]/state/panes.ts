import { useCallback, useEffect } from "react";
import { createStore, useStore } from "./store";

export interface Panes {
  readonly list: number;
  readonly claim: number;
}

export const paneLimits = {
  list: { least: 240, usual: 322, most: 520 },
  claim: { least: 340, usual: 404, most: 640 },
} as const satisfies Record<keyof Panes, { least: number; usual: number; most: number }>;

const usual: Panes = { list: paneLimits.list.usual, claim: paneLimits.claim.usual };
const storageKey = "attest:panes";
const widths = createStore<Panes>(usual);

/** A width in pixels, within what the pane can bear; the usual one where it is no number. */
export function fittingWidth(pane: keyof Panes, width: number): number {
  const { least, usual: normal, most } = paneLimits[pane];
  return Number.isFinite(width) ? Math.round(Math.min(most, Math.max(least, width))) : normal;
}

function remembered(): Panes {
  try {
    const stored = JSON.parse(localStorage.getItem(storageKey) ?? "{}") as Partial<Panes>;
    return {
      list: fittingWidth("list", Number(stored.list ?? usual.list)),
      claim: fittingWidth("claim", Number(stored.claim ?? usual.claim)),
    };
  } catch {
    return usual;
  }
}

/** The widths of the list and the claim, as this browser remembers them. */
export function usePanes(): { panes: Panes; setPane: (pane: keyof Panes, width: number) => void } {
  const panes = useStore(widths, usual);
  useEffect(() => widths.set(remembered()), []);
  const setPane = useCallback((pane: keyof Panes, width: number) => {
    const next = { ...widths.get(), [pane]: fittingWidth(pane, width) };
    widths.set(next);
    try {
      localStorage.setItem(storageKey, JSON.stringify(next));
    } catch {
      // Forbidden storage: the widths hold for this visit.
    }
  }, []);
  return { panes, setPane };
}

import { useCallback, useEffect, useState } from "react";

/** What is unfolded on a narrow window: the list under 1,100 px, the claim under 820 px. Wider, both always stand. */
export type Unfolded = "list" | "claim" | null;

export const foldWidths = { list: 1100, claim: 820 } as const;

export function isFolded(pane: keyof typeof foldWidths): boolean {
  return globalThis.innerWidth < foldWidths[pane];
}

export function useFolds(): { unfolded: Unfolded; unfold: (pane: Unfolded) => void } {
  const [unfolded, setUnfolded] = useState<Unfolded>(null);
  const unfold = useCallback((pane: Unfolded) => setUnfolded(pane && isFolded(pane) ? pane : null), []);
  useEffect(() => {
    // A window made wider shows both: nothing is left unfolded over it.
    const watch = matchMedia(`(min-width: ${foldWidths.list}px)`);
    const widened = () => watch.matches && setUnfolded(null);
    watch.addEventListener("change", widened);
    return () => watch.removeEventListener("change", widened);
  }, []);
  return { unfolded, unfold };
}

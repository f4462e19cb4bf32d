import type { RefObject } from "react";
import { useKeys } from "@/app/_ui/keys";
import type { CopyHandle } from "../copy/copyPane";
import type { Ticks } from "../list/useTicks";
import { focusSoon } from "./focusSoon";
import { copySelection } from "./selection";
import type { CopyActions } from "./useCopyActions";
import type { Unfolded } from "./useFolds";

interface BenchKeys {
  step: (by: 1 | -1) => void;
  openClaim: () => void;
  actions: CopyActions;
  undo: () => void;
  openFilter: () => void;
  search: RefObject<HTMLInputElement | null>;
  copy: RefObject<CopyHandle | null>;
  unfold: (pane: Unfolded) => void;
  unfolded: Unfolded;
  ticks: Ticks;
}

/** The keys of the screen as a whole; those of the claim stand with its parts. */
export function useBenchKeys(bench: BenchKeys): void {
  useKeys({
    j: { label: "Next claim", run: () => bench.step(1) },
    k: { label: "Previous claim", run: () => bench.step(-1) },
    Enter: { label: "Open the claim", run: bench.openClaim },
    n: { label: "New claim from the selection", run: () => void bench.actions.newClaim() },
    u: { label: "Undo", run: bench.undo },
    f: { label: "Filter", run: bench.openFilter },
    "/": { label: "Search the claims", run: () => findIn(bench) },
    i: { label: "Into the copy, to move the caret", run: () => bench.copy.current?.focus() },
    Escape: { label: "Back", run: () => goBack(bench) },
  });
}

function findIn({ search, unfold }: BenchKeys): void {
  unfold("list");
  focusSoon(() => search.current);
}

/** One step back: from a selection, from what is unfolded, from ticked claims, then out of the claim to the list. */
function goBack({ unfold, unfolded, ticks }: BenchKeys): void {
  if (copySelection.get().at) document.getSelection()?.removeAllRanges();
  else if (unfolded) unfold(null);
  else if (ticks.ids.size > 0) ticks.clear();
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}

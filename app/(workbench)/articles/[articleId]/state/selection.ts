import type { Span } from "@/lib/domain/text/spans";
import { createStore, useStore } from "./store";

/** What is selected in the copy, and where the caret stands; kept while one works in a form beside it. */
export interface CopySelection {
  readonly spans: readonly Span[];
  readonly caret: number | null;
  /** Where the selected words end, in pixels from the copy's corner, for the bubble; null where nothing is selected. */
  readonly at: { readonly top: number; readonly left: number } | null;
}

export const nothingSelected: CopySelection = { spans: [], caret: null, at: null };
export const copySelection = createStore<CopySelection>(nothingSelected);

export function useCopySelection(): CopySelection {
  return useStore(copySelection, nothingSelected);
}

import { createStore } from "./store";

/** The part of the copy that is on screen, as offsets: the map draws it without the screen being drawn anew. */
export interface CopyWindow {
  readonly from: number;
  readonly to: number;
}

export const copyWindow = createStore<CopyWindow>({ from: 0, to: 0 });

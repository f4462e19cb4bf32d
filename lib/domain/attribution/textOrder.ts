import type { FoundAttribution } from "./types";

/** Where an attribution stands: at its cue, or at its source, or at its content where it has neither. UTF-16 units. */
export const placeOf = ({ cue, source, content }: Pick<FoundAttribution, "cue" | "source" | "content">): number =>
  (cue[0] ?? source[0] ?? content[0] ?? [0])[0];

/** The attributions in the order in which they stand in the text. */
export const inTextOrder = (found: readonly FoundAttribution[]): FoundAttribution[] =>
  found.toSorted((a, b) => placeOf(a) - placeOf(b));

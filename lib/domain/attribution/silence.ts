import type { Span } from "../text/spans";
import type { NoComment, SplitAttribution } from "./types";

/**
 * The attributions that say something. "The ministry declined to name the company" reads like speech to the finder, but
 * what stands in a no-comment's clause is what was not said: it is recorded as the no-comment alone.
 */
export function withoutSilence(
  attributions: readonly SplitAttribution[],
  noComments: readonly NoComment[],
): SplitAttribution[] {
  const silent = ([start, end]: Span) => noComments.some(({ span }) => span[0] <= start && end <= span[1]);
  return attributions.filter(({ cue, content }) => !(cue.some(silent) && content.every(silent)));
}

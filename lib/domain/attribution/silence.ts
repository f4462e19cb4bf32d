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
  const silent = insideOneOf(noComments.map(({ span }) => span));
  return attributions.filter(({ cue, content }) => !(cue.some(silent) && content.every(silent)));
}

/** Says of a span whether it lies within one of these; time for each is the logarithm of their number. */
function insideOneOf(spans: readonly Span[]): (span: Span) => boolean {
  const ordered = spans.toSorted((a, b) => a[0] - b[0]);
  let furthest = 0;
  const reached = ordered.map(([, end]) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
  return ([start, end]) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle] as Span)[0] <= start) low = middle + 1;
      else high = middle;
    }
    return low > 0 && end <= (reached[low - 1] as number);
  };
}
